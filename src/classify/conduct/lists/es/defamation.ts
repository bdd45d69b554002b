/** Crimes, stated as a fact. */
export const defamation = `
  <crook>, blanquea|blanquean|lava|lavan|lavando|blanqueando|blanquear|lavado|blanqueo ..2 dinero|activos|narco|
  capitales|plata, blanqueo, soborna|sobornan|soborno|sobornos|sobornaron|sobornar|sobornado|coimea|coimas|coima|
  coimero|coimeros|coimean, mordidas, paga|pagan|cobra|cobran|recibe|reciben|acepta|aceptan|pagaron|cobraron ..2
  sobornos|soborno|mordidas|mordida|comisiones ilegales|coimas|moches|bajo la mesa, malversa|malversan|malverso|
  malversaron|malversacion, desfalca|desfalco|desfalcaron, evade|evaden|evadieron|evadio|defrauda|defraudan|
  defraudo|defraudaron ..2 impuestos|iva|hacienda|millones|al fisco|clientes|seguridad, evasion fiscal, fraude
  fiscal, estafa|estafan|estafaron|estafo|estafando|estafado ..2 a|me|nos|abuelos|ancianos|clientes|jubilados|todos|
  gente|turistas, me|nos|les|le estafaron|estafo|han|ha estafado|robado, falsifica|falsifican|falsificaron|
  falsifico|falsificado|falsificando|falsean|falsea|falsearon|adultera|adulteran|adulteraron|alteran|altera|altero|
  manipula|manipulan|manipularon|trucan|truca|trucaron|truco|inventa|inventan ..3 firmas|firma|contratos|contrato|
  facturas|documentos|recibos|certificados|informes|analisis|etiquetas|bascula|basculas|balanza|balanzas|contador|
  contadores|medidor|medidores|kilometraje|kilometros|cuentacompras|cuentakilometros|papeles|actas|pruebas|
  resultados|sorteo|sorteos|fechas|licencias|gasolina|surtidores|combustible, es|son|sois ..2 estafa|estafas|fraude|
  timo|tapadera|lavadero|piramidal, es una ..2 estafa|tapadera|mafia|organizacion criminal, estafa piramidal,
  esquema ponzi|piramidal, piramide ..1 financiera, ponzi, organizacion criminal|delictiva, red de trata, trafica|
  trafican|traficaba|traficando|traficante|traficantes, vende|venden|vendio|vendieron|revende|revenden ..3 droga|
  drogas|cocaina|robado|robados|robadas|mercancia robada|datos|falsificados|falsos|tarjetas|coca|caducada|medicinas
  caducadas|falsificaciones|bases, datos de sus clientes, tarjetas de sus clientes, roba|roban|robando|robo|robaba|
  hurta|hurtan|sustrajo|sustrae ..2 a|en|de|cosas|dinero|clientes|paquetes|los|las|maletas|equipaje|mi|del|nuestros,
  <person>|acme|ellos|ustedes|empresa|que ..3 me|nos|le|les? robo|robaron|roba|roban|hurto|ha robado|han robado, se
  quedo|quedaron|queda|quedan|embolso|embolsa|embolsan|llevo|llevaron ..1 con|la|el|los|las ..2 <belongings>|caja|
  fianzas|dinero|recaudacion|pension|ahorros, mete|meten|metio|metia ..1 mano en|a la|mano ..1 caja, mano en la
  caja, vacio|vaciaron|vacia|vaciado|limpiaron|limpio|desplumo|desplumaron ..1 la|mi|las|mis|su|sus cuenta|cuentas|
  tarjeta|ahorros|casa|piso, me|nos quitaron|quito|robaron|sacaron ..3 nunca|jamas|y no, extorsiona|extorsionan|
  extorsiono|extorsionaron|chantajea|chantajean|chantajeo|extorsion|chantaje, explota|explotan|emplea|emplean|
  contrata|contratan|tiene|tienen ..2 ninos|menores|esclavos|sin papeles|ilegales|inmigrantes ilegales|esclavitud|
  sin contrato, mano de obra infantil|esclava, abusa|abusan|abuso|abusaron de|sexualmente ..2 menores|ninas|ninos|
  mujeres|clientas|empleadas|mi|una|ancianos|su, acosa|acoso|manosea|manoseo|toquetea|toqueteo|viola|violo|agredio|
  golpea|golpeo|pega ..1 a|sexualmente|menores|mujeres|las|mi|su|una|clientas|empleadas|pasajeras, mato|asesino|
  enveneno|envenenan|envenenaron|mataron ..1 a|mi, vierte|vierten|tira|tiran|arrojan|arroja ..3 residuos|vertidos|
  quimicos|toxicos|rio|acido, drogo|drogan|droga ..1 a|clientes|pasajeros|bebidas, clona|clonan|clonaron|clono|
  duplican|duplico ..2 tarjeta|tarjetas, dinero del narco, narcotrafico, prevarica|prevaricacion, cohecho, trata de
  personas, cobran ..2 comisiones ilegales, amana|amanan|amanaron|amano, se colo en, entro a robar, entraron a
  robar, contabilidad en b|paralela|doble, dinero negro, en negro, facturas falsas, firmas falsas, documentos
  falsos, certificados falsos, <person>|ellos|ustedes|empresa|el|ella|acme|director|jefe|dueno|duena ..1 es|son|fue|
  era ..2 corrupto|corruptos|corrupta|corruptas|ladron|ladrona|ladrones|estafador|estafadora|estafadores|
  delincuente|delincuentes|criminal|criminales|mafioso|mafiosos|narcotraficante|violador|pederasta|acosador|asesino|
  proxeneta, es|son|sois|eres ..2 corrupto|corruptos|corrupta|corruptas, roba|roban|robo|robaron|robaba|robando|
  hurto|hurtan|sustrajo|sustrajeron|sisa|sisan|birlan|birlo|mango|mangan ..3 <belongings>|clientes|dinero|caja|
  propinas|paquetes|ancianos|fondos|maletas|joyas|cartera|movil|celular|tarjetas|donaciones|material, se quedan|
  queda|quedo|quedaron con ..3 <belongings>|propinas|fianzas|donaciones|fondos|dinero|paquetes|devoluciones, desvia|
  desvian|desvio|desviaron ..3 fondos|dinero|donaciones|millones|recursos, desvio de fondos, estafan|estafa|estafo|
  estafaron|timan|timo|timaron|defraudan ..2 ancianos|abuelos|clientes|jubilados|gente|turistas|pensionistas|todo|
  familias|hacienda|al|a, lavado de dinero|activos, blanqueo de dinero|capitales, paga|pagan|pago|pagaron|acepta|
  aceptan|recibe|recibieron|cobra|cobran ..3 sobornos|soborno|mordidas|coimas|mordida|coima, compra|compran|compro|
  compraron ..1 jueces|juez|inspectores|inspector|policias|funcionarios|alcalde|concejales, vende|venden|vendia ..3
  droga|drogas|cocaina|robados|robada|falsificados|falsificaciones|marihuana, contrabando, contrabandistas, trafico
  de drogas|personas|armas|influencias, evasor|evasores, evaden impuestos, no declaran|declara ..2 impuestos|iva|
  hacienda|ingresos, contabilidad falsa, red criminal, grupo criminal, empresa fantasma|fachada|pantalla, acosa|
  acosan|acoso|manosea|toca|viola|violo|abuso|abusa ..2 sexualmente|empleadas|clientas|menores|chicas|mujeres|
  becarias|alumnas|ninas, maltrata|maltratan|maltrato|golpea|golpean ..2 ancianos|ninos|mujer|esposa|animales|
  perros|residentes|abuelos|pacientes, usurpacion, suplantan|suplanto|suplanta ..1 identidad|identidades, se ha|han|
  hubo ..1 fundido|gastado|jugado|bebido|quedado|llevado|embolsado|pulido|tragado ..4 <belongings>|comunidad|fondos|
  caja|dinero|ahorros|derramas|cuotas|donativos, fundio|fundieron|pulio|jugo|gasto|pulieron|gastaron ..2
  <belongings>|fondos|caja|dinero|ahorros|cuotas|comunidad|donaciones ..6 casino|coche|yate|apuestas|vacaciones|
  barco|viaje|putas|droga, tiene|tienen|tenia ..1 comprado|comprados|comprada|compradas|sobornado|sobornados ..3
  inspector|inspectores|juez|jueces|policia|policias|alcalde|funcionarios|sanidad|ayuntamiento|peritos, paga|pagan|
  pago|pagaron|untan|unta|unto|untaron|engrasa ..2 inspector|inspectores|juez|policia|policias|funcionarios|alcalde|
  peritos|concejal, bajo cuerda, le|les|me|nos saco|sacaron|quito|quitaron|robo|robaron|cogio|birlo ..2 tarjeta|
  tarjetas|cartilla|libreta|joyas|pension|ahorros|dinero|collar|anillo|reloj|medicinas|cartera ..2 a|de|del|y|mi|y,
  vacio|vaciaron|vacia|vacian|limpio|limpiaron|desplumo|ordeno|ordeño ..2 cartilla|cuenta|cuentas|caja|ahorros|
  tarjeta|hucha|fondo|fondos|libreta|piso|casa, clona|clonan|clono|clonaron|copia|copian|copio|duplica ..2 tarjeta|
  tarjetas, lava|lavan|blanquea|blanquean ..3 plata|dinero|millones|billetes, falsifico|falsifica|falsifican|compro|
  invento|trucho|falso|falsificaron|inventan ..2 titulo|titulos|diploma|diplomas|licencia|cedula|firma|firmas|
  receta|recetas|peritaje|vacunas|analiticas|actas|pruebas|carnet|nominas|nomina, titulo|titulos|licencia|medico|
  doctor|diploma|abogado falso|falsos|comprado|trucho|trucha|falsificado, ejerce|ejercen|opera|operan|trabaja ..2
  sin ..1 titulo|licencia|colegiar|colegiarse|papeles, trucan|truca|truco|trucado|bajan|baja|retrocede|retroceden|
  manipulan|alteran ..3 kilometros|cuentakilometros|kilometraje|odometro|taximetro|taximetros|bascula|surtidor|
  surtidores|contador|contadores|medidores, se acuesta|acosto|acuestan con ..2 alumnas|menores|pacientes|ninas|
  chicas, graba|grabo|graban|grababa|filma|filmo|espia|espiaba ..4 vestuario|vestuarios|bano|banos|duchas|ducha|
  probador|probadores|clientas, camaras|camara ..3 bano|banos|probador|probadores|vestuario|ducha|duchas, quemo|
  quemaron|incendio|incendiaron ..4 seguro|indemnizacion, cobrar el seguro, prendio|prendieron fuego ..4 seguro,
  pega|pego|golpea|golpeo|zarandea|zarandeo|ato|ata|encierra|droga|seda|maltrata ..2 ancianos|ninos|residentes|
  abuelos|pacientes|mujer|viejos|alumnos|animales|perros|mi, conduce|conducia|maneja|manejaba|reparte ..2 borracho|
  drogado|colocado|tomado|bebido|ebrio|pedo, vende|venden|vendia|pasa|pasan|mueve|mueven|trapichea|trapichean|
  reparte ..4 droga|drogas|cocaina|marihuana|crack|perico|hachis|porros|armas|medicamentos robados, factura|
  facturan|cobra|cobran|facturo ..3 muertos|fallecidos|ficticios|inexistentes|fantasma|fantasmas, a pacientes
  muertos, facturas falsas|infladas, dinero b|sucio|negro, en b, esclaviza|esclavizan|retiene|retienen|quita|quitan
  ..2 pasaportes|pasaporte|trabajadores, mordida, moches, desfalco, saquea|saqueo|saquean|saquearon|desvalija|
  desvalijo|desvalijaron|desvalijan ..3 <belongings>|caja|fondo|cuentas|casa|casas|piso|arcas|herencia|maletas|
  comunidad, da golpes, agredio|agrede|estrangulo|apunalo|atropello|mordio|abofeteo ..2 a|mi|un|una ..1 hijo|hija|
  mujer|madre|padre|cliente|clienta|nino|nina|anciano|anciana|companero|compañera|pasajero|pasajera|perro|hermana, y
  se fugo|fugaron|dio a la fuga, se fugo con|tras, atropello ..3 y, cobra ..2 comisiones bajo, tiene antecedentes,
  con antecedentes, esta condenado|condenada por, estuvo en la carcel, <person> ..6 roba|roban|robaba|robaban|
  robaron|hurta|hurtan|sobornó|soborna|malversa|extorsiona, falsifico, falsificaron, falsifica, falsifican, deja|
  dejan operar ..3 sin, amana|amanan|amano|manipula|manipulan ..2 historiales|historial|actas|informes,
  abren|abre|abriendo ..3 cartas|paquetes|sobres|maletas|tarjetas ..5 quedan|queda|sacan|saca|roban|roba ..3
  dinero|efectivo|joyas|moviles|regalos`;
