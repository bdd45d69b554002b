/** Where what is found is not meant. */
export const innocent = `
  sr|sra cacete|pinto, bicha|bichas para|pro|no|do|na|de|da|à|enorme|longa|gigante|comprida|das|dos ..1 balcão|
  caixa|banco|loja|check|supermercado|finanças|correios|embarque|bilheteira|fila|autocarro|paragem|pagar|pessoas|
  carros|ponte|entrada|entrar|rua|dá, a bicha, na bicha, numa bicha, da bicha, bicha de, uma bicha ..1 de|para|
  enorme|no|do|à|na|que|gigante, fazer bicha, furar a bicha, rapariga, raparigas, puto|putos de|da|dos|para anos|
  escola|meu, o meu puto, os putos, meus putos, cacetinho, pão cacete, cacete de|pão|recheado, sr|sra|senhor|
  senhora|dona|dra|dr|família|do|da|fam cacete|pinto|bicha|burro|cabral|porca|vaca|macaco|corno|cu|camelo|leitão|
  coelho|cordeiro|pica|rato|cabrita|bravo|nabo|lerdo|parvo|galo, sra pinto, do sr, pinto|pintos de|da|costa|basto|
  amarelinho|amarelinhos|balsemão, pau brasil|de|santo|rosa|ferro|selfie, bacalhau, cona lda, cu de judas, cu do
  mundo, onde judas, negro fosco|brilhante|mate|tam|m, preto ou, casaco|tecido|vestido|tênis|cor|tinta|teclado|
  carro|cabo|sapato|feijão|café|buraco|humor|quadro|mercado|gato|cisne|arroz|black|pimenta|azeitona|vinho|chá|
  camisa|mala|bolsa|calça ..1 preto|preta|pretos|pretas|negro|negra|negros, preto e branco|no|na, ouro preto, porto
  preto, rio negro|preto, ribeirão preto, macaco hidráulico|de|prego|jacaré|mecânico|aranha|velho|simão|louco|
  caranguejeira ..1 corda|pelúcia|peluche|carro|garrafa, macacos hidráulicos|me, macaco|macacos no|do zoo|jardim|
  zoológico|carro|pneu, o macaco, macaco de, sangue de macaco, veado|veados de|campeiro|selvagem|vermelho|na|
  atropelado|catingueiro|no ..1 pelúcia|peluche|estrada|pista|bosque|mato, carne|bife|lombo de veado|cavalo|porco|
  vaca|burro|anta, galinha|galinhas caipira|da|poedeira|angola|do, vaca|vacas louca|leiteira|leiteiras|que ri|
  atolada|mecânica, doença da vaca, a vaca, porco|porcos preto|espinho|da|na|índia|no|assado|iberico|do|bísaro,
  porco preto, carne de, costela|costelinha|lombo|pernil|bisteca|bacon|orelha|pé|linguiça de porco, porca|porcas e|
  do|da|m|de|borboleta|sextavada|parafuso|m8|sextavadas|rosca|parlock, parafuso|parafusos e porca|porcas, cavalo|
  cavalos de|marinho|mecânico|vapor|puro, potência de cavalos, burro|burros de|do ..1 carga|shrek|mirandês, besta de
  carga, mula sem cabeça|de, camelo|camelos no|do|marroquino, cobra|cobras no|coral|do, cobra taxa, cabra|cabras
  queijo|leite|montesa|cega, queijo|leite de cabra|vaca|burra, nabo|nabos da|frescos|kg|no|biológico, rama de nabo,
  palhaço|palhaços para|de|festa|nariz|fantasia|doutores|triste, nariz|fantasia|fato de palhaço|bruxa|burro|macaco|
  palhaços|vaca|porco|ladrão|bandido|veado, bruxa|bruxas de|blair|onilda|do|halloween|a, caça às bruxas, parasita
  filme|no|intestinal|cão, parasitas intestinais|no|do|externos|nas, o filme parasita, verme|vermes no|do|
  intestinais|na, vermífugo, urubu rei, piranha|piranhas de|cabelo|aquário|rio, presilha piranha, banana prata|
  nanica|da, trouxa de|ovos|roupa, trouxas de ovos, pateta disney|do, mickey e pateta, cadela|cadelas castrada|
  grávida|prenha|da|do|minha|labrador, a minha cadela, minha cadela|gata|vaca|égua, minha cachorra, foda lendária,
  mama de|cancro|câncer, cancro da|de|do, câncer de|da|no|do, bosta de cavalo|boi|vaca, esterco, saco de|plástico|
  cheio, bomba de|d'|da|para ..1 chimarrão|água|gasolina|combustível|ar|calor|insulina|encher|infusão|vácuo|
  bicicleta|óleo|leite|tirar|direcção|chocolate|creme|banho|drenagem|peito|posto, bombas de gasolina|combustível|
  água|chocolate|banho, bomba injetora|submersa|hidráulica|elétrica|relógio, a bomba de, bomba do posto, foi bomba,
  é bomba o, essa bomba ..1 de, pistola de cola|água|pintura|silicone|calor|massagem|ar, faca|facas de|elétrica|do|
  e|cozinha|para|pão, jogo|conjunto de facas, mata|matar|matando|mato a|o|as|me|nos|essa|tempo|fome|sede|saudade|
  saudades|processo|aula|aulas|mosquitos|bactérias|baratas|ervas|formigas|99 ..1 fome|sede|tempo|saudade|saudades|
  processo|aula|aulas|tarefa|cobra|mosquitos|bateria|espera|barata|charada|bactérias|germes|vírus|traças, mato
  grosso|alto|o processo|dentro, está|tá|estão me|nos matando, me matando, me matou de, matou a pau|charada, morrer|
  morri|morro|morta|morto|morrendo|morra de ..1 rir|rindo|fome|sede|saudade|saudades|cansaço|frio|calor|vergonha|
  medo|riso|tédio|vontade|amor|velho, morri de, morro de, de morrer, de matar, preço matador, ladrão de|tomada ..1
  tomada|bicicletas|benjamim, tomada ladrão, ladrões entraram|levaram|arrombaram, um ladrão|assaltante, uns ladrões,
  os ladrões, ladrões de, assaltantes, bandidos ..1 entraram|armados|levaram, dia das bruxas, arquivo|ficheiro|
  dados|save|arquivos|ficheiros|download corrompido|corrompidos|corrupto|corruptos, máfia jogo|2|3, império mongol,
  mongólia, mongol barbecue|rally, sapatão de salto, sapatona infantil, sapata de|fundação|freio|travão, sapatas de|
  freio, crioulo cabo|doido|haitiano|verdiano|guineense, dança crioula, língua crioula, falar crioulo, em crioulo,
  galinha à crioula, samba do crioulo, animal de estimação|estimaçao, animais de estimação|companhia|grande, <thing>
  ..3 é|está|são|era|ficou|parece ..3 <insultable>|<degrading>, pergunta|ideia|erro|regra|coisa|desculpa|anúncio|
  robô|engano|dúvida idiota|burra|burro|estúpido|estúpida|tonta|boba|ridícula|inútil|imbecil|parva, é|seria|foi
  inútil ligar|tentar|reclamar|insistir, inútil tentar|reclamar|ligar, lixo eletrônico|eletrónico|reciclável|
  orgânico|da|do|na|no|é|foi, caixote|saco|coleta|recolha|balde|lata do|de|para lixo, o lixo, no lixo, pro lixo,
  caixa de lixo, ao lixo, do lixo, um lixo, é lixo, cavalo, cavalos, ratos|rato sem|do|bluetooth|no|na|óptico|gamer,
  um rato|ratos|mouse, há ratos, tem ratos|rato|baratas, animal, animais, ser tonto do, preguiçoso bicho,
  mentirosos, minha|meu|a|o mulher|marido|mãe|pai|chefe|esposa|esposo|namorada|namorado|patroa|sogra ..2 me ..2
  mata|matar|esgana|enforca, me mata se, vai me matar, não|nunca ..1 quero|queria|pretendo|desejo|vou ..2 magoar|
  ofender|ferir|matar|machucar, mataria|matava ..1 por um|uma, eu mataria por, morri|morro|morrer|morreu ..1 de|a
  ..1 rir|rindo|saudade|fome|amores|riso, quebrar|quebro|quebra ..2 galho|gelo|cabeça|tabu|recorde, de quebrar a
  cabeça, partir|parto|parte de|para|pra|do|às, abrir ..1 boca, cortar ..2 cabelo|unhas|grama|relva|custos|luz,
  corto|corta ..2 cabelo|relva, encher ..1 saco|tanque|depósito|pneu|pneus|balão, furar|furo ..1 fila|pneu|parede|
  orelha, queimar ..1 calorias|gordura|arroz, torcer|torço pelo|pela|por|para|tornozelo, arrancar|arranco ..1 dente|
  siso|motor, pela cabeça, meter ..1 mão|medo, atirar ..1 a|toalha, foi de matar, show de matar, caiu ..2 chão,
  faca|facas|martelo|machado ..3 catálogo|loja|pedido|comprei|cozinha|jardim, com ..1 bastão|taco ..1 de|da ..1
  selfie|esqui|hóquei|beisebol|golfe|bilhar, abater|abate ..2 cão|cachorro|cavalo|valor|imposto|preço, espero|
  esperar|esperando ..6 com ..2 filho|filha|bebê|bebé|mãe|ansiedade|paciência, pelos ares condicionados, acaba|
  termina ..2 hospital ..1 dia, ganhar|ganhe|ganha|acumule|acumular|juntar ..3 pontos|milhas|estrelas|selos ..4 mês|
  semana|dia|ano, são paulo|pedro|bento|luís|joão|josé|miguel|tomé ..5 <degrading>, porta|mala ..1 malas, poxa|ai|
  que|ah|eita|puxa droga ..1 errei|esqueci|perdi a|o, droga errei, pijama|fantasia|peluche|pelúcia|figura|livro|
  foto|desenho|máscara|caneca|luminária|leite|queijo|passeio|carne ..2 de|do|da|em ..1 burro|burros|burra|porco|
  porcos|macaco|macacos|vaca|vacas|rato|ratos|cabra|mula|palhaço|bruxa|cavalo|cavalos|camelo|jumento, matar|matem
  ..1 notificações|alertas|processos|som,
  <thing>|empresa|firma|companhia ..1 mais|tão <insultable>|<degrading>, que ..1 <thing>|empresa ..2
  <insultable>|<degrading>,
  mato|matar|mata|derrotar o|a|os|as ..1 dragão|monstro|zumbi|zombie, mato|matar|mata|derrotar o|a chefe|chefão|boss
  ..1 final|jogo|fase|nível|castelo|pântano|masmorra|mapa,
  bomba|bombas de|para laquê|cabelo|banho|encher|asma,
  assassins creed,
  vocês|vcs ..2 fusível|fusíveis|relé retardado|retardados, fusível|fusíveis|relé|espoleta
  retardado|retardados|retardada, o|um|do|ao|pelo pica do|da|dos|das
  comboio|comboios|cp|metro|autocarro|eléctrico|bilhetes, pica bilhetes|miolos|pau`;

