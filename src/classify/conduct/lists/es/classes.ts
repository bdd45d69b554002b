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
    presidente ceo azafata portero cuidador cuidadora enfermera enfermero portera limpiadora niñera profesor
    profesora entrenador instructor dentista farmaceutico farmaceutica conserje vigilante guardia taxista
    electricista fontanero plomero carpintero pintor albañil sindico propietario propietaria clienta pasajero
    instaladora supervisores encargados instaladores comercial comerciales teleoperador teleoperadora cajeros
    cajeras camareros meseros repartidoras jefes jefas directores duenos duenas gestor gestora notario alcalde
    funcionario funcionaria monitor monitora socio socios`,
  your: `
    tu tus su sus vuestra vuestras vuestro vuestros la las el los esa ese esta este mi toda todas todo un una`,
  place: `
    oficina oficinas tienda tiendas local sucursal sede almacen bodega casa edificio negocio empresa coche carro
    camion banco restaurante hotel deposito bar central aeropuerto puerta terminal taller bodegas nave naves
    almacenes furgoneta furgonetas camiones gasolinera kiosco mostrador escaparate centro planta sedes garaje
    farmacia clinica hospital consultorio mercado supermercado`,
  crook: `
    estafador estafadores estafadora estafadoras ladron ladrones ladrona ladronas ratero rateros delincuente
    delincuentes criminal criminales mafioso mafiosos mafia corrupto corruptos corrupta corruptas timador timadores
    timadora defraudador defraudadores narco narcos narcotraficante narcotraficantes secuestrador violador pederasta
    pedofilo asesino asesinos extorsionador extorsionadores chantajista atracador atracadores carterista carteristas
    falsificador falsificadores malversador chorros chorro choros embaucador embaucadores malhechores
    prevaricador bandidos bandido ladronazos fraudulentos forajidos cuatrero usurero usureros proxeneta`,
  insultable: `
    idiota idiotas imbecil imbeciles tonto tonta tontos estupido estupida tarado payaso payasos burro burra inutil
    inutiles loco ridiculo pendejo pendeja boludo gilipollas torpe basura ignorante`,
  degrading: `
    idiota idiotas imbecil imbeciles tonto tonta tontos tontas estupido estupida estupidos estupidas inutil inutiles
    burro burra burros bruto bruta ignorante ignorantes incompetente incompetentes inepto inepta ineptos ineptas
    payaso payasos basura escoria patetico pateticos patetica subnormal subnormales retrasado gilipollas pendejo
    pendejos pendeja boludo boludos boluda pelotudo pelotudos cretino cretinos tarado tarados tarada torpe torpes
    analfabeto analfabetos descerebrado descerebrados cerdo cerdos zopenco zoquete memo memos bobo boba bobos
    cobarde cobardes sinverguenza sinverguenzas vago vagos vaga asqueroso asquerosos malnacido ridiculos rata ratas
    animal animales fracasado fracasados corto cortos lento gordo fea feo asco parasito parasitos`,
  belongings: `
    dinero plata bolso cartera movil celular paquete paquetes tarjeta clientes cliente cuenta fianza deposito euros
    pesos ahorros joyas bici coche maleta equipaje reloj propinas mercancia herencia jubilados pension pedido
    pedidos telefono laptop portatil`,
  thing: `
    app aplicacion web pagina sistema bot chatbot lector formulario escaner maquina servicio producto anuncio
    politica idea pregunta cosa norma programa juego robot menu cajero software piedra puerta tostadora ameba pared
    silla maceta planta lechuga zapato ladrillo lavadora farola semaforo calabaza pepino patata papa caracol almeja
    gallina gato perro loro mueble botijo acelga berza lampara escoba cenicero`,
  strike: `
    mato matare mataremos apunalo apunalare rajo rajare reviento reventare parto partire rompo rompere quemo quemare
    corto cortare arranco arrancare saco sacare machaco machacare destrozo destrozare hundo aplasto aplastare cuelgo
    colgare ahorco ahorcare degüello degollare tiro meto clavo clavare pego disparo acribillo muelo estrangulo
    lincho atropello piso entierro enterrare retuerzo tuerzo arrastro suelto mando pateo`,
  body: `
    cara boca dientes piernas pierna brazos brazo dedos dedo manos mano cabeza cuello lengua costillas huesos nariz
    ojos ojo rodillas rodilla crisma jeta hocico pescuezo garganta tripas craneo morros espalda tobillos muelas
    mandibula madre alma orejas huevos corazon`,
  break: `
    romper romperle romperles romperte romperos romperlos partir partirle partirles partirte partiros cortar
    cortarle cortarles cortarte cortaros arrancar arrancarle arrancarles arrancarte sacar sacarle sacarles sacarte
    reventar reventarle reventarles reventarte machacar machacarle machacarte aplastar aplastarle aplastarte abrir
    abrirle abrirte volar volarle volarles volarte quebrar quebrarle quebrarte rajar rajarle retorcer retorcerle
    retorcerte pisar pisarle quemar quemarle destrozar destrozarle hundir hundirle rompiera rompieran partan parta
    rompan corten`,
  harm: `
    matar matarle matarles matarlo matarlos matarla matarlas matarte mataros apunalar apunalarle apunalarlo
    apunalarte acuchillar acuchillarlo degollar degollarlo degollarlos degollaros fusilar fusilarle fusilarlo
    fusilarlos fusilaros fusilarte linchar lincharle lincharlo lincharlos lincharos ahorcar ahorcarlo ahorcarlos
    ahorcaros descuartizar descuartizarlo descuartizarte estrangular estrangularle estrangularlo estrangularte
    estrangularos apalear apalearlo apalearlos apalearos asesinar asesinarlo asesinarlos asesinaros despellejar
    despellejarlo despellejaros decapitar decapitarlo balear balearlo balearlos acribillar acribillarlo
    acribillarlos torturar torturarlo torturarlos ejecutar ejecutarlo ejecutarlos apedrear apedrearlos gasear
    gasearlos empalar empalarlos exterminar exterminarlos violarla violarte secuestrar secuestrarlo secuestrarte
    atropellarlo atropellaros atropellarte atropellarlos colgarlo colgarlos colgarle colgaros colgarte colgarla
    quemarlos quemarlo quemaros quemarte reventarlo reventarlos reventaros molerlo molerlos moleros golpearlo
    golpearlos golpearos pegarle pegarles pegaros pegarte enterrarlo enterrarlos enterraros ahogarlo ahogarlos
    hundirlo`,
  muppet: `
    payaso payasos payasa mono monos simio borrego borregos merluzo merluzos pardillo pardillos panoli panolis
    pasmarote pasmarotes pelmazo pelmazos pelele peleles monigote monigotes fantoche fantoches mamarracho
    mamarrachos mindundi mindundis pelagatos piltrafa piltrafas gusano gusanos sanguijuela cucaracha cucarachas
    alimana zopenco mastuerzo don nadie bufon bufones titere titeres marioneta marionetas espantapajaros`,
  adj: `
    menudo menuda menudos pedazo valiente vaya tremendo tremendos grandisimo puto puta putos maldito maldita
    malditos asqueroso asquerosa asquerosos arrogante arrogantes miserable miserables triste pobre inutil so cochino
    cochinos sucio sucia sucios ridiculo ridiculos patetico pateticos`,
};
