/** Swear words. */
export const cursing = `
  merda, merdas, merdoso, uma merda, que merda, porra, porras, porrinha, caralho, caralhos, pra caralho, caraleo,
  do caralho, o caralho, krl, crl, foda se, fodasse, foda, fodase, fds, fodeu, fodido, fodida, fodidos, foder,
  fode, fodem, fodendo, me fodi, fudeu, fudido, fudida, fuder, fudendo, se fode, puta que pariu, pqp, puta merda,
  putaria, putarias, puta, puto, putos, puta sacanagem, cacete, cacetes, que cacete, do cacete, buceta, boceta,
  bucetas, cu, no cu, pro cu, do cu, cus, cuzão do, o cu da, bosta, bostas, de bosta, cagada, cagadas, cagar,
  cagaram, cagou, cagando, a cagar, tou me a cagar, estou me a cagar, estou cagando, caguei, pica, pau no cu,
  picas, pôrra, poha, porr4, cona, conas, colhões, pissas, pissa, piça, saco cheio porra, encher o saco porra,
  tomar no, tnc, vsf, vtnc, tmnc, que se foda, que se fodam, arrombado do, desgraçado do caralho, piroca, rola no,
  sacanagem do caralho, wtf, fuck, fucking, shit, bullshit, mijar na cara, puto da vida, puta da vida, putos da
  vida, cornagem, esporro caralho, filha da putice, filhadaputice, merdice, enrabado, enrabaram`;

/** Curses at a person, which are insults, too. */
export const cursesAtPeople = `
  vai|vão|va|ide|vá todos? se|te|tomar|pra|para|pro|à|a foder|foderem|fuder|no|puta|merda|caralho|tomar|foderes|
  inferno ..2 cu|pariu|merda|caralho|foder, vai te foder, vai se foder, vão se foder, vão se fuder, vai se fuder, va
  te foder, vai pra puta|merda|casa|o que|do|caralho, vai pro caralho|inferno caralho, vai à merda, vão à merda, vão
  pra merda|puta|casa, vai tomar no|em|banho cu, vão tomar no, vai tomar no cu, tomar no cu vocês|todos, tomar no
  olho, toma no cu, tomem no cu, vai levar no cu, levar no cu, vai apanhar no cu, vai pro caralho, vão pro caralho,
  foda se vocês|você|tu, que se fodam vocês|todos, fodam se vocês|todos, fode te, fodei vos, se fodam, se foda você|
  vocês, vtnc, vsf, vtmnc, vai se lascar porra, vai cagar, vão cagar, vai chupar|mamar, chupa meu|minha|o|aqui,
  chupem meu|minha|aqui, chupa me, mama aqui, enfia|enfiem|enfie|mete|metam isso ..4 cu|rabo|olho, no teu cu, no
  vosso cu, no cu de vocês, no rabo, puta que te|vos|lhe|o pariu, puta que pariu vocês|você, a puta da tua|vossa,
  puta da tua mãe, cu da tua|sua mãe, vai|vão|vá tomar no, vai se|te|vão|vá foder|fuder|lascar`;
