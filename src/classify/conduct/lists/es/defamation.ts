/** Crimes, stated as a fact. */
export const defamation = `
  <crook>, blanquea|blanquean|lava|lavan|lavando|blanqueando|blanquear|lavado|blanqueo ..2 dinero|activos|narco|
  capitales|plata, blanqueo, soborna|sobornan|soborno|sobornos|sobornaron|sobornar|sobornado|coimea|coimas|coima|
  coimero|coimeros|coimean, mordidas, paga|pagan|cobra|cobran|recibe|reciben|acepta|aceptan|pagaron|cobraron ..2
  sobornos|soborno|mordidas|mordida|comisiones ilegales|coimas|moches|bajo la mesa, malversa|malversan|malverso|
  malversaron|malversacion, desfalca|desfalco|desfalcaron, evade|evaden|evadieron|evadio|defrauda|defraudan|
  defraudo|defraudaron ..2 impuestos|iva|hacienda|millones|al fisco|clientes|seguridad, evasion fiscal, fraude
  fiscal, estafa|estafan|estafaron|estafo|estafando|estafado ..2 a|me|nos|abuelos|ancianos|clientes|jubilados|
  todos|gente|turistas, me|nos|les|le estafaron|estafo|han|ha estafado|robado, falsifica|falsifican|falsificaron|
  falsifico|falsificado|falsificando|falsean|falsea|falsearon|adultera|adulteran|adulteraron|alteran|altera|
  altero|manipula|manipulan|manipularon|trucan|truca|trucaron|truco|inventa|inventan ..3 firmas|firma|contratos|
  contrato|facturas|documentos|recibos|certificados|informes|analisis|etiquetas|bascula|basculas|balanza|balanzas|
  contador|contadores|medidor|medidores|kilometraje|kilometros|cuentacompras|cuentakilometros|papeles|actas|
  pruebas|resultados|sorteo|sorteos|fechas|licencias|gasolina|surtidores|combustible, es|son|sois ..2 estafa|
  estafas|fraude|timo|tapadera|lavadero|piramidal, es una ..2 estafa|tapadera|mafia|organizacion criminal, estafa
  piramidal, esquema ponzi|piramidal, piramide ..1 financiera, ponzi, organizacion criminal|delictiva, red de
  trata, trafica|trafican|traficaba|traficando|traficante|traficantes, vende|venden|vendio|vendieron|revende|
  revenden ..3 droga|drogas|cocaina|robado|robados|robadas|mercancia robada|datos|falsificados|falsos|tarjetas|
  coca|caducada|medicinas caducadas|falsificaciones|bases, datos de sus clientes, tarjetas de sus clientes, roba|
  roban|robando|robo|robaba|hurta|hurtan|sustrajo|sustrae ..2 a|en|de|cosas|dinero|clientes|paquetes|los|las|
  maletas|equipaje|mi|del|nuestros, <person>|acme|ellos|ustedes|empresa|que ..3 me|nos|le|les? robo|robaron|roba|
  roban|hurto|ha robado|han robado, se quedo|quedaron|queda|quedan|embolso|embolsa|embolsan|llevo|llevaron ..1
  con|la|el|los|las ..2 <belongings>|caja|fianzas|dinero|recaudacion|pension|ahorros, mete|meten|metio|metia ..1
  mano en|a la|mano ..1 caja, mano en la caja, vacio|vaciaron|vacia|vaciado|limpiaron|limpio|desplumo|desplumaron
  ..1 la|mi|las|mis|su|sus cuenta|cuentas|tarjeta|ahorros|casa|piso, me|nos quitaron|quito|robaron|sacaron ..3
  nunca|jamas|y no, extorsiona|extorsionan|extorsiono|extorsionaron|chantajea|chantajean|chantajeo|extorsion|
  chantaje, explota|explotan|emplea|emplean|contrata|contratan|tiene|tienen ..2 ninos|menores|esclavos|sin
  papeles|ilegales|inmigrantes ilegales|esclavitud|sin contrato, mano de obra infantil|esclava, abusa|abusan|
  abuso|abusaron de|sexualmente ..2 menores|ninas|ninos|mujeres|clientas|empleadas|mi|una|ancianos|su, acosa|
  acoso|manosea|manoseo|toquetea|toqueteo|viola|violo|agredio|golpea|golpeo|pega ..1 a|sexualmente|menores|
  mujeres|las|mi|su|una|clientas|empleadas|pasajeras, mato|asesino|enveneno|envenenan|envenenaron|mataron ..1 a|
  mi, vierte|vierten|tira|tiran|arrojan|arroja ..3 residuos|vertidos|quimicos|toxicos|rio|acido, drogo|drogan|
  droga ..1 a|clientes|pasajeros|bebidas, clona|clonan|clonaron|clono|duplican|duplico ..2 tarjeta|tarjetas,
  dinero del narco, narcotrafico, prevarica|prevaricacion, cohecho, trata de personas, cobran ..2 comisiones
  ilegales, amana|amanan|amanaron|amano, se colo en, entro a robar, entraron a robar, contabilidad en b|paralela|
  doble, dinero negro, en negro, facturas falsas, firmas falsas, documentos falsos, certificados falsos`;
