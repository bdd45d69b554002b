/** Swear words. */
export const cursing = `
  mierda, mierdas, mierdero, mierdoso, mierdon, una mierda, joder, jode, joden, jodido, jodida, jodidos, jodidas,
  jodiendo, jodas, jodan, jodio, jodeis, jodienda, hostia puta, la hostia, hostia, hostias, ostia puta, me cago en,
  cagada, cagadas, cago en, cagarla, la cagaron, la cagasteis, cagando, cagarse, coño, que coño, conazo, que carajo,
  carajo, al carajo, un carajo, del carajo, valer verga, vale verga, a la verga, que vergas, que verga, ni verga,
  puta madre, la puta madre, de puta madre, puta mierda, putamadre, puto, puta, putos, putas, putada, putadas, puto
  amo, una puta, ni puta idea, de puta, reputa madre, la re puta, la concha de la lora, concha su, conchale, la
  recalcada, la verga, chingada, chingado, chingados, la chingada, chinga, chingar, chinguen, chingan, chingaron,
  chingadera, chingaderas, no mames, no mamen, me vale madre|madres|verga, ni madres, a huevo, de huevos, hasta los
  huevos|cojones|cojon, los cojones, cojones, un cojon, cojon, manda cojones|huevos, tocar los cojones|huevos,
  tocando los cojones|huevos, me suda la polla, la polla, una polla, pollas en vinagre, que pollas, tres cojones,
  pinche, pinches, pinchi, culero servicio, de los cojones, del orto, para el orto, hasta el orto, el orto, hasta la
  polla, hasta el coño, hasta las pelotas|bolas|narices pelotas, las pelotas, las bolas llenas, rompe bolas|pelotas|
  huevos, rompiendo las pelotas|bolas, hinchan las pelotas|bolas|huevos, me rompen las, me hincha las, cabronada,
  cabronadas, gilipollez, gilipolleces, pendejada, pendejadas, boludez, boludeces, mamada, mamadas, mierdecilla,
  culo del mundo, como el culo, por el culo, pal culo, cagon, emputado, emputada, encabronado, verga, vergas, wtf,
  fuck, fucking, shit, bullshit, puta verguenza|locura|broma|vida|gana|porqueria`;

/** Curses at a person, which are insults, too. */
export const cursesAtPeople = `
  vete|vayanse|iros|idos|andate|que te vayas|vayase a la|tomar|que mierda|carajo|verga|chingada|por|puta, vete a
  tomar por culo, iros a tomar por culo, a tomar por ..1 culo, a tomar por saco, que te|os|les follen|den|jodan|
  foda, jodete, jodanse, jodeos, chinga tu|a madre|tu, chinguen|chingen a su|tu madre, chingas a tu,
  chingatumadre, ctm, chtm, la concha de tu|su madre|hermana, concha tu madre, conchetumare, conchatumadre,
  conchesumadre, ctmr, me cago en tu|tus|vuestra|vuestros|su|sus, me cago en la puta que, vete a cagar, anda a
  cagar, andate a cagar, chupame la, chupamela, chupa la polla|verga, chupa pollas, comeme la, comemela, comeme
  los, mamamela, metetelo|metanselo|metete|meteos|metaos|metanse ..4 culo|ojete|orto, por el orto, por donde te
  quepa, vayan|vete a la mierda|verga|chingada, vayanse a la mierda, iros a la mierda, idos a la mierda, a la
  mierda todos|con|contigo, que te den`;
