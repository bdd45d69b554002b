/** Swear words. */
export const cursing = `
  scheisse, scheiss, scheissegal, scheissladen, scheissverein, scheissdreck, scheissservice, scheissapp,
  scheissteil, scheissding, scheissbahn, scheisskarre, scheissfirma, beschissen, beschissene, beschissener,
  beschissenes, beschissenen, beschiss, verschissen, verschissene, geschissen, schiss drauf, drauf geschissen, ich
  scheiss, scheisst, schiss auf, shice, scheixe, schei, fuck, fucking, fick, ficken, gefickt, fickt, verfickt,
  verfickte, verfickter, verficktes, verfickten, abgefuckt, abgefuckte, gefuckt, fickscheisse, abfuck, kacke,
  kack, verkackt, verkackte, kackt, abkacken, abgekackt, kackladen, kackapp, beschissenste, dreckskacke,
  kackdreck, kackverein, am arsch, im arsch, arsch offen, fur den arsch, furn arsch, leck mich, leckt mich, leck
  mich am arsch, den arsch, am arsch lecken, arschkarte, verarschen, verarscht, verarsche, verarschung,
  arschteuer, arschkalt, arschlahm, arsch aufreissen, zum arsch, ihr wollt mich verarschen, bullshit, shit, wtf,
  drecksladen, dreckskram, drecksapp, drecksverein, drecksscheiss, drecksteil, himmel arsch und zwirn, verpissen,
  pisse, angepisst, pisst mich, verpisst, piss, wichsladen, dreckscheisse, gottverdammt, gottverdammte,
  gottverdammter, gottverdammtes, hurenscheisse, hundsverreckt, kruzifix, sakrament, himmelherrgott`;

/** Curses at a person, which are insults, too. */
export const cursesAtPeople = `
  fick dich, fickt euch, fick dein, fick deine, fuck you, fuck dich, fuck euch, leck mich du, verpiss dich,
  verpisst euch, fick dich ins knie, leckt mich alle, fickt euch alle, am arsch ihr, steck dir ..4 arsch, steckt
  euch ..4 arsch, schieb dir ..4 arsch, schiebt euch ..4 arsch, ficker, ficken euch, mutterficker, deine mutter
  ficken, friss scheisse, fresst scheisse, in den arsch`;
