/** Where what is found is not meant. */
export const innocent = `
  idiot proof|proofing|guide|guides|box, idiots guide, the idiot by, bangers and|dummies, for dummies, crash test
  dummy|dummies, dummy text|account|data|plug|run|unit|entry, the dummy, a dummy, despicable me, kill bill, killing
  eve, kill the process|app|task|job|session|bug|switch|time|lights|mood|vibe|battery, kill 9, killed it|the|my|me,
  kill it, to kill for, drop dead gorgeous, dead battery|line|end|pixel|pixels|zone|slow|phone, hit me|you|us up,
  hits me|you, shoot the|a|me|an|you|us|him|her|some ..1 message|email|mail|dm|text|line|video|photos|photo|product|
  note, shoot me, photo|film|video|movie shoot, can|could|may i|we shoot, beat the|you to it|clock|queue|rush|
  traffic|price, run over ..2 my|budget|time|the, run you|me through, i will find out|another|someone|somewhere|one|
  a|it|time, find out where my|the|it|our, will find you|your|another a|the|one|order|parcel|room|package|seat|
  table|answer|solution, bomb squad|disposal|cyclone|calorimeter|threat, bath|fizz|cherry|glitter|photo bomb|bombs,
  the bomb, sex|photo|bath bomb, bombed, cock a|and|of|fighting|pit|fosters|pheasant, cocktail, coq, peacock, dick
  van|dyke|cheney|turpin|whittington|and|smith|grayson|clark|tracy, moby dick, philip k dick, dicks sporting|drive|
  restaurant, spotted dick, dyke|dykes road|street|lane|hill|trail|park|house|van|close|drive|avenue|dam, offas
  dyke, devils dyke, van dyke, maine coon|coons, raccoon, chink in the armor|armour, chinks in, in a chink, spic and
  span, spick and span, fag end|break|packet|butt, bassoon, slow|fire|flame|growth retardant, retard the|timing|
  ignition, flame retarded, tranny fluid|shop|oil|rebuild|swap|van, cripple the|our|my|your, abo blood|group|
  incompatibility|type, nip in|and|out|to|over|tuck|slip|into, nips to, a nip, homo sapiens|erectus|habilis, negro
  ware|spiritual|league, spastic colon|bladder|paralysis|diplegia|paraplegia|quadriplegia, muscle spastic, bender
  ending|mender|for, pipe bender, fender bender, bender from, melt the|in|at|down|into|your|cheese, tuna melt,
  cheese melt, sambo wrestling, git clone|push|pull|commit|repo|hub|lab|merge|rebase|branch|repository|server|
  integration|init|log, using git, on git, via git, from git, our git, in git, git, slut walk, bitch magazine,
  bastard file|sword|out, inglorious basterds|bastards, thick as thieves, den of thieves, sea of thieves, time
  thief, thief guild, prince of thieves, thief 2, lightning thief, book thief, identity thief, robin hood, criminal
  enterprise|enterprises|mastermind|masterminds pack|challenge|update|dlc|starter, criminal enterprise, criminal
  mastermind, kick|kicks|kicking|kicked|whoop|whooping|saving|save|saved my ass, true crime, criminal minds|record|
  justice|law|lawyer|defence|case|check|background, scum filter|villagers, pond scum, soap scum, scrum, knob of
  butter|on|off|is|broke|came, the knob, door|volume|control|gear knob, loser pays|bracket, losers bracket|final,
  hag stone, creep in|feature|scope, feature creep, scope creep, oxygen leech, medicinal leeches, coward punch, noel
  coward, pig iron, guinea pig|pigs, peppa pig, prick test|finger|of, finger prick, prick pads, pin prick, jerk
  chicken|seasoning|pork|sauce|rice, knee jerk, twat waffle, shitake, shiitake, shih tzu, sh it, scunthorpe,
  penistone, clitheroe, lightwater, essex, middlesex, sussex, wankhede, fucking austria, bitche, assassin, assess,
  arsenal, hancock, babcock, hitchcock, cockburn, cockermouth, hoare, gaylord, dickson, dickinson, shitterton,
  twatt, titty hill, pussy bow|cat|willow, butt plug of, bollock, tosser coin|pancake, muppet show|movie|babies|
  christmas, muppets show|movie|on|most, the muppets, animal crossing, monkey island|business|bars, clown fish|car|
  costume|nose, clowns for hire, party clowns, the clowns at, pack of wolves, parasite film|movie|treatment|check|
  control|infection|drops, the movie parasite, cockroach|cockroaches|rat|rats|maggot|maggots|vermin|leeches in|on|
  at|under|near|everywhere|crawling|problem|infestation|control, pest control, maggots, found a cockroach|maggot, a
  cockroach, cockroaches, maggot in, vermin control, leech ..1 bite, dunce cap|hat, nitwit hat, vermin trap, bs in|
  degree|bsc|en|iso, ba bs, bs 5839|7671|en, tf card|cards|2, rear end, donkey kong, donkey, dumb phone|bell|waiter|
  down|luck|tv|charger|question|blonde, dumbphone, son of a gun, dont|never|wouldnt|cant|not ..2 want|wish|mean|
  intend|going|like|trying ..1 to ..1 hurt|harm|kill|punch|hit|beat, my wife|husband|mum|mom|dad|boss|kids|partner|
  girlfriend|boyfriend|mother|roommate ..3 kill|murder|strangle|hang|throttle me, will|would|gonna|going kill|murder
  me, set his|her|their|my|our own house|car|shop, smash burger|burgers|hit|cake|brothers, beat saber, punch card|
  cards|bag|hole|in|line, killing me|us|it|time, kill your darlings, slasher film|movie, die hard|casting|cut, dying
  to, to die for, hang on|up|out|in|tight|this|the|these|them, hanging on|up|there, burn notice|rate|cream|book|
  boot, bury the|my|our hatchet|dog|cat|father|mother|grandmother, break a leg, shot at|of|in|on the, cut your|the|
  their|my price|prices|losses|hair|grass|cost|costs, hit by a car|bus last|yesterday|in, hit ..1 your|the|their
  website|site|app|head|phone|customers|inbox, knock your|their|my socks, knock on|at|the, murder mystery|ballad|
  she, blood test|pressure|type|orange|sugar|donation|bank|oranges, earn|collect|get|win ..3 points|miles|stars|
  badges|stamps|rewards ..4 week|month|day|year, may|might be shot, disc|disk|drive|battery|engine|screen|clutch|
  brakes|nerves|tyres|tires ..4 shot, airdrop from|to|between|on, kill ..2 notifications|notifs|alerts|alarm|popups|
  subscription|account|sound, stole|steals|stealing ..1 show|heart|hearts|scene|thunder|spotlight|glance, set his|
  her|their|my|our|its own house|car|shop|home|barn ..1 fire, set his|her|their|my|our own house ..1 on fire,
  kill|beat|defeat the ..2 dragon|zombie|zombies|monster|npc, kill|beat|defeat the ..1 final|level|raid|dungeon boss,
  assassins creed`;

