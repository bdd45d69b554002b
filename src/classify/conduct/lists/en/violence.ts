/** Harm that is a threat where somebody intends it. */
export const violence = `
  <fatal>|butcher|batter|maim|strangle|suffocate|hospitalise|hospitalize|headbutt|throttle|clobber|thrash|wallop|
  flog|whip|torture|mutilate|dismember|castrate|execute|lynch|scalp|impale|skewer|electrocute you|u|him|her|them|
  everyone|everybody|someone|somebody|anyone|yous|yourselves|whoever, <fatal>|beat|hurt|harm|batter|maim|strangle|
  execute|whip|flog|hang|jump|deck|punch|kick|smack|slap|knock|smash|bash|burn|drown|bury|kidnap|torture|thump|
  whack|belt your|ur|his|her|their|the|that|this|those|every|each|one|some ..2 <person>|kids|family|children|wife|
  husband|mother|dog|face|head|teeth|skull|nose|knees|neck|throat, beat|hurt|harm|punch|kick|smack|slap|smash|bash|
  knock|thump|burn|drown|bury|kidnap|jump|deck you|u|him|whoever up|down|in|out|all|when|if|so|till|until|with|for|
  both|next|tonight|myself|senseless|one, get|gets|getting|be|being|got ..2 hurt|beaten|stabbed|shot|killed|lynched|
  slapped|punched|battered|jumped|hanged|beheaded|executed|whipped|flogged|smashed|strangled|poisoned|gutted|
  skinned|hospitalised|hospitalized|murdered|raped|tortured|burned|burnt|gassed|castrated|crushed|flattened|
  electrocuted, dragged ..3 beaten|shot|hanged|street|hair, torn|ripped apart|limb, leave|leaves|leaving ..2
  ambulance|stretcher|coffin|box|hearse|wheelchair|body|bodybag, end|ends|ending|wind|winding|land|lands|wake|wakes
  ..2 in|on ..1 hospital|ambulance|morgue|ditch|coffin|wheelchair|grave|stretcher|casualty|traction|intensive|
  cemetery|canal|river|boot, carried|wheeled out ..2 on|in|feet|of, put|throw|throws|push|shove|chuck|drag|toss|
  kick|hurl ..4 through|out|off|under|into|down ..1 window|roof|bridge|train|bus|stairs|balcony|traffic|river|canal|
  wall|tracks, go|goes|going up in flames|smoke, burn|burns|burning ..3 ground|down|ashes|alive|crisp, <place>
  burns|burn|burning|explodes|explode, slash|slashing|slashed|puncture ..3 tyres|tires, smash|smashing|brick|
  bricking|put ..4 windows|windscreen|shopfront in|through|out, break|breaking|snap|crush|shatter|smash ..2 legs|
  arms|neck|jaw|nose|fingers|knees|kneecaps|ribs|teeth|bones|skull|face|wrists|back, knock|kick|punch|smash ..2
  teeth|lights|head|face|brains in|out|off, cut|chop|rip|tear|bite|slice ..3 throat|tongue|head|fingers|balls|hands|
  ears|heart|throats|heads off|out|open, blow|blows|blowing ..2 up|<place>, bleed|bleeds|bleeding out|to|dry|like,
  choke|choking on your|his|her|their ..1 own|blood|tongue, beg|begging|plead|pleading for ..2 life|lives|mercy,
  drop|drops dead, mess|mark|rearrange your|his|her face|up, hang|kill|drown|shoot|top|gas yourself|yourselves|
  urself, jump off|in|under|from ..1 bridge|cliff|roof|train|building|tower, put down like|a, in front of a|the
  train|bus, your|his|her|their ..1 blood|brains on|all|everywhere, taste|eat|swallow|spit ..2 teeth|bullets|lead,
  pain|lesson you wont|never|will, knife|blade|bullet in|between|through|to your|his|her|their ..1 throat|back|ribs|
  head|neck|chest|gut|face, leave|leaving|put ..2 bullet, visit from my|the ..1 boys|brothers|lads|cousins|mates|
  guys, hit|flattened|crushed|mown|squashed|run ..2 by ..2 bus|truck|lorry|train|car|tram|van|tractor|bulldozer,
  swallow your ..2 teeth, fed to ..2 dogs|pigs|sharks|fishes, feed you|him|her|them to, unplug your life, losing|
  loses|lose|missing ..2 teeth|fingers|kneecaps|legs|eye`;

/** Says that something shall be, should be or will be. */
export const intents = `
  ill, i will|would|could|should|am|swear|promise|vow|want|wish|hope|might|want|plan|intend|have|need,
  id|imma|ima|im, gonna, going to, wanna, will, shall, well|were gonna|going|be|come|all, we
  will|shall|are|could|should, would, should, shouldve, ought, must, needs|need|deserve|deserves|deserved ..1 to|a,
  deserve, deserves, want|wants|wanted to, hope, hoping, hopefully, wish, pray, praying, swear, promise, time
  to|someone|somebody|for, next time, one day, some day, the day i|you|he|she|we, when i|we, once i|we, until
  i|you|he|she, till i, wait till|until|for|and, tonight, tomorrow, soon, about to, lets, let me, see what happens,
  dont be surprised, better, or else, before i|we, just|please go|do, go, do|do us|everyone|everybody|yourself
  a|the, favour|favor and, mark my, watch, i guarantee, youll, theyll, hell, shell, itll, somebody|someone`;
