/** Slurs. */
export const slurs = `
  nègre, nègres, négresse, négro, négros, negro, negros, bougnoule, bougnoules, bougnoul, bougnouls, bicot, bicots,
  raton va, ratons va, crouille, crouilles, melon va, sale melon, sales melons, bamboula, bamboulas, bounty va,
  banania, youpin, youpins, youpine, youpines, youtre, youtres, sale feuj, sales feujs, chinetoque, chinetoques,
  chinetok, chinetoks, niakoué, niakoués, niakwé, niakwe, noich va, bridé, bridés, bridée, face de citron|riz, faces
  de citron, jaune va, bol de riz, nem va, boche, boches, rital, ritals, polak, polaks, polaque, polacks,
  espingouin, espingouins, espingoin, portos de merde, rosbif va, ruskof, ruskofs, romanichel, romanichels, romanos,
  romano, gitan de merde, manouche de merde, roumain voleur, beurette, beurettes, rebeu de merde, arabe de, macaque,
  macaques, singe noir, guenon, guenons, gorille noir, cafre, cafres, bâtard de noir, moricaud, moricauds, mal
  blanchi, toubab, pédé, pédés, pd, pds, pédale, pédales, tapette, tapettes, tafiole, tafioles, tarlouze, tarlouzes,
  tarlouse, tantouze, tantouzes, tantouse, fiotte, fiottes, fiote, lopette gay, enculeur de, enculeurs de, gouine,
  gouines, goudou, goudous, brouteuse, brouteuses, camionneuse gouine, travelo, travelos, trav, travs, trans de
  merde, trannie, mongol, mongols, mongole, mongolien, mongoliens, mongolienne, mongolo, mongolos, trisomique,
  trisomiques, triso, trisos, handicapé mental|mentaux, handicapés mentaux, handicapé va, attardé mental, attardés
  mentaux, bande d'autistes|autistes|handicapés|trisos, bande de mongols|mongoliens|trisomiques|handicapés, autiste
  va, t'es autiste|handicapé|trisomique|mongol, es|êtes|est|sont|serait|comme|genre autiste|autistes|trisomiques|
  mongols|mongol|mongolien, estropié, infirme va, nain de merde, sidaïque, sidaïques, sidaique, nigger, nigga,
  faggot, retard mental fuck, espèce de mongol|juif|arabe|noir|gitan|handicapé, sale|sales|putain|gros|grosse|
  satané|salauds|bande|foutus|foutu|ces|maudit|maudits|fichus|salopes|enculés|saleté de|d|s? ..1 arabe|arabes|juif|
  juifs|juive|noir|noirs|noire|rebeu|rebeus|renoi|renois|gitan|gitans|rom|roms|manouche|manouches|chinois|chintok|
  turc|turcs|musulman|musulmans|étranger|étrangers|immigré|immigrés|migrants|polonais|portugais|roumain|roumains|
  homo|homos|gay|gays|lesbienne|lesbiennes|goy|africain|africains|negre|algérien|algériens|marocain|marocains|
  tunisien|indien|pakistanais|pakpak|paki|pakis|asiat, arabe|arabes|juif|juifs|noir|noirs|gitan|gitans|roms|rom|
  chinois|turc|turcs|rebeu|musulmans|étrangers|migrants|africains|immigrés|roumains|pakistanais de merde|voleurs,
  retourne|retournez|rentre|rentrez|renvoyez dans|chez|en|au|les ton|votre|toi|vous|afrique|bled|leur|chez|eux|
  algérie|maroc|roumanie|chine ..1 pays|brousse|jungle|eux|bled|cocotier|arbre, encore|un|une|le|la|ce|cette|cet|
  sale|ces|les|des ..1 bougnoule|bicot|bamboula|youpin|feuj de|niakoué|chintok|rital|portos|polak|romano|manouche|
  gouine|tarlouze|pédale|tantouze|travelo, bande de ..1 bougnoules|bicots|bamboulas|youpins|niakoués|gouines|
  tarlouzes|pédales|tantouzes|travelos|mongols|mongoliens|trisos|trisomiques|nègres|négros|romanos|macaques|bridés,
  niakouée, niakouées, moricaude, moricaudes, chinetoc, chinetocs, crouillat, crouillats, bicote, bicotes,
  romanichelle, romanichelles, polaque, négrillon, négrillons`;
