/** Points at data of somebody else. */
export const othersData = `
  his|her|their|hers|theirs ..4 number|mobile|cell|phone|address|email|mail|mailbox|account|home|house|iban|card|
  plate|licence|license|passport|whatsapp|landline|extension|postcode|ssn|street|flat|is, he|she lives|live|parks|
  resides|drives|stays|banks, lives at|in|on|with, who lives, <person> ..3 number|mobile|cell|phone|address|email|
  home|account|plate|house|private|personal|iban|name, name is, called|named, is called|named, here|heres|this is
  ..1 his|her|their|the|your ..4 number|address|email|mobile|phone|home|account|plate|details|card|iban|bank, call|
  ring|phone|text|email|message|write|whatsapp|contact|visit|harass|spam|bombard|dial|mail him|her|them|the|this|
  that|to, give him|her|them a, spread it, spread the, share it, home address, private|personal|home number|address|
  email|mobile|phone|cell, belongs to, of|for|from the|your|another|some|my ..2 <person>|customer|neighbour|
  neighbor|ex|guest|patient|passenger, another|other|previous|different|someone|somebody|strangers customer|
  customers|guest|guests|passenger|person|client|patient|member|elses|else|users|user, somebody elses, someone
  elses, my neighbour|neighbor|neighbours|neighbors|landlord|ex|colleague, license|licence|number plate, born|dob|
  date of birth, national insurance, ni number, social security, ssn, sort code, passport number|no|is, the seller|
  sellers|driver|drivers|agent|courier|manager|technician|owner|customer|guy|woman|man|girl|boss|ceo, seller,
  registered to, registration, plate, <person> lives|live|resides|parks|banks|drives, he|she|they ..2 lives|live|
  resides|stays|parks|drives|works at|in|on|near|opposite|a, her|his|their ..2 dob|birthday|postcode|zip|apartment|
  flat|insta|instagram|facebook|passport|visa|mastercard|cvv|pin|password|login|salary|diagnosis|son|daughter|wife|
  husband|school|kids, find|reach|catch|visit him|her|them at|on, ring|phone|text|call|email|message|whatsapp the|
  this ..2 <person>, number|address|email|mobile|phone of|belongs, goes to ..2 school, doxx|doxxed|doxxing, heres
  where|who|what, everyone knows|call|text|email, flood his|her|their, whose number|address|email|mobile, reg,
  number plate, reg plate, bloke|blokes|fella|guys|womans|mans|ladys|kids reg|car|plate|number|address, for anyone
  who|wanting|wants, just saying, ask for|her|him, her|him|she|he ..2 after|before|at eight|nine|six|home|night|
  work, at home|work ask|after|any, somebody|someone elses, of|for|from|about another|a|some|different ..1 customer|
  person|guest|patient|man|woman, <person> who ..4 is, the bloke|guy|woman|man|lady|driver, from|in billing|
  accounts|hr|dispatch|complaints, everyone|everybody|somebody ..2 call|ring|text|email|message|visit|write, under
  the name, account name, in name of, <person> ..1 mail|mailbox|inbox|mailbox, my neighbours|neighbors|landlords|
  landlord|exs|colleagues|bosss|boss|flatmate|flatmates|roommate|roommates ..3 bank|account|number|address|details|
  phone|email|plate|home`;

/** Points at the writer's own data, or the brand's. */
export const ownData = `
  my ..3 number|mobile|cell|phone|address|email|mail|account|name|iban|card|home|house|husband|wife|son|daughter|
  mum|mom|mother|father|dad|partner|flat|landline|husbands|wifes|mothers|postcode|order|plate|car, call|ring|
  phone|text|email|mail|reach|contact|message|whatsapp|write me|us, call back on, me|us at|on|back, i am|m|live|
  lives at|on|in|under, im at|on|available|reachable|home, reachable, hotline, helpline, customer service|
  services|care, switchboard, your|the number|hotline|helpline|line|office|address|email|store|branch|shop|
  support|headquarters|phone ..2 is|on|at|for|in|does|says|you, is ..3 really|still|correct|your, order|booking|
  reservation|tracking|invoice|parcel|ticket|case|reference|flight|confirmation|serial|customer no|number|id|ref,
  our ..2 number|address|email|phone|office|home|house|account|company|name, deliver|delivered|delivery|send|ship|
  sent|shipped to|at|for, i live|moved|stay,
  i am|m the ..2 holder|owner|policyholder|cardholder|customer|tenant, im|am|being the ..2
  holder|owner|policyholder|cardholder|customer|tenant, holder is me, in my name`;

/** Numbers written out. */
export const numerals = `
  zero one two three four five six seven eight nine oh o double triple nought`;

/** Of the writer's household: who is told of then is one of it, as long as nobody else is. */
export const household = `
  my|our ..1
  wife|husband|partner|spouse|son|daughter|mum|mom|mother|dad|father|girlfriend|boyfriend|fiance|fiancee|kid|child|
  sister|brother|grandmother|grandfather`;
