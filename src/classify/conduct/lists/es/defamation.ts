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
  doble, dinero negro, en negro, facturas falsas, firmas falsas, documentos falsos, certificados falsos, <person>|
  ellos|ustedes|empresa|el|ella|acme|director|jefe|dueno|duena ..1 es|son|fue|era ..2 corrupto|corruptos|corrupta|
  corruptas|ladron|ladrona|ladrones|estafador|estafadora|estafadores|delincuente|delincuentes|criminal|criminales|
  mafioso|mafiosos|narcotraficante|violador|pederasta|acosador|asesino|proxeneta, es|son|sois|eres ..2 corrupto|
  corruptos|corrupta|corruptas, roba|roban|robo|robaron|robaba|robando|hurto|hurtan|sustrajo|sustrajeron|sisa|
  sisan|birlan|birlo|mango|mangan ..3 <belongings>|clientes|dinero|caja|propinas|paquetes|ancianos|fondos|maletas|
  joyas|cartera|movil|celular|tarjetas|donaciones|material, se quedan|queda|quedo|quedaron con ..3 <belongings>|
  propinas|fianzas|donaciones|fondos|dinero|paquetes|devoluciones, desvia|desvian|desvio|desviaron ..3 fondos|
  dinero|donaciones|millones|recursos, desvio de fondos, estafan|estafa|estafo|estafaron|timan|timo|timaron|
  defraudan ..2 ancianos|abuelos|clientes|jubilados|gente|turistas|pensionistas|todo|familias|hacienda|al|a,
  lavado de dinero|activos, blanqueo de dinero|capitales, paga|pagan|pago|pagaron|acepta|aceptan|recibe|
  recibieron|cobra|cobran ..3 sobornos|soborno|mordidas|coimas|mordida|coima, compra|compran|compro|compraron ..1
  jueces|juez|inspectores|inspector|policias|funcionarios|alcalde|concejales, vende|venden|vendia ..3 droga|
  drogas|cocaina|robados|robada|falsificados|falsificaciones|marihuana, contrabando, contrabandistas, trafico de
  drogas|personas|armas|influencias, evasor|evasores, evaden impuestos, no declaran|declara ..2 impuestos|iva|
  hacienda|ingresos, contabilidad falsa, red criminal, grupo criminal, empresa fantasma|fachada|pantalla, acosa|
  acosan|acoso|manosea|toca|viola|violo|abuso|abusa ..2 sexualmente|empleadas|clientas|menores|chicas|mujeres|
  becarias|alumnas|ninas, maltrata|maltratan|maltrato|golpea|golpean ..2 ancianos|ninos|mujer|esposa|animales|
  perros|residentes|abuelos|pacientes, usurpacion, suplantan|suplanto|suplanta ..1 identidad|identidades`;
