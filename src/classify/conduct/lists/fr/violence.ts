/** Harm that is a threat where somebody intends it. */
export const violence = `
  <harm> ..2 te|vous|le|la|les|lui|tous|toute|tout|votre|vos|ton|ta|tes|ce|cette|ces|celui|celle|un|une|quelqu|au|d|
  à|en|comme, te|vous|les|lui|tous|leur|l ..1 <harm>, <break> ..3 <body>, jeter|balancer|jette|balance|pousser|
  pousse|passer|passe|flanquer|défenestrer ..4 par|sous|du|dans|à ..2 fenêtre|train|métro|pont|balcon|escalier|
  escaliers|seine|rails|toit|vide|bus|canal|flotte, défenestrer, vous|te|les|leur|lui ..2 écraser|écrase|écrasait|
  écrasent|renverser|renverse|percuter|roule|rouler|faucher|fauche ..3 tous|dessus|vous|te|toi|les, camion|bus|
  train|voiture|tram ..3 écraser|écrase|écrasait|renverser|renverse|roule|passe|passer|faucher|fauche, passe|passer|
  roule|rouler ..3 sous un ..1 camion|bus|train|tram|métro, finit|finir|finira|finisse|finissent|finirez|finiras|
  termine|terminer|atterrit|atterrir|repart|repartir|repartira|sort|sortir|sortira ..5 hôpital|hosto|hôpitaux|réa|
  réanimation|morgue|civière|brancard|ambulance|cercueil|cimetière|urgences|fossé|caniveau|seine|tombe|fauteuil|
  coffre|sac|devant, les pieds devant, part|partir|partira|parte|partent ..3 fumée|flammes|cendres, en flammes, en
  cendres, crame|cramer|brûle|brûler|brûlera|cramera|flamber|flambe ..4 <place>|vifs|vif|tous, tombe|tombera|tomber|
  écroule|effondre ..4 sur la tête|vous, supplier|supplierez|supplieras|ramper|ramperez ..3 vie|pitié|genoux|grâce|
  épargner, cracher|ramasser|avaler|compter ..3 dents|sang, perdre|perdra ..1 dents, crever|péter|casser|éclater ..4
  pneus|vitres|vitrine|vitrines|carreaux|voiture|bagnole|pare, mettre|foutre|bouter ..1 feu, une|des ..1 raclée|
  rouste|torgnole|dérouillée|correction, coups|coup de ..1 batte|couteau|pelle|hache|marteau|fusil|crosse|barre,
  recevoir|reçoive|prendre|prenne|prenez|prendra|manger ..2 balle|balles|batte|poing|raclée|marteau|plomb|mandale|
  beignes|mandales|baffes, te|vous|lui|leur|se ..1 pendre|flinguer|noyer|suicider|tirer ..1 balle? ..1 tous|toi|
  vous|balle, allez|va vous|te ..1 pendre|noyer|flinguer|jeter|suicider, allez vous pendre, va te pendre, te|vous
  faire ..1 mal|peau|souffrir|saigner|crever, faire ..1 peau|sauter|cramer|mal à, souffrir ..3 vous|toi|tous|comme,
  lâcher|lâche ..2 chiens|chien|rottweiler|pitbull, dans un|le sac|coffre ..1 mortuaire|poubelle|plastique, six
  pieds sous, visite de ..2 cousins|frères|potes|copains|gars|collègues, bien mal, ne ..2 marcher|respirer|marchera|
  respirera|remarchera, sous terre, crever|crève|crèvent|creviez comme|seul|tous|dans|la|sur, perd|perdre|perdra|
  perde|perdez ..2 dents|doigts|jambes|vie`;

/** Says that something shall be, should be or will be. */
export const intents = `
  vais, vas, va, allons, allez, vont, irai, irons, veux, voudrais, voulons, aimerais, rêve, compte, jure, promets,
  promis, faut, faudrait, fallait, faudra, devrait, devriez, devraient, doit, doivent, mérite, mérites, méritez,
  méritent, méritait, espère, espérons, souhaite, vivement, pourvu, voudrait, envie, hâte, bientôt, demain, ce soir,
  cette nuit, un jour, la prochaine, prochain, prochaine fois, attends, attendez, si je|on|vous|tu|elle|il|ça, quand
  je|on|vous|tu, dès que, jusqu'à|au, sinon, ou bien, quelqu'un, ils, on, encore un|une, rendez|rends ..1 service,
  laissez|laisse moi, celui|celle qui, peux, pourrais, pourrait, finira, ferai, fera, vous verrez, tu verras, gare,
  si le|la|mon|ce|vous, y'en a|un|en a un`;
