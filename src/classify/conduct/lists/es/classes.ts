/** Words that other languages have with another meaning. */
export const onlyHere = `
  negro retardado criminal criminales rata ratas cojones mafia puto puta putos putas coño mamada mamadas pinche
  pinches polla marica mariquita joto perra perras zorra mula chinga menso ojete moro bobo boba naco forros weon
  vagos lacra puerco mongol bolita`;

/** Sets of words that phrases name. */
export const classes = {
  person: `
    gerente jefe jefa director directora encargado encargada repartidor repartidores repartidora empleado empleada
    empleados agente agentes asesor asesora tecnico tecnicos conductor conductores chofer cajero cajera vendedor
    vendedora vendedores moderador moderadores moderadora dueno duena supervisor supervisora operador operadora
    mensajero mensajeros equipo personal gente tipo tipa senor senora chico chica contador contadora contable
    administrador administradora responsable recepcionista camarero camarera mesero mesera piloto doctor medico
    abogado casero inspector ejecutivo ejecutiva trabajador trabajadores mecanico instalador programador cocinero
    presidente ceo azafata portero`,
  your: `
    tu tus su sus vuestra vuestras vuestro vuestros la las el los esa ese esta este mi toda todas todo un una`,
  place: `
    oficina oficinas tienda tiendas local sucursal sede almacen bodega casa edificio negocio empresa coche carro
    camion banco restaurante hotel deposito bar central aeropuerto puerta terminal taller`,
  crook: `
    estafador estafadores estafadora estafadoras ladron ladrones ladrona ladronas ratero rateros delincuente
    delincuentes criminal criminales mafioso mafiosos mafia corrupto corruptos corrupta corruptas timador timadores
    timadora defraudador defraudadores narco narcos narcotraficante narcotraficantes secuestrador violador pederasta
    pedofilo asesino asesinos extorsionador extorsionadores chantajista atracador atracadores carterista carteristas
    falsificador falsificadores malversador rata ratas chorros chorro choros embaucador embaucadores malhechores
    prevaricador bandidos bandido ladronazos fraudulentos forajidos cuatrero usurero usureros proxeneta`,
  insultable: `
    idiota idiotas imbecil imbeciles tonto tonta tontos estupido estupida tarado payaso payasos burro burra inutil
    inutiles loco ridiculo pendejo pendeja boludo gilipollas torpe basura ignorante`,
  degrading: `
    idiota idiotas imbecil imbeciles tonto tonta tontos tontas estupido estupida estupidos estupidas inutil inutiles
    burro burra burros bruto bruta ignorante ignorantes incompetente incompetentes inepto inepta ineptos ineptas
    payaso payasos basura escoria patetico pateticos patetica subnormal subnormales retrasado gilipollas pendejo
    pendejos pendeja boludo boludos boluda pelotudo pelotudos mierda cretino cretinos tarado tarados tarada torpe
    torpes analfabeto analfabetos descerebrado descerebrados cerdo cerdos zopenco zoquete memo memos bobo boba bobos
    cobarde cobardes sinverguenza sinverguenzas vago vagos vaga asqueroso asquerosos malnacido ridiculos rata ratas
    animal animales fracasado fracasados corto cortos lento gordo fea feo asco parasito parasitos`,
  belongings: `
    dinero plata bolso cartera movil celular paquete paquetes tarjeta clientes cliente cuenta fianza deposito euros
    pesos ahorros joyas bici coche maleta equipaje reloj propinas mercancia herencia jubilados pension pedido
    pedidos telefono laptop portatil`,
  thing: `
    app aplicacion web pagina sistema bot chatbot lector formulario escaner maquina servicio producto anuncio
    politica idea pregunta cosa norma programa juego robot menu cajero software`,
};