/** Where an insult is the writer's own person, or nobody's. */
export const self = `
  sou|fui|sinto|senti|pareço|acho|fiquei|me|nos|tratar|tratam|tratado|trataram|chamou|chamaram|fazer|fazem|faz|
  feito|feita|fiz|serei|estou|passar|estava|passo|devo|tomam|tomar|acham|acha|achas|achar ..5 <insultable>|
  <degrading>, me chamou|chama|chamaram|chamando|trata|tratam|tratou|fez|fazem|sinto|faz|tratando|sentir|senti|acha|
  acham|tomam ..4 <insultable>|<degrading>, nos ..2 de|por|como ..1 <insultable>|<degrading>, como|por ..1
  otário|otária|otários|idiota|idiotas|burro|burra|burros|palhaço|palhaços|palhaça|parvo|parva|parvos|tonto|trouxa|
  trouxas|tolo|imbecil|bobo|boba|estúpido, cara de ..1 palhaço|otário|idiota|trouxa|parvo, eu ..1 burro|burra|
  idiota|otário|otária|tonto|parvo|tonta|parva|trouxa, burro|burra|burrice minha|meu|eu, que burro|burra|tonto|
  tonta|estúpido|parvo ..1 fui|sou|eu, <insultable>|<degrading> ..9 fui|sou|era eu,
  fazer|feito|feita|fazem|fez|faz|chamado|chamada|passar|papel|tratado ..3 de ..1
  otário|otária|otários|idiota|idiotas|burro|burra|palhaço|palhaços|palhaça|parvo|trouxa|trouxas|imbecil|bobo|boba`;

