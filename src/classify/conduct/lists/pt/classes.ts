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
    senhorio sócio presidente ceo programador suporte cozinheiro síndico corretor`,
  place: `
    loja lojas agência escritório sede depósito armazém casa prédio empresa carro filial banco restaurante hotel
    central centro call unidade galpão aeroporto caminhão camião balcão oficina instalações posto`,
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
    política ideia pergunta coisa regra programa jogo robô menu software scanner`,
};
