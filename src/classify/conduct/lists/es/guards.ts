/** Where what is found is not meant. */
export const innocent = `
  me|nos cago de risa, de puta madre fuck, muerte natural, marica de rio, rio negro, arroz negro, mora congelada,
  mosca|cara dura, cara de angel|bebe|pocos|moneda|la|el|recibir|a|sello|risa|sorpresa|nino|tristeza, cara b|a,
  payasos para|fiesta|hospital, nariz de payaso, disfraz de payaso|bruja|burro|cerdo|mono|ladron|vaca|perra, payaso
  de|para|it fiesta|it|cumpleanos|micolor, burro de plancha|carga|planchar|arranque, vaca|vacas gorda flaca, carne
  de cerdo|puerco|burro, manitas de cerdo|puerco, cerdo iberico|asado|agridulce|al|vietnamita, costillas|lomo|
  solomillo|chuleta|pata|pierna|orejas de cerdo, pastel de cerdo, animal de compania|peluche|apoyo, animales de,
  inutil para zurdos, perra|perro|perras embarazada|mia|esterilizada|guia, mi perra|zorra|burra|cerda|cerdita, la
  perra, comida para perra, zorra roja|artica, mula de carga, bestia de carga, asno salvaje, flor de loto, capullo|
  capullos de seda|rosa|gusano|flor|algodon, miserable sueldo|cantidad|los, los miserables, bruja escarlata|piruja|
  blair, brujas ciudad|belgica|bruselas, a brujas, viaje a brujas, caza de brujas, cuento de brujas, el mamon fruta,
  jugo de mamon, jeta de cerdo, foca monje, simios planeta, planeta de los simios, gorila, macaco japones|peluche,
  cangrejo moro, moros y cristianos, un moro de peluche, indio americano|pielrojas, chino mandarin, la india, mongol
  imperio|gengis, gallo, la hostia consagrada, santa hostia, hostia sin gluten, huevos|huevo fritos|revueltos|
  rotos|camperos|frescos|pascua, pollo|pollos|pollitos, concha de mar|vieira|pan|nacar|caracol, la concha san|
  acustica|playa, playa de la concha, concha buendia|garcia|perez|lopez, sra|senora|dona concha, vergara, pinches de
  cocina, pinche de cocina, pinche restaurante, coger el|la|un|una, tortilla, culantro, culata, cura, pene, recto,
  polla de agua, mano negra, rata de laboratorio|biblioteca, ratas en|de|por|bajo, ratas en el|la, hay ratas|una
  rata, una rata en|muerta, raton, matar el tiempo|rato|proceso|hambre|mosquitos|bacterias|cucarachas|hormigas|
  piojos|gusanillo, matar un proceso|rato, mata hari|ratas|moscas|bacterias, me muero de, morirme, muero por, de
  muerte, bombazo, bomba de agua|calor|inyeccion|bicicleta|insulina|aire|vacio|combustible|humo, la bomba esta|es
  genial, bombas de bano|chocolate|humo|palenque|agua, juego de ladrones, ladron de tiempo|bicicletas|manzanas|
  corriente|enchufe|orquideas, ladrones de guante, ladron usb|schuko, ladrones entraron, unos ladrones, los ladrones
  entraron, mafia 2|3|definitive, asesino en serie|creed, archivo corrupto|corrupta, fichero corrupto, archivos
  corruptos, datos corruptos, partida corrupta, corrupta, corruptos los, se ha corrupto, criminal minds|case, novela
  criminal, mentes criminales, tonta|tonto|tontas pregunta|preguntas|duda|pero, pregunta tonta|estupida|idiota, duda
  tonta, a tontas y, bobo|boba esponja, bob esponja, tonto el ultimo, hacer el tonto|burro|payaso, idiota de
  dostoyevski, el idiota de, <thing> ..3 es|esta|son|era|parece ..3 <insultable>|tonto|inutil, tarado de bascula,
  tara, tarado peso, vagos y maleantes, ojo vago, cerda|cerdas de|suave|cepillo|suaves|naturales|duras, cepillo de
  cerdas, guarro jamon, baboso caracol, babosa de mar|marina|jardin, babosas, gordo de navidad, el gordo, premio
  gordo, mi|la marido|mujer|madre|jefe|esposa|esposo|jefa|novio|novia|padre|suegra ..1 me va|mata|matara|matar ..2
  matar|si, me va a matar, me mata si, me|nos ..2 matar de, no quiero|queria|pretendo|deseo|queremos ..3 <harm>|
  herir|ofender|danar, matar el gusanillo|tiempo|rato|hambre|mosquitos|bicho|bichos, mataria|matar por, partir|
  partirme|parto|parte|partimos|parti de risa, me parto, me muero, romper ..1 hielo|molde|esquema|esquemas|racha|
  record, cortar|cortarme|cortarle|cortarte ..2 pelo|cabello|unas|cesped|luz|linea|internet|servicio, sacar|sacarme|
  sacarle ..3 muela|muelas|foto|fotos|provecho|jugo|partido|dinero|diente|tapon, arrancar ..2 coche|motor|carro,
  colgar|colgo|cuelgan ..1 cuadro|cuadros|cortinas|telefono|llamada, me|nos colgo|cuelgan|colgaron, volar a|de|con|
  desde, por los aires acondicionados, vuela ..2 a|de|desde|tiempo, en llamas gemelas, cuchillo|cuchillos|martillo|
  hacha|machete ..3 pedido|comprado|comprar|tienda|jardin|cocina|oferta, con las manos en la masa, abrir ..2 cabeza
  mente, operar|operaron|operacion ..3 <body>, que descanse|en paz, quemar grasa|calorias|cd|discos|aceite|las
  naves, quemar ..2 ordenador|cd, abrir la boca, te parto el pedido, ganar|gane|gana|ganas|acumular|acumula ..3
  puntos|millas|estrellas|sellos ..4 mes|semana|dia|ano, pijama|disfraz|peluche|figura|cuento|foto|dibujo|puzzle|
  mascara|camiseta|taza|lampara|juguete|galletas|filete|leche|queso|paseo|ruta|libro ..2 de|del|en ..1 burro|burros|
  burra|cerdo|cerdos|mono|monos|vaca|vacas|rata|ratas|perra|zorra|mula|payaso|bruja|cabra|cabron|foca|asno, matar|
  maten ..1 notificaciones|alertas|procesos|sonido, esto|eso|esta es una puta,
  <thing>|empresa|compania|tienda|firma|servicio ..1 mas|tan <insultable>|<degrading>, que|menuda|menudo|vaya ..1
  <thing>|empresa|compania ..2 <insultable>|<degrading>,
  mato|matar|mata|derrotar al|a jefe|jefes ..1 final|castillo|nivel|juego|mazmorra|mundo, mato|matar|mata|derrotar
  al|a dragon|monstruo|boss|zombi,
  bomba|bombas de bano|laca|chocolate|crema|sal,
  assassins creed,
  polla mundialista|futbolera|hipica, polla|pollas de|del futbol|mundial|goles, zorra|zorras
  hidraulica|hidraulicas|elevadora|electrica,
  huevo|huevos de ..1 gallina|chocolate|codorniz|pascua|corral|pato|avestruz, huevos con|y ..1 bacon|jamon|patatas,
  la|una|mi|esta|vuestra polla mundialista|futbolera|hipica`;