/** Somebody else said what follows. */
export const reports = `
  me|nos|lhe|o|a|meu|minha|te chamou|chamaram|chama|chamam|disse|disseram|gritou|gritaram|xingou|xingaram|xinga|
  escreveu|ameaçou|ameaçaram|ameaça|ameaçando|mandou|insultou|insultaram|tratou, chamou|chamaram|chamar|chamando|
  chamado|chamada|chamam ..3 de, gritou|gritaram|gritando|gritava|gritavam|gritar|gritam|berrou, chamou me|nos|
  lhe, disse me|nos|que, insultou me, escreveu|escreveram|postou|comentou|comentaram|publicou|pichou|picharam|
  pichado|escrevem|comentam, a palavra|as|o|os palavra|palavras|termo|termos|frase|insulto, insulto|insultos|
  ofensa|ofensas|xingamento|xingamentos|comentário|comentários|mensagem|mensagens como|do|racista|racistas|
  homofóbico|homofóbicos|de ódio|dizendo|que|tipo, usuário|alguém|cliente|passageiro|pessoa|membro|utilizador|
  jogador|vizinho ..6 chamou|escreveu|disse|gritou|ameaçou|ameaça|xingou|chama|escreve|diz|insulta, apaguem|
  removam|moderem|banir|remover|apagar ..2 comentário|usuário|mensagem|por, onde denuncio|denunciar, denunciar um|
  o|uma comentário|usuário|utilizador|mensagem, ameaças de|como`;

