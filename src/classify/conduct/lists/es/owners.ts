/** Points at data of somebody else. */
export const othersData = `
  se llama|llamaba, su|sus ..2 movil|celular|numero|telefono|direccion|correo|mail|email|cuenta|casa|dni|cedula|
  whatsapp|iban|matricula|placa|tarjeta|domicilio|cel|cbu|clabe|nif|coche, llamadle|llamadla|llamenlo|llamenla|
  llamale|llamala|llamalo|llamad|llamen|escribidle|escribanle|escribele|escribirle|visitenlo|visitadle|mandenle|
  mandadle|buscadle|busquenlo|acosadlo|marquenle|marcadle|marquen|molestadle, vive|viven en|vivia|cerca|calle|por|
  sola, que vive, domicilio|correo|mail|telefono|numero|movil|celular|direccion|datos|cuenta|email personal|
  particular|privado|privada|del|de|la ..2 <person>|gerente|vecino|cliente|vendedora|senor|tipo, de otro|otra|un|una
  cliente|clienta|huesped|pasajero|persona|paciente|usuario|pasajera|senora, otro cliente, otra clienta|persona,
  dni|nie|cedula|curp|rfc|pasaporte|nif|cuit|cuil|rut|ine, matricula|placas|placa|patente, conduce|maneja un|una, mi
  vecino|vecina|casero|ex|jefe, la vendedora|vendedor|supervisora|encargada|conductora|repartidora|cajera, el
  vendedor|repartidor|tipo|conductor|gerente|supervisor|encargado|dueno|agente|tecnico|chofer|cajero|asesor, por si
  alguien, corran la voz, difundan, difundid, compartan, para que todos, titular de|la, a nombre de, nacido|nacida
  el|en, <person> ..2 vive|viven|reside|aparca, ella|el|el tipo vive|reside|trabaja|aparca en|cerca, vive ..1 en|
  cerca|calle|con, reside en, domiciliado|domiciliada en, aqui|ahi|este|esta ..3 numero|telefono|direccion|correo|
  movil|celular|cuenta|iban|matricula, numero|telefono|movil|celular|direccion|correo|mail|cuenta|iban|dni|matricula
  de|del|personal, es de|del ..2 <person>|vecino|vecina, escribidle|escribanle|llamadla|llamadlo|llamenla|llamenlo|
  escribele|llamale, pasad|pasen|vayan|id por|a su casa, su hija|hijo|mujer|marido|esposa|esposo|colegio|instagram|
  facebook|contrasena|cumpleanos|pasaporte|seguro, apunten|apuntad|apunta|anoten|anotad|anota ..2 celular|numero|
  movil|telefono|direccion|matricula|placas, de otra|otro|una|un clienta|cliente|persona|usuario|usuaria|senor|
  vecina|vecino|titular, a nombre de|del, que no envia|paga|entrega|cumple, aparca|estaciona|duerme ..3 en|siempre|
  frente|plaza|calle, el coche|carro|auto del|de, su|la|el mujer|marido|hija|hijo|esposa|hermano|madre trabaja|
  estudia|va, la|el ..2 jefa|jefe|duena|dueno ..2 personal|particular|correo|casa, a la hora que sea, correo
  personal|particular|privado, personal de, <person> ..4 se llama, que me dejo tirado|plantado, correo|mail|email
  ..2 su jefe|jefa|gerente|director|directora|encargada, <person> ..3 telefono|tel|movil|celular|correo|mail|
  domicilio|direccion, llenadle|llenenle|llenarle|saturen|saturadle|llenen, mi vecina|vecino|companera|companero|
  jefa|jefe|ex, tambien tiene, mi casero|vecino|vecina|ex|jefe|jefa|casera|companero|companera, de mi casero|vecino|
  vecina|jefe|jefa|ex`;

/** Points at the writer's own data, or the brand's. */
export const ownData = `
  mi|mis|nuestro|nuestra ..2 movil|celular|numero|telefono|direccion|correo|mail|email|cuenta|casa|dni|cedula|
  whatsapp|iban|matricula|placa|tarjeta|domicilio|pedido|nombre|marido|mujer|madre|padre|hijo|hija|esposa|esposo|
  factura|nif|coche, me llamo, soy|vivo|vivimos|estoy|estamos|trabajo en|el|la|al|a|de, estoy en el, llamadme|
  llamenme|llamame|llamarme|contactenme|contactadme|escribanme|escribidme|escribirme|avisenme|localizarme|
  contactarme|marquenme|avisadme, me pueden|podeis|puede llamar|contactar|escribir|localizar|encontrar, vuestro|
  vuestra|su|sus|tu|el ..1 linea|oficina|tienda|sucursal|telefono|atencion|numero|sede|local ..1 de|es|realmente|
  sale|no|esta|comunica, atencion al cliente, linea de|gratuita, es ..2 vuestro|realmente|su, pedido|reserva|vuelo|
  envio|factura|localizador|guia|seguimiento|expediente|ticket|contrato|folio|orden|referencia|incidencia, entrega|
  entregar|envien|enviado|enviar|entregaron ..2 en|a, su oficina de|en, vuestra tienda de|en, nuestra|nuestro|mi
  empresa|tienda|oficina|negocio|sociedad,
  titular soy, soy yo, yo soy, a mi nombre`;

/** Numbers written out. */
export const numerals = `
  cero uno una dos tres cuatro cinco seis siete ocho nueve`;

/** Of the writer's household: who is told of then is one of it, as long as nobody else is. */
export const household = `
  mi|mis ..1
  marido|mujer|esposo|esposa|pareja|hijo|hija|madre|padre|novio|novia|hermano|hermana|abuela|abuelo|mama|papa`;
