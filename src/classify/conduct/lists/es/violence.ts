/** Harm that is a threat where somebody intends it. */
export const violence = `
  <harm>, <break> ..3 <body>|crisma, colgar ..5 al|del|de|farola|arbol|cuello|puente, tirar|tirarlo|tirarle|
  tirarlos|tirarte|tiraros|arrojar|arrojarlo|echar|echarlo|lanzar|lanzarlo|empujar|empujarlo|empujarte ..4 por|al|a|
  del|de|bajo ..2 ventana|balcon|puente|tren|metro|vias|rio|barranco|azotea|escaleras|tejado|autobus, mataran|maten|
  mate|matara|fusilen|fusilaran|fusilara|ahorquen|ahorcaran|linchen|lincharan|apaleen|degollen|apunalen|apunalaran|
  revienten|atropellen|atropellara|atropelle|atropellaran|aplaste|aplasten|aplastara|violen|secuestren|quemen|
  descuarticen|entierren a|al|os|te|los|la|vosotros|ustedes|todos|un|una, caiga|cayera|caigan|caiga ..3 encima,
  pase|pasara|pise|aplaste|arrolle|atropelle ..3 por encima|un|una|encima ..2 camion|tren|autobus|coche|bus|carro|
  tranvia|trailer, por encima un|el camion|tren|autobus, no salga|salgan|salgais|salgas|quede|queden|queda|quedar|
  quedara ..3 uno|vivo|vivos|nadie|ninguno|pie|nada, acaba|acabara|acabe|acaban|acabareis|acabar|acabas|termina|
  terminara|terminar|terminan|termine|terminen|amanece|amanezca|sale|salir|salen|ira|irse|va a parar ..3 urgencias|
  hospital|cementerio|morgue|ambulancia|camilla|uci|ataud|cuneta|zanja|tumba|bolsa|cajuela|maletero|pies|hoyo, con
  los pies por delante, por los aires, en llamas, arda|arden|ardera|arder|ardan|ardiera|ardiendo ..4 <place>|todos|
  vosotros|infierno|vivos, visita ..3 mis|primos|amigos|hermanos|colegas|compadres|muchachos, una visita mis|unos,
  de rodillas ..3 suplicando|pidiendo|rogando, suplicar|rogar|pedir|suplicareis|rogareis|rogaran|suplicaran ..2 por|
  clemencia|piedad|vida, tirate|tirense|tiraos|tirate|lanzate|arrojate ..3 puente|tren|ventana|balcon|metro|azotea,
  cuelgate, ahorcate, pegate un tiro, cortate las venas, haganse volar, plomazo|balazo|navajazo|machetazo|
  martillazo|hachazo|batazo, escupir|tragar|recoger ..2 dientes|muelas|sangre, dientes|muelas en|por el suelo,
  sangrar ..2 como, llorar sangre, sin dientes|piernas|cabeza|lengua, bajo tierra, al otro barrio, criando malvas,
  rajar|rajarle|rajarles|rajaros|pinchar|pincharle|pincharles|pincharos ..3 ruedas|llantas|neumaticos|gomas|cauchos,
  romper|romperle|reventar|apedrear|tumbar|destrozar ..3 escaparate|cristales|vidrios|lunas|parabrisas|puerta,
  prender|prenderle|prenderles|meter|meterle|meterles|pegar|pegarle|echar ..1 fuego|candela, correr|corra|corre ..1
  sangre, pierda|pierde|pierden|perder|perdera|perdereis ..2 dientes|muelas|dedos|piernas|vida|cabeza`;

/** Says that something shall be, should be or will be. */
export const intents = `
  voy, vamos, vas, vais, van, va, ire, iremos, quiero, queria, quisiera, queremos, pienso, juro, prometo, te juro,
  os juro, habria, habra, hay que, hubiera que, deberia, deberian, debe, deben, deberiais, tendria|tendrian que,
  tendre, tengo ganas, merece, mereces, mereceis, merecen, merecia, ojala, espero, esperamos, deseo, que, me
  gustaria, me encantaria, ganas de, algun dia, un dia, pronto, manana, esta noche, hoy, la proxima, proximo, ya
  veras|vereis|veran, vereis, veras, como no|vuelva|vuelvas|me|te|os|lo|siga|sigan|sigais, cuando te|os|lo|la|los|
  le|salgas|salga|pille, si te|os|lo|la|vuelvo|vuelve|vuelves|no, hasta que, alguien, luego, dan|da ganas, podria,
  puedo, hagan|haz|haced|hazte|haznos|haganse ..3 favor, toca, acabara, acabareis, terminara, si manana|no|el|la`;