/** Somebody else said what stands before. */
export const reportedBefore = `
  me chamou um|o|vosso|uma, onde denuncio, por favor removam|apaguem, gritaram pra|para|ao, gritou pra|para|ao,
  escrito na|no, pichado na|no, chamaram me`;

/** What follows is a guess, a question or a feeling. */
export const hedges = `
  parece|parecem|parecia|pareceu|soa|cheira|sensação|quase|praticamente|beira|roça|acho|sinto|sentir|penso|suposto|
  suposta|supostamente|alegado|alegada|alegadamente|aparentemente|talvez|possível|suspeito|suspeita|presumível|meio,
  é|seria|será isso|isto|confiável|mesmo, é golpe, é burla, é fraude, ou é|golpe|burla, se é|for|foi|isso, na minha
  opinião, a meu ver, pra mim é, me|nos|lhe roubaram|furtaram|levaram|assaltaram ..1 a|o|minha|meu|na|no ..1
  mochila|bolsa|carteira|celular|telemóvel|mala|moto|carro|cartão|bicicleta|encomenda|bagagem|metrô|estação|rua|
  praia, roubaram me ..3 na|no|mochila|carteira|telemóvel|
  estação|comboio, furtaram minha|meu, fui|foi|foram|sido|fomos|vítima|ser|é ..1 roubado|roubada|roubados|furtado|
  furtada|assaltado|assaltada|vítima|clonado|clonada|enganado|burlado|burlada|de, cartão clonado, denunciar|
  denúncia|queixa|boletim, evitar|contra|anti|prevenção|cuidado|aviso|alerta|combate|proteção|vítima|vítimas|
  tentativa ..2 de|com|golpe|golpes|fraude|fraudes|burlas|burla|roubo|ladrões|golpistas, se passando|passa|passam|
  fazendo|faz por, fazendo se passar, em nome de|da, em vosso nome, usando o nome, alguém, desconhecidos, um
  desconhecido, phishing, é um roubo o|a|esse|essa|cobrar|esta, um roubo, um assalto, como um|uma|criminoso|
  criminosos|ladrão|ladrões|se`;

/** What stands before a surname. */
export const titles = `
  senhor, senhora, sr, sra, srta, dona, dom, doutor, doutora, dr, dra, família, a família, apelido, apelido é,
  sobrenome, sobrenome é, chamo me, me chamo, se chama, chama se, nome, nome é|de, para, passageiro, passageira,
  hóspede, assinado`;

/** The writer does not call anybody what follows. */
export const disclaimers = `
  não|nem estou|tô|estamos ..1 dizendo|dizer|chamando|chamar, não|nem digo|disse|afirmo que, não|nem chamo|chamei
  ninguém, não quero dizer, ninguém disse|diz que`;
