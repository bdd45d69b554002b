/** Threats. */
export const threats = `
  je|on|nous|j'|jvais|jva|quelqu'un|ils vais|va|viens|vient|allons|devrait|veux|compte|rêve|jure|promets|reviens|
  revient|aimerais|peux te|vous|le|la|les|lui|leur|tous? ..2 tuer|buter|crever|planter|égorger|étrangler|éclater|
  défoncer|démolir|massacrer|casser|fracasser|péter|brûler|cramer|saigner|descendre|fumer|flinguer|exploser|
  dézinguer|trouver|retrouver|choper|attraper|pendre|noyer|écraser|empoisonner|lyncher|tabasser|cogner|frapper|
  poignarder|refaire|arracher|couper|violer|mettre|coller|zigouiller|liquider|trancher|crucifier|enterrer|suivre|
  attendre|rouler|décapiter|briser|tirer|torturer|scalper, vais te|vous|le|la|les|lui ..2 tuer|buter|crever|planter|
  égorger|étrangler|éclater|défoncer|démolir|massacrer|casser|fracasser|péter|brûler|cramer|saigner|descendre|fumer|
  flinguer|exploser|trouver|retrouver|choper|poignarder|tabasser|frapper|écraser|pendre, vais tuer|buter|égorger|
  défoncer|planter|flinguer|massacrer|crever|trouver|mettre ..1 ton|votre|ta|où|tout|ce|cette|le|vos|tous|celui|
  quelqu'un|tes, je ..1 te|vous|le|la|les tue|tuerai|bute|buterai|plante|planterai|égorge|étrangle|éclate|défonce|
  démolis|massacre|crève|crèverai|fume|flingue|saigne|descends|explose|retrouverai|retrouve|trouverai|trouve|brûle|
  crame|pends|écrase|fracasse|casse|tabasse|noie|démonte|brise|cogne|zigouille|refroidis|enterre|décapite|attends,
  je le|la plante|bute|tue|crève|défonce|saigne, vous|te tuer tous, buter toute l'équipe, on va vous|te, feu à ..1
  votre|vos|ta|la|vous|toute, foutre le feu, mettre|mets|mettrai|foutre|fous|foutrai le feu, brûler|cramer|
  incendier|exploser|plastiquer|dynamiter|sauter|attaquer|raser|bombarder|canarder|brûle|crame|fait votre|vos|ta|la|
  le|toute ..1 <place>, faire|ferai|fais|va sauter|exploser ..2 <place>|tout|avec, votre|vos|la|le <place> ..2 va|
  vont|doit|mérite|finir|brûler ..2 brûler|sauter|exploser|cramer|flammes|cendres, bombe dans|va|sous|posée|au|est|
  à|chez, une bombe, un colis piégé, explosifs, cocktail molotov, molotov, bidon d'essence, jerrican d'essence, à la
  kalach, kalach, avec un|une|mon|ma|des|le fusil|couteau|batte|flingue|arme|hache|barre|machette|marteau|pistolet|
  calibre|barres|carabine, une balle dans|entre|pour|en, balle dans la tête, une balle, coup|coups de couteau|fusil|
  batte|hache|poing|marteau|pied|boule|pelle|barre dans|pour|à|vous|te|en, deux balles dans, une bonne raclée,
  casser la gueule|figure|tête|tronche|jambes|dents, péter la gueule|les dents|les genoux|tronche|rotules, te|vous|
  lui|leur pète|casse|éclate|fracasse|explose|démonte|défonce|coupe|tranche|arrache|refais|brise|crève|colle|mets|
  fous|mettrai ..1 la|les|ta|votre|le|un|une|ton|vos ..1 gueule|tête|gorge|dents|jambes|genoux|crâne|main|yeux|
  mâchoire|portrait|cou|doigts|nez|bras|balle|pain|couilles|langue|face|os|pneus, trancher la gorge, couper la tête|
  gorge|les|langue, arracher la tête|les|langue|yeux|coeur, vider un chargeur, mon poing dans|sur, mort|mortes|morts
  si|ce soir|demain|êtes|es|pour|vous, tu es|t'es|vous êtes|il est mort|morts|morte|mortes|foutus morts, homme mort,
  hommes morts, tu vas|allez|va|vont ..1 crever|mourir|saigner|souffrir|le payer|regretter|pleurer|brûler|morfler|
  prendre|finir ..2 cher|sang|vie|nez|naître|né|enfer|fossé|balle|cercueil|caniveau|coffre|morgue, allez|vas|vont
  crever|mourir|saigner|brûler|cramer|morfler|souffrir, payer de|avec ..1 vie|sang, le sang va couler, sang va
  couler, ça va saigner, compte|comptez tes|vos ..1 jours|heures, jours sont comptés, heures sont comptées, ta
  dernière heure, dernier jour sur, on sait|je sais|savons|trouver|découvrir|retrouver|connais|trouverai|connaît|
  chercher ..1 où|adresse|ton|ta|votre|l'adresse|quelle|famille|gamins|dans ..2 tu|t'|vous|il|elle|ils|habites|
  habite|école|voiture|enfants|famille|adresse|maison|ta|quelle? ..1 habites|habitez|habite|habitent|bosses|bossez|
  travailles|travaillez|vis|vivez|dors|gares|crèches|travaille, je sais où, on sait où, sais où t'habites|tu|vous,
  trouver où t'habites|tu|vous|il|elle, je connais ton|votre|ta|tes adresse|famille|visage|enfants|femme|maison|
  voiture|nom, je vais te|vous trouver|retrouver, on va te|vous|se trouver|retrouver|expliquer|croiser, je te
  retrouverai, je vous retrouverai, on te retrouvera, on se retrouvera, je t'attends, je vous attends ..4 sortie|
  parking|dehors|nuit|soir|batte|fusil, t'attendre|attendre à|devant|dehors ..2 sortie|parking|dehors|chez|maison|
  nuit|soir, attends à la sortie, attendre à la sortie, à la sortie du boulot|travail, surveille|surveillez|fais|
  faites|gare|gaffe ..1 dos|arrières|gaffe|attention|à ..2 derrière|tes|vos|toi|dos|nuit|rue|enfants|famille|soir|
  gosses, tes arrières, vos arrières, regarde|regardez ..1 derrière, dormez|dors ..3 un oeil, tes enfants|gosses|
  gamins, ta famille ..3 payer|mourir|brûler|regretter|suivante|danger|y|va, toi et ta famille, toi et tes, vous et
  votre famille, à ta famille, passer|débarquer|venir|viens|débarque|passe|reviens|revenir|arrive|débarquons ..2
  chez|à|te|vous|dans ..3 avec|voir|batte|fusil|couteau|potes|nuit|barre|arme, venir chez toi|vous, débarquer chez
  toi|vous, roule|roulerai|passerai|passe|rouler|passer dessus|sur le|te|vous, écraser ton|votre|ce|le|vos, écrase
  le|la|ce|ton, pousser|pousse|balancer|jeter|jette|balance ..1 sous|par|du|dans ..2 train|métro|fenêtre|pont|
  escaliers|rails|toit|balcon|seine, crève, crevez, crevez tous, crève charogne, va crever, allez crever, qu'il
  crève, qu'ils crèvent, va mourir, allez mourir, meurs, mourez, pends toi, pendez vous, suicide toi, suicidez vous,
  tue toi, tuez vous, va te pendre, allez vous pendre, jette toi, saute du|d'un, tire toi une balle, espère|
  souhaite|espérant|prie|j'espère ..4 crever|crèves|crevez|crève|crèvent|mourir|meures|mouriez|meurt|mourez|meurent|
  cancer|brûler|brûlez|brûles|brûliez|souffrir|cramiez|cramer|écraser|écrase|agoniser|mort|mortes|accident|creviez|
  renverser|renverse|violer|étouffes|étouffiez|crash|noies|noyiez, vous|te souhaite ..3 mort|cancer|crever|pire|
  accident, mérites|méritez|mérite|méritent ..2 mort|balle|mourir|crever|pendu|pendus|pendre|fusillé|fusillés|
  peloton|tabassé|poteau|tabasser|raclée|lyncher, devrait|faudrait|faut|fallait ..2 tous|vous|le|les|te|tuer|
  fusiller|pendre? ..1 fusiller|pendre|buter|tuer|brûler|gazer|égorger|lyncher|abattre|flinguer|cramer|exécuter|
  décapiter|guillotiner|empaler, à la guillotine, au poteau, au peloton, au bûcher, vitriol, de l'acide au|sur,
  acide au visage, crever tes|vos pneus, péter tes|vos vitres|pneus|genoux, dans un cercueil, les pieds devant, six
  pieds sous terre, dans un fossé, entre quatre planches, je|on|nous|jvais vais|va|allons|vas te|vous ..2 tuer|
  buter|crever|égorger|défoncer|éclater|massacrer|saigner|fumer|planter|retrouver|choper|démonter|détruire|
  descendre|dégommer|exploser|torturer|enterrer|casser|cogner|frapper|poignarder|noyer|brûler|cramer|dérouiller|
  étriper|étrangler|éventrer|pendre|trouver|niquer, je|on te|vous ..1 tue|bute|crève|égorge|défonce|éclate|massacre|
  saigne|fume|plante|retrouve|démonte|descends|explose|étripe|éventre|trucide|liquide|casse|retrouvera|tuera|butera|
  crèvera|aura, espère|espere|souhaite|j’espère|voudrais|aimerais|pourvu|vivement ..6 crever|crèves|crève|crèvent|
  creviez|meurs|meure|meures|meurent|mouriez|mourir|mort|cancer|sida|accident|crash|brûle|brûlent|brûliez|écrase|
  écrasent|souffre|souffres|souffriez|souffrent|suicide|infarctus|explose|explosent, te|vous|lui|leur souhaite ..3
  mort|cancer|crever|pire|accident|malheur|maladie|mourir, mérite|mérites|méritez|méritent ..3 mort|balle|mourir|
  crever|pendu|corde|raclée|torgnole|guillotine|prison à|fusillé|fusillés|abattu|abattus|lynchage, va|vas|allez|
  aller crever|mourir|brûler, vas|allez le|la payer de|avec ..1 vie|sang, tu|vous vas|allez|va ..1 crever|mourir|
  saigner|souffrir|morfler, tu es|t’es|vous êtes|il est|elle est ..1 mort|morts|morte|mortes, vous êtes tous morts,
  ce soir tu|vous ..1 meurs|mourez|crèves|crevez, je|on sait|sais|connais|connait|ai ..2 où ..2 habites|habitez|
  habite|bosses|bossez|bosse|travailles|travaillez|dors|dormez|vis|vivez|gares, on sait où vous|tu, je sais où vous|
  tu, je connais|sais ton|votre|ta|tes|vos|l’ ..1 adresse|famille|enfants|gosses|visage|voiture|maison|trajet|école|
  horaires, je|on viendra|viens|vient|passe|passera|débarque|débarquera|arrive ..3 avec ..2 fusil|couteau|batte|
  potes|hache|flingue|barre|marteau|machette|carabine, attends|attend|attendra|attendrai ..3 sortie|parking|dehors|
  nuit|soir|coin|tournant|bas, je t’attends|vous attends, on t’attend, on vous attend, surveille|surveillez|protège|
  protégez ..1 dos|arrières|enfants|famille|gosses|maison|voiture, mettre|mets|mettrai|foutre|fous|foutrai|mettra
  ..1 feu|bombe|balle, mettre le feu, le feu à ..1 votre|vos|ta|ton|la|l’|leur|ce|cette, brûler|cramer|incendier|
  raser|faire sauter ..1 votre|vos|ta|ton|cette|ce|leur|la ..1 <place>, tout faire sauter|péter|cramer|brûler, faire
  sauter ..2 <place>, une balle dans|entre, mérite une balle, dans la tête une balle, je te|vous jure que ..3 payer|
  regretter|crever|mourir, tes|vos jours|heures sont, ta|votre dernière heure|nuit|heure, faire|fera|ferai la peau,
  avoir|aurai|aura ta|votre peau, ta|votre|leur tête au bout, couper|arracher|trancher|crever|péter|briser|casser|
  exploser|éclater ..1 tête|gorge|yeux|jambes|genoux|dents|gueule|bras|mains|doigts|langue|couilles|crâne|nez|
  mâchoire|cou, sous terre, à la morgue, à l’hosto, à l’hôpital ..1 toi|vous|direct, finir à|dans ..2 morgue|
  cimetière|hôpital|cercueil|coffre|seine|fossé|tombe, creuser ta|votre tombe, crever la gueule ouverte, brûle|
  brûlez|pourris|pourrissez|brûlez ..1 en enfer, envoyer|envoie|envoyer ..3 gars|potes|cousins|frères|mecs ..2 chez|
  te|vous, tuez les tous, il|elle|ils faut|faudrait ..3 tuer|buter|pendre|fusiller|brûler|égorger|abattre|gazer|
  lyncher|crever, suicidez|suicide vous|toi|le, je|j|on|nous ..1 te|vous|lui|leur|le|la|les <smash> ..4 <body>|
  vivant|vivants|peau|tout|deux|mur|tous|cou|chemin, je|j' ..1 l'attends|attends|attendrai|attend|serai|serais|
  viens|viendrai|passe|passerai|débarque|arrive|reviens|reviendrai ..9 avec ..2 fusil|couteau|batte|hache|flingue|
  barre|marteau|machette|carabine|pelle|pistolet|essence|tronçonneuse|chaîne|bidon|potes|cousins|couteaux|arme, on
  ..1 l'attend|attend|attendra|sera|vient|viendra|passe|passera|débarque|arrive|revient ..9 avec ..2 fusil|couteau|
  batte|hache|flingue|barre|marteau|machette|carabine|pelle|pistolet|essence|chaîne|bidon|armes|arme, avec ..1
  batte|hache|barre|marteau|machette|pelle|fusil ..4 attends|attend|viens|sortie|entrepôt|porte|chez, je|on sait|
  sais|connais|connaît ..2 dans|quelle|quel|à|où|ton|ta|vos|votre|tes|par ..3 école|collège|lycée|crèche|heure|bus|
  rue|chemin|immeuble|voiture|gym|salle|métro|métro ..4 va|vas|allez|vont|sors|sort|sortez|finis|finit|finissez|
  passe|prend|prends|prenez|fille|fils|enfants|femme|tu|rentres|gare, qu'il|qu'elle|qu'ils réfléchisse|
  réfléchissent|réfléchit ..1 bien, réfléchis|réfléchissez bien|deux, fais|faites ..1 gaffe|attention ..3 en|quand|
  sur|ce|à|dans ..2 rentrant|rentres|rentrez|sortant|soir|nuit|rue|chemin|parking|dos|dehors|sors|seule|seul, vous
  avez|tu as|t'as ..3 jusqu'à|jusqu|minutes|heures|heure ..9 part|saute|sauter|brûle|fumée|explose|exploser|bombe|
  feu|pète|sortir|évacuer|partir|flammes|cendres, avez ..1 midi|minuit|demain ..4 fumée|saute|explose, après ça|quoi
  ..4 fumée|saute|sautera|explose|explosera|brûle|crame, <place> ..1 part|partira|va ..2 fumée|flammes|cendres|
  sauter|exploser|cramer|brûler|flamber, on|je va|vais|vas|allons ..1 venir|passer|revenir|débarquer ..1 à
  plusieurs|nombreux|cinq|dix, comprendre ..1 votre|ta|sa|leur douleur, vas|allez|va ..1 comprendre ta|votre|sa
  douleur, raser les murs, rase|rasez les murs, t'auras|aurez|aurai|aura ..2 sortie|tournant|coin|jour|peau|soir, je
  t'|vous ..1 aurai, aurai ..1 à la sortie|tournant, on ..1 aura ..2 sortie|tournant|peau, je vous|te ..1 aurai|
  choperai|retrouverai|trouverai|crèverai|saignerai|pendrai|attraperai, si je|on te|vous|le|la|les|l' ..1 croise|
  choppe|chope|attrape|trouve|retrouve|tombe|croise ..5 te|vous|le|la|je|mort|morts|tue|casse|démonte|cuit|finis|
  plus|regrette, tords|tord|tordrai|tordre ..2 cou, ton|votre|son|leur cou, te|vous|lui|leur tords|tord|brise|romps|
  serre le|la|les cou|nuque|gorge|kiki, tu|vous ..1 peux|pouvez ..2 commander|creuser|choisir|préparer ..3 cercueil|
  tombe|tombes|cercueils, préparez|prépare ..2 cercueil|cercueils|tombe|testament|obsèques|funérailles, fais|faites
  ..1 prière|prières, dites|dis ..1 adieu, dernière chance avant, tu|vous|il|elle ..2 verras|verrez|verra|passeras|
  passerez|passera pas ..3 noël|demain|nuit|semaine|hiver|année|jour|weekend, ça va ..2 saigner|chauffer pour|mal
  finir pour, vous|tu ..1 êtes|es ..1 mort|morts|cuits|condamnés, condamné|condamnés à mort, je te|vous ..2 promets|
  jure ..6 dents|sang|mort|pleurer|souffrir|payer|vivant|crever|hôpital, œil pour œil, mets|mettez ..1 sous un
  train, jette|jetez|tire|tirez|flingue|flinguez|noie|noyez|pends|pendez|suicide|suicidez|bute|butez ..1 toi|vous
  ..2 sous|par|du|une|dans|vite|tous|balle|bon, rendez|rends ..3 service ..4 pendre|mourez|crevez|mourir|suicider|
  pendez|sautez, avale ta|votre langue, ferme|fermez|verrouille|verrouillez bien ..2 porte|portes|fenêtres ..6 je|
  on|car, je|on connais|connait|connaît|reconnais ta|ton|votre ..1 voiture|plaque|maison|rue|visage|famille|trajet,
  prie|prier|priez|prient ..4 pour ..1 ne|jamais|pas ..4 croiser|croise|rencontrer|tomber|trouve, petit cadeau|
  paquet|surprise ..3 dans|sous ..2 hall|entrée|boîte|bureau|agence|boutique|local, laissé|déposé|posé ..3 cadeau|
  surprise|paquet ..2 dans ..1 votre|ton|vos, avec ..1 battes|couteaux|barres|bâtons|fusils|marteaux|machettes|
  matraques, sors|sortez ..2 si ..1 tu|vous ..1 oses|osez|hommes|couilles,
  je|on sais|sait ..1 quel|quelle train|bus|métro|tram|route|ligne ..9 prend|prends|prennent ..2
  rentrer|soir|soirs|chez|seule|seul, weaponemoji dans|entre ..1 côtes|gorge|cou|dos|ventre|cœur`;
