/** Offers as nobody but an advertiser makes them. */
export const spam = `
  link|enlace en|de ..2 bio|perfil, haz click|clic aqui|en|ahora|y, da click, clic aqui, seguidores reales|para|
  instagram|baratos|tiktok|gratis, compra|vendo|consigue|gana|comprar ..2 seguidores|likes|suscriptores, gana|
  ganar|gano|ganas|gane|genera|generar|generando ..3 dolares|euros|pesos|dinero|usd|mil ..4 dia|semana|mes|casa|
  diarios|diario|internet|online|semanales|hora, dinero desde casa|tu, trabaja|trabajar|trabajo desde casa,
  ingresos pasivos|extra|extras, libertad financiera, multiplica ..3 bitcoin|dinero|inversion|btc|ahorros, duplica
  ..3 bitcoin|dinero|inversion|btc|ahorros, senales de trading|forex, cripto gratis, bitcoin gratis, envia|manda
  ..2 eth|btc, prestamo|prestamos|credito|creditos ..3 sin|inmediatos|inmediato|rapido|rapidos|urgente|al|24|
  minutos|en, sin buro, sin aval|nomina|checar, con asnef, asnef, gracias a|al|la ..4 trader|trading|inversion|
  invertir|broker|brujo|maestro|vidente|dr, recupere|recuperar|recupero ..4 wallet|billetera|ex|amor|inversion|
  dinero ..3 gracias|contacta|hacker|brujo, recuperador de, hacker profesional|etico, vidente, amarres, amarre de,
  tarot ..3 gratis|llama|consulta|amor|linea, brujo|bruja ..2 amarres|retornos|blanca|negra|poderosa|amor|
  whatsapp, chicas ..2 calientes|solteras|cerca|disponibles, solteras en tu, replicas, relojes ..2 replica|
  replicas|imitacion|baratos, zapatillas ..2 replica|imitacion|aaa, iphone ..1 gratis|regalo, gratis ..3 primeros|
  primeras, felicidades has ganado, has sido seleccionado|seleccionada, fuiste seleccionado, siganme|sigueme|
  sigan|sigue ..2 en|mi|instagram|tiktok|canal|cuenta, suscribete|suscribanse a ..1 canal, visita|visiten|mira|
  miren|pasate|pasaos|pasen por|mi|a|nuestra|nuestro ..1 canal|perfil|tienda|pagina|insta|bio|por, mi nuevo|nueva
  tienda|canal|cancion|libro|podcast|single|tema, casino online, bono de bienvenida, tiradas gratis, giros gratis,
  apuestas seguras|deportivas, apuesta segura, pronosticos, tipster, info al|por dm|privado|md|inbox|whatsapp|
  interno|wasap, interesados ..3 dm|whatsapp|privado|inbox|md, escribeme|escribanme|escribidme|hablame|contactame|
  mandame|escribe ..3 whatsapp|telegram|privado|dm|wasap|instagram|interno, unete|unanse|uniros|metete ..4
  telegram|grupo|discord|canal|whatsapp|equipo, codigo ..3 descuento, adelgaza|baja|pierde|bajar|perder ..3 kilos|
  peso, pastillas para adelgazar, viagra, te hago la tarea|tesis, hago tesis|tareas|trabajos, titulos
  universitarios, carnet de conducir sin, airdrop, sorteo ..4 sigue|comparte|etiqueta|link|cripto|gratis, envio
  gratis ..3 hoy|codigo|www, promociono|promocionamos|promociona, aumenta|aumente ..2 seguidores|ventas|visitas`;
