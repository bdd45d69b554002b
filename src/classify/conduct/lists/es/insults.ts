/** Insults: of people, and never of things. */
export const insults = `
  idiota, idiotas, imbecil, imbeciles, estupido, estupida, estupidos, estupidas, gilipollas, gilipolla, jilipollas,
  gilipichi, gilipuertas, capullo, capullos, pendejo, pendejos, pendeja, pendejas, pendejete, boludo, boludos,
  boluda, boludas, pelotudo, pelotudos, pelotuda, pelotudas, forro de, forros, cabron, cabrones, cabrona, cabronas,
  cabronazo, cabroncete, hijoputa, hijoputas, hijaputa, joputa, hdp, hijueputa, hijueputas, malparido, malparidos,
  malparida, gonorrea, gonorreas, carechimba, careverga, cara de culo, caraculo, cara de verga, caraverga,
  soplapollas, soplagaitas, lameculos, chupapollas, comemierda, comemierdas, mamon, mamones, mamarracho,
  mamarrachos, mamaguevo, mamahuevo, zorra, zorras, guarra, guarras, ramera, furcia, perra, perras, golfa, golfas,
  cretino, cretinos, cretina, tarado, tarados, tarada, taradas, subnormal, subnormales, anormal eres, anormales,
  descerebrado, descerebrados, descerebrada, zopenco, zopencos, zoquete, zoquetes, mentecato, mentecatos, majadero,
  majaderos, memo, memos, merluzo, merluzos, besugo, besugos, bobalicon, borrego, borregos, tontolaba, tontolabas,
  tonto del culo|bote|haba|pueblo|nabo, tontopollas, payaso, payasos, payasa, payasas, inutil de, inutiles, inepto,
  ineptos, inepta, ineptas, incompetentes de, muerto de hambre, muertos de hambre, sinverguenza, sinverguenzas,
  canalla, canallas, malnacido, malnacidos, malnacida, desgraciado, desgraciados, desgraciada, miserable,
  miserables, escoria, basura humana, gentuza, gentuzas, chusma, calana, rata inmunda|asquerosa, ratas inmundas,
  cerdo, cerdos, cerda, puerco, puercos, marrano, marranos, asqueroso de, asquerosos, bastardo, bastardos, bastarda,
  naco, nacos, naca, culero, culeros, culera, ojete, ojetes, mamerto, mamertos, huevon, huevones, guevon, weon,
  weones, gueon, aweonao, ahuevonado, conchudo, conchuda, conchudos, hijo de su, hijos de su, baboso, babosos,
  babosa, menso, mensos, mensa, bobo, bobos, boba, pazguato, palurdo, palurdos, paleto, paletos, cateto, catetos,
  analfabeto, analfabetos, analfabeta, analfabestia, ignorante, ignorantes, burro, burros, burra, asno, asnos, mula,
  animal de, acemila, bestia parda, cabeza hueca, cabezas huecas, cabeza de chorlito, sin cerebro, no tenes|tienes|
  tienen|teneis cerebro|neuronas, dos neuronas|dedos, una neurona, media neurona, caradura, caraduras, jeta,
  cobarde, cobardes, fracasado, fracasados, fracasada, perdedor, perdedores, pringado, pringados, pringao, lerdo,
  lerdos, lerda, torpe, patan, patanes, zangano, zanganos, vago de, vagos, gandul, gandules, parasito, parasitos,
  sabandija, sabandijas, alimana, alimanas, vibora, viboras, arpia, bruja, brujas, gordo asqueroso|seboso, foca,
  vaca gorda, energumeno, energumenos, mequetrefe, mequetrefes, pelele, peleles, papanatas, tontaina, tontainas,
  tolai, pelotas de, pelanas, lacra, lacras, desecho humano, calzonazos, cantamananas, botarate, mastuerzo, mongui,
  chorlito, cenutrio, cenutrios, zumbado, descerebraos, atontado, atontados, atontada, alelado, empanado, tonto,
  tontos, tonta, tontas, retardado mental, ridiculo de, chupasangres, chupasangre, sanguijuela, sanguijuelas,
  garrapata eres, panda|banda|manada|bola|hatajo|atajo|pandilla|cuadrilla|monton|sarta|punado|grupo|partida|recua de
  ..2 payasos|inutiles|idiotas|imbeciles|burros|borregos|monos|vagos|incompetentes|ineptos|animales|tontos|ratas|
  pendejos|cabrones|gandules|zanganos|novatos|aficionados|mediocres|analfabetos, eres|sois|es|son|sos|estas|estan
  ..3 <degrading>, sos ..2 <degrading>, <person> ..2 es|son|era|eran ..3 <degrading>, que <degrading>|inepto|inutil
  eres|sois|son|es|sos, menudo|menuda|vaya|pedazo|tremendo|flor|maldito|malditos|puto|putos|so|grandisimo|valiente
  de? ..1 <degrading>, <degrading> de mierda, cierra|cierren|cerrad el|la pico|boca|hocico, callate|callaos|callense
  ..1 boca|hocico|la, callate, mas tonto|tontos|burro|corto que, no sabe|sabes|saben|sabeis ni leer|escribir|sumar|
  contar|hablar, aprende|aprendan|aprended a leer, das asco, dais asco, dan asco ustedes|todos, no sirves|servis|
  sirven para nada, no vales|valeis|valen nada|para, mierda de gente|tio|tipo|persona|equipo humano, gente de
  mierda, das pena, cerebro de mosquito|pez|mosca, <thing> tiene|tienen|tendria|tenia mas ..1 luces|cerebro|
  inteligencia|neuronas|cabeza|sesos|gracia|seso|educacion|iniciativa que, mas ..1 luces|cerebro|inteligencia|
  neuronas|sesos|seso|materia que ..3 vosotros|tu|ustedes|usted|<person>|tus|vuestro|vuestra|vuestros|su|sus|la|el|
  todos, he visto|conocido|conozco ..4 mas ..1 listos|listas|inteligentes|espabilados|avispados que, mas listo|
  lista|listos|inteligente|inteligentes|espabilado que ..2 tu|vosotros|ustedes|usted|vuestro|vuestra|<person>|su,
  demasiado burro|tonto|torpe|corto|estupido|idiota|bruto|vago|limitado|burros|tontos|torpes|cortos|estupidos|vagos|
  burra|tonta para, <adj> ..1 <muppet>, <muppet> de mierda|pacotilla|feria|cuarta|tres, panda|banda|manada|atajo|
  hatajo|pandilla|cuadrilla|monton|sarta|punado|grupo|partida|recua|tropa|corral|rebano|piara|nido ..1 de ..2
  <degrading>|<muppet>|ratas|viboras|gallinas|hienas|buitres|cucarachas|zopilotes|sinverguenzas|mentirosos|golfos|
  mangantes|chupopteros|aprovechados|mediocres|holgazanes|flojos|nacos|changos|chimpances|primates, ci|coeficiente|
  cerebro|intelecto|iq|memoria|inteligencia|capacidad de|intelectual ..2 un|una ..1 <thing>|mosquito|pez|mosca|
  ameba|gallina|nuez|lenteja|caracol|garbanzo|guisante|almeja|berberecho|grillo|pulga|cacahuate, cerebro de, no ..1
  da|dan|dais|das para mas, no tienes|teneis|tienen|tiene dos dedos, dos dedos de frente, no tienes|teneis|tienen|
  tiene|tenes ..2 cerebro|neuronas|luces|verguenza|sangre|sesos, falta|faltan ..2 hervor|luces|tornillo|neuronas|
  veranos|un hervor, cierra|cierren|cerra|cerrad ..1 el|la|tu|ese|esa ..1 pico|boca|hocico|bocota|trompa, callate|
  callaos|callense|calla ya|de|payaso|imbecil|idiota|tonto|la|un|gordo|viejo|vieja|anda, aprende|aprended|aprendan|
  aprendan a sumar|contar|escribir|leer|hablar, nadie te|os ha|pregunto|pidio|quiere, cretino|engreido|engreida|
  engreidos|presumido ..1 engreido|arrogante|prepotente|malcriado, tontos utiles, ineptitud andante, desgraciados
  todos, lamebotas, lamesuelas, trepas, correveidile, chivato de, tocapelotas, tocahuevos, tocacojones, matasanos,
  abrazafarolas, cara de perro|sapo|rata|cerdo|burro|pedo|mono|palo|acelga|besugo|idiota|tonto|pendejo|estupido,
  carapapa, caraculos, carepicha, carepalo, pendejadas andantes, imbecilazo, idiotazo, tontazo, burrazo, gilazo,
  otario, otarios, nabo eres, bolu, boludazo, pelotudazo, tarambana, gil de, giles, pajero, pajeros, pajera, pajuo,
  mongolazo, huevonazo, carajito, maldito|malditos|maldita|malditas ..1 <degrading>|<muppet>|desgraciado|
  desgraciados|bastardo|perro|perros|infeliz|infelices, infeliz, infelices, poca|poco cosa|hombre eres, tuercebotas,
  patoso, patosos, patosa, gañan, gañanes, mostrenco, mostrencos, melon eres, cazurro, cazurros, ceporro, ceporros,
  cafre, cafres, berzotas, lerdazo, tarugo, tarugos, zote, zotes, desechos humanos, escoria humana, basuras humanas,
  sois|eres|son|es la verguenza|peste|lacra|escoria|hez, la hez de, bazofia humana, vergüenza de ..1 <person>|
  persona|gente|equipo, viejo|vieja|gordo|gorda|feo|fea|enano|calvo ..1 asqueroso|asquerosa|seboso|sebosa|verde|
  bruja|loca|amargado|amargada|baboso|cerdo|apestoso|apestosa|repugnante|foca|vaca|urraca|cacatua, desperdicio|
  derroche de ..1 oxigeno|aire|espacio|persona|carne, gusano|gusanos patetico|pateticos|asqueroso|asquerosos|
  miserable|inmundo|de, estirado|estirada|creido|creida|engreido|engreida ..2 inutil|imbecil|idiota|tonta|tonto, es|
  son|eres|sois un|una|unos|unas estirada|estirado|inutil|engreida|engreido|creida|creido|amargada|amargado|
  incompetente|inepta|inepto|borde|estirados|amargados, anda|andate|vete|vuelve|vuelvan|vayan a ..1 estudiar|
  parvulos|parvulario, vuelve|vuelvete|anda|vete a ..1 freir|fregar|vender ..2 papas|patatas|hamburguesas|suelos|
  esparragos, eres|sois|sos ..2 <muppet>|escoria|basura, <person> es|son ..2 <muppet>|escoria|basura, eres|sois|sos
  ..2 mierda`;

/** Insults with a curse in them, which is then no curse beside. */
export const fixedInsults = `
  hijo|hija|hijos|hijas de ..2 puta|putas|perra|mierda|chingada, hijo e puta, la puta que te|los|os pario, pedazo de
  mierda, pedazos de mierda, mierda con patas, mierda eres|sois|seca, una mierda de persona|tio, puta eres, puta
  barata, cara de mierda, come mierda, comes mierda, eres un ..1 mierda, es un ..1 mierda, un puto inutil fuck,
  eres|sois|son|sos una ..1 mierda|puta, <person>|ella|tia es una ..1 mierda|puta`;
