/** Words that other languages have with another meaning. */
export const onlyHere = `
  rato ratos criminal marginal marginais porra cu cus pica picas rola cona conas bosta foda fds cacete cacetes
  burro burra burros vaca vacas porco porca cavalo cavalos cabra cabras anta antas bicha bichas monga mongas bruxa
  safada nabo camelo besta bestas verme corja parasita piranha mula urubu traste krl crl chinoca japa bugre cornos
  corno camelos puto puta putos asno`;

/** Sets of words that phrases name. */
export const classes = {
  person: `
    gerente chefe patrão patroa diretor diretora dono dona entregador entregadora entregadores estafeta funcionário
    funcionária funcionários atendente atendentes agente técnico técnicos motorista motoristas caixa vendedor
    vendedora vendedores moderador moderadores moderadora supervisor supervisora operador operadora equipe equipa
    pessoal cara gajo gaja homem mulher senhor senhora moço moça rapaz contador contadora contabilista administrador
    administradora responsável recepcionista garçom garçonete empregado empregada empregados piloto médico médica
    advogado fiscal gestor gestora consultor consultora carteiro instalador mecânico segurança porteiro proprietário
    senhorio sócio presidente ceo programador suporte cozinheiro síndico corretor síndica cuidador cuidadora
    enfermeiro enfermeira mecânicos instrutor instrutora professor professora treinador dentista farmacêutico
    farmacêutica vigilante vigilantes seguranças taxista eletricista canalizador encanador pedreiro pintor zelador
    zeladora babá estafetas carteiros instaladores moços rapazes chefes diretores donos patrões administradores
    cabeleireira garçons empregadas motoboy motoqueiro gestores consultores advogada médicos fiscais inspetor
    inspetora engenheiro engenheira operadores teleoperador supervisores`,
  place: `
    loja lojas agência escritório sede depósito armazém casa prédio empresa carro filial banco restaurante hotel
    central centro call unidade galpão aeroporto caminhão camião balcão oficina instalações posto armazéns lojinha
    carrinha furgão camioneta mercado supermercado farmácia clínica hospital garagem estação bar café quiosque
    montra edifício sucursal matriz fábrica`,
  crook: `
    ladrão ladrões ladra ladras golpista golpistas estelionatário estelionatários estelionatária estelionato burlão
    burlões burlona burlonas vigarista vigaristas criminoso criminosos criminosa criminosas bandido bandidos bandida
    gatuno gatunos gatuna mafioso mafiosos máfia quadrilha corrupto corruptos corrupta trambiqueiro trambiqueiros
    fraudador fraudadores fraudadora aldrabão aldrabões trapaceiro trapaceiros larápio larápios caloteiro caloteiros
    estuprador violador pedófilo pedófilos assassino assassinos sequestrador traficante traficantes falsário
    falsários falsificador assaltante assaltantes meliante meliantes delinquente delinquentes contrabandista agiota
    agiotas extorsionário chantagista picareta picaretas 171 marginais marginal receptador milicianos miliciano
    burlador`,
  insultable: `
    idiota idiotas burro burra burros otário otária otários imbecil imbecis palhaço palhaça palhaços tonto tonta
    parvo parva estúpido estúpida trouxa trouxas inútil besta bobo boba tolo tola bobos lixo ridículo`,
  degrading: `
    idiota idiotas burro burra burros burras otário otária otários imbecil imbecis palhaço palhaços palhaça estúpido
    estúpida estúpidos estúpidas inútil inúteis incompetente incompetentes ignorante ignorantes anta antas jumento
    jumentos asno asnos besta bestas anormal anormais parvo parva parvos parvas tosco toscos cretino cretinos
    cretina débil mental nojento nojentos nojenta lixo escória babaca babacas trouxa trouxas retardado ridículo
    ridículos patético patéticos medíocre medíocres vagabundo vagabundos preguiçoso preguiçosos lerdo lerdos lerda
    atrasado mongolóide animal animais cavalo cavalos porco porcos rato ratos verme vermes covarde covardes cobarde
    cobardes analfabeto analfabetos fracassado fracassados incapaz incapazes desprezível desprezíveis tapado tapados
    tapada jegue jegues toupeira toupeiras boçal boçais nabo nabos calhau azelha azelhas atrasados lesma lesmas mula`,
  belongings: `
    dinheiro carteira bolsa mala celular telemóvel pacote encomenda encomendas cartão clientes cliente conta caução
    depósito euros reais poupança joias bicicleta relógio gorjetas mercadoria herança idosos aposentados avó mãe
    moto notebook malas bagagem inquilinos pensão reforma aposentadoria caixa economias`,
  thing: `
    app aplicativo aplicação site página sistema bot chatbot leitor formulário máquina serviço produto anúncio
    política ideia pergunta coisa regra programa jogo robô menu software scanner porta batata ameba pedra parede
    cadeira torradeira planta alface repolho tijolo lesma ostra mexilhão caracol galinha gato cachorro poste
    semáforo abóbora nabo pepino vaso cone chinelo tampa maçaneta sapato peixe minhoca azeitona lâmpada cabide couve`,
  body: `
    cara boca dentes pernas perna braços braço dedos dedo mãos mão cabeça pescoço língua costelas ossos nariz olhos
    olho joelhos joelho focinho fuça fuças trombas tromba cornos garganta tripas crânio espinha costas orelhas
    miolos queixo queixada coluna`,
  break: `
    quebrar quebrava quebro quebraria partir partia parto partiria rebentar rebentava rebento arrebentar arrebentava
    arrebento cortar cortava corto arrancar arrancava arranco esmagar esmago esmagava estourar estouro torcer torço
    torcia rachar racho encher encho abrir socar soco furar furo queimar queimo pisar piso moer`,
  harm: `
    matar mataesfaquear degolar estrangular enforcar espancar assassinar fuzilar linchar estripar esganar esfolar
    decapitar torturar executar apedrejar apunhalar esquartejar massacrar exterminar metralhar empalar castrar
    atropelar estuprar sequestrar raptar envenenar surrar chicotear`,
  muppet: `
    palhaço palhaços fantoche fantoches marioneta marionetas marionete pateta patetas trambolho trambolhos traste
    trastes verme vermes minhoca minhocas nabo nabos totó totós paspalho paspalhos espantalho bobalhão`,
};
