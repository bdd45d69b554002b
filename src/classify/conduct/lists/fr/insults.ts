/** Insults: of people, and never of things. */
export const insults = `
  idiot, idiote, idiots, idiotes, imbécile, imbéciles, crétin, crétins, crétine, crétines, abruti, abrutis,
  abrutie, abruties, débile, débiles, demeuré, demeurés, demeurée, attardé, attardés, attardée, taré, tarés,
  tarée, dégénéré, dégénérés, dégénérée, connard, connards, connarde, connasse, connasses, conard, conards,
  conasse, connar, gros con, gros cons, sale con, sales cons, pauvre con, pauvres cons, pauvre conne, pauvres
  connes, petit con, petits cons, sale conne, grosse conne, vieille conne, vieux con, vieux cons, quel con, quels
  cons, quelle conne, bande de cons|connes, un con, des cons, les cons, ces cons, une conne, t'es con|conne, tu es
  con|conne, êtes cons|con|connes, sont cons|connes, est con|conne, trop con|conne|cons, si con|cons|conne, tas de
  cons, espèce de, espèces de, salaud, salauds, salope, salopes, salopard, salopards, saloparde, enculé, enculés,
  enculée, enculées, enfoiré, enfoirés, enfoirée, enflure, enflures, ordure, ordures, raclure, raclures, crevure,
  crevures, pourriture, pourritures, charogne, charognes, vermine, vermines, racaille, racailles, sac à merde,
  tête de con, têtes de con, tête de noeud|gland|bite|cul, trou du cul, trous du cul, trouduc, troudballe,
  branleur, branleurs, branleuse, branleuses, glandeur, glandeurs, glandu, glandus, gland, glands, bouffon,
  bouffons, bouffonne, bouffonnes, guignol, guignols, clown, clowns, charlot, charlots, rigolos, pitre, pitres,
  tocard, tocards, toccard, ringard, minable, minables, tache, taches, grosse tache, bolos, boloss, boulet,
  boulets, cassos, cas soc, cas sociaux, cas social, blaireau, blaireaux, bourrin, bourrins, bourrique,
  bourriques, âne bâté, ânes, ânes bâtés, buse, buses, cruche, cruches, gourde, gourdes, dinde, dindes, grognasse,
  grognasses, pouffiasse, pouffiasses, poufiasse, poufiasses, pétasse, pétasses, greluche, greluches, morue,
  morues, garce, garces, traînée, traînées, catin, catins, putasse, vieille peau, vieille bique, vieille chouette,
  vieux débris, vieux schnock, schnock, chacal, chacals, cloporte, cloportes, cafard, cafards, larve, larves, sous
  merde, sous merdes, sous race, sous homme, sous hommes, sous fifre, sous fifres, moins que rien, ramassis de,
  déchet humain, déchets humains, déchet, déchets, rebut, sale type, sales types, gros porc, gros porcs, porc,
  porcs, grosse vache, grosse truie, gros lard, gros tas, grosse dondon, thon, cageot, boudin, laideron, peau de
  vache, fumier, fumiers, chien galeux, fils de chien, fils de chienne, chienne, chiennes, lâches, lâche,
  trouillard, trouillards, lopette, lopettes, mauviette, mauviettes, couille molle, couilles molles, naze, nazes,
  nase, nases, gogol, gogols, gogole, golmon, golmons, triso, benêt, benêts, niais, nigaud, nigauds, neuneu,
  neuneus, nunuche, nunuches, andouille, andouilles, cornichon, cornichons, patate eux, patates eux, courge,
  courges, cloche t'es, ahuri, ahuris, ahurie, simplet, simplets, pignouf, pignoufs, plouc, ploucs, péquenaud,
  péquenauds, bouseux, cul terreux, illettré, illettrés, illettrée, analphabète, analphabètes, ignare, ignares,
  inculte, incultes, incapable, incapables, incompétents, tire au flanc, tire au cul, feignasse, feignasses,
  fainéant, fainéants, feignant, feignants, flemmard, flemmards, parasite, parasites, sangsue, sangsues, vautour,
  vautours, rapace, rapaces, pantin, pantins, larbin, larbins, loser, losers, loseur, raté, ratés, ratée, pauvre
  type, pauvres types, pauvre fille, pauvre mec, pauvre tache, pauvre cloche, pauvre naze, pauvre merde, pauvres
  merdes, mytho, mythos, cerveau de, cervelle de, sans cervelle, sans cerveau, pas de cerveau, un pois chiche, un
  petit pois dans, qi d'une|de|d'un|négatif, qi de, deux neurones, un neurone, un seul neurone, aucun neurone,
  manque un neurone|une case, il vous|te manque une case, pas inventé|inventer la poudre|eau|fil, con comme, bête
  comme, bêtes comme, bête à manger, connes comme, bigleux, cinglé, cinglés, cinglée, timbré, fdp, ntm fdp, fils
  de, batard, batards, bâtard, bâtards, bâtarde, bâtardes, face de rat|cul|craie|pet, tronche de cake|cul,
  couillon, couillons, couillonne, duschmoll, empaffé, empaffés, emmanché, emmanchés, corniaud, corniauds,
  clampin, clampins, tartuffe, tartuffes, manche à balai, quiche, quiches, truffe, truffes, banane va, bananes va,
  cuistre, cuistres, goujat, goujats, malotru, malotrus, mufle, mufles, pisseuse, pisseux, merdeux, merdeuse,
  morveux, morveuse, sorcière, mégère, harpie, rombière, bande|tas|brochette|équipe|troupeau|ramassis|collection|
  armée|clique|meute|belle|famille de|d ..1 <degrading>|bouffons|guignols|branquignols|incapables|nazes|rigolos|
  moutons|neuneus|losers|amateurs|singes|nuls|charlots|bras|voyous|glands|buses, branquignol, branquignols, bras
  cassés, ferme|fermez|tais|taisez ta|votre|toi|vous gueule|bouche|bec|clapet, ferme la, fermez la, ta gueule, vos
  gueules, votre gueule, tg, tu|vous|ils|elles|il|elle|on es|êtes|est|sont ..3 <degrading>, t'es ..2 <degrading>,
  c'est|est|vous êtes ..1 une belle brochette, <person> ..2 est|sont|était ..3 <degrading>, faut|falloir|fallait
  être ..2 <degrading>, quel|quelle|quels|quelles ..1 <degrading>, tellement|trop|vraiment <degrading> que|pour|
  ou, apprends|apprenez à lire, sait|savez|sais|savent ni|pas|même lire|écrire|compter, va|allez te|vous pendre,
  vous|tu ne? servez|sers|valez|vaux à|rien, bonne|bon qu'à|à rien, bons à rien, bon à rien, bonne à rien, bonnes
  à rien`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  fils de pute, fils de putes, fils de ta mère, fille de pute, enfant de putain, putain de ta mère, enfants de
  putain, grosse merde, grosses merdes, une merde humaine, sale merde, tas de merde, sac à merde, bouffe merde,
  mange merde, pauvre merde, t'es une merde, êtes des merdes, tu es une merde, vous êtes de la merde, êtes une
  merde, sale pute, sales putes, grosse pute, petite merde, petites merdes, sous merde, sous merdes, tête de
  merde, face de merde`;
