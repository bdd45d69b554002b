/** Insults: of people, and never of things. */
export const insults = `
  idiota, idiotas, imbecil, imbeciles, estupido, estupida, estupidos, estupidas, gilipollas, gilipolla,
  jilipollas, gilipichi, gilipuertas, capullo, capullos, pendejo, pendejos, pendeja, pendejas, pendejete, boludo,
  boludos, boluda, boludas, pelotudo, pelotudos, pelotuda, pelotudas, forro de, forros, cabron, cabrones, cabrona,
  cabronas, cabronazo, cabroncete, hijoputa, hijoputas, hijaputa, joputa, hdp, hijueputa, hijueputas, malparido,
  malparidos, malparida, gonorrea, gonorreas, carechimba, careverga, cara de culo, caraculo, cara de verga,
  caraverga, soplapollas, soplagaitas, lameculos, chupapollas, comemierda, comemierdas, mamon, mamones,
  mamarracho, mamarrachos, mamaguevo, mamahuevo, zorra, zorras, guarra, guarras, ramera, furcia, perra, perras,
  golfa, golfas, cretino, cretinos, cretina, tarado, tarados, tarada, taradas, subnormal, subnormales, anormal
  eres, anormales, descerebrado, descerebrados, descerebrada, zopenco, zopencos, zoquete, zoquetes, mentecato,
  mentecatos, majadero, majaderos, memo, memos, merluzo, merluzos, besugo, besugos, bobalicon, borrego, borregos,
  tontolaba, tontolabas, tonto del culo|bote|haba|pueblo|nabo, tontopollas, payaso, payasos, payasa, payasas,
  inutil de, inutiles, inepto, ineptos, inepta, ineptas, incompetentes de, muerto de hambre, muertos de hambre,
  sinverguenza, sinverguenzas, canalla, canallas, malnacido, malnacidos, malnacida, desgraciado, desgraciados,
  desgraciada, miserable, miserables, escoria, basura humana, gentuza, gentuzas, chusma, calana, rata inmunda|
  asquerosa, ratas inmundas, cerdo, cerdos, cerda, puerco, puercos, marrano, marranos, asqueroso de, asquerosos,
  bastardo, bastardos, bastarda, naco, nacos, naca, culero, culeros, culera, ojete, ojetes, mamerto, mamertos,
  huevon, huevones, guevon, weon, weones, gueon, aweonao, ahuevonado, conchudo, conchuda, conchudos, hijo de su,
  hijos de su, baboso, babosos, babosa, menso, mensos, mensa, bobo, bobos, boba, pazguato, palurdo, palurdos,
  paleto, paletos, cateto, catetos, analfabeto, analfabetos, analfabeta, analfabestia, ignorante, ignorantes,
  burro, burros, burra, asno, asnos, mula, animal de, acemila, bestia parda, cabeza hueca, cabezas huecas, cabeza
  de chorlito, sin cerebro, no tenes|tienes|tienen|teneis cerebro|neuronas, dos neuronas|dedos, una neurona, media
  neurona, cara de, caradura, caraduras, jeta, cobarde, cobardes, fracasado, fracasados, fracasada, perdedor,
  perdedores, pringado, pringados, pringao, lerdo, lerdos, lerda, torpe, patan, patanes, zangano, zanganos, vago
  de, vagos, gandul, gandules, parasito, parasitos, sabandija, sabandijas, alimana, alimanas, vibora, viboras,
  arpia, bruja, brujas, gordo asqueroso|seboso, foca, vaca gorda, energumeno, energumenos, mequetrefe,
  mequetrefes, pelele, peleles, papanatas, tontaina, tontainas, tolai, pelotas de, pelanas, lacra, lacras, desecho
  humano, calzonazos, cantamananas, botarate, mastuerzo, mongui, chorlito, cenutrio, cenutrios, zumbado,
  descerebraos, atontado, atontados, atontada, alelado, empanado, tonto, tontos, tonta, tontas, retardado mental,
  ridiculo de, chupasangres, chupasangre, sanguijuela, sanguijuelas, garrapata eres, panda|banda|manada|bola|
  hatajo|atajo|pandilla|cuadrilla|monton|sarta|punado|grupo|partida|recua de ..2 payasos|inutiles|idiotas|
  imbeciles|burros|borregos|monos|vagos|incompetentes|ineptos|animales|tontos|ratas|pendejos|cabrones|gandules|
  zanganos|novatos|aficionados|mediocres|analfabetos, eres|sois|es|son|sos|estas|estan ..3 <degrading>, sos ..2
  <degrading>, <person> ..2 es|son|era|eran ..3 <degrading>, que <degrading>|inepto|inutil eres|sois|son|es|sos,
  menudo|menuda|vaya|pedazo|tremendo|flor|maldito|malditos|puto|putos|so|grandisimo|valiente de? ..1 <degrading>,
  <degrading> de mierda, cierra|cierren|cerrad el|la pico|boca|hocico, callate|callaos|callense ..1 boca|hocico|
  la, callate, mas tonto|tontos|burro|corto que, no sabe|sabes|saben|sabeis ni leer|escribir|sumar|contar|hablar,
  aprende|aprendan|aprended a leer, das asco, dais asco, dan asco ustedes|todos, no sirves|servis|sirven para
  nada, no vales|valeis|valen nada|para, mierda de gente|tio|tipo|persona|equipo humano, gente de mierda, das
  pena, cerebro de mosquito|pez|mosca`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  hijo|hija|hijos|hijas de ..2 puta|putas|perra|mierda|chingada, hijo e puta, la puta que te|los|os pario, eres|
  sois|son|es|sos una ..1 mierda|puta, pedazo de mierda, pedazos de mierda, mierda con patas, mierda eres|sois|
  seca, una mierda de persona|tio, puta eres, puta barata, cara de mierda, come mierda, comes mierda, eres un ..1
  mierda, es un ..1 mierda, un puto inutil fuck`;
