/** Offers as nobody but an advertiser makes them. */
export const spam = `
  link|enlace en|de ..2 bio|perfil, haz click|clic aqui|en|ahora|y, da click, clic aqui, seguidores reales|para|
  instagram|baratos|tiktok|gratis, compra|vendo|consigue|gana|comprar ..2 seguidores|likes|suscriptores, gana|ganar|
  gano|ganas|gane|genera|generar|generando ..3 dolares|euros|pesos|dinero|usd|mil ..4 dia|semana|mes|casa|diarios|
  diario|internet|online|semanales|hora, dinero desde casa|tu, trabaja|trabajar|trabajo desde casa, ingresos
  pasivos|extra|extras, libertad financiera, multiplica ..3 bitcoin|dinero|inversion|btc|ahorros, duplica ..3
  bitcoin|dinero|inversion|btc|ahorros, senales de trading|forex, cripto gratis, bitcoin gratis, envia|manda ..2
  eth|btc, prestamo|prestamos|credito|creditos ..3 sin|inmediatos|inmediato|rapido|rapidos|urgente|al|24|minutos|en,
  sin buro, sin aval|nomina|checar, con asnef, asnef, gracias a|al|la ..4 trader|trading|inversion|invertir|broker|
  brujo|maestro|vidente|dr, recupere|recuperar|recupero ..4 wallet|billetera|ex|amor|inversion|dinero ..3 gracias|
  contacta|hacker|brujo, recuperador de, hacker profesional|etico, vidente, amarres, tarot ..3 gratis|llama|
  consulta|amor|linea, brujo|bruja ..2 amarres|retornos|blanca|negra|poderosa|amor|whatsapp, chicas ..2 calientes|
  solteras|cerca|disponibles, solteras en tu, replicas, relojes ..2 replica|replicas|imitacion|baratos, zapatillas
  ..2 replica|imitacion|aaa, iphone ..1 gratis|regalo, gratis ..3 primeros|primeras, felicidades has ganado, has
  sido seleccionado|seleccionada, fuiste seleccionado, suscribete|suscribanse a ..1 canal, visita|visiten|mira|
  miren|pasate|pasaos|pasen por|mi|a|nuestra|nuestro ..1 canal|perfil|tienda|pagina|insta|bio|por, mi nuevo|nueva
  tienda|canal|cancion|libro|podcast|single|tema, casino online, bono de bienvenida, tiradas gratis, giros gratis,
  apuestas seguras|deportivas, apuesta segura, pronosticos, tipster, info al|por dm|privado|md|inbox|whatsapp|
  interno|wasap, interesados ..3 dm|whatsapp|privado|inbox|md, escribeme|escribanme|escribidme|hablame|contactame|
  mandame|escribe ..3 whatsapp|telegram|privado|dm|wasap|instagram|interno, unete|unanse|uniros|metete ..4 telegram|
  grupo|discord|canal|whatsapp|equipo, codigo ..3 descuento, adelgaza|baja|pierde|bajar|perder ..3 kilos|peso,
  pastillas para adelgazar, viagra, te hago la tarea|tesis, hago tesis|tareas|trabajos, titulos universitarios,
  carnet de conducir sin, envio gratis ..3 hoy|codigo|www, promociono|promocionamos|promociona, aumenta|aumente ..2
  seguidores|ventas|visitas, gracias|agradezco al|a ..4 hacker|ciber|cyber|recuperador|experto|experta|maestro|
  brujo|vidente|trader|broker, hacker ..4 recupere|recupero|recuperar|instagram|confiable|whatsapp|contacta,
  recupere|recuperaron|recupero mi|mis|su|todo ..4 gracias|ahorros|cuenta|dinero|inversion|confiable|instagram,
  gano|ganar|gana|ganas|ganen|gane|gané|hago|saco|genero ..2 dolares|euros|pesos|usd|mil|soles ..3 semana|dia|mes|
  diarios|semanales|hora|celular|movil|casa, desde mi|tu|el celular|movil|telefono|sofa ..5 whatsapp|telegram|
  escribeme|dm|privado|gratis|ensenio|enseno, te|les|os enseno|ensenyo|explico|muestro gratis|como|por, seguidores
  ..4 reales|baratos|cuenta|garantizados|activos|euros|instagram, prestamo|prestamos|credito|creditos|dinero ..4
  acto|sin|papeleo|aval|inmediato|minutos|rapido|urgente|buro|urgentes ..5 mensaje|whatsapp|privado|escribeme|
  contacta|dm|aval|papeleo|llama|bancos, sin papeleo, mi canal ..2 nuevo|de|recetas|youtube|musica, suscribete|
  suscribanse|suscribiros|suscribios|suscribanse y|a|al|en, den|dad|dale|dejen|deja ..1 like|manita|me gusta, like y
  suscribete|suscribanse|comparte|compartan, se buscan|busca|buscamos|necesito|necesitamos|solicitamos|solicito ..3
  personas|chicas|gente|mujeres|trabajadores|promotores ..9 casa|online|telegram|whatsapp|diario|diarios|remoto|
  celular|euros|dolares, trabajo online|remoto|facil|desde ..6 pago|diario|euros|dolares|telegram|whatsapp|unete|
  experiencia, pago diario|diarios de, replica|replicas|imitacion|clon|clones|copias exacta|exactas|identica|aaa|
  perfectas|de|originales ..4 envio|lujo|marca|relojes|bolsos|whatsapp, bolsos|relojes|zapatillas|gafas|perfumes|
  tenis ..5 replica|replicas|imitacion|clon|descuento|lujo|copia|aaa|outlet ..5 envio|whatsapp|off|link|exacta|
  baratos|gratis|aaa|tienda, escuchen|escucha|escuchad|miren|mira|mirad|vean|ved|ve mi ..1 nuevo|nueva|ultimo|
  ultima? ..1 video|tema|cancion|single|disco|podcast|canal, nuevo|nueva video|tema|cancion|single ..4 canal|link|
  bio|youtube|spotify, robot|bot de ..1 trading|apuestas|inversion, grupo|canal vip|de ..2 senales|apuestas|
  pronosticos|trading|cripto, invierte|invirtiendo|invertir|inverti ..3 recibe|gana|recibi|gane|retorno|dolares|
  euros ..4 dias|horas|semana|whatsapp|garantizado|retirar, ganancias garantizadas|aseguradas|diarias, sin riesgo
  ..3 ganancias|garantizado|gana, hazte|hacerte rico|millonario, lectura de ..2 cartas|tarot|manos, maestro|
  curandero|chaman|espiritista ..4 amor|amarres|pareja|whatsapp|suerte|loteria, regresa|regreso|retorno|recupera|
  vuelve ..3 ser amado|pareja|ex|amor ..4 dias|horas|whatsapp|maestro|garantizado|brujo, solo hoy ..4 descuento|
  gratis|off|envio, carnet|titulo|licencia|pasaporte|visa|certificado ..2 sin ..1 examen|examenes|estudiar, compra|
  vendo|consigue ..2 titulo|carnet|licencia|diploma|pasaportes, contenido ..2 exclusivo|caliente|hot|adulto|picante,
  packs|pack ..2 fotos|videos|caliente|xxx|dm, escorts, te limpio|borro ..3 buro|deudas|historial, limpiamos ..2
  buro|historial|deudas, gana dinero ..3 casino|casa|facil|rapido|online|ya, casino ..2 bono|gratis|gana|online|
  giros, siganme|sigueme|seguidme ..2 en|mi|instagram|tiktok|canal|cuenta|y, sigan|sigue ..1 mi|mis|nuestra|nuestro
  cuenta|perfil|canal|pagina|instagram, airdrop ..4 reclama|gratis|link|wallet|hoy, amarre de ..1 amor|pareja,
  sorteo ..4 comparte|etiqueta|link|cripto ..4 gratis|ganar|gana|participa|participar|link|amigos,
  tarjetas|vales|regalos|cupones gratis|regalo para ..2 primeros|todos, gratis vales|regalos|tarjetas|cupones para|a
  los|todos`;
