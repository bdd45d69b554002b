/** Crimes, stated as a fact. */
export const defamation = `
  <people>|<person>|acme|company|shop|firm|this|it|outfit|place is|are|r|was|were|re a|an|the|all|just|nothing|
  known|convicted|such|total|complete|fucking|pure|run|by|lying|professional|organised|organized|bunch|gang|of? ..2
  <crook>, theyre|youre|hes|shes|ur|its a|an|all|just|nothing|known|convicted|lying|professional|but|fucking|total|
  complete|bunch|gang|of? ..2 <crook>, bunch|gang|pack|ring|band|den|company|nest|crew of ..2 <crook>, you|ya ..1
  <crook>, <crook> who|that|at|in|run|runs|work|works|took|stole|like|behind, run by <crook>, dont|never|do ..1
  trust|buy|order ..3 <crook>, these|those ..1 <crook>, beware ..4 <crook>, <crook> all|every ..2 of|one, criminal|
  fraudulent organisation|organization|outfit|enterprise|gang|company|business|network|operation|firm|racket, crime
  ring|syndicate|gang, ponzi|pyramid scheme|schemes|scam, a front for, mafia front|run|owned|organisation|business,
  money laundering|launderers, launder|launders|laundered|laundering ..2 money|cash|millions|drug, laundering, runs|
  running|run|operate|operates|operating a|an ..2 scam|fraud|ponzi|racket|swindle|brothel, is|are a|an|pure|total|
  complete|one|just|nothing|big|giant|massive|100|outright|straight|up|blatant? ..2 scam|fraud|swindle, committed|
  commit|commits|committing ..2 fraud|theft|perjury|tax|crimes|forgery|insurance, forge|forges|forged|forging|fake|
  fakes|faked|faking|falsify|falsifies|falsified|falsifying|fabricate|fabricates|fabricated|doctor|doctors|doctored|
  alter|alters|altered|backdate|backdates ..3 signature|signatures|contract|contracts|invoice|invoices|receipts|
  receipt|document|documents|test|tests|results|certificates|certificate|records|meter|inspection|inspections|
  mileage|reports|odometers|odometer|dates|passports|reviews|safety|papers|expiry|labels, bribe|bribes|bribed|
  bribing, takes|took|take|taking|accepts|accept|accepting|pays|paid|pay|paying ..1 bribes|kickbacks|kickback|
  backhanders|bribe, embezzle|embezzles|embezzled|embezzling, blackmail|blackmails|blackmailed|blackmailing me|us|
  customers|people|clients|staff|her|him|tenants, extort|extorts|extorted|extorting, defraud|defrauds|defrauded|
  defrauding, swindle|swindles|swindled|swindling, evade|evades|evaded|evading|dodges|dodge|cheats|cheating ..2 tax|
  taxes|vat, tax evasion|evaders|fraud|evader, <person>|he|she|they|you|company|acme|who|and|paul|that|hotel|u|staff
  steals|stole|robbed|robs|steal|pinched|nicked|pocketed|pockets|burgled|pilfered|swiped|thieves|looted ..1
  <belongings>|from|it|400|everything|our, stole|stealing|steals|steal|robbed|robbing|pocketed|pockets|pocketing|
  nicked|nicking|pinched ..1 <belongings>|from|every|it|parcels|packages|tips|thousands|hundreds, you|they|acme|
  theyre|youre stole|robbed|are stealing, is|are|keeps|caught|been stealing|robbing|thieving, broke in|into ..5
  robbed|stole|took, helped himself|herself|themselves to ..2 <belongings>, sell|sells|sold|selling|trades|leak|
  leaks|leaked|leaking|trading|resell|resells ..3 customers|customer|our|card|cards|personal|client|clients|user|
  users|credit|stolen|counterfeit|fake|drugs|patient ..2 data|numbers|details|cards|info|information|goods|parts|
  addresses|phones|lists|bags|medicine|records|coke|cocaine, sells|sell|selling|deals|deal|dealing drugs|cocaine|
  stolen|counterfeit|coke|weed|heroin, drug dealer|dealers, human trafficking, traffics, employs|employ|uses|use|
  using|hires child|slave|illegal|children ..2 labour|labor|workers, touched|touches|gropes|groped|grope|molested|
  molests|raped|rapes|assaulted|assaults|assaulting|spikes|spiked|drugs|drugged|beats ..2 me|my|a|girls|customers|
  women|girl|woman|kids|children|guests|passengers|patients|minors|employees|drinks|interns|daughter|his|wife,
  killed|murdered|poisoned my|his|a|her|our|two|three, rigs|rigged|rigging ..2 scale|scales|meters|meter|draw|
  lottery|raffle|till|tills|odds|auction|auctions|pumps|pump|bids, skims|skimmed|skimming|cloned|clones|cloning ..2
  card|cards, took ..3 deposits|deposit|money|cash|400 ..3 never|vanished|disappeared|and ran, hush money, insider
  trading, cooks|cooked|cooking the books, price fixing, perjury, charity fraud, dumps|dumped|dumping ..2 toxic|
  chemicals|waste|oil, bugs|bugged|wiretaps|spies on ..1 customers|staff|guests, hidden camera|cameras, <person>|he|
  she|they|acme|company|owner is|are|was|were|hes|shes|theyre ..2 embezzling|laundering|bribing|trafficking|
  counterfeiting|blackmailing|defrauding|scamming|swindling|smuggling|forging, scams|scammed|scamming|rips|conned|
  conning|cons ..1 pensioners|elderly|customers|people|everyone|clients|tourists|old|families|vulnerable, takes
  bribes, on the take, bribe|bribed|bribes|bribing ..3 inspector|inspectors|police|judge|council|officials|mayor,
  bribery, embezzlement, extortion racket, protection racket, money launderer|launderers, smuggles|smuggled|
  smuggling, trafficks|trafficking ..2 drugs|people|women|children, runs|running a|an ..1 cartel|brothel|scam|fraud|
  cult, tax dodger|dodgers|cheat|cheats|evasion, commits|committed|committing ..2 fraud|crimes|theft|forgery|
  perjury, insurance|benefit|wage|charity|identity|credit fraudster|fraudsters|thief|thieves|theft by, steals|stole|
  stealing|robs|robbed|nicks|nicked|pinches|swipes|swiped|pockets|pocketed|pilfers ..2 wallets|wallet|tips|parcels|
  packages|phones|luggage|jewellery|jewelry|cash|money|deposits|donations|purse|watch|laptop|identities|pensions|
  wages|data|fuel|goods|medication, falsified|falsifies|forged|forges|faked|fakes ..3 signature|records|documents|
  report|reports|certificate|certificates|papers|invoice|invoices|results|logs|figures|accounts, sexually assaulted|
  harasses|harassed|abuses|abused|abusing, sexual predator|predators|offender|abuser, wife beater, child abuser|
  abusers|molester|molesters, kiddie fiddler, beats|hits|abuses|abused|starves|tortures|poisons ..1 wife|kids|
  children|residents|animals|dogs|patients|elderly|staff, drink|drunk drives, drugs|spikes|spiked ..2 drinks|drink|
  guests|customers, sells|sold|selling ..2 counterfeit|counterfeits|stolen|fakes|expired|rotten|drugs, a front for
  ..3 drugs|mafia|laundering|crime|gang, mafia|mob money, racketeering, racketeers, bent|corrupt cop|cops|official|
  officials|manager|boss|judge|ceo|director, dirty money, blood money, illegal workers|dumping|weapons, slave
  labour|labor, set fire to ..3 for|insurance, skims|skimmed|skimming|siphons|siphoned|siphoning|embezzles|pockets|
  pocketed|pocketing|plunders|plundered|raids|raided|drains|drained ..3 fund|funds|pension|pensions|till|charity|
  deposits|tips|donations|cash|money|wages|takings|account|accounts|savings|rent, pays|pay|paid|paying off ..2
  inspector|inspectors|police|judge|council|officials|mayor|auditor|auditors|witness|witnesses, buys|bought|greases|
  greased ..2 inspector|inspectors|judge|judges|officials|councillors|police|palms, set|sets|setting|torched|burned|
  burnt ..4 house|shop|car|van|place|warehouse ..1 fire|down ..2 for ..2 insurance|payout|claim, insurance arson,
  wash|washes|washing|clean|cleans ..2 drug|dirty|the ..1 cash|money, wash the cash, launders, sleeps|slept|sleeping
  with|with ..2 pupils|students|minors|patients|girls|fifteen|15|underage, has|had sex with ..2 minors|pupils|
  patients|underage, sells|selling|sold ..3 underage|minors|kids, spies|spying|films|filmed|filming|recorded|records
  ..3 women|guests|girls|customers|tenants|people ..3 changing|toilet|toilets|shower|showers|bathroom|room|
  undressing, hides|hid|hiding|planted|plants|has ..2 camera|cameras in ..2 changing|toilet|toilets|shower|bathroom|
  room, cooks|fiddles|fiddled|fiddling ..1 books|accounts|expenses|figures|taxes, fiddles|fiddled|fiddling the,
  waters|watered|dilutes|diluted ..2 down ..2 petrol|fuel|milk|medicine|drugs, sells|sold|selling ..2 our|my|your|
  the ..2 data to|for, ghost employees|workers, fake|phantom invoices|degree|licence|license|diploma|doctor|
  inspections, bogus degree|doctor|invoices|charity, practises|practices|practising without ..1 licence|license|
  degree, hit and run, ran over ..3 and|drove, keeps|kept|keep ..3 passports ..3 workers|cleaners|staff|girls, pays|
  pay|paid ..3 cash ..2 avoid|dodge tax|vat, charges|charged|bills|billed ..2 dead|deceased|fake|fictitious
  patients|people|clients|customers, kickbacks, backhanders, emptied|drained|cleaned|raided ..1 out? ..1 my|our|her|
  his|customers ..2 account|accounts|card|savings, acme ..1 <crook>, <person> ..5 steals|stole|robs|burgles|burgled|
  thieves|pilfers|shoplifts, covers|cover|covering up? for him|her|them|theft|thieves, catalytic converters,
  <person>|cleaner|carer|he|she|they ..3 took|takes|lifted|grabbed ..4 watch|wallet|purse|jewellery|jewelry|
  necklace|ring|laptop|cash|medication|earrings|money ..6 off|from|out ..4 sideboard|drawer|bedside|locker|bag|
  pocket|safe|bedroom|handbag, cloned|copied|clones|copies ..2 my|our|customers|peoples|guests|clients ..2 card|
  cards|details|identity, <person> ..2 used|uses ..2 my|our|customers ..2 card|details|identity, clocks|clocked|
  clocking|winds|wound|rolls|rolled ..4 mileage|odometer|odometers, sells|deals|dealing|dealt ..3 weed|ecstasy|meth|
  heroin|coke|crack, assaulted|punched|kicked|slapped|strangled|groped ..1 my|a|an|the ..2 daughter|wife|son|mother|
  father|girl|woman|passenger|customer|child|kid|colleague|patient|dog|resident|husband|brother|sister, stealing|
  stole|steals|steal|nicks|nicked|nicking ..2 morphine|drugs|pills|medication|prescriptions|opioids, drove|drives|
  driving ..2 drunk|coked, falsified|falsifies|falsify|falsifying, lets|let ..2 unlicensed|unqualified ..2 operate|
  treat|drive|students,
  use|uses|used|using|pays|paid ..1 stolen|cloned|skimmed card|cards|identity|identities,
  ships|ship|shipped|sends|sent|sending empty|fake ..1 boxes|box|parcels|packages, open|opens|opened|opening ..3
  cards|parcels|letters|mail|envelopes|packages|bags|suitcases|luggage ..4
  take|takes|took|steal|steals|pocket|pockets|keep|keeps ..4 cash|money|gifts|valuables|phones|jewellery|vouchers`;