/** Where an insult is the writer's own person, or nobody's. */
export const self = `
  i am|feel|felt|look|looked|was|m|must|sound|sounded|looking|feeling|seem|being|be|like|made|so|such|a|an|the|just|
  really|probably|sure|guess? ..3 <insultable>, im ..3 <insultable>, me feel|look|the|like|out|for ..3 <insultable>,
  make|makes|made|treat|treated|treating|take|taking|treats|calls|called|calling|call me|us|customers|people|my|them
  ..4 <insultable>|<degrading>, my bad ..3 <insultable>, am i ..3 <insultable>, feeling ..2 <insultable>, my own
  <insultable>, silly me, call me <insultable>, <insultable>|<degrading> ..9 was ..1 me|myself`;

/** Somebody else said what follows. */
export const reports = `
  called|calls|calling|call me|us|my|him|her|them|another|a|our|your, was|were|been|got|being called|labelled|
  named, shouted|shouts|shouting|yelled|yelling|screamed|screaming|muttered, wrote|writes|writing|posted|posts|
  commented|replied|tweeted|typed|said|says|saying|told|texted|messaged ..1 me|to|that|us|something|the|at|about|
  on|in, the word|words|phrase|term|slur|insult|comment|hashtag, quote, quoting, threatened|threatens|threatening|
  threaten ..3 me|us|to|my|her|him, sent me|us, sends me, spelled, someone ..4 in your, a user|member|customer|
  guest|player|passenger|person|troll ..4 called|wrote|said|posted|threatened|keeps|told|messaged|sent, reads|
  read, graffiti, review says|said|that, racist|abusive|sexist|homophobic comment|comments|abuse|remark|remarks|
  messages|language, please ban|remove|moderate|delete, can you moderate|ban|remove|delete, reported|reporting|
  report ..2 user|comment|for|him|her|this|message|player|them`;

/** Somebody else said what stands before. */
export const reportedBefore = `
`;

/** What follows is a guess, a question or a feeling. */
export const hedges = `
  feels|feel|felt|looks|look|sounds|seems|seem|smells like|a|to, is|are|was|were this|it|that|there|these|they|you|
  acme|he|she, could|might|may be, wonder|wondering if|whether, i think, suspect, apparently, allegedly, alleged,
  almost, practically, borderline, bordering|verging on, as if, in my opinion|view|eyes, imo, not saying, or is,
  warning|warn|aware|beware|about of, claiming|claims|pretending|pretends|posing|impersonating|impersonates ..2 to|
  as|be|from, in the name of, fake|phishing, how|what|where do|to|can|should ..2 report, report a|the|this|an,
  protect ..2 from|against, victim|victims of, against fraud|theft|scammers, fraud|theft|scam|crime prevention|
  department|team|alert|alerts|warning|protection|detection|insurance|report|reference|number|claim|email|emails|
  text|texts|calls|line|squad|investigation, anti, if, was|were|been|got|my|is ..2 stolen, do you, does anyone,
  anyone know, highway robbery, daylight robbery, like a|an|criminals|thieves|some,
  somebody|someone|thieves|thief|robbers|burglars ..1
  stole|nicked|pinched|took|swiped|robbed|stolen|stealing|pocketed`;

/** What stands before a surname. */
export const titles = `
  mr, mrs, ms, miss, dr, prof, sir, family, the family, surname, surname is, surnames, last name, last name is, name
  is, name, names, called, for, to, dear, guest, passenger, student, author, by`;

/** The writer does not call anybody what follows. */
export const disclaimers = `
  im|am|was|were not saying|calling|claiming|suggesting, i never|dont|didnt|wouldnt say|said|claim|claimed, i do|did
  not say|claim,
  nobody|noone is|s saying|calling, no one is saying|calling`;
