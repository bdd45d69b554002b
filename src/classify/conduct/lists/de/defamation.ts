/** Crimes, stated as a fact. */
export const defamation = `
  <crook>, ist|sind|betreibt|betreiben|begeht|begehen|reiner|reine|alles|nur|purer|gewerbsmassiger|systematischer|
  bandenmassiger ..3 betrug|betrugsmasche|schneeballsystem|geldwasche|pyramidensystem|betrugsladen,
  schneeballsystem, pyramidensystem, geldwasche, geldwaschen, wascht ..3 geld|schwarzgeld|drogengeld, waschen ..3
  geld|schwarzgeld|drogengeld, schwarzgeld, drogengeld, waschen geld, schmiergeld, schmiergelder, bestechungsgeld,
  bestechungsgelder, besticht, bestechen, bestochen, bestechlich, lasst sich schmieren|bestechen, schmiert ..3
  beamte|beamten|kontrolleure|prufer|amt|politiker, korrupt, korrupte, korrupter, hinterzieht, hinterziehen,
  hinterzogen, steuerhinterziehung, steuerbetrug, prellt das finanzamt, veruntreut, veruntreuen, veruntreute,
  unterschlagt, unterschlagen, unterschlug, unterschlagung, erpresst, erpressen, erpresste, falscht, falschen ..4
  unterschriften|unterschrift|rechnungen|belege|vertrage|dokumente|gutachten|zeugnisse|protokolle|bewertungen|
  tachostande|messwerte|kilometerstand|quittungen|prufberichte|daten, gefalscht haben|hat, gefalscht|gefalschte
  unterschriften|rechnungen|vertrage|dokumente|belege|papiere|gutachten|zertifikate|ausweise|ware, haben|hat|habt
  ..6 gefalscht|unterschlagen|veruntreut|bestochen|erpresst|vergewaltigt|begrapscht|missbraucht|misshandelt|
  hinterzogen|manipuliert|ausgeraubt|beklaut|bestohlen|betrogen|geprellt|eingebrochen|vergiftet|ermordet|verprugelt|
  abgezockt|reingelegt, haben|hat|habt ihr|mir|meine|meiner|uns|meinen|unser|unsere|den|die|das|der|er|sie ..5
  gestohlen|geklaut|geraubt|leergeraumt|abgeraumt|mitgehen|eingesteckt, klaut, klauen, klaute, stiehlt, stehlen,
  stahl, bestiehlt, bestehlen, beklaut, beklauen, steckt sich|es ..3 ein|tasche, in die eigene tasche|taschen,
  greift in die kasse, griff in die kasse, in die kasse gegriffen, bedient sich ..3 kasse, leergeraumt, leer
  geraumt, konto geplundert, um ihr erspartes, um sein erspartes, um mein geld gebracht, um ihr|sein|mein|ihre ..2
  geld|erspartes|ersparnisse|rente|vermogen gebracht|betrogen|erleichtert, betrugt, betrugen kunden|uns|alte|
  rentner|leute|die, betrogt, prellt, prellen, verkauft|verkaufen|verhokert|dealt|verscherbelt|verticken|vertickt|
  dealen ..4 drogen|kundendaten|daten|hehlerware|diebesgut|gestohlene|falschungen|gefalschte|koks|gammelfleisch|
  kreditkartendaten|adressen|karten, handelt mit drogen|hehlerware, drogenhandel, menschenhandel, kinderarbeit,
  zwangsarbeit, schwarzarbeiter, schwarzarbeit, beschaftigt|beschaftigen ..3 schwarz|illegal|illegale|kinder,
  begrapscht, begrabscht, begrapschen, grapscht, belastigt ..3 kundinnen|mitarbeiterinnen|frauen|madchen|azubis,
  vergewaltigt, missbraucht, missbrauchte, misshandelt, misshandelte, misshandeln, schlagt ..3 kinder|frau|hunde|
  tiere|lehrlinge|bewohner, manipuliert|manipulieren|frisiert|frisieren ..4 waage|waagen|tacho|tachos|zahler|kasse|
  kassen|bilanzen|bilanz|messwerte|abgaswerte|bucher|automaten|verlosung, entsorgt|entsorgen|kippt|kippen|verklappt
  ..4 giftmull|gift|wald|fluss|chemikalien|altol, insolvenzbetrug, insolvenzverschleppung, versicherungsbetrug,
  sozialbetrug, subventionsbetrug, urkundenfalschung, kreditkartenbetrug, umetikettiert ..3 fleisch|ware,
  umetikettieren, bricht ein, brach ein, eingebrochen und, raubte|raubt|raubten ..3 aus, zockt ..4 ab, zocken ..4
  ab, abgezockt, <person>|er|sie|die|der|acme|firma|laden|chef ..2 ist|sind|war|waren ..2 korrupt|kriminell|
  bestechlich|gekauft|geschmiert|vorbestraft, ist|sind|war ..3 ein|eine|alles|lauter|nur|reine ..2 <crook>, lugt und
  betrugt, betrugt ..3 kunden|leute|kundschaft|rentner|staat|finanzamt|versicherung|mich|uns|alle|jeden|oma|
  senioren, betrugen ..3 kunden|leute|kundschaft|rentner|staat|finanzamt|versicherung|mich|uns|alle|jeden|oma|
  senioren, begeht|begehen|beging ..3 betrug|diebstahl|unterschlagung|straftaten|urkundenfalschung|
  steuerhinterziehung|fahrerflucht, beklaut|bestiehlt|klaut|stiehlt|klauten|stahlen|stahl, hat|haben ..6 gestohlen|
  geklaut|unterschlagen|veruntreut|gefalscht|hinterzogen|bestochen|geschmiert|erpresst|betrogen|gewaschen|mitgehen
  lassen|belastigt|begrapscht|geschlagen|vergiftet|misshandelt|manipuliert|ausgeraubt|abgezweigt|eingesackt|
  einkassiert, zweigt|zweigen|zweigte ..4 ab, steckt|stecken|steckte ..4 in die|eigene ..1 tasche|taschen,
  bereichert|bereichern sich, nimmt|nehmen|kassiert|kassieren|zahlt|zahlen ..2 bestechungsgeld|bestechungsgelder|
  schmiergeld|schmiergelder|schutzgeld, schutzgeld, schutzgelderpressung, schmuggelt|schmuggeln|schmuggel, hehlerei,
  hehlerware, diebesgut, menschenhandler, drogenhandler, dealt ..2 mit|drogen, dealt, dealen, wascht geld,
  geldwascherei, hinterzieht steuern, steuersunder, steuerbetruger, bilanzfalschung, bilanzbetrug, anlagebetrug,
  abrechnungsbetrug, pflegebetrug, kreditbetrug, scheinfirma, briefkastenfirma, scheinrechnungen, betrugerisch|
  betrugerische|betrugerischer|betrugerisches, sexualstraftater, kinderficker, spanner, hat ..2 kamera|kameras in
  ..2 umkleide|toilette|dusche, gammelfleisch, verkauft|verkaufen ..2 abgelaufene|verdorbenes|gestreckte|gefalschte|
  geklaute|gestohlene, hat|haben|habt ..9 <loot>|<belongings> ..4 gestohlen|geklaut|mitgehen|weggenommen|entwendet|
  geplundert|unterschlagen|abgezweigt, hat|haben|habt ..9 gestohlen|geklaut|entwendet|unterschlagen|veruntreut|
  hinterzogen|abgezweigt|erschlichen|geplundert, weggenommen|abgenommen|geklaut|gestohlen und ..4 abgehoben|
  leergeraumt|verkauft|versetzt|verpfandet, karte|ec|kreditkarte|sparbuch|konto ..5 weggenommen|gestohlen|geklaut|
  geplundert|leergeraumt|geklont, zahlt|zahlen|schmiert|schmieren|bezahlt|kauft|kaufen|besticht|bestechen ..2
  prufer|kontrolleure|inspektoren|kontrolleur|beamte|beamten|richter|polizei|polizisten|gutachter|zeugen|amt|
  gesundheitsamt, geschmierte|gekaufte|geschmiert|gekauft ..2 prufer|beamte|gutachter|richter|kontrolleure|zeugen,
  wascht|waschen|wusch ..6 geld|gelder|drogengeld|schwarzgeld|millionen|kohle, geld ..3 gewaschen|waschen|wascht,
  falscht|falschen|falschte|frisiert|frisieren|dreht|drehen|manipuliert|manipulieren|fingiert|faket|fakt|zinkt ..5
  kilometerstande|kilometerstand|tacho|tachos|tachostand|gutachten|zeugnis|zeugnisse|atteste|attest|unterschriften|
  unterschrift|rechnungen|stundenzettel|abrechnungen|abrechnung|messwerte|protokolle|bewertungen|bilanz|bilanzen|
  pfandbons|ausweise|fuhrerscheine|zertifikate|mhd|haltbarkeitsdatum|spenden|etiketten, dealt|dealen|handelt|
  handeln|vertickt|verticken|verkauft|verkaufen|schmuggelt|schmuggeln ..5 pillen|drogen|koks|kokain|heroin|
  hehlerware|diebesgut|crystal|kundendaten|falschgeld, falschgeld, hat ..4 strafregister, vorbestraft, schlaft|
  schlief|geschlafen ..3 mit ..2 schulerinnen|schulern|minderjahrigen|patientinnen|madchen, filmt|filmen|filmte|
  gefilmt ..4 umkleide|dusche|toilette|frauen|kundinnen|gaste|madchen|umkleidekabine, angezundet ..4 versicherung|
  kassieren, zundet|zundete|steckte ..5 versicherung, wegen der versicherung angezundet, hat|haben ..6 verprugelt|
  geschlagen|gewurgt|misshandelt|begrapscht|betatscht, fasst|fasste|betatscht|begrapscht ..3 kundinnen|madchen|
  frauen|kolleginnen|azubis|kinder ..2 an|uns, fahrt ..2 betrunken|besoffen|zugedrohnt|bekifft, besoffen ..2
  gefahren, fahrerflucht, stellt ..3 scheinrechnungen|fantasierechnungen, rechnet|rechnen|rechnete ..6 tote|
  verstorbene|erfundene|fiktive ..5 ab, beutet ..4 aus, zahlt ..2 schwarz, ohne zulassung|approbation, gekaufter|
  gefalschter|falscher doktortitel|titel|doktor|fuhrerschein|abschluss|meisterbrief, spenden|spendengelder|
  trinkgelder|kasse|kaution|mieten|pfand ..4 eingesteckt|veruntreut|verzockt|verjubelt, verjubelt|verzockt|
  verprasst|verspielt ..4 spenden|geld|rucklagen|kaution|gelder, plundert|plundern|geplundert ..3 konto|konten|
  kasse|rentenkasse|sparbuch|rucklagen, leert|leerten|leerte ..3 konto|konten|kasse|tresor, <crook> die|der ..3
  kreditkartendaten|daten|geld, frisiert|frisieren ..3 akten|akte|stundenzettel, stundenzettel ..2 gefalscht,
  öffnen|öffnet|reissen|reisst ..3 pakete|päckchen|briefe|karten|umschläge|koffer ..5
  geld|bargeld|wertsachen|handys|schmuck|gutscheine ..2 raus|heraus|behalten|behält|klauen|klaut|nehmen|nimmt`;
