/** Swear words. */
export const cursing = `
  merde, merdes, merdique, merdiques, merdier, merdouille, démerder, démerdez, démerde, emmerde, emmerder,
  emmerdez, emmerdes, emmerdent, emmerdant, emmerdement, de merde, putain, putains, ptn, putin de, putaing, purée
  de merde, bordel, bordels, bordélique, foutre, rien à foutre, en avoir rien à foutre, foutez, foutent, vous vous
  foutez, tu te fous, se fout de, se foutre, se foutent de, vous vous foutez de|du, foutage de gueule, foutu de,
  foutaise, foutaises, je m'en fous, m'en fous, rien à branler, rien à battre couilles, branle, branler, on s'en
  branle, m'en branle, branlez, s'en bat les, bats les couilles, m'en bats, couille, couilles, casser les
  couilles, cassez les couilles, couillonnade, chier, fait chier, faites chier, faire chier, font chier, chié,
  chiant, chiante, chiants, chiottes, à chier, ça chie, nique, niquer, niqué, niquée, niqués, niquent, baisé,
  baisée, baisés, baise, baisent, se faire baiser, me suis fait baiser, enculade, enculer, enculé le, ma gueule,
  de ma gueule, de notre gueule, de la gueule de, con ce truc, connerie, conneries, saloperie, saloperies, la con
  de, à la con, à la mords, trou du cul du monde, du cul, plein le cul, plein le dos cul, ras le cul, ras le bol
  cul, au cul, mon cul, le feu au cul, dégueulasserie, salopé, bordel de merde, nom de dieu de merde, sa mère la,
  sa mère, sa race, fuck, fucking, shit, bullshit, wtf, fait iech, iech, relou de merde, pute, putes`;

/** Curses at a person, which are insults, too. */
export const cursesAtPeople = `
  va te faire|fair foutre|enculer|mettre|voir fuck, allez vous faire foutre|enculer|mettre, allez tous? vous faire
  foutre|enculer|mettre, qu'ils aillent se faire foutre|enculer, aller se faire foutre|enculer, va te faire, vtff,
  va chier, allez chier, va te branler, nique ta|tes|vos|sa|votre mère|morts|race|grand|mères|daronne, nique toi,
  niquez vous, niquez vos, ntm, nike ta mère, nique vous, je t'emmerde, je vous emmerde, on vous emmerde, je te|
  vous nique, je te baise, je vous pisse, suce ma|mes|moi|bites|boules, suce moi|ma, sucez moi|ma, suceur,
  suceurs, lèche cul, lèche culs, fourre|fourrez|mets|mettez|carre|carrez toi|le|vous|les|la ..5 cul|fion|oignon,
  dans le|ton|votre cul|fion, au cul ton|votre, enculé de ta, casse toi pauvre con, cassez vous bande, mange tes
  morts, mange tes, je t'encule, je vous encule, allez tous crever, baise ta, kiss my, fuck you, fuck off, va au
  diable connard, vous pouvez vous le|la|les ..3 cul`;
