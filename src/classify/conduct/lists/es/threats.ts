/** Threats. */
export const threats = `
  te|os|los|la|le|les|lo|las|me voy|vamos|vas|van|tengo|pienso|quiero|juro|prometo|gustaria a|que|de? ..2 matar|
  apunalar|acuchillar|rajar|disparar|partir|romper|quemar|reventar|degollar|estrangular|ahorcar|colgar|despellejar|
  linchar|machacar|asesinar|golpear|pegar|hundir|aplastar|enterrar|moler|atropellar|destripar|cortar|volar|
  encontrar|buscar|cazar|pudrir|violar|tirar|arrancar|sacar|descuartizar, voy|vamos|van|iremos|ire|va a ..3 matarte|
  mataros|matarlos|matarla|matarlo|matarles|apunalarte|apunalarlo|rajarte|rajaros|quemarte|quemaros|quemarles|
  reventarte|reventaros|reventarles|reventarlo|dispararte|dispararle|partirte|partiros|partirle|romperte|romperos|
  romperle|degollarte|asesinarte|asesinaros|colgarte|colgaros|lincharos|pegarte|pegaros|pegarle|pegarles|golpearte|
  encontrarte|encontraros|encontrarlos|buscarte|cazarte|cazaros|enterrarte|atropellar|atropellarte|secuestrarte|
  secuestrar|violarte|ahorcarte|matar|ponerte|meterte|darte|quemar|incendiar|volar|reventar|explotar|prender|
  hacerte|hacerles|haceros|arrancarte, voy a matar, voy a averiguar donde, averiguare donde vives, te|os|los|lo|la|
  le|les mato|matare|mataremos|apunalo|apunalare|rajo|rajare|reviento|reventare|reventamos|parto|partire|rompo|
  rompere|quemo|quemare|degollare|disparo|disparare|pego|acuchillo|ahorco|colgare|cazo|cazare|encuentro|encontrare|
  encontraremos|buscare|arranco|mando|entierro|atropello|machaco|destrozo|destrozare|liquido|meto|metere|pelo|
  quiebro|quebro|cargo|linchamos|fusilo|violo|tiro, matar a|al todos|todo|el|la|tu|su|quien|repartidor|ese, a matar,
  hay que|habria|deberian|deberia|merecen|mereceis|mereces|merece|tendrian que? matarlos|mataros|fusilarlos|
  fusilaros|fusilar|colgarlos|colgaros|colgar|quemarlos|quemaros|lincharlos|lincharos|ahorcarlos|apalearlos|
  apalearos|morir|mataran|fusilaran|matarte|morirte|ponerlos|poneros|matar|ejecutarlos|gasearlos|apedrearlos|quemar|
  encontrar|ser|una|un, habria que matarlos|mataros|fusilar|colgar|quemar|lincharlos|poneros|fusilaros|fusilarlos,
  un tiro en|a|entre, un balazo, una bala|balas en|con|entre|para, plomo, a punaladas, a tiros, a golpes, a palazos,
  a hostias os|te, una paliza, de hostias, dos hostias, partir la cara|boca|madre|jeta, romper la cara|boca|madre|
  jeta|las piernas|los huesos|el, partirte la|el, parto la cara|boca|madre, rompo la cara|madre|boca, te rompo|
  parto|reviento|rajo, con un bate|cuchillo|machete|arma|pistola|martillo|palo|bidon|fierro|escopeta|hacha, con una
  pistola|escopeta|navaja|barra|bomba|molotov, un machete, bidon de gasolina, con gasolina, gasolina y, molotov,
  coctel molotov, quemar|incendiar|quemo|incendio|quemare|prender|prendo|volar|vuelo|volare|reventar|reviento|
  explotar|bombardear|balear|tirotear|quememos|poner|ponerle|ponerles|pegar|pegarle|prenderle|prenderles|pondre|
  pongo|meter ..1 fuego|candela|bomba|bombas|la|el|su|vuestra|vuestro|tu|sus|toda|un|una ..2 <place>|fuego|bomba|
  bombas, fuego a ..1 <place>, le|les|os prendo|prendemos|pego|meto|pongo|prendere|pegare fuego, hay una|un bomba|
  explosivo|artefacto|paquete bomba, una bomba en|va|explota|debajo|dentro, bomba va a, puse una bomba, he puesto
  una bomba, va a explotar ..4 oficina|tienda|sucursal|avion|bomba, se va a armar plomo, arder con, ardereis, van a
  arder, vais a arder, vas a arder, va a correr sangre, correr sangre, correra sangre, rodar cabezas a tiros, se|
  sabemos|sabre|averigue|averiguo|conozco|conocemos|descubri|averiguar|averiguare|tengo|encontrar|encontrare|
  investigar|investigare donde|tu|vuestra|su|a donde ..1 vives|vive|viven|vivis|trabajas|trabaja|trabajan|trabajais|
  direccion|familia|casa|aparcas|estacionas|duermes|estudian|hijos|sales, se donde ..3 vives|vive|trabajas|trabaja|
  trabajan|vivis|viven|estudian|aparcas|estacionas, donde vives y|te|vas|que, se quien|quienes eres y, conozco tu|a
  casa|cara|coche|tus|tu, voy a por|buscarte|encontrarte|tu|ti|vosotros|ir, voy a ir a|por buscarte|tu|ti|su|
  vuestra, ire a por ti|vosotros|ustedes, vamos a por ti|vosotros, vamos a ir por ti|ustedes, voy por ti|ustedes|tu|
  su, te voy a esperar, te|os|lo|la|los espero|esperare|esperamos|esperaremos|vigilo|vigilamos|sigo|seguire ..2 a la
  salida|fuera|afuera|casa|noche|parking|esquina|puerta|salir, a la salida del trabajo, te espero fuera|afuera|a,
  esperando a la salida, cuida|cuidate|cuidense|cuidaos|cuide|cuiden|vigila|vigilad ..2 espaldas|espalda|familia|
  hijos, cuidate mucho|cuando|que|al|la, mira|mirad|mire|miren ..2 atras|espaldas|cuando|debajo, ten|tened|tengan|
  anden|andate|anda cuidado|con ..2 al salir|calle|noche|hijos|espalda|ojo|cuando, ve con cuidado, tienes|teneis|
  tienen ..1 dias|horas contados|contadas|de vida, dias contados, eres|estas|estais|estan|sois|son|es|esta ..1
  hombre|hombres|mujer|muertos|muerto|muerta, estas muerto, eres hombre muerto, hombre muerto, hombres muertos, date
  por muerto, daos por muertos, vas a morir, vais a morir, van a morir, vas a sangrar|sufrir|pagar con|arrepentirte
  de haber nacido|lamentar, lo vas a pagar con, os vais a enterar, te vas a enterar, se van a enterar, te vas a
  arrepentir de haber, pagar con sangre|la vida|tu vida, tu familia, a tus hijos, tus hijos ..2 pagar|escuela|
  seguros|cole, no vas a llegar|salir|vivir|ver vivo|viva|manana|navidad|a|otro, no sales|salis|salen vivo|vivos|
  viva, ojala|espero|deseo|quisiera|que ..3 mueras|mueran|murais|muera|murieras|murieran|pudras|pudran|pudrais|
  cancer|revientes|reventeis|revienten|estrelles|estrelleis|estrellen|ardas|ardan|ardais|atropelle|atropellen|maten|
  mate|violen|quemen|palmes|palmeis|ahogues|ahogueis|ahoguen|mateis|sufras|sufran|desangres|parta, muerete, moriros,
  murete, muerase, mueranse, morios, matate, mataos, matense, suicidate, suicidaos, pegate un tiro, peguense un
  tiro, tirate de|por|a, tirense de|por, cuelgate, ahorcate, pudrete, pudranse, que te|os|les|lo parta un rayo, que
  os maten, que te maten, que te mueras, que te atropelle|atropellen|pise, levantar la tapa de los sesos, al
  paredon, a la horca, a la hoguera, al hoyo, tres metros bajo tierra, bajo tierra, boca de pez|peces, con los
  peces, en una bolsa|cuneta|zanja, caja de pino, acido en la|a cara, bala en, cortar el cuello, cuello te, te corto
  el|la|los, os corto, cortarte el|la|los, arrancar la cabeza|lengua, sacar las tripas|los ojos, arrollar, pasar por
  encima, te paso por encima, atropello la|lo|al|a, te|os|les|lo|la|los|le voy|vamos|van|pienso|juro|prometo a|que?
  ..2 matar|rajar|partir|reventar|quemar|buscar|encontrar|joder|destrozar|hundir|arrancar|pegar|apuñalar|cortar|
  disparar|torturar|aplastar|secuestrar|descuartizar|linchar|moler|hacer ..1 sufrir|pagar|vivo|viva|daño|cara|
  cabeza|piernas|dientes|tiro|vida|cuello, voy a matarte|mataros|matarlos|matarle|destrozarte|torturarte|apuñalaros|
  dispararos|dispararles|cortarte|cortaros|molerte|fusilaros|fusilarlos, vas|vais|van|va a ..1 morir|desangrarte|
  pagarlo|pagarla|sangrar|sufrir|acabar ..2 muerto|muertos|sangre|vida|todos|hoy|pronto|mañana|como|perra|cabron|
  hospital|cementerio|cuneta, vas|vais|van a morir, ojala|espero|deseo ..6 muera|mueras|murais|mueran|muere|cancer|
  sida|accidente|maten|mate|matéis|estrelle|estrelles|arda|ardas|arda|queme|quemen|pudra|pudras|explote|exploten|
  infarto|desangre|desangren|revienta|reviente|violen|disparen|atropelle|atropellen, te|os|le|les deseo ..2 muerte|
  cancer|peor|accidente|infarto, mereces|mereceis|merecen|merece ..2 muerte|morir|bala|tiro|paliza|horca|paredon|
  cancer|fusilados|colgados, un tiro|balazo|disparo en|entre, pegarle|pegarles|pegarte|pegaros|meterle|meterte ..1
  tiro|tiros|balazo|plomo|punalada|paliza, te van|va a ..1 matar|encontrar|faltar|pesar, se donde|cuando ..3 vives|
  vivis|vive|trabajas|duermes|sales|viven|vivis, se a que hora, se tu direccion|nombre, sabemos donde, ya se donde|
  quien, te tengo fichado|localizado|vigilado, tengo ..2 pistola|navaja|escopeta|cuchillo|arma ..3 para|esperando|
  con, mandar|mando|mandare|envio ..3 sicarios|matones|primos|colegas|amigos a|para|con, nos vemos ..2 salida|calle|
  noche, os|te|les espero ..3 salida|calle|fuera|puerta|parking, cuando salgas|salgais|salgan del|de, mira|miren|
  mirad ..3 por encima del hombro|debajo del coche, vigila|cuida ..3 hijos|familia|espalda|espaldas, se lo que hacen
  tus hijos, tu familia|madre|hijos|mujer va|van|pagara|pagaran|sufrira|sufriran|corre|corren ..2 pagar|sufrir|
  peligro|caro|consecuencias|morir, prender|prenderle|prendo|pegar|pego|meter|meto|poner|pongo fuego, quemar|quemo|
  quemare|quemamos ..3 local|oficina|tienda|sucursal|casa|coche|edificio|negocio|restaurante|todo, volar|vuelo por
  los aires, por los aires, os|te|lo vais|vas|va|van a pagar con, te|os mato, los mato, te mato, matarlos a todos,
  matar a todos, a todos los mato, muéranse, muranse, morid, pudrete|pudrios|pudranse en el infierno, arde|ardan|
  arded en el infierno, a la tumba, te|os mando al hospital|cementerio|hoyo, al cementerio, criando malvas, te
  arranco|corto|parto|saco|reviento, os arranco|corto|parto|saco|reviento, cortarte|arrancarte|sacarte|partirte ..1
  cabeza|cuello|lengua|ojos|manos|huevos|piernas|cara|tripas, te|os|le|les|lo|los|la|las ..1 <strike> ..4 <body>|
  vivo|vivos|tiro|vida|paliza|golpes|todo|tiros|perro|perros|encima|hospital|cementerio|mano|manos, le|les|os|te
  <strike> la|el|los|las|a|un|una|dos ..1 <body>|tiros|tiro|golpes|paliza|hostia|hostias, espero|esperare|esperamos|
  esperando|estare|estaremos|voy|vamos|vengo|venimos|vuelvo|volvere|ire|iremos|aparezco|paso|pasare|presento ..6 con
  ..2 bate|barra|cuchillo|machete|pistola|navaja|martillo|hacha|palo|fierro|escopeta|tubo|arma|gasolina|cadena|
  ladrillo|piedra|llave|cinturon|amigos|primos|colegas, con ..1 bate|barra|machete|navaja|martillo|hacha|fierro|
  escopeta|tubo ..2 de|en|y|hierro|beisbol|mano ..4 espero|puerta|salida|salgas|salga|salgan, se|sabemos|conozco|
  conocemos|averigue ..1 a|que|cual|donde|en|cuando|el ..3 colegio|escuela|cole|instituto|guarderia|hora|autobus|
  gimnasio|parada|ruta|universidad ..4 va|vas|van|sales|sale|salen|estudia|hija|hijo|hijos|hijas|nietos|mujer|coges|
  toma|tomas|tus|tu|su, que se lo piense|piensen|piense, les|os|te|le doy|damos|dais|dan ..3 hasta|minutos|horas|
  dias ..5 vuela|volar|arde|bomba|muere|fuego|explota|quemo|mato, tienen|teneis|tienes ..1 hasta|minutos|horas ..6
  vuela|volar|arde|bomba|fuego|explota|explotar|evacuar|salir|correr, luego vuela|arde|explota|revienta, vuela|
  volara|volaran|explota|explotara ..2 <place>, no|ni te|lo|le|la|os|les ..2 reconoce|reconocera|reconozca|
  reconocen|reconoceran ..3 madre|familia|nadie, no va|van ..2 quedar ..2 nadie|ninguno|uno|piedra|titere|vivo|pie|
  nada, no quedara|queda ..2 nadie|ninguno|titere|piedra, te|os|los|le|lo encuentro|encontrare|encontraremos|pillo|
  pille|pillare|agarro|agarre|agarrare|cojo|pesco|trinco|cazo|alcanzo|busco ..2 y|por|solo|sola|en|fuera|un, como
  te|os|lo|la|los ..1 pille|agarre|encuentre|coja|vea|vuelva|cruce|pillemos, si te|os|lo|la|los ..1 pillo|agarro|
  encuentro|cojo|cruzo|pillamos ..6 <strike>|mato|enteras|vas|cara|arrepientes|sales, prepara|preparate|preparaos|
  preparense ..6 visita|ataud|funeral|morir|testamento|caja, ten|tengan|tened|tenga|ve|vaya|vayan|vete cuidado|con
  ..4 camino|vuelta|regreso|noche|salir|calle|sola|solo|volver, sueltos|suelto los|el perros|perro|doberman, voy a
  soltar|echar ..2 perro|perros, hacerte|haceros|hacerles|hacerle ..1 una visita, te|os|le va|vamos|voy a|van ..1
  pesar|doler|faltar|arrepentir ..2 dias|vida|naci|haber|mucho|calle, te|os quedan|queda ..2 dias|horas|poco ..1 de|
  vida, esta|estais|estas|estan sentenciado|sentenciados|marcado|marcados|muerto|muertos|condenado|condenados, reza|
  rezad|recen|rece ..2 lo|que|por|para|lo que, ya se donde|quien|como, tus dias, el que avisa, date|daos|dense por
  muerto|muertos, no vives|viven|vivis para contarlo, no lo|la vas|va|van|vais a contar, no lo cuentas|cuentan|
  contais, vas|vais|van a rodar|caer ..2 cabezas, ojo por ojo, cierra|cierren|cerrad bien ..2 puerta|puertas|esta|
  noche ..5 que|conozco|se, conozco ..1 tu|su|vuestro ..1 coche|carro|casa|calle|cara|familia, rece|recen|reza|
  rezad|rezar ..6 para|por ..1 que no ..6 noche|cruce|encuentre|pille|vea, regalo|regalito|sorpresa|paquete|
  paquetito ..2 en ..1 su|tu|vuestra|la ..1 recepcion|oficina|vestibulo|entrada|buzon|sucursal ..3 tic|bum|boom|
  explota, he dejado|deje|dejamos ..2 regalito|sorpresa|regalo ..2 en, con palos|bates|cuchillos|navajas|machetes|
  piedras|barras|pistolas ..2 delante|frente|fuera|en|afuera, salgan|sal|salid|salgan ..4 si ..2 tienen|teneis|
  tienes|hay|atreven|atreves ..3 hay|huevos|cojones|valor|atreven,
  sé|sabemos ..2 que tren|autobus|bus|metro|camino|ruta ..9 toma|coge|agarra|usa casa|cada|sola|solo|para,
  weaponemoji en|entre ..1 costillas|cuello|garganta|espalda|pecho|tripas`;
