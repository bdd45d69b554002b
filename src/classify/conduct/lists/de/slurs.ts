/** Slurs. */
export const slurs = `
  neger, negern, negerin, nigger, niggern, nigga, kanake, kanaken, kanacke, kanacken, schlitzauge, schlitzaugen,
  schlitzaugige, kummelturke, kummelturken, kuemmeltuerke, kameltreiber, kameltreibern, kamelficker, ziegenficker,
  olauge, bimbo, bimbos, fidschi, fidschis, itaker, itakern, spaghettifresser, polacke, polacken, polake, polaken,
  polackin, zigeuner, zigeunern, zigeunerin, zigeunerpack, zigeunerbande, zipfelklatscher, mohrenkopf du, tschusch,
  tschuschen, kaffer, kaffern, hottentotten seid, judensau, judenschwein, judenpack, saujude, drecksjude,
  drecksjuden, scheissjude, scheissjuden, jude du, scheissauslander, drecksauslander, kopftuchschlampe,
  kopftuchschlampen, kopftuchmadchen, schwuchtel, schwuchteln, schwuchteltruppe, tunte, tunten, schwuler sack,
  schwule sau, schwule saue, schwanzlutscher, homofurst, arschficker, kampflesbe, kampflesben, dreckslesbe,
  scheisslesbe, transe, transen, shemale, zwitter du, mongo, mongos, mongoloid, mongoloide, mongoloider, spast,
  spasti, spasten, spastis, spasst, spassti, behindi, behindis, kruppel, kruppeln, missgeburt behindert, retard,
  retards, autist du, autisten seid, neandertaler auslander, russensau, polenpack, turkensau, turkenpack,
  drecksturke, drecksturken, scheissturke, scheissturken, scheissaraber, arabersau, asylantenpack,
  kulturbereicherer, reisfresser, schlitzi, hundefresser, buschneger, dachpappe du, rothaut, rothaute, negersau,
  quotenneger, salafistensau, kopfwindel, musel, muselmann, muselmanner, nafri, nafris, ching chang chong, schoko
  du, itacker, katzelmacher, piefke, tschechenpack, rumanenpack, romapack, sinti pack, bist|seid|ist|sind|so|wie|
  total|voll|vollig|bisschen|oder|komplett|geistig|was du|ihr|er|sie|ein? ..2 behindert, behindert oder, behinderte|
  behinderter|behinderten idioten|idiot|sau|spinner|app|scheisse|hund|mitarbeiter|penner, ihr behinderten, du
  behinderter, dreckige|dreckiger|dreckigen|scheiss|verdammte|verfluchte|stinkende|verlauste auslander|turken|turke|
  polen|araber|juden|jude|russen|neger|moslems|muslime|zigeuner|schwule|lesbe|lesben|kurde|kurden|syrer|afghane|
  afghanen|inder|chinesen|fluchtlinge|afrikaner|rumanen|albaner, geh zuruck nach|in ..2 afrika|turkei|syrien|polen|
  busch|dschungel|russland, typisch turke|jude|pole|zigeuner|neger|auslander|polen|turken|juden|araber, eine transe,
  kanakenpack, kanakenfreund, schlitzaugenpack, negerpack, kameltreiberpack, eselficker, kopftuchweib,
  kopftuchweiber, kopftuchtrulla, ausländerpack, auslanderpack, fluchtilantenpack, asylschmarotzer, kuffnuck,
  kuffnucken, kumelturk, ziegenhirte ihr, knoblauchfresser, polackenpack, russenpack, judenlummel, judenfotze,
  itzig, schwulette, schwuletten, lesbensau, schwuchtelverein, mongo ihr, spastiverein, spastikerverein,
  krüppelverein, behindertenverein ihr, bist|seid du|ihr ..2 behindert, alle behindert,
  transenvieh, scheisstranse, schlitzäugige, kanakin, kanakinnen, zigeunerinnen, negerinnen, polackinnen,
  lesbenpack, schwuchtelpack`;