/** Where an insult is the writer's own person, or nobody's. */
export const self = `
  soy|fui|era|siento|senti|sentir|quede|quedo|parezco|creo|sere|estoy|crees|creeis|creen|toman|tomais|tratan|trata|
  trato|llamo|llaman|llamaron|hacen|hace|hago|ver ..4 <insultable>|<degrading>, me siento|senti|hacen|hace|toman|
  tratan|trata|trato|trataron|ven|sienten|llamo|llamaron|dijo|dijeron|llaman ..4 <insultable>|<degrading>, nos
  tratan|toman|tratais|tomais|trataron|ven|llaman|llamo|llamaron ..3 <insultable>|<degrading>, por|como tonto|
  tontos|tonta|idiota|idiotas|imbecil|imbeciles|estupido, seguro soy yo, que ..1 tonto soy, tonta de mi, tonto de
  mi, idiota de mi, que tonta, que tonto, <insultable>|<degrading> ..9 fui|soy|era yo`;

/** Somebody else said what follows. */
export const reports = `
  me|nos|le|les|lo|la llamo|llamaron|llama|llaman|dijo|dijeron|grito|gritaron|grita|insulto|insultaron|escribio|
  escribieron|escribe|trato|trataron|amenazo|amenazaron|amenaza|amenazan|envio|mando|puso|decia|dicen|tildo|tacho,
  llamo|llamaron|llama a|al|mi, grito|gritaron|gritando|gritar|gritan|gritaba, la palabra|palabras|frase|
  expresion, escribio|escribieron|puso|comento|comentaron|publico|dijo|dice|decian, insulto|insultos como|
  de|racista|del, usuario|alguien|cliente|persona|tipo|pasajero|miembro ..6 llamo|escribio|dijo|grito|amenazo|
  puso|insulto|pone|comenta|amenaza|escribe, por favor borren|borrad|eliminen|moderen|baneen, podeis|pueden|
  podrian moderar|borrar|eliminar|banear, donde lo denuncio|denunciar, comentario|comentarios|mensaje|mensajes
  que|como|racista|racistas|homofobo|diciendo, cantaban|cantan, pintada|pintaron|pintadas,
  ponen|pusieron que|comentarios|cosas|en|insultos|mensajes`;

