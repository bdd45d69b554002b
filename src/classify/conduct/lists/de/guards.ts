/** Where what is found is not meant. */
export const innocent = `
  fucking heisst|in|bei|osterreich|liegt, fugging, nach fucking, titting, analfissur, wichse fur|auf|ist|schuhe|
  leder, schuhwichse, die wichse, bodenwichse, arsch huh, arschbombe|arschbomben, bremsen|dachschaden am|durch|
  versicherung|gutachten, der dachschaden, einen dachschaden, hexe|hexen kostum|haus|besen|bibi, kleine hexe, hexe
  lilli, kasper theater, kasperletheater, herr|frau|familie kasper|kanak|esel|ochs|spinner|lump|neger|clown|assi|
  hure|affe|kruppel|zwerg|geier|trampel, ronald neger, nur hure, nur fick|neger|esel, fresse|fressen napf|hund|
  katze, assi toni, asi 2, jude|juden und|in|sein|museum, zigeunersauce, zigeunerschnitzel, zigeuner schnitzel|
  sauce|sosse|art, mohrenkopf, dieb ist|war unbekannt, diebe, der dieb, ein dieb, einen dieb, von dieben,
  einbrecher, taschendiebe, dem dieb, diebstahl, trampelpfad, clown kostum|kostume|maske|nase|fisch, clownfisch,
  clown fur, clowns fur, ein clown fur, zecke im|am|gefunden hund, zecken, zecke, bitch lasagna, opfer von|eines|
  wurde|einer|bringen, opfer betrug, trottel ich, ungeziefer im|in|gefunden|bekampfung, lappen reinigen|wischen|
  tuch, niete im|an|am|losen|locker|in der jeans, nieten jeans|gurtel, in|zur|aus|wie ..1 transe
  versetzt|fallen|gefallen|zustand, in transe, affe|affen kafig|gehege|pfleger,
  mafia spiel|game|film|2|3|definitive, trampel, pfeife rauchen|kaputt|tabak, morder krimi, der morder ist|war,
  kriminell gut|teuer|lecker, honk, amok laufen sensoren, bombe wetter|stimmung, bombenwetter, bombenstimmung, bombe
  aus dem krieg, weltkriegsbombe, badebombe, badebomben, fliegerbombe, sexbombe, killer preis, lump sum, spacken
  honig, penner in, wurstchen im|mit|glas|kartoffelsalat|grill|wiener|bio, wurstchen waren, die wurstchen, kotzen,
  opfer, das opfer, bluten|brennen die|meine|das augen, messer in|im set|schublade|block|paket|messerblock|besteck|
  koffer, messer, stirb langsam, hexe hexe, korrupt datei, korrupte datei|dateien|daten|download|installation|
  spielstand, datei ist korrupt, spielstand ist korrupt, korrupte, die datei ..2 korrupt, ich|mich|wir ..2 bring|
  bringe|bringen mich|uns ..2 um, bring|bringe mich um, mich|uns ..3 umbringen|umbringt, meine|mein frau|mann|
  freundin|chef|mutter|freund ..2 bringt|killt|totet|erschlagt mich ..1 um, bringt mich um, bringt mich meine frau
  um, killt mich, meine frau|mein mann|chef bringt|killt mich, mucken|fliegen|motten|schimmel|bakterien|keime|viren|
  unkraut|ameisen|schaben|wespen|schnecken|mause|ratten|zeit ..4 <harm>, zeit totschlagen, aufs ohr, hau mich|ich
  ..2 hin|ohr|aufs, dumm|doof|blod wie brot|stroh|bohnenstroh ist|dieser|die, niemandem|niemanden|keinem|keinen|
  keiner ..3 wehtun|weh tun|verletzen|antun|umbringen, noch erleben|nicht mehr erleben, bilder|bild|lampe|lampen|
  gardine|gardinen|vorhang|vorhange|wasche|mantel|jacke|regal|plakat ..4 aufhangen, kleider umlegen, schalter|
  kosten|termin umlegen, umlegen lassen, kerzen|kerze|feuer|grill|ofen|kamin ..2 anzunden, bluten die ohren|augen,
  lunge|nase bluten, ins auge, ins gras, im krankenhaus lag|liegt meine|mein|und, mein|meine ..3 im krankenhaus,
  messer|axt|hammer ..3 bestellt|gekauft|geliefert|ware|prospekt, benachrichtigungen|prozess|prozesse|app|meldungen
  ..3 <harm>|abschiessen|killen,
  bosskampf|endboss|endgegner|drache|drachen|monster|zombie|zombies ..7 <harm>, den|dem|einen
  endboss|endgegner|drachen|zombie ..7 <harm>,
  akku|akkus|batterie|batterien|handy|gerät|motor|laptop|rechner|drucker|router|konsole|controller|server|app ..4
  verreckt|krepiert|stirbt,
  dachbombe, farbbombe, badebombe,
  assassins creed`;

