/** Threats. */
export const threats = `
  i|we will|shall|ll|would|am|m|re|should gonna|going|to|go|about|wanna|coming|definitely|personally|happily? to?
  ..2 <fatal> <you>|<your>|whoever|whomever|anyone|every|each|ur|u|one, ill|imma|ima|gonna|wanna|im|weve|were|iam
  gonna|going|wanna|coming? to? ..2 <fatal> <you>|<your>|whoever|anyone|every|each|ur|u|one, someone|somebody|i|we|
  they|people should|needs|need|ought|must|has|better|want|wanna|could|would to? ..1 <fatal> <you>|<your>|whoever|
  every|each, <fatal> you|u|ya|yall all|both|and|in|with|when|if|myself|slowly|for|next|like|at, i kill you|u, ill|
  will|gonna|to fucking? end you|u|ur, put|send|lodge|got|have ..1 a|bullet|bullets in|through|into|for your|ur|his|
  her|their|you|each|with, bullet with your name, a bullet for, ill|will|gonna|going|imma|im|to break|smash|bash|
  kick|cave|punch|rip|cut|slit|rearrange|beat|tear|slice|chop|snap|crack|split ..1 your|his|her|their|ur|every ..2
  legs|leg|neck|face|head|heads|skull|throat|throats|teeth|jaw|nose|kneecaps|knees|fingers|bones|bone|arms|arm|
  hands|ribs|ear|ears|tongue|heart|eyes|balls|guts, beat|kick|knock|smash|stomp|punch ..1 you|him|her|them|ur|u|
  your|that|whoever ..3 pulp|up|senseless|lights|shit|unconscious|bloody|hospital|teeth|face|death, beat that|this|
  the ..6 pulp, beat|burn|choke|hang|bleed ..3 to death, beat the ..1 shit|crap|living|hell out of you|him|her|them|
  your|whoever, burn|bomb|torch|blow|shoot|trash|raze|firebomb|ram <your>|every|ur ..2 <place> ..2 down|up|to|with|
  tonight, burn|torch|bomb|firebomb|raze|ram <your>|ur ..2 <place>, burn it all? down, burn it to the ground, burn
  you alive, burn down <your> ..2 <place>, blow up <your> ..2 <place>, shoot up <your> ..2 <place>, blow <your> ..2
  <place>|brains|head up|off|out, set fire to <your>|you, set <your> ..2 <place>|van|vans|car on fire, planted a?
  bomb|bombs|explosives, bomb|explosives in|under|at|inside <your> ..2 <place>|car|van|train|plane, a bomb is|will
  ..1 in|at|go|hidden, bomb goes|will go off, plant|place|leave|put|bring a? bomb|explosive, bringing a gun|knife|
  bat, with a gun|knife|baseball|crowbar|machete|rifle|shotgun|hammer|axe|bat, got a? gun|rifle|shotgun|knife ..2
  waiting|ready|with|name, molotov, you|u|ya|they|he|she|your|yall are|r|will|ll|is|gonna|going|re? going|gonna|to|
  all|so|as|be? gonna|to|be|all|good|fucking? dead|die|bleed meat|man|men|for|if|when|tonight|tomorrow|soon|like|in|
  slowly|screaming, youre|ur|hes|shes|theyre|yall|u all|so|fucking|a|good|as? dead|deadmeat, you|youre|u are|r?
  going|gonna|will|ll to? die, dead man walking, dead meat, you will|ll|gonna bleed|suffer|burn|hang for|like|in|at,
  youll bleed|suffer|hang|burn|die|regret, wont see|live|leave|make|wake ..3 morning|christmas|tomorrow|alive|
  sunrise|next, days are numbered, last day on earth|alive, watch your|ur back|backs|step, sleep with one eye,
  better lock your doors|door, better hide, better run, look over your shoulder, hope|hoping|wish|pray|praying|
  hopefully ..3 you|u|they|he|she|your|yall|everyone|whoever|all ..5 die|dies|dead|cancer|crash|crashes|burn|burns|
  suffer|suffers|rot|rots|drown|drowns|raped|shot|stabbed|killed|murdered|perish|choke|chokes|aids|covid|coffin|
  grave, drop dead, kill yourself|yourselves|urself|himself, kys, go die, go hang yourself, just die, die in a fire|
  hole|ditch, die slowly, you|they|all deserve to die|be shot|hanged|stabbed|killed, should|deserves|deserve|ought
  ..2 be|get shot|hanged|killed|stabbed|lynched|beheaded|raped|murdered|executed|whipped|gassed|burned|burnt|hung|
  put down|against, neck yourself, rope yourself, slit your wrists, jump off a bridge|roof, against the wall, i|we
  know|found|find|have|got|ll|will|out|can ..1 where|which ..2 you|u|he|she|they|your|her|his|ur ..2 live|lives|
  work|works|sleep|park|parks|stay|school, i|we know what time you|she|he|your, i|we know your ..1 address|car|
  house|street|kids|route|family|school|home, know which ..1 you|he|she work|works|live|lives, find|finding|found
  out? where ..1 you|u|he|she|they|your|ur ..2 live|lives|work|sleep|park, hunt <you>|each|every|whoever ..3 down,
  hunting you|him|her|them down, track you|him|her|them down, coming for you|your|ur|him|her|them, come for you|ur
  with|tonight, i|ill|will|gonna|we|well|im wait|waiting|be|find|come|coming|visit|meet ..1 you|him|her|for|to|
  outside|your|after|at ..2 outside|after|car|house|home|door|park|shift|alley, waiting for you|him|her|them
  outside|after|at|in|when|with|tonight, coming to|round|over ..2 your|yours ..3 house|home|place|door|family with|
  tonight|and, pay you|your|him|her|them a visit, your|ur|his|her family|kids|children|wife|mother|daughter|son|dog
  is|are|will|wont|gonna|better|next|be ..2 next|safe|pay|suffer|die|dead|watching|careful|sorry|sleep|cry|hurt,
  would be a shame if something happened, acid in|on|at your|his|her|their|the face|eyes, throw acid, run|running|
  ran <you>|your ..2 over|down, push|throw|shove you|him|her|them ..1 under|off|in|out|down|through a|the|front|of
  ..1 train|bus|roof|bridge|window|stairs|tracks|balcony|river, break in|into your house|home, slash your tyres|
  tires|face|throat, cut you up|open|down, gut you, skin you, make you|u|them|him|her bleed|suffer|scream|beg|
  disappear|crawl, rape you|your|her|u, bury you|your|u|them alive|under|in|somewhere|myself, smash you|ur|your|his|
  her|their ..1 face|skull|teeth|head, smack|slap|punch|knock|bash|beat|deck|flatten you|ur|him|her|them|your|the|
  next ..3 in|out|up|when|if|so, knife you|in your, pour petrol|gasoline|gas, beating of your life, end up in a
  ditch|hospital|coffin|bag|morgue|river, body bag|bags, six feet under, slit ..2 throat|throats, a knife in ..2
  back|throat|neck|chest, ill|imma|wanna|gonna|we’ll ..1 hurt|harm|maim|torture|batter|deck|stomp|end|destroy|bury|
  butcher|cripple|behead you|u|him|her|them|your|ur, i|we will|shall|could|should ..1 hurt|harm|maim|torture|batter|
  deck|stomp|bury|butcher|cripple|burn|cut you|u, youre a? dead man|woman|person, make sure ..3 never walk|breathe|
  wake|work again|up, youll|you wont|never live|survive|breathe|walk ..3 again|tomorrow|week|night|day|long, you|
  youll|youre|he|she ..3 get|be jumped|stabbed|shot|beaten|lynched, i|ive have|got|own|bought|brought|load|loaded a|
  my gun|rifle|shotgun|knife|machete|bat ..4 you|your|them|him|her, shoot the|this|that|your place|office|store|
  shop|building up, shoot up the|this|that place|office|store|school|building, there will be blood, blood will ..2
  spilled|flow, blood on the walls|floor, bodies will, send|sending|sent ..2 boys|guys|people|lads|someone|brothers
  ..1 round|over|after|to you|your|his|her|there, kiss your|ur ..2 goodbye, write your will, prepare to die, time to
  die, you will die, youll die, die bitch|scum|slowly|pig|bastard|you, rot|burn in hell, deserve|deserves|need|needs
  ..3 bullet|beating|kicking|noose|thrashing|stabbing|lynching, put|putting you|u|him|her|them in ..1 hospital|
  ground|grave|coffin|wheelchair|morgue|casket|hole, wring|snap your|his|her|their|ur ..1 neck|necks, throttle you|
  him|her, watch it|you|them burn, brick through your|the, kidnap you|your|his|her|ur, hang you|him|her|them from|
  by, i will|ill end you|your, end your life|lives|career|pathetic, rip|tear|bite|blow|take your|his|her|their|ur
  ..1 head|throat|face|arms|lungs|heart|spine off|out, break every bone, break both ..2 legs|arms|hands, feed you|
  him|her|them to, dig your grave, your ..1 graves|funeral, hope ..3 house|home|office|building|plane|car ..3 burns|
  explodes|collapses|crashes, wouldnt it be a shame if ..4 caught|happened|burned, i will|ill make you pay ..2
  blood|life, you will pay with, pay with your, youll regret being born|ever being, shoot|stab|kill|punch the|that|
  this|your|ur ..2 <person>, murder everyone, kill them all|kill you all, come|coming ..3 with ..1 gun|knife|bat|
  machete|hammer|axe|petrol, burn your|the|this|that ..1 house|home|office|store|shop|warehouse|depot|building|hq|
  place|car|van, i|ill|im|we|well|imma|someone|somebody|my|theyll|youll ..3 be|come|coming|turn|turning|show|
  showing|stand|standing|wait|waiting|visit|visiting|bring|bringing|arrive|find|see|drop|meet ..9 ..3 with ..3 bat|
  hammer|knife|crowbar|axe|machete|gun|chain|sledgehammer|brick|bar|pole|shovel|blade|shotgun|rifle|pistol|petrol|
  acid|pipe|baseball, device|explosives|bomb|bombs ..2 in|under|at|inside|near|behind ..3 <place> ..5 hour|hours|
  minutes|clear|evacuate|goes|noon|midnight|off|out, evacuate|empty your ..2 <place>, youve|you have ..2 minutes|
  hours|hour to ..1 evacuate|clear|leave|run|get, i|we know where|which|when|what ..3 kids|children|daughter|son|
  wife|family|mother|school|parents ..1 go|goes|plays|lives|live|school|sleep|sleeps|work|works|walk|walks, i|we
  know what|which|when ..3 you|he|she|your ..3 finish|finishes|leave|leaves|bus|train|school|gym|drive|drives|route|
  walk|street|pub, walk|walking home alone, be careful|careful ..2 walking|going|on your way|home, watch out on|
  when|tonight|walking, sleep tight, on my way and|to you|he|she|they|hurt|kill|your, hes|shes|youre|theyre|they|
  you|he|she ..1 wont|not ..1 like it when, set ..1 dog|dogs on you|him|her|them|the|your, dog|dogs at your|his|her
  throat, going to wish you|he|she|they ..1 never ..1 born, wish you had|were|never been born, never been born, you|
  theyll|youll|hell|shell be sorry you ..1 born, what happens to liars|thieves|rats|people, snitches get, i ..1 kill
  for less, ill dance on your grave, ill find out where, nobody will hear you, youll never ..2 again walk|breathe|
  see|work, ill have your head|guts|kneecaps, heads will roll ..2 literally, your|his|her head on a, i own|have|
  carry|got a ..1 gun|shotgun|rifle|knife ..5 you|your|him|use, make|making you|him|her|them|every ..3 pay in|with
  blood, cross me again and, last warning before|then|or, somebodys|someones ..1 losing|getting|going|gonna ..3
  teeth|hurt|hospital|ambulance|bleed|die|nose|beaten, lock your ..2 doors|door|windows, i|we know ..2 car|house|
  street|face|name ..2 you|drive|live, better pray|hope ..2 i never|dont ..2 meet|see|find|catch|cross, pray ..2 i
  never|dont ..2 meet|see|find|catch|cross, blood on ..3 floor|hands|walls|carpet ..4 and|if, going to be blood,
  left|planted|hidden|hid something|surprise|gift|present|package ..3 in|under|at|inside your ..2 <place>|lobby|
  hall|toilets|car|reception|letterbox, were|we|im outside your ..9 bats|sticks|knives|guns|bricks, come out ..6 if
  you dare|fight, we ..1 got|have bats|knives|guns|sticks|bricks, brick|bottle|hammer|axe|chair through|over|across|
  into|at ..3 skull|head|face|windscreen,
  i|we know ..2 which|what train|bus|tram|car|route|gym|pub|bar|stop ..9 takes|take|catches|rides|drives|uses|goes
  home|alone|every|to, weaponemoji in|between|through|into|to ..1
  ribs|throat|throats|neck|back|heart|guts|gut|chest|eyes, in|between ribs|throat weaponemoji`;
