/** Offers as nobody but an advertiser makes them. */
export const spam = `
  double|triple|multiply your btc|bitcoin|crypto|money|eth|investment|coins|savings, send ..1 btc|eth|1|01 ..2
  get|receive, earn|make|making|earned|made ..1 <money> ..3 day|week|month|daily|weekly|hour|hourly|home, from
  home no experience, no experience needed|required, work from home and|earn|make|no, passive income, financial
  freedom, trading signals, forex signals|trader|trading|mentor, crypto giveaway|signals|airdrop|mentor|
  investment|expert, bitcoin giveaway|investment|trader|mining|expert, free crypto|bitcoin|btc|eth|nft|nfts|
  followers|robux|vbucks|iphone|iphones|gift|giftcards ..3 click|here|link|claim|first|now|giveaway|generator|at,
  airdrop ..2 claim|live|now|free, claim your ..2 free|prize|reward|airdrop|gift|bonus|iphone, you have been
  selected, you won a, congratulations you, link in ..1 bio|profile, check out|check my|our|new ..1 channel|shop|
  store|page|profile|etsy|onlyfans|youtube|link|bio|music|mixtape|podcast, subscribe to my, follow me|my|us and|
  for|on|at|back, follow for follow, f4f, l4l, follow back, buy|get|gain|cheap|real|1000|10k|sell|selling ..2
  followers|likes|subscribers|views, replica watches|bags|shoes|sneakers|handbags|rolex|designer, cheap replica|
  rolex|viagra|cialis|meds|jordans|louis|ray|steroids|sneakers|fake, viagra|cialis ..2 cheap|online|pills|no|
  prescription, dm me|us|for|now ..3 promo|earn|info|details|prices|how|invest|investing|signals|loan|collab, dm
  to|for collab|promo|promote|earn|invest, text me on whatsapp|telegram, contact|message|add|text|inbox|dm|ask|
  reach|write ..4 whatsapp|telegram|instagram|insta|ig, hes|shes legit|trusted|reliable|genuine, recovered my ..3
  wallet|account|funds|crypto|bitcoin|investment|money, recovery expert|agent|hacker|specialist, ethical hacker,
  hire a hacker, hack any|his|her account|phone|whatsapp, loan|loans ..3 approved|approval|bad|credit|24|instant|
  check|guaranteed|interest, instant loan|loans|cash, no credit check, bad credit, guaranteed profit|profits|
  returns|results|income|approval|wins|winnings, 100 guaranteed|legit|profit, risk free, casino ..2 bonus|free|
  spins, free spins, betting tips, sure bets|odds, hot singles|girls|milfs, singles in your area, onlyfans ..2
  link|free|mine|sub, sugar daddy|baby|mommy, adult cam, weight loss pills|tea|secret, lose ..1 kg|pounds|lbs|
  weight|10|20 ..3 days|week|weeks|pill|tea|fast, spell caster, love spell|spells, psychic ..3 call|dm|readings|
  reading, use ..1 code|coupon|promo ..2 off|discount|at|checkout|for, limited offer|time|slots act|only|offer|
  left, act now, buy now while, click here|link|below|this link, click the link, promote it on, promote ..2 page|
  music|brand on|to, essay ..2 writing|help|cheap|pay, pay someone to do, assignment help|due, my new shop|etsy|
  store|book|single|album|ebook|song|track, work with me and, join my|our team|telegram|discord|whatsapp|channel|
  group|vip, join us on telegram, crypto to the moon, presale, pre sale live, 100x|1000x|50x gem|coin|potential|
  soon, next 100x, shilling, binary options, investment platform|plan|opportunity|manager, invest|invested 200|
  500|100|1000|300 ..3 got|earn|get|earned|made|received|returns|back, thanks to mrs|mr|coach|expert|trader ..4
  trading|invest|profit|crypto|bitcoin, mrs|coach|madam ..3 trading|trade|forex, seo services|expert|agency, rank
  ..2 google, web design services|agency, grow your ..2 instagram|account|followers|channel|business|tiktok, boost
  your ..2 followers|account|sales|instagram|profile|likes, gift card ..2 giveaway|free|winner, giveaway`;
