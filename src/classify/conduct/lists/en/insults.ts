/** Insults: of people, and never of things. */
export const insults = `
  idiot, idiots, idiotic people|staff|agent|agents, moron, morons, imbecile, imbeciles, dumbass, dumbasses, dumbo,
  dimwit, dimwits, halfwit, halfwits, nitwit, nitwits, numbskull, numskull, dunce, dunces, dullard, asshole,
  assholes, arsehole, arseholes, asshat, asshats, assclown, asswipe, asswipes, jackass, jackasses, dipshit,
  dipshits, shithead, shitheads, shitbag, shitbags, dickhead, dickheads, dickwad, dickbag, douche, douches,
  douchebag, douchebags, bastard, bastards, bitch, bitches, bitchy, whore, whores, slut, sluts, skank, twat, twats,
  cunt, cunts, prick, pricks, wanker, wankers, tosser, tossers, bellend, bellends, knobhead, knobheads, knob head,
  pillock, pillocks, plonker, muppet, muppets, numpty, numpties, git, gits, minger, gobshite, gobshites, tosspot,
  twit, twits, motherfucker, motherfuckers, fucker, fuckers, fuckwit, fuckwits, fuckface, fucktard, cocksucker,
  cocksuckers, scumbag, scumbags, scum, lowlife, lowlifes, sleazebag, sleazeball, dirtbag, dirtbags, maggot, vermin,
  cretin, cretins, buffoon, buffoons, blockhead, bonehead, boneheads, airhead, airheads, birdbrain, pinhead,
  meathead, knucklehead, doofus, dumdum, dumb dumb, dummy, dummies, dolt, dolts, oaf, oafs, nincompoop, nincompoops,
  ignoramus, imbecilic, wazzock, melt, dingbat, dipstick, dork, dorks, simpleton, simpletons, half wit, half wits,
  peabrain, pea brain, pea brained, brain dead <person>, braindead, brainless, subhuman, degenerate, degenerates,
  troglodyte, neanderthal, neanderthals, incels, loser, losers, weirdo, creep, sheep brain, ratface, pig face,
  fatso, fat pig|cow|ass, lardass, hag, old cow|bag|hag|bat|witch, silly cow, stupid cow, chump, chumps, bozo,
  bozos, clowns, jerk, jerks, schmuck, putz, coward, cowards, leech, leeches, cockroach, cockroaches, sad sack,
  bunch|pack|load|gang|team|bag|crowd of ..2 clowns|idiots|morons|losers|monkeys|amateurs|muppets|animals|pigs|
  donkeys|sheep|apes|rats|jokers|fools|cowards|imbeciles|incompetents|chimps|halfwits|comedians|cockwombles, you|u
  stupid|dumb|pathetic|useless|worthless|lazy|fat|ugly|ignorant|incompetent|miserable|disgusting|vile|sad|absolute|
  utter|complete|little|total ..1 <insultable>, you|u|ya <insultable>, you|yall|u all? people|guys|lot|folks|clowns?
  are|r|re all|so|such|just|too|really|literally|absolutely|a|pretty|completely|totally|beyond ..1 <degrading>,
  youre|ur|yall|youse|your all|so|such|just|too|really|literally|absolutely|completely|totally|beyond ..1
  <degrading>, you|u are|r ..2 <degrading>, are|r you|u|they|your ..1 all|just|really|that|this|so|people|guys|
  agents? <degrading>, how <degrading> are|can you|u|they|your, he|she|they|hes|shes|theyre|he's is|are|was|were? a|
  an|all|just|so|such|too|really|completely|absolutely|clearly? ..1 <degrading>, <person> is|are|was|were|r a|an|
  all|just|so|such|too|really|completely|absolutely|clearly|obviously|total|complete? ..1 <degrading>, <degrading>
  <person>, iq of a, dumb as <animal>|rocks|rock|bricks|brick|mud|hell, thick as <animal>|mince|two|bricks, a|an
  total|absolute|complete|utter|real|such? clown, what a clown|tool|muppet|fool|knob|donkey|plank, what a joke of a
  <person>|man|woman|human, such a|
  an tool|fool|clown|knob|dick|plank|donkey|pig|rat|snake, fool who, you fool|fools|clown|clowns|tool|tools|dick|
  dicks|knob|plank|pig|pigs|dog|dogs|rat|rats|snake|snakes|donkey|donkeys|monkey|monkeys|ape|apes|cow|animal|
  animals|robot|peasant|peasants|worm|trash|filth|waste|joke|nobody|nobodies, waste of oxygen|skin|air|space, oxygen
  thief, a|being|is|total|complete|absolute dick|dickwad, dont be a dick, dicks, shut up, shut your mouth|gob|face|
  trap|pie, couldnt pour ..2 water, no brain|brains, not a brain cell, brain cell|cells, zero brain|brains, cant
  even read, brain the size of, learn to read you, village idiot, fools at|in|on|like|running, <thing> has|have|had|
  got|with more brains|sense|intelligence|brain|iq|wit|charm|backbone than, has|have|got ..1 more brains|sense|
  intelligence|iq|braincells|wit than, seen|met|know|known|have|own|owned|got ..4 brighter|smarter|cleverer|sharper|
  wiser ..3 than ..1 you|your|this|that|the|whoever, brighter|smarter|cleverer|sharper|wiser than ..1 you|your|
  whoever|this|that ..2 <person>, brighter|smarter|cleverer than you, thick|dumb|stupid|dense|dim as ..2 <animal>|
  plank|brick|bricks|post|shit|mince|pigshit|fence|table|door|custard|porridge|two, incompetent|useless|lazy|stupid|
  trained|brainless|clueless|headless|gormless baboons|apes|monkeys|chimps|chickens|sheep|sloths|slugs|clots|lumps|
  lump|oaf|twits|fools|fool|sods|sod|pillocks, you|u little|sad|pathetic|nasty|smug|arrogant|miserable|spineless|
  lying|slimy|greedy|jumped|self ..2 troll|rat|rats|worm|man|liar|weasel|snake|parasite|prick|toad|sod|twerp|
  gremlin|goblin|slug|maggot|nobody|person|piece|child|brat|cheats|cheat|parasites|thug, spineless|gutless|slimy|
  filthy|dirty|lying|cowardly ..1 rat|rats|worm|worms|toad|toads|weasel|weasels|snake|snakes|swine|scum|slug|slugs|
  liars|pig|pigs, brain of a, brains of a, brain cells, two brain|braincells, single brain cell, rub two, few ..1
  short of a, sandwich short, not the sharpest, sharpest tool in the, lights are on but, elevator doesnt, one brain|
  braincell between, the intelligence of a, intelligence of a, mental age of a, attention span of a, personality of
  a, mouth breather, mouth breathers, mouthbreather|mouthbreathers, cockwomble, cockwombles, arsewipe, shitgibbon,
  shitstain, douchecanoe, assface, fathead, fatheads, twerp, twerps, bampot, eejit, eejits, gobdaw, gombeen, galah,
  drongo, dropkick, bogan, bogans, ratbag, ratbags, gasbag, windbag, weasel faced, two faced liar|snake|rat, lying
  ..1 snake|rat|toad|weasel|bastard|cow|pig|scum|toerag|scumbag, toerag, toerags, sleaze, sleazy ..1 creep|git|pig|
  man, cretinous, moronic <person>, nobody likes|asked you, learn to ..1 count|spell|write|add you|genius|idiot|
  muppet, your mother should have|must be, inbred, inbreds, knuckle dragger|draggers, knuckledragger,
  knuckledraggers, bottom feeder|feeders, pond life, pondlife, trailer trash, white trash, human garbage|trash|
  filth|waste, waste of a, sorry excuse for a, poor excuse for a ..1 <person>|human, pathetic excuse for a,
  glorified ..1 parrot|monkey|secretary|typist, jumped up ..1 clerk|nobody|little, power tripping, get a brain|life
  you, grow a brain|spine|pair, halfwitted, dunderhead, dunderheads, clodhopper, thickos, thicko, dimbulb,
  lamebrain, lamebrains, dumbarse, smartarse, jobsworth, jobsworths, sod, stuck up|arrogant|snotty|smug|nasty|rude|
  fat|lazy|silly|stupid|miserable|spiteful|vindictive cow|pig|bitch|git|sod|madam|hag, stuck up|uptight ..1 cow|pig|
  prat|snob|bitch|madam, prat, prats, snob, snobs, you|u|ya ..1 absolute|utter|total|complete|proper|sad|silly|daft|
  useless|pathetic|lying|arrogant|smug|lazy|incompetent ..1 <veg>, absolute|utter|total|complete ..1 <veg>, you|u|ya
  <veg>|baboons|apes|chimps|hyenas|vultures|lemmings|goons|cowboys|parasites|weasels|slugs|sloths|goblins|trolls,
  bunch|pack|load|gang|crowd of ..1 baboons|apes|monkeys|chimps|hyenas|vultures|lemmings|toddlers|goons|cowboys|
  parasites|bloodsuckers|leeches|weasels|snakes|slugs|sloths|goblins|trolls, toddler|monkey|child|dog|parrot|chimp|
  hamster could|can do your job, go back to primary|kindergarten|flipping, thick or just|what|something`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  son of a bitch, sons of bitches, piece of shit human, piece|pieces of shit|crap, sack of shit, full of shit you,
  dumb as shit, thick as shit, shit for brains, shits for brains, eat shit`;
