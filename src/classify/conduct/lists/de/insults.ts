/** Insults: of people, and never of things. */
export const insults = `
  idiot, idioten, idiotin, idiotinnen, vollidiot, vollidioten, trottel, trotteln, volltrottel, depp, deppen,
  volldepp, volldeppen, dummkopf, dummkopfe, dumpfbacke, dumpfbacken, dussel, dummerchen, schwachkopf, schwachkopfe,
  hohlkopf, hohlkopfe, hohlbirne, hohlbirnen, holzkopf, blodmann, blodmanner, bloedmann, schwachmat, schwachmaten,
  armleuchter, hornochse, hornochsen, esel seid, rindvieh, rindviecher, vollpfosten, vollhonk, honk, honks,
  knallkopf, knalltute, kotzbrocken, flachpfeife, flachpfeifen, pfeife bist, pfeifen seid, pfeifenheini, nulpe,
  nulpen, niete seid, nieten im, lauter nieten, versager, versagern, versagerin, versagerverein, penner, pennern,
  pennerin, spinner, spinnern, spinnerin, wichser, wichsern, wixer, wixxer, arschloch, arschlocher, arschlochern,
  arschloecher, arschgeige, arschgeigen, arschkriecher, arschgesicht, drecksack, drecksacke, drecksau, drecksaue,
  dreckskerl, dreckskerle, dreckschwein, drecksschwein, mistkerl, mistkerle, miststuck, miststucke, saftsack,
  saftsacke, sausack, schweinehund, schweinehunde, saupack, gesindel, gesocks, abschaum, pack seid, lumpenpack,
  lumpen seid, lump, schlampe, schlampen, hure, huren, hurensohn, hurensohne, hurensoehne, hurensohnen, huso, nutte,
  nutten, nuttensohn, fotze, fotzen, bitch, bastard, bastarde, bastarden, missgeburt, missgeburten, pisser,
  hosenscheisser, scheisskerl, scheisskerle, scheisser, klugscheisser, korinthenkacker, stinker, fettsack, fettsau,
  fette sau, dumme sau, blode sau, dumme kuh, blode kuh, alte kuh, dumme gans, dumme pute, blode pute, blode ziege,
  dumme nuss, schnepfe, zicke, zimtzicke, tussi, tussis, tusse, pappnase, pappnasen, witzfigur, witzfiguren,
  hampelmann, hampelmanner, kasper, kaspern, kasperle, clowns, clown, affe bist, affen seid, affenbande, lachnummer
  bist, lusche, luschen, weichei, weicheier, memme, memmen, feigling, feiglinge, schmarotzer, parasiten seid,
  parasit bist, untermensch, untermenschen, assi, asi, assis, asis, asozialer, asoziale, asozialen, prolet,
  proleten, bauerntrampel, trampel, stumper, dilettant, dilettanten, loser, loosern, looser, opfer bist, du opfer,
  ihr opfer, lappen bist, du lappen, lappen seid, ihr lappen, hirni, hirnis, hirntot, hirntote, hirnamputierte,
  gehirnamputiert, gehirnamputierte, geistig minderbemittelt, dummbatz, dodel, doedel, dolm, koffer bist,
  dumpfbackig, torfkopf, torfnase, schnarchnase, schnarchnasen, schnarcher, schlafmutze, schlafmutzen, schleimer,
  aasgeier, giftspritze, hexe, schabracke, kackbratze, hackfresse, fresse, halt die fresse, haltet die fresse, maul
  halten, halts maul, halt dein maul, halt das maul, haltet euer maul, halt die klappe, haltet die klappe, halt die
  schnauze, pissnelke, arschkrampe, evolutionsbremse, evolutionsbremsen, sackgesicht, wurstchen, arme wurst, armes
  wurstchen, intelligenzallergiker, geisteskranke, saubande, idiotenhaufen, idiotenverein, idiotentruppe,
  gurkentruppe, trottelverein, deppenverein, chaotentruppe, vollspaten, spaten bist, spacken, spacko, spack, zecke,
  zecken seid, ratten seid, ungeziefer, rotzloffel, rotzgore, lackaffe, lackaffen, grobian, lugner, lugnern,
  lugnerin, lugenpack, heuchler, scheinheilige, haufen|bande|verein|truppe|horde|sauhaufen|herde|ansammlung von|
  voller|aus|an? ..1 idioten|deppen|clowns|affen|pfeifen|nieten|versagern|versager|amateuren|amateure|dilettanten|
  trotteln|trottel|schafen|losern|nullen|stumpern|eseln|schnarchnasen, lauter ..1 idioten|nieten|nullen|pfeifen|
  affen|deppen|esel|schafe, du|ihr|sie ..1 <insultadj> ..1 <animal>|nuss|sack|kuh|sau|gore|hexe|schlange|gurke|
  wurst|schwein|hund|esel|pfeife, du hund|schwein|sau|kuh|esel|affe|ratte|schlange|ziege|gurke|pfeife|null|niete|
  nichts|gurkenkopf|wurst|nichtsnutz|lugner|lauch|otto|knecht|bauer|bauerntrampel|zwerg|heuchler|kek|kind|made|wurm,
  ihr hunde|schweine|saue|affen|esel|ratten|schlangen|pfeifen|nullen|nieten|nichtsnutze|schafe|clowns|gurken|bauern|
  heuchler|maden|zwerge|knechte, du|ihr|er|sie bist|seid|ist|sind ..4 zu? <degrading>, bist|seid du|ihr ..4 zu?
  <degrading>, <person> ist|sind|war|waren ..3 zu|so|einfach|echt|vollig|total|komplett|ja|alle|wirklich|nur|
  absolut|doch|richtig <degrading>, <person> ist|sind <degrading>, zu dumm|blod|doof|bloed zum|um|fur, dummer|dumm
  als|wie, dumm wie|bist|seid, dumm wie brot|stroh|bohnenstroh, strohdumm, saudumm, saublod, strunzdumm, strohdoof,
  <insultadj> <person>, <insultadj> <animal>, nicht alle tassen im schrank, nichts in der birne|im hirn|im kopf|in
  der rube, hirn wie, iq eines|wie|von|unter|einer, spatzenhirn, erbsenhirn, ohne hirn, kein hirn, gehirn einer|
  eines|wie|vergessen, einen an der waffel|klatsche, dachschaden, hast du|habt ihr ..2 hirn|gehirn|verstand|lack,
  hirn vom himmel, dumm geboren, kannst|konnt|konnen du|ihr|sie ..1 nicht|uberhaupt lesen, zu bloed, leere im kopf,
  nichtsnutz, nichtsnutze, nichtsnutzen, taugenichts, taugenichtse, faules pack, faule sau|sacke|hunde|saue|socken|
  bande, fauler sack|hund, elendes pack, mieses pack, <thing> hat|haben|hatte|besitzt mehr grips|verstand|hirn|
  intelligenz|iq|gehirn|geist|ahnung|charme als, mehr grips|verstand|hirn|intelligenz|gehirnzellen|hirnzellen ..2
  als ..2 <person>|ihr|du|euer|dein|eure|deine|der|die, schlauer|kluger|intelligenter|heller als ..2 <person>|ihr|
  du|euer|dein|eure|deine, dummer|bloder|doofer als ..3 polizei|erlaubt|brot|stroh|toastbrot|stein|brett, dumm|blod|
  doof wie ..2 brot|stroh|bohnenstroh|stein|brett|toastbrot|nacht|holz|schifferscheisse|schuh|schnitzel, halt|haltet
  einfach? ..1 den rand, halt|haltet ..3 klappe|maul|fresse|schnauze|rand|backen, aufgeblasener|eingebildeter|
  arroganter|aufgeblasene|eingebildete|arrogante|verlogener|verlogene|verlogenes|kleiner|kleine|hohler|hohle|
  schleimiger|fauler|faules|fetter|dreckiger|dreckiges|erbarmlicher|jammerlicher|jammerliche|armseliger|armselige|
  inkompetenter|unfahiger|unfahige|hirnloser|hirnlose|blodes|blode|bloder|dummes|dumme|dummer|elendes|elender|
  elende|mieser|miese|mieses|feiger|feige|schmieriger|schmierige|ekelhafter|ekliger|widerlicher|lausige gockel|
  lackaffe|wicht|wichte|wurm|wurmer|zwerg|zwerge|sack|sacke|hund|hunde|pack|gesindel|haufen|truppe|bande|pfosten|
  schnosel|fatzke|affen|affe|huhner|huhn|sau|schweine|schwein|ratte|ratten|schlange|ziege|kuh|kuhe|gans|pute|tucke|
  hexe|gore|wurst|wurstchen|lugner|lugnerin|lugnerpack|heuchler|schleimer|feigling|feiglinge|gestalten|gestalt|
  kreatur|kreaturen|bauern|nichtskonner|kerl|typen, <muppet> seid|bist|hoch|erster|vom dienst|ihr|du, schosshund,
  schosshundchen, nichtskonner, nichtskonnern, knalltuten, hirnlose, hirnloser, hirnlosen, flitzpiepe, flitzpiepen,
  pfeifenkopf, pfeifenkopfe, pfeifenverein, hanswurst, hanswurste, hanswursten, armlichter, blindfisch, blindfische,
  blodian, trantute, trantuten, tranfunzel, tranfunzeln, schnosel, fatzke, fatzken, sesselfurzer, sesselpupser,
  arschkriecherin, widerling, widerlinge, ekelpaket, dreckspack, drecksvolk, hundesohn, hundesohne, hohlbratze,
  hohlbratzen, hohlroller, spatzenhirne, schrumpfhirn, schrumpfhirne, dummschwatzer, dummschwaetzer, dumpfbratze,
  amateurhaufen, saftladen ihr, totalversager, totalausfall, minderleister, dodelhaufen, dummerle, pfeifenheinis,
  rindvieher, schafskopf, schafskopfe, suppenkasper, warmduscher, trottelbande, gurkenheini, schwachkopfig,
  schwachkopfige, schwachmatische, unfahigen, iq unter|von|wie|eines|einer ..2 <thing>|zimmertemperatur|
  raumtemperatur|knackebrot|toastbrot|schuhgrosse, iq ..1 zimmertemperatur|raumtemperatur|schuhgrosse, hirn einer|
  eines|wie, verstand einer|eines|wie, nicht die hellste|hellsten kerze|kerzen|leuchte, nicht bis drei zahlen, dich|
  euch ..3 vom wickeltisch|kopf gefallen, auf den kopf gefallen, lern|lernt ..2 lesen|rechnen|schreiben|deutsch,
  kannst|konnt ihr|du ..2 nicht ..1 lesen|zahlen|rechnen|denken, schamt|scham euch|dich ihr|du, menschlicher abfall|
  mull, abfall der menschheit|gesellschaft, platzverschwendung, sauerstoffverschwendung, luftverschwendung,
  luftpumpe, luftpumpen, verschwendung von ..1 sauerstoff|luft|platz, eingebildete|eingebildeter|arrogante|
  hochnasige|hochnasiger|zickige|patzige ..1 ziege|kuh|gans|pute|schnepfe|tussi|zicke|schnosel, du|ihr <muppet>, geh
  zuruck|erst|mal ..2 schule|grundschule|sonderschule|kindergarten, hohle|taube|dumme|blode nuss, hohle nusse,
  knallcharge, knallchargen, geh|geht ..2 pommes|burger|regale wenden|braten|einraumen`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  stuck scheisse bist|du|ihr, du stuck scheisse, haufen scheisse seid|ihr|du, arsch mit ohren, arsche, du arsch,
  ihr arsche, so ein arsch, dieser arsch, ein arsch, arschgeburt, kackvogel, kackbratzen, sohn einer hure`;