/** Where an insult is the writer's own person, or nobody's. */
export const self = `
  ich|mich|mir|wir|uns|man bin|war|fuhl|fuhle|komme|kam|wie|hab|habe|sind|fur|doch|ich|vorkommen|verkauft|halten|
  halt|haltet|als|zum|zu|mache|mach ..4 <insultable>|<degrading>, ich <insultable>, ich bin|war ..3 <insultable>|
  <degrading>, bin ich ..3 <insultable>|<degrading>, verkauft mich ..2 <insultable>, fur dumm, fur blod, fur wie
  dumm|blod, mein ..2 <insultable>, ich zu dumm|blod|doof, bin|war zu dumm|blod|doof, app|seite|website|bot|system|
  scanner|automat|formular|software|chatbot|assistent|update|geratn|gerat|idee|regel|frage|maschine|ding|teil|spiel|
  drucker|navi ist|sind ..2 zu? <insultable>|<degrading>, dumme frage|fragen|idee|sache|situation|ausrede|ausreden|
  regel|regelung|app|angewohnheit, blode frage|idee|app|sache|ausrede|situation|werbung|hotline|warteschleife|
  warteschleifenmusik|bot, dumm gelaufen, doofe frage, faule ausrede|ausreden|tomate|tomaten|eier, fauler apfel|
  zauber, faulen apfel|zahn|zauber|kompromiss, fette beute|rabatte|party|preise, alte kuh, alter hund|sack|esel,
  alte leute|frau|dame|mann, alter mann|herr, alten leute, alte ziege, arme leute|hund|kuh|frau, armer hund, armer
  mann|kerl|fahrer, elend lange, hunde wurst, dumm nur, zu dumm dass, chatbot|bot|app|automat|webseite|software|ki|
  assistent ..2 dumm|dummer|blod|doof ..2 wie|als brot|stroh|bohnenstroh|erlaubt, <insultable>|<degrading> ..9 war|
  bin ..2 ich, wie ein|eine|einen <insultable>|<degrading>, <insultable> im regen|da, stand|stehe|sitze|komm|warte
  ..3 wie ein|eine <insultable>`;

/** Somebody else said what follows. */
export const reports = `
  nannte|nannten|nennt|nennen mich|uns|meine|meinen|ihn|sie|einen|eine, beschimpft|beschimpfte|beschimpften|
  beleidigt|beleidigte ..2 als|mit|mich|uns, als ..1 beschimpft|bezeichnet|beleidigt, schreit|schrie|brullte|rief|
  schrien|rufen|riefen ..6 mich|mir|uns|meinen|meine|an|zu|hinterher|durch, schrieb|schreibt|schrieben|postet|
  postete|kommentiert|kommentierte ..5 mir|uns|mich|meine|unter|dass|im|ihr|in, sagte|sagt|meinte|meint zu|mir|er|
  sie|dass, das wort|worte, droht|drohte|drohen|bedroht|bedrohte ..2 mir|mich|uns|meiner|meinem|einer|mit, zitat,
  zitiere, bitte loschen|sperren|entfernen|moderieren, jemand|einer|user|nutzer|gast|kunde|mitglied|fahrgast ..5
  hat|droht|schreibt|nennt|beleidigt|schickt|will, spruche wie, beleidigungen|beleidigung wie|von|als, wo melde|
  melden`;

/** Somebody else said what stands before. */
export const reportedBefore = `
  genannt, beschimpft worden, bezeichnet, beschimpft, hinterhergerufen, nachgerufen, bitte loschen, bitte sperren,
  bitte entfernen, zugerufen, angeschrien wurde, geschrieben hat|bekommen, geschmiert, gespruht, gerufen,
  gebrullt, an die wand geschmiert`;

/** What follows is a guess, a question or a feeling. */
export const hedges = `
  ist|sind|war|waren das|dies|es|der|die|ihr|diese|oder|acme|hier, oder ist, kommt mir|sich vor, wirkt|wirken|
  klingt|riecht|fuhlt|sieht|grenzt|scheint|schmeckt wie|nach|sich|an|aus, fast|beinahe|quasi|geradezu|schon|gefuhlt|
  sozusagen|vielleicht|angeblich|mutmasslich|vermutlich|wohl|womoglich|offenbar, ich glaube|finde|vermute|denke,
  meiner meinung, ob|falls|wenn das|es|die|ihr|jemand, verdacht auf, warnung vor, warnt vor, warnen vor, schutz vor|
  gegen, vor betrugern|dieben, opfer von, opfer eines, im namen, geben|gibt sich|als, unbekannte, unbekannten,
  jemand, irgendwer, wurde|wurden|worden, man hat mir, mir wurde, anzeige gegen unbekannt, betrug melden,
  betrugsversuch, phishing, einbruch, gestohlen gemeldet, gestohlen melden, wurde mir, wie|nicht wie einen|ein|eine`;

/** What stands before a surname. */
export const titles = `
  herr, herrn, frau, familie, fam, dr, prof, eheleute, name ist|lautet, namens, heisse, heissen, nachname,
  nachnamen, name, mein name ist, geehrter herr`;

/** The writer does not call anybody what follows. */
export const disclaimers = `
  sage|sag|behaupte|unterstelle ..1 nicht, sage|sag|behaupte|nenne|unterstelle ..2
  niemandem|niemanden|keinem|keinen, will|möchte nicht behaupten|sagen`;
