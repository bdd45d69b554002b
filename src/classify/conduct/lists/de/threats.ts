/** Threats. */
export const threats = `
  ich|wir|dann|und|jemand|man|einer|mal|schwor|heute|morgen|werde|werden ..1 bring|bringe|bringen|stech|steche|
  stechen|knall|knalle|knallen|mach|mache|machen|schlitz|schlitze|hau|haue|schlag|schlage|schlagen|murks|leg|lege|
  zund|zunde|fackel|fackle|fackeln|spreng|sprenge|jag|jage|jagen|hang|hange|brat|prugel|prugle|tret|trete|puste|
  schiess|schiesse ..4 um|ab|kalt|auf|zusammen|nieder|tot|an|hoch|platt|weg|luft, bring|bringe|bringt ihn|sie|dich|
  euch|den|die ..2 um, stech|steche dich|euch|ihn|sie|den|dir, knall|knalle dich|euch|ihn|sie|den|alle, mach|mache|
  machen dich|euch|ihn|sie|den ..2 kalt|fertig|platt, dich kalt, ich|wir tote|toete|toten|erschiesse|erschiess|
  erschlage|erschlag|erwurge|verprugle|verprugel|vergifte|kopfe|zerlege|zerstuckele|zerstuckle|vernichte|zerfetze|
  zermalme|schlachte dich|euch|ihn|sie|den|jeden|die|eure|deine, <you>|<your> ..4 <harm>, <harm> werde|werd|sollte|
  musste|muss|will|wollen, gehort|gehoren|gehorst ihr ..3 erschossen|aufgehangt|aufgeknupft|gesteinigt|vergast|
  umgebracht|verprugelt|erschlagen|verbrannt|totgeschlagen|hingerichtet|gehangt|angezundet|galgen|wand|abgeknallt|
  ausgepeitscht, sollte|musste|sollten|mussten ..4 erschiessen|aufhangen|erschlagen|umbringen|verbrennen|anzunden|
  vergasen|steinigen|abknallen|verprugeln|stellen, an die wand stellen, an die wand gestellt, an den galgen, am
  nachsten baum, am galgen, an der laterne, ins gas, kugel in|durch|im|fur, in die fresse, aufs maul, auf die
  fresse, eins auf die, paar aufs|auf, eine rein, schadel ein, zahne aus|ein|ausschlagen|einschlagen, fresse
  polieren, fresse einschlagen, nase brechen, nase einschlagen, knochen brechen, beine brechen, hals umdrehen,
  genick brechen, genick, kehle durch|aufschlitzen|durchschneiden, gurgel, breche|brech|brechen|schneide|schneid|
  reiss|reisse|schlag|schlage|hau|haue|tret|trete|polier|poliere|ramm|ramme dir|euch|ihm|ihr|ihnen|dem|jedem, messer
  in|im|zwischen|an, mit dem messer|baseballschlager|beil|axt|hammer|knuppel|gewehr|pistole|kanone|schlager, messer
  dabei, mit einem messer|knuppel|baseballschlager|hammer|gewehr, mit nem messer|baseballschlager, zunde|zund|
  fackel|fackle|brenne|brenn|spreng|sprenge|jage|jag|zunden|fackeln|sprengen|stecke|steck|stecken ..2 <place>|<your>
  ..3 an|ab|nieder|in|weg|hoch, <your> ..1 <place> ..4 brennt|brennen|abfackeln|anzunden|niederbrennen|sprengen|
  luft|brand|schutt|zerlegen|abbrennen|explodiert|explodieren|hochjagen, in brand stecken|setzen, brandsatz,
  molotow, molotowcocktail, bombe liegt|hoch|ist|wird|platziert|versteckt|geht|tickt|gelegt|im|in eurer|in eurem|bei
  euch|unter|explodiert, eine bombe in|im|bei|unter|auf|hoch|hochgehen, bombe hoch, geht ..4 bombe hoch, bomben,
  sprengsatz, amoklauf, lauf ich amok, laufe amok, amok, finde|find|findet|finden|krieg|kriege|bekomme|raus|heraus
  ..2 raus|heraus|dich|euch|schon ..1 wo du|ihr|er|sie ..1 wohnt|wohnst|arbeitest|arbeitet|lebst|lebt|schlafst|
  parkst, weiss|wissen|kenne|kennen|herausfinden|rausfinden|rausgefunden wo|deine|eure|jetzt ..2 du|ihr|er|sie|
  adresse|kinder|familie|auto|deine ..2 wohnt|wohnst|arbeitest|arbeitet|lebst|adresse|schule|parkst|parkt|schlafst|
  feierabend, ich weiss wo, wir wissen wo, ich kenne deine|eure adresse|familie|kinder|auto|strasse|weg|namen, ich
  finde dich|euch, ich find dich|euch, find dich|euch, wir finden dich|euch, ich krieg dich|euch, ich kriege dich|
  euch, wir kriegen dich|euch, ich hol dich|mir dich|euch, warte|wartet|warten ..3 auf|nach|vor dich|euch|der|
  deinem|eurer|feierabend|ihn|sie|dem, lauer|lauere ..2 auf, vor deiner|eurer haustur|tur|wohnung, bei dir|euch vor
  der tur|zuhause|daheim|auf der matte, pass|passt auf ..3 auf|wenn|nachts|rucken|kinder|familie|heimweg|allein,
  pass blos auf, passt bloss auf, pass gut auf deine|dich|eure, passt gut auf, dreh dich um, schau dich um, deine
  kinder|familie|frau|tochter|mutter ..3 dran|nachste|leiden|bussen|sicher|sehen, wenn du nachts, wenn du ..4 nach
  hause|heimgehst|heim|alleine|dunkeln, nachts ..3 allein, du bist|ihr seid|bist|er ist|sie ist ..2 tot|totes
  fleisch|dran|fallig|erledigt|ein toter mann|tote leute|so gut wie tot, euer letzter tag|stundlein, dein letzter
  tag|stundlein, letztes stundlein, uberlebst|uberleben|uberlebt du|ihr|sie|das|den ..2 nicht, wirst|werdet|wird ..3
  bluten|sterben|brennen|verrecken|krepieren|buhlen|bereuen dass|nicht uberleben, ihr werdet bluten|brennen|sterben,
  das bezahlst|bezahlt ..2 mit ..2 leben|blut, dein|euer blut, blut fliessen, blut fliesst, wird blut, knallt es,
  dann knallts, setzt es was, setzts was, gibt es tote, gibts tote, gibt tote, hoffe|hoff|hoffentlich|wunsche|
  wunsch|sollst|sollt|sollen|moge|mogest|moget ..6 sterben|stirbst|sterbt|stirbt|verrecken|verreckst|verreckt|
  krepieren|krepierst|krepiert|krebs|verbrennen|verbrennt|verbrennst|ersticken|erstickt|erstickst|abkratzen|
  abkratzt|verunglucken|absturzt|ertrinken|ertrinkt|tot|uberfahren|erschossen, verreck, verreckt, verrecke,
  verrecken sollt|sollst|sollen, krepier, krepiert doch, krepiert alle, stirb, sterbt, geh sterben, geht sterben,
  bring dich um, bringt euch um, hang dich auf, hangt euch auf, erhang dich, spring vom|von|vor, springt vom|von|
  vor, fahr gegen, fahre ihn|sie|euch|dich ..2 um|tot|uber, fahr ihn|sie|euch|dich|den ..2 um|uber, uberfahre|
  uberfahr dich|euch|ihn|sie|den|jeden, uber den haufen, vergewaltigt werden, vergewaltige, sauer ins gesicht, saure
  ins gesicht, in der luft zerreissen, krankenhausreif, leg dich um, reden wir anders, dann reden wir, komm|komme|
  kommen ..6 vorbei ..3 messer|schlager|axt|brechstange|knarre|waffe|kumpels|anders|pistole, besuch|besuche|besuchen
  dich|euch ..3 nachts|zuhause|daheim|schlager, schmeiss dich|euch|ihn ..3 vor|aus|vom, schubs, stoss dich|euch|ihn
  ..3 vor|aus|vom, auf die schienen, vor den zug|bus, knarre, kalaschnikow, bleib|bleibt ..2 nicht sicher, nicht
  mehr sicher, reifen aufschlitzen|zerstechen|zerstochen, scheiben einschlagen|einschmeissen, ich|wir|jemand|man|
  einer werde|werd|werden|will|wollen|wurde|konnte|sollte|musste ..3 dich|euch|ihn|sie|dir|ihm|ihr|ihnen|jeden|alle|
  deine|eure|den|dem|der ..4 umbringen|toten|abstechen|erschiessen|erschlagen|verprugeln|zusammenschlagen|anzunden|
  finden|kriegen|holen|fertigmachen|vernichten|schlagen|treten|aufschlitzen|erwurgen|jagen|besuchen|wehtun|
  verletzen|vergiften|uberfahren|foltern|qualen|brechen|einschlagen|abfackeln|sprengen|niederbrennen|begraben|
  vierteilen|kalt, bringe|bring|bringen|bringt dich|euch|ihn|sie|den|die|alle ..3 um, dich|euch|ihn|sie bring|
  bringe|bringen|stech|steche|mach|mache|knall|knalle|schlag|schlage|hau|haue|krieg|kriege|finde|find|hol ich|wir,
  dir|euch|ihm hau|haue|schlag|schlage|brech|breche|polier|poliere|schneid|schneide|reiss|reisse ich|wir, dich|euch
  sollte|musste|soll|gehort man|jemand|einer|der|ein, wunsche|wunsch|gonne dir|euch|ihm|ihr|ihnen|dem|der ..4 tod|
  krebs|pest|unfall|verderben|schlimmste|autounfall|herzinfarkt, wunsche|wunsch ..4 den tod, den tod|krebs an den
  hals, hoffe|hoff|hoffentlich|mogest|moget|mogen ..8 stirbt|sterbt|sterben|stirbst|verreckt|verrecken|verreckst|
  krebs|krepiert|krepieren|brennt|brennen|abbrennt|abbrennen|explodiert|absturzt|abgestochen|uberfahren|erschossen|
  ermordet|umgebracht|leidet|blutet|absauft, du|ihr|er|sie verdienst|verdient|verdienen ..3 tod|sterben|prugel|
  schlage|kugel|strick|galgen|todesstrafe, sollst|sollt|soll|sollen ..4 hollenqualen|schmoren|verrotten|verfaulen|
  verbluten|draufgehen, schmor|schmort|verrotte|verrottet|verfaul in der holle, fahr zur holle, fahrt zur holle,
  bald bist|seid du|ihr ..2 tot|dran|fallig|weg, du bist|stirbst so? tot|fallig|dran, ihr seid ..1 tot|fallig|dran,
  ihr sterbt, du stirbst, dein ende, euer ende ist|naht|kommt, deine|eure tage|stunden sind gezahlt, tage sind
  gezahlt, grab geschaufelt|schaufeln, schaufel|schaufle dein|euer|dir|euch, unter die erde, ins grab bringen, ins
  krankenhaus bringen|schlagen|prugeln, im krankenhaus|leichenwagen|leichensack|sarg|rollstuhl|kofferraum landen|
  landest|landet|enden|aufwachst, zu brei, zu tode prugeln, tot prugeln, windelweich, blutig schlagen, in stucke
  reissen|schneiden|hacken, zu hackfleisch, kopf abreissen|abschneiden|abhacken|einschlagen, den kopf ab|
  einschlagen|abreissen, finger brechen|abschneiden|abhacken, rippen brechen, augen ausstechen|auskratzen, zunge
  rausschneiden|abschneiden, kniescheiben, wir sehen uns ..4 nachts|dunkeln|feierabend|parkplatz|draussen, warte
  draussen, wartet draussen, stehe|steh|stehen ..3 vor ..1 tur|haustur|haus|wohnung, komme|komm|kommen ..2 zu dir|
  euch nach hause, komm ich|wir ..4 vorbei|rum und, schick|schicke|schicken ..3 jungs|bruder|leute|schlager|kumpels|
  cousins, ich hab|habe ..2 messer|waffe|pistole|knarre|gewehr, drecksladen anzunden, brennen sehen, steht in
  flammen, geht in flammen, lichterloh, laden brennt, abfackeln, niederbrennen, in schutt und asche, in die luft
  sprengen|jagen|gejagt|fliegen, luft gesprengt, euch|dich was antun, etwas antun, ich mach|mache dich|euch ..1
  fertig|alle|kalt|platt, kannst|konnt dein|euer testament, testament machen, letzte stunde, auge um auge, umlegen
  lassen, killen, kill dich|euch, ermorden, steinigen, lynchen, aufknupfen, aufhangen sollte|musste|soll, vergasen,
  abknallen, kopfschuss, <pron> ..2 <strike> <you>|<your> ..5 ab|um|kalt|tot|zusammen|nieder|platt|durch|ein|auf|
  fertig|windelweich|kehle|hund|schadel, <strike> <pron> <you>|<your> ..4 ab|um|kalt|tot|zusammen|nieder|platt|
  fertig|windelweich, hetz|hetze|hetzen|lass|lasse ich|wir|dir|euch|ihm|dem ..4 hund|hunde|koter|rottweiler ..3
  kehle|hals|los|an|auf, hund|hunde ..3 auf dich|euch|ihn|sie|los, schlag|schlage|hau|haue|werf|werfe|schmeiss|
  schmeisse|tret|trete|kick|kicke ..5 scheibe|scheiben|fenster|tur|schaufenster|autoscheibe|windschutzscheibe|zahne|
  schadel|fresse ..1 ein|aus, dreh|drehe|brech|breche ..4 hals|genick|arme|beine|finger|knochen ..1 um|durch, dreh|
  drehe|drehen ..2 den|die hals|kragen um, gnade|gnad dir|euch|ihm|ihr|ihnen ..1 gott, gott gnade|gnad, ich weiss|
  wissen|kenne|kenn ..1 welchen|welche|welcher|wann|um|wo|wie ..6 nimmt|nimmst|nehmt|geht|gehst|fahrt|fahrst|kommt|
  kommst|feierabend|schluss|joggen|wohnt|arbeitet|aus|verlasst|parkt|schlaft|spielt|abholt|abholst|hast|habt, in
  welche|welchen|welcher schule|kindergarten|kita|bus|klasse|strasse ..4 tochter|sohn|kind|kinder|du|ihr|enkel,
  uberleg dir, passen|pass|passt sie|du|ihr|blos|bloss|mal|gut? ..1 auf ..5 nachts|abends|allein|heimweg|hause|
  dunkeln|parkhaus|kinder|familie, stehe|steh|warte|wart|komm|komme|bin|stehen|kommen|warten ..9 mit ..2 axt|
  eisenstange|brechstange|messer|hammer|machete|knuppel|kettensage|knarre|pistole|schrotflinte|schlager|
  baseballschlager|schaufel|kanister|benzin|gewehr|waffe|jungs|brudern, mit ..2 axt|eisenstange|brechstange|messer|
  hammer|machete|knuppel|kettensage|knarre|pistole|baseballschlager|benzinkanister|gewehr ..4 stehe|steh|komme|komm|
  warte|vorbei|besuchen|auftauchen|aufkreuzen, erwisch|erwische|schnapp|schnappe|krieg|kriege|pack|packe|knopf|
  knopfe|kauf|kaufe ..2 ich|wir ..2 mir|euch|dich|noch|ihn|den|schon|alle, ich|wir erwisch|erwische|schnapp|
  schnappe|kriege|krieg|knopf|knopfe|kauf|kaufe mir|euch|dich|ihn|den ..2 noch|vor|alle|schon|alleine|allein, habt|
  hast|haben ..2 bis ..2 mittag|mitternacht|uhr|abend|morgen ..2 zeit ..6 luft|feuer|kracht|knallt|knall|raucht|
  brennt, ihr habt ..3 stunden|minuten zeit ..5 luft|bombe|raus|raumen|knall, rate|raten ..2 dir|euch|ihnen ..4
  umzuziehen|auszuwandern|wegzurennen|nachts|verstecken, versteckt|versteck euch|dich, lauft|lauf um ..2 leben,
  schlaft|schlaf ..1 gut solange, sehen uns wieder ..3 dunkeln|allein|messer, ich|wir mach|mache|machen aus dir|
  euch|ihm hackfleisch|kleinholz|mus|brei, mach|mache|machen ..1 kleinholz|hackfleisch aus, kleinholz, ich war im
  knast, nichts zu verlieren, ihr seid ..2 dran|reif|fallig|geliefert, ihr konnt ..2 sarg|sarge bestellen|zimmern,
  sarg bestellen|zimmern|aussuchen, hang|hangt|haeng dich|euch ..2 auf, hang dich, hangt euch, stirb|sterbt|verreck|
  verreckt|krepier|krepiert endlich|einfach|doch|langsam|qualvoll|alle|du|ihr, tut|tu|tun ..3 gefallen und sterbt|
  stirb|spring|springt|erschiess|erhang|verreck|hang, macht|mach ..3 gefallen und sterbt|stirb|spring|erschiess|
  verreck, spring|springt ..2 brucke|zug|dach|hochhaus|fenster, erschiess|erschiesst|vergrab|ersauf|erhang|erhangt
  dich|euch, an die gurgel|kehle, in die mangel, klatsch|klatsche|wemse|wams|box|boxe ich|wir ..2 weg|um|eine, ich
  klatsch|klatsche|box|boxe|wemse dich|euch|ihn|dir, kugel|strick|galgen|prugel|schlage|tod|genickschuss|kopfschuss
  ..2 verdient|verdienen, ich|wir kenne|kenn|kennen dein|euer|ihr|deinen|euren ..1 auto|wagen|kennzeichen|haus|
  gesicht|namen, schliess|schliesst|sperr|sperrt ..4 ab ..3 ich|wir, verriegelt|verriegel ..2 tur|turen|fenster,
  soll|sollen|sollt|sollst beten ..5 nie|nicht, bete|betet|beten ..3 dass ich|wir ..5 nie|nicht, nie im dunkeln|
  allein ..2 treffe|begegne|erwische, treffe|erwische|begegne ..3 im dunkeln, ziegelstein|flasche|hammer|schaufel|
  stuhl|latte|brett|pfanne ..2 uber|auf|an ..2 schadel|kopf|birne|rube|visage, was|etwas|paket|packchen|uberraschung
  ..2 in|unter ..2 lobby|halle|keller|briefkasten|empfang|toilette ..2 gelegt|versteckt|platziert, stehe|stehen|
  warten|kommen ..2 mit ..2 schlagern|knuppeln|messern|stangen|eisenstangen|ketten|waffen, kommt|komm raus ..5
  traut|traust|eier,
  ich|wir weiss|wissen ..2 welchen|welche|welcher zug|bus|bahn|strassenbahn|weg|linie ..9
  nimmt|fährt|geht|heimfährt, weaponemoji in|zwischen ..2 rippen|hals|kehle|rücken|bauch|herz`;