/** Somebody else said what stands before. */
export const reportedBefore = `
  me llamo un|otro|vuestro|su, me dijo un|vuestro|su|el, me grito un|vuestro|su|el, donde lo denuncio, por favor
  borrad|borren, nos gritaron, nos gritaba, nos dijeron, me han llamado`;

/** What follows is a guess, a question or a feeling. */
export const hedges = `
  parece|parecen|parecio|parecia|pareceria|suena|huele|siento|sensacion|roza|como, me parece, es|sera|seria esto|
  eso|fiable|estafa|verdad, casi|practicamente|posible|presunto|presunta|presuntos|supuesto|supuesta|supuestamente|
  aparentemente|quizas|quiza|tal vez|creo|pienso|opino, en mi opinion, para mi es, o es, si|no se si es|son|fue|hay,
  me|nos|le|les robaron|han|hurtaron robado? la|el|mi|los ..1 mochila|bolso|cartera|movil|celular|maleta|bici|coche|
  telefono|tarjeta|equipaje|paquete, fue|fueron|fui|he|sido|victima|ha|han ..1 robado|robada|robados|estafado|
  estafada|sido|de, denunciar un|una|el|la, denuncia por|de, evitar|contra|anti|prevencion|cuidado|ojo ..1 con|
  fraude|fraudes|estafas|estafa|el|los|robo, haciendose pasar, se hace|hacen pasar, en su nombre|vuestro, en nombre
  de, suplantando|suplanta|suplantan, alguien, unos|un desconocidos|desconocido|hombres|tipos, phishing, un robo, un
  atraco, un abuso, quien me|nos|le, sin duda, a lo mejor, igual es, creo, pienso, opino, quizas, quiza,
  aparentemente, supuestamente, presuntamente, sospecho, imagino, me temo, es esto, es esta|este, como a|un|una|
  unos|si`;

/** What stands before a surname. */
export const titles = `
  senor, senora, senorita, sr, sra, srta, don, dona, dr, dra, doctor, doctora, familia, los senores, apellido,
  apellido es, apellidos, me llamo, se llama, nombre, nombre de, para, a, pasajero, pasajera, huesped, de parte de,
  firmado`;

/** The writer does not call anybody what follows. */
export const disclaimers = `
  no digo|decimos|afirmo|insinuo que, no estoy|estamos|quiero|pretendo diciendo|decir|insinuar|llamando, nadie
  dice|dijo que, no llamo ..1 nadie`;
