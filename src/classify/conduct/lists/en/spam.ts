/** Offers as nobody but an advertiser makes them. */
export const spam = `
  double|triple|multiply your btc|bitcoin|crypto|money|eth|investment|coins|savings, send ..1 btc|eth|1|01 ..2 get|
  receive, from home no experience, no experience needed|required, work from home and|earn|make|no, passive income,
  financial freedom, trading signals, forex signals|trader|trading|mentor, crypto giveaway|signals|airdrop|mentor|
  investment|expert, bitcoin giveaway|investment|trader|mining|expert, free crypto|bitcoin|btc|eth|nft|nfts|
  followers|robux|vbucks|iphone|iphones|gift|giftcards ..3 click|here|link|claim|first|now|giveaway|generator|at,
  airdrop ..2 claim|live|now|free, claim your ..2 free|prize|reward|airdrop|gift|bonus|iphone, you have been
  selected, you won a, congratulations you, link in ..1 bio|profile, check out|check my|our|new ..1 channel|shop|
  store|page|profile|etsy|onlyfans|youtube|link|bio|music|mixtape|podcast, subscribe to my, follow me|my|us and|for|
  on|at|back, follow for follow, f4f, l4l, follow back, buy|get|gain|cheap|real|1000|10k|sell|selling ..2 followers|
  likes|subscribers|views, replica watches|bags|shoes|sneakers|handbags|rolex|designer, cheap replica|rolex|viagra|
  cialis|meds|jordans|louis|ray|steroids|sneakers|fake, viagra|cialis ..2 cheap|online|pills|no|prescription, dm me|
  us|for|now ..3 promo|earn|info|details|prices|how|invest|investing|signals|loan|collab, dm to|for collab|promo|
  promote|earn|invest, text me on whatsapp|telegram, contact|message|add|text|inbox|dm|ask|reach|write ..4 whatsapp|
  telegram|instagram|insta|ig, hes|shes legit|trusted|reliable|genuine, recovered my ..3 wallet|account|funds|
  crypto|bitcoin|investment|money, recovery expert|agent|hacker|specialist, ethical hacker, hire a hacker, hack any|
  his|her account|phone|whatsapp, loan|loans ..3 approved|approval|bad|credit|24|instant|check|guaranteed|interest,
  instant loan|loans|cash, no credit check, bad credit, guaranteed profit|profits|returns|results|income|approval|
  wins|winnings, 100 guaranteed|legit|profit, risk free, casino ..2 bonus|free|spins, free spins, betting tips, sure
  bets|odds, hot singles|girls|milfs, singles in your area, onlyfans ..2 link|free|mine|sub, sugar daddy|baby|mommy,
  adult cam, weight loss pills|tea|secret, lose ..1 kg|pounds|lbs|weight|10|20 ..3 days|week|weeks|pill|tea|fast,
  spell caster, love spell|spells, psychic ..3 call|dm|readings|reading, use ..1 code|coupon|promo ..2 off|discount|
  at|checkout|for, limited offer|time|slots act|only|offer|left, act now, buy now while, click here|link|below|this
  link, click the link, promote it on, promote ..2 page|music|brand on|to, essay ..2 writing|help|cheap|pay, pay
  someone to do, assignment help|due, my new shop|etsy|store|book|single|album|ebook|song|track, work with me and,
  join my|our team|telegram|discord|whatsapp|channel|group|vip, join us on telegram, crypto to the moon, presale,
  pre sale live, 100x|1000x|50x gem|coin|potential|soon, next 100x, shilling, binary options, investment platform|
  plan|opportunity|manager, invest|invested 200|500|100|1000|300 ..3 got|earn|get|earned|made|received|returns|back,
  thanks to mrs|mr|coach|expert|trader ..4 trading|invest|profit|crypto|bitcoin, mrs|coach|madam ..3 trading|trade|
  forex, seo services|expert|agency, rank ..2 google, web design services|agency, grow your ..2 instagram|account|
  followers|channel|business|tiktok, boost your ..2 followers|account|sales|instagram|profile|likes, gift card ..2
  giveaway|free|winner, cash app flip, message me|us|him|her|now on|for|to|if ..3 telegram|whatsapp|start|details|
  info|invest|earn|signals, my|her|his|the mentor|coach|broker|trader|account manager|investor ..3 showed|taught|
  helped|changed|made|turned, i ..2 lost ..3 until|but ..2 <thing>|agent|hacker|expert|recovery, got|get|getting|
  helped|recovered|retrieved|restored ..4 wallet|account|funds|coins|bitcoin|instagram|snapchat|money|crypto ..1
  back ..6 text|dm|message|best|him|her|recommend|contact|legit|instagram|telegram, lost money|funds|crypto|bitcoin
  to|in ..4 recover|recovered|hacker|recovery, stream|streaming ..2 my ..2 new|latest? track|song|single|album|ep|
  mixtape, go stream, stream my, watch my|our new|latest? video|vlog|channel|live|stream, new video|vlog|track|song|
  single|mixtape|drop is|out|live|now ..4 link|bio|channel|subscribe, like|likes and subscribe|follow|share, like
  share, subscribe|follow for more, no interview|experience|skills|selling required|needed|join|apply|start|just|
  earn, easy|quick|fast|extra cash|money ..5 phone|home|dm|message|link|whatsapp|telegram|online|click, per hour ..2
  from|no|home|online, 90|80|85|95|70|75 off ..4 bags|shoes|watches|sneakers|designer|brands|rolex|sunglasses|ray|
  gucci|jewellery, designer|luxury|branded handbags|bags|watches|sneakers|shoes ..6 off|cheap|free|replica|discount|
  wholesale, buy 1 get, personal|business|urgent|quick|payday ..1 loan|loans ..6 whatsapp|apply|contact|dm|approved|
  minutes|rate|email, loan offer, we offer|give|provide ..2 loans|loan|credit|funding, need|want a|an ..2 loan ..6
  whatsapp|apply|contact|dm|approved|minutes, real|active|cheap|instant ..2 followers|likes|subscribers|views|
  streams|plays, crypto|forex|bitcoin|btc|stock|trading ..1 signals|group|vip|course|robot|bot|pump, pump group|
  signal|signals, get rich, millionaire mindset|mentor|in|by, meet|chat|date|hookup ..3 singles|girls|women|milfs|
  ladies|local|near, naked|nude|nudes|hot|sexy ..3 link|bio|dm|free|cam|pics|video|onlyfans, escort|escorts|massage
  ..3 whatsapp|call|dm|book|available, i|we ..1 read|reads palms|tarot|cards|stars, bring back your|lost|ex ..2 ex|
  lover|love|husband|wife, dr|doctor|priest|prophet|mama|chief ..4 spell|spells|herbal|herbs|cure|cured|healed|
  whatsapp, herbal cure|remedy|medicine ..5 contact|whatsapp|herpes|hiv|diabetes, earn ..3 per|a day|hour|week ..9
  dm|whatsapp|telegram|link|join|message|click|bio|phone|home, win|won ..2 iphone|ps5|voucher|card|car ..6 click|
  link|claim|comment|follow|share|here, cheap flights|tickets|hotels dm|whatsapp|link|here, fake|buy ..1 passports|
  ids|licence|license|diplomas|degrees|certificates ..5 online|dm|whatsapp|telegram|contact, earn|make|making|
  earned|made|earning ..1 <money> ..2 cash|money|profit|dollars|usd|euros|pounds|extra? ..2 a|per|every|each|in day|
  week|month|hour|home, earn|make|making|earned|made|earning ..1 <money> daily|weekly|monthly|hourly|from|profit,
  giveaway ..5 retweet|follow|tag|link|click|enter|claim|winner|bio, crypto|bitcoin|btc|eth|iphone|nft|cash
  giveaway, earn|make money ..1 fast|easy|now|online|quick, lost everything|it all to a scam until, until ..3 on
  instagram|telegram|whatsapp, hes|shes the best text|dm|contact|message, got my ..1 wallet|funds|crypto|coins|
  bitcoin back,
  free gift ..1 cards|card|giftcards|vouchers ..5 first|claim|link|dot|everyone`;
