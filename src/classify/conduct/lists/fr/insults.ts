/** Insults: of people, and never of things. */
export const insults = `
  idiot, idiote, idiots, idiotes, imbécile, imbéciles, crétin, crétins, crétine, crétines, abruti, abrutis, abrutie,
  abruties, débile, débiles, demeuré, demeurés, demeurée, attardé, attardés, attardée, taré, tarés, tarée, dégénéré,
  dégénérés, dégénérée, connard, connards, connarde, connasse, connasses, conard, conards, conasse, connar, gros
  con, gros cons, sale con, sales cons, pauvre con, pauvres cons, pauvre conne, pauvres connes, petit con, petits
  cons, sale conne, grosse conne, vieille conne, vieux con, vieux cons, quel con, quels cons, quelle conne, bande de
  cons|connes, un con, des cons, les cons, ces cons, une conne, t'es con|conne, tu es con|conne, êtes cons|con|
  connes, sont cons|connes, est con|conne, trop con|conne|cons, si con|cons|conne, tas de cons, espèce de, espèces
  de, salaud, salauds, salope, salopes, salopard, salopards, saloparde, enculé, enculés, enculée, enculées, enfoiré,
  enfoirés, enfoirée, enflure, enflures, ordure, ordures, raclure, raclures, crevure, crevures, pourriture,
  pourritures, charogne, charognes, vermine, vermines, racaille, racailles, sac à merde, tête de con, têtes de con,
  tête de noeud|gland|bite|cul, trou du cul, trous du cul, trouduc, troudballe, branleur, branleurs, branleuse,
  branleuses, glandeur, glandeurs, glandu, glandus, gland, glands, bouffon, bouffons, bouffonne, bouffonnes,
  guignol, guignols, clown, clowns, charlot, charlots, rigolos, pitre, pitres, tocard, tocards, toccard, ringard,
  minable, minables, tache, taches, grosse tache, bolos, boloss, boulet, boulets, cassos, cas soc, cas sociaux, cas
  social, blaireau, blaireaux, bourrin, bourrins, bourrique, bourriques, âne bâté, ânes, ânes bâtés, buse, buses,
  cruche, cruches, gourde, gourdes, dinde, dindes, grognasse, grognasses, pouffiasse, pouffiasses, poufiasse,
  poufiasses, pétasse, pétasses, greluche, greluches, morue, morues, garce, garces, traînée, traînées, catin,
  catins, putasse, vieille peau, vieille bique, vieille chouette, vieux débris, vieux schnock, schnock, chacal,
  chacals, cloporte, cloportes, cafard, cafards, larve, larves, sous merde, sous merdes, sous race, sous homme, sous
  hommes, sous fifre, sous fifres, moins que rien, ramassis de, déchet humain, déchets humains, déchet, déchets,
  rebut, sale type, sales types, gros porc, gros porcs, porc, porcs, grosse vache, grosse truie, gros lard, gros
  tas, grosse dondon, thon, cageot, boudin, laideron, peau de vache, fumier, fumiers, chien galeux, fils de chien,
  fils de chienne, chienne, chiennes, trouillard, trouillards, lopette, lopettes, mauviette, mauviettes, couille
  molle, couilles molles, naze, nazes, nase, nases, gogol, gogols, gogole, golmon, golmons, triso, benêt, benêts,
  niais, nigaud, nigauds, neuneu, neuneus, nunuche, nunuches, andouille, andouilles, cornichon, cornichons, patate
  eux, patates eux, courge, courges, cloche t'es, ahuri, ahuris, ahurie, simplet, simplets, pignouf, pignoufs,
  plouc, ploucs, péquenaud, péquenauds, bouseux, cul terreux, illettré, illettrés, illettrée, analphabète,
  analphabètes, ignare, ignares, inculte, incultes, incapable, incapables, incompétents, tire au flanc, tire au cul,
  feignasse, feignasses, fainéant, fainéants, feignant, feignants, flemmard, flemmards, parasite, parasites,
  sangsue, sangsues, vautour, vautours, rapace, rapaces, pantin, pantins, larbin, larbins, loser, losers, loseur,
  raté, ratés, ratée, pauvre type, pauvres types, pauvre fille, pauvre mec, pauvre tache, pauvre cloche, pauvre
  naze, pauvre merde, pauvres merdes, mytho, mythos, cerveau de, cervelle de, sans cervelle, sans cerveau, pas de
  cerveau, un pois chiche, un petit pois dans, qi d'une|de|d'un|négatif, qi de, deux neurones, un neurone, un seul
  neurone, aucun neurone, manque un neurone|une case, il vous|te manque une case, pas inventé|inventer la poudre|
  eau|fil, con comme, bête comme, bêtes comme, bête à manger, connes comme, bigleux, cinglé, cinglés, cinglée,
  timbré, fdp, ntm fdp, fils de, batard, batards, bâtard, bâtards, bâtarde, bâtardes, face de rat|cul|craie|pet,
  tronche de cake|cul, couillon, couillons, couillonne, duschmoll, empaffé, empaffés, emmanché, emmanchés, corniaud,
  corniauds, clampin, clampins, tartuffe, tartuffes, manche à balai, quiche, quiches, truffe, truffes, banane va,
  bananes va, cuistre, cuistres, goujat, goujats, malotru, malotrus, mufle, mufles, pisseuse, pisseux, merdeux,
  merdeuse, morveux, morveuse, sorcière, mégère, harpie, rombière, bande|tas|brochette|équipe|troupeau|ramassis|
  collection|armée|clique|meute|belle|famille de|d ..1 <degrading>|bouffons|guignols|branquignols|incapables|nazes|
  rigolos|moutons|neuneus|losers|amateurs|singes|nuls|charlots|bras|voyous|glands|buses, branquignol, branquignols,
  bras cassés, ferme|fermez|tais|taisez ta|votre|toi|vous gueule|bouche|bec|clapet, ferme la, fermez la, ta gueule,
  vos gueules, votre gueule, tg, tu|vous|ils|elles|il|elle|on es|êtes|est|sont ..3 <degrading>, t'es ..2
  <degrading>, c'est|est|vous êtes ..1 une belle brochette, <person> ..2 est|sont|était ..3 <degrading>, faut|
  falloir|fallait être ..2 <degrading>, quel|quelle|quels|quelles ..1 <degrading>, tellement|trop|vraiment
  <degrading> que|pour|ou, apprends|apprenez à lire, sait|savez|sais|savent ni|pas|même lire|écrire|compter, vous|tu
  ne? servez|sers|valez|vaux à|rien, bonne|bon qu'à|à rien, bons à rien, bon à rien, bonne à rien, bonnes à rien,
  <thing> aurait|a|auraient|ont|possède plus de|d' ..1 jugeote|cervelle|intelligence|neurones|esprit|cerveau|qi|bon|
  conversation|utilité que, plus de|d' ..1 jugeote|cervelle|intelligence|neurones|esprit|cerveau|qi ..2 que ..1
  vous|toi|votre|vos|ton|tes|<person>|ce|cette|le, plus ..1 intelligent|intelligents|intelligente|malin|malins|futé|
  futés|vif|vifs|doué que ..1 vous|toi|votre|vos|ton|ce|le|<person>, qi|cerveau|cervelle|neurones|intelligence|
  mémoire|mentalité|vivacité|capacité|charisme d' ..1 un|une|huître|<thing>|moule|poulpe|autruche|amibe|âne, de ..1
  <thing>|moule|bulot|pois chiche|poisson rouge cervelle|cerveau|mémoire|qi, mémoire de poisson, cervelle d'|de
  moineau|oiseau|moule, deux de qi, deux de tension, espèce d'|de ..1 <degrading>|<muppet>, <muppet> va|va|que vous|
  tu|de service|finis|fini|prétentieux|prétentieuse|incompétent|incompétents, chefaillon, chefaillons, minable et,
  sombre ..1 idiot|crétin|imbécile|merde|abruti|con, triste ..1 sire|individu|con|clown, gros|grosse|gros|vieille|
  vieux|sale|sales|petite|petit|petits|pauvre|pauvres|fichu|maudit ..1 naze|mytho|bourge|boudin|tas|dinde|truie|
  vache|baleine|bique|pie|chouette|débris|croûton|schnock|bouseux|plouc|clodo|clochard|gueux|cafard|larve|rat|rats|
  fouine|fouines|vipère|vipères|hyène|sangsue|singe|singes|macaque|porc|porcs|cochon|âne|guignol|fumier|vautour|
  merdeux|trou, bande de|d' ..2 <degrading>|<muppet>|bras|tire|sauvages|mous|ploucs|gueux|blaireaux|escargots|
  mollusques|manchots|moules|mollassons|mous|sales|petits|gros|menteurs|lâches|feignasses|voyous|bourriques|truffes|
  ânes|boulets, menteur|menteurs|menteuse ..2 bande|sales|professionnels|pathétiques|va, bras cassé|cassés, tête|
  têtes à claques|claque|de|d' ..1 cochon|linotte|veau|turc|pioche|mule|âne|pipe|nœud|noeud|fion, cervelle|cerveau
  de|d' ..1 moule|moineau|huître|poulet|bulot|mouche|poisson|crevette|poule, faux cul, faux culs, faux jeton, faux
  jetons, lèche bottes, lèche cul, pisse froid, peigne cul, pète sec, tronche de|d' ..1 <thing>|cake|rat|con|cul|
  fouine|clown|raie|ahuri|six, face de|d' ..1 rat|raie|pet|cul|thon|singe|bulot, ferme|fermez|fermes la|ta|ton|
  votre|vos ..1 gueule|bouche|clapet|claquet|bec|mouille, la ferme, apprends|apprenez à|a ..1 lire|compter|écrire|
  parler|vivre|travailler, trop|si|tellement ..1 con|cons|conne|bête|bêtes|débile|débiles|stupide|stupides|idiot|
  idiots|abruti|abrutis|lâche|lâches|fainéant|fainéants|bouché|bouchés|limité|limités|neuneu|nul|nuls pour|de, pas|
  plus ..1 fini|finis|finie|fut|futé|futés|inventé|futfut|lumière ..1 fût|fute|poudre|lumière|là, lumière pas|à
  tous|éteinte, pas la lumière, à côté de la plaque ..1 votre|vos|pauvre, perdu|perdus tes|vos neurones, neurones|
  neurone en|connectés|grillés|actif|actifs, rase bitume, zéro|zéros pointé, gros zéro, incapables notoires, minus
  habens, avorton, avortons, sous doué, sous doués, cloches que|vous|va, manchot va, manchots que, gougnafier,
  gougnafiers, jean foutre, foutriquet, gugusse, gugusses, pantouflard, zigoto, zigotos, zouave, zouaves, zozo,
  zozos, mécréant, paltoquet, fripouille, fripouilles, traître, traîtres, hypocrites, hypocrite, pauvre d'esprit,
  simple d'esprit, simples d'esprit, faible d'esprit, sous développé, sous développés, mongolo, vous êtes ..2 honte|
  plaie|vermine|lie|rebut, la honte de, honte de l'humanité, déchets de|humains|l'humanité, gros dégueulasse, gros
  dégueulasses, sale gosse, sale bête, sale race, vieille folle, vieille bourrique, vieille sorcière, espèce de
  vieille, bande de lâches, sale lâche, espèce de lâche, vendus que vous, lâches que vous, gâchis|gaspillage|perte
  d'|de ..1 oxygène|air|espace|place, pimbêche, pimbêches, pécore, pécores, misérable|pitoyable|immonde|pathétique
  ..1 larve|ver|vermisseau|cloporte|cafard|rat|limace|cafards|vers|crapaud, petit chef|chefs ..2 minable|
  prétentieux|arrogant, tu|vous|t|êtes|es|ramassis|tas|espèces ..2 <muppet>, retourne|retournez ..1 faire|en|au ..2
  frites|cp|ménage, bouchés ou, vous êtes|t ..1 bouchés|bouché, blonde ..4 petit pois`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  fils de pute, fils de putes, fils de ta mère, fille de pute, enfant de putain, putain de ta mère, enfants de
  putain, grosse merde, grosses merdes, une merde humaine, sale merde, tas de merde, sac à merde, bouffe merde,
  mange merde, pauvre merde, t'es une merde, êtes des merdes, tu es une merde, vous êtes de la merde, êtes une
  merde, sale pute, sales putes, grosse pute, petite merde, petites merdes, sous merde, sous merdes, tête de
  merde, face de merde`;
