/** Threats. */
export const threats = `
  vou|vamos|vão|iremos|irei|quero|juro|prometo|vontade|queria|alguém|devia|tenho|vai|hei que|de|vou|mesmo|lá|aí|te|
  vos|lhe|pegar|dar|fazer|todos? ..2 matar|esfaquear|furar|atirar|quebrar|queimar|explodir|degolar|estrangular|
  enforcar|espancar|arrebentar|rebentar|assassinar|bater|dar|partir|picar|encher|esmagar|enterrar|pegar|atropelar|
  cortar|caçar|violar|estuprar|descobrir|encontrar|achar|meter|botar|pôr|tacar|incendiar|acabar|arrancar|esganar|
  rachar|esfolar|fuzilar|linchar|estripar|passar|apagar|limpar ..2 te|vos|lhe|você|vocês|tua|sua|teu|seu|esse|essa|
  todos|todo|toda|onde|fogo|bala|tiro|cara|pernas|dentes|faca|porrada|cabeça|ele|ela|aí|com|pescoço|vossa|voces|
  quem|num|loja|tiros|cabo, vou|vamos|hei te|vos|lhe|lhes|o|os|a|de ..1 matar|partir|furar|esfaquear|rebentar|
  arrebentar|encontrar|apanhar|caçar|queimar|cortar|degolar|bater|esganar|espetar|enterrar|dar|quebrar|pegar|achar|
  encher|arrancar|explodir|meter|esperar|procurar|picar|acabar|esmagar, v vou te matar, te|o|os|vos|lhe|lhes|a mato|
  matarei|matamos|furo|esfaqueio|quebro|arrebento|rebento|parto|queimo|esgano|acho|encontro|pego|apanho|caço|corto|
  espanco|enforco|meto|encho|arranco|dou|estouro|passo|atropelo|degolo|acabo, eu mato, mato você|vocês|esse|essa|
  ele|ela|todos|quem|o|a|um|vos|te, matar vocês|você|todos|todo|esse|te|quem|o|a, mata lo, matava todos|esse,
  tinham|tinha|deviam|devia|merecem|mereces|merece|deveriam|deveria|merecia|mereciam|tem|têm|tens ..2 morrer|matar|
  levar|ser|apanhar|mortos|fuzilados|enforcados|mortas|queimados|queimar|fuzilar|enforcar ..2 bala|tiro|surra|
  fuzilados|mortos|queimados|enforcados|mortas|linchados|fuzilado|morto|espancados|espancado|estuprada|paredão|
  forca|porrada|assim, merecem|merece|mereces|mereciam|merecia morrer|bala|tiro|surra|cova|forca|uma|um|levar|
  apanhar|ser|ir|paredão, uma bala na|no|para|entre|em, bala na|em|no, balas na, um tiro na|no|em|entre, tiro na|no|
  em cara|testa|cabeça|peito|boca|cada|vocês|você, tiros na|no|em, levar um tiro, levar tiro|bala|facada|porrada,
  leva bala|tiro|facada|porrada, meter bala|faca|porrada|um, meto bala|faca|porrada|um|a, a facada|tiro|facadas|
  tiros|pauladas|murro, facada no|na|em|nas, umas facadas, partir a cara|boca|tromba|os|as|vos, partir te a|os|as,
  parto te|vos|lhe a|os|as|o, parto a cara|tromba, quebrar|quebro|quebrava|arrebentar|arrebento|rebentar|rebento|
  partir|parto|encher|encho|estourar|estouro|arrancar|arranco|cortar|corto|socar|soco|rachar|racho|meter ..2 cara|
  fuça|dentes|pernas|cabeça|pescoço|ossos|focinho|fuças|cornos|boca|joelhos|dedos|nariz|língua|mãos|porrada|miolos|
  trombas|costelas, encher de porrada|pancada|bala|tiro|chumbo|soco, te encho de, porrada em|nesse|nessa|no|na|
  neles|nele|vocês, dar um|uma|uns|umas ..1 tiro|surra|facada|tareia|porrada|soco|murros|tiros|facadas|coça|sova,
  levas|levam|leva ..1 um|uma|umas|uns ..1 tareia|surra|sova|murro|coça|tiro|facada|facadas, com uma|um|a|meu|minha
  ..1 faca|arma|pistola|bastão|taco|machado|martelo|facão|espingarda|caçadeira|barra|revólver|porrete|navaja|
  navalha|marreta|motosserra|tesoura|galão|granada|bomba, de faca|arma|facão|pistola na|em, armado até, galão de
  gasolina, com gasolina, jerrican, gasolina e, molotov, coquetel molotov, fogo no|na|nessa|nesse|em|neste|nesta|à|
  ao|a ..3 <place>|tudo|vocês|todos|carro, botar|boto|tacar|taco|meter|meto|pôr|ponho|atear|ateio|por|deitar|deito
  fogo, botar fogo, tacar fogo, incendiar|incendeio|explodir|explodo|queimar|queimo|invadir|metralhar|bombardear ..2
  <place>, mandar ..3 <place> pelos ares|ar, pelos ares, bomba na|no|em|vai|debaixo|escondida|nessa|dentro|prestes|
  plantada ..2 <place>|explodir|vocês|avião|centro|metrô|aeroporto|comboio|trem|embaixo|horas, tem|há|coloquei|
  deixei|pus|plantei|botei uma bomba, uma bomba em|na|no|vai|debaixo, massacre na|no|em, vai correr|rolar|haver|ter|
  jorrar sangue, correr sangue, vão arder|queimar|sangrar, vais|vai arder|sangrar|queimar, descobrir|descubro|
  descobri|sei|sabemos|saber|encontrar|achar|acho|achei|conheço|encontro|investigar onde|tua|sua|a|teu|seu|vossa|em|
  aonde|o|por|quem ..1 você|vocês|tu|ele|ela|vc|cê|moras|mora|moram|vive|vives|trabalhas|trabalha|trabalham|casa|
  família|filhos|tua|onde|rua|endereço|morada|carro|escola|estuda|estacionas|dormes|dorme ..1 mora|moram|trabalha|
  trabalham|vive|vivem|dorme|estuda|família|rua, sei onde ..2 moras|mora|moram|trabalhas|trabalha|vives|vive|
  trabalham|estacionas|estuda|dorme|ficam, sabemos onde, onde você|vocês|tu|vc|cê|ele|ela mora|moras|moram|trabalha
  e|aí|vou|pra|antes, vou atrás de|do|da ..2 você|vocês|ti|sua|tua|ele|ela|cada|família|um, vou te achar|pegar|
  caçar|encontrar|buscar|cobrar, vou te|vos encontrar, vou aí te|vos|com|pegar|quebrar|acertar, vamos atrás de, a
  gente conversa|se|vai lá|acha|resolve|te|acerta ..1 pessoalmente|na|lá|de, e aí a gente conversa, te espero|
  esperar|pego|pegar|encontro|apanho lá|fora|na|no|à|cá|depois, esperar te|vos|você|vocês|ele|ela|por ..2 saída|
  fora|porta|rua|casa|esquina|estacionamento|lá, espero te|vos|por|você|vocês ..3 saída|fora|porta|rua|lá|noite|
  esquina|estacionamento|cá, à espera|espero|esperando ..3 saída|porta|esquina|estacionamento, na saída do|da|te|eu|
  vocês|você, pego na saída, cuidado ..2 quando|ao|com|noite|na|pela|à ..2 sair|saída|costas|filhos|família|rua|
  casa|noite|escola|saíres|sozinho|andar|anda, olha por cima, olha|olhe|olhem|olhar ..2 trás|costas|lados|ombro,
  abre|abra|abram|fica|fique|fiquem o o? ..1 olho|esperto|espertos ..2 rua|noite|quando|sair|comigo|casa|senão|
  família|que, dorme|durma|durmam|dormir de|com ..3 olho|aberto|aberta|abertos, teus|seus|suas|tuas filhos|filhas|
  dias|família ..3 contados|pagar|perigo|sofrer|escola|morrer|vão|próxima|órfãos, dias contados, horas contadas,
  tua|sua|vossa família ..3 pagar|sofrer|morrer|próxima|cuidado|chorar|luto|vai, você|tu|vc|vocês|vcs|estás|estão|
  está|és|é|são|tá|tão ..1 um|já|é|és|tá|são|estão|está|todos? homem|homens|mortos|morto|morta ..1 morto|mortos|se|
  já|comigo|hoje, estás morto|morta, está morto vc|seu, homem morto, já era morto, vais|vai|vão|vocês|vamos morrer|
  sangrar|pagar|chorar|sofrer|arder|lamentar|ver ..2 sangue|vida|todos|dolorosamente|nascido|hoje|inferno|breve|
  queimados|caro|lágrimas|logo|porco|porcos|vocês|seus|seu, vai morrer, vais morrer, vão morrer, vão todos morrer,
  vão se arrepender de ter nascido, pagar com ..2 sangue|vida, não chegas|chega|chegam|sai|sais|saem|passas|passa|
  passam|ver ..2 vivo|viva|vivos|natal|casa vivo|ano|amanhã|hoje|domingo|inteiro, último dia de vida, não vai|vais|
  vão ..3 vivo|vivos|viva|amanhecer|acordar|natal, tomara|espero|quero|desejo|oxalá|deus|que|torço|rezo ..4 morra|
  morram|morras|morre|morrer|morreres|morrerem|câncer|cancro|queimem|queime|sofra|sofram|apodreça|apodreçam|
  apodreças|exploda|explodam|atropelado|atropelada|atropelem|arda|ardam|ardas|caia|caiam|estupre|estuprem|matem|
  mate|afogue|afoguem|engasgue|enterrem|enforcados|assaltado|estrepe|rebente|rebentem|capote|bata, morra, morram,
  morre desgraça|diabo|seu|logo|praga|filho|desgraçado|de|já, morre longe, vai morrer longe, mata te, matem se, se
  mata, se matem, se mate, te mata, suicida te, suicidem se, suicídio você, enforca te, enforquem se, se enforca, se
  enforquem, atira te de|da|do|para, se joga da|do|de|na, se jogue da|do|de|na, se joguem, pula da ponte|janela,
  apodrece|apodreçam|apodreça no|na|em inferno|cadeia|cova, devia|deviam|deveria|podia|podiam ..1 morrer, ao
  paredão, no paredão, pro paredão, à forca, na forca, à fogueira, na fogueira, no poste, na vala, numa vala, pra
  vala, no caixão, num caixão, de caixão, a sete palmos, sete palmos, debaixo da terra, com formiga na boca, com a
  boca cheia de formiga, boca cheia de formiga, virar presunto, vira presunto, comer capim pela raiz, comer grama,
  ácido na cara, ácido na tua|sua, passar por cima do|da|de|desse|dele, passo por cima do|da|de|desse, passar com o
  carro, atropelar|atropelo esse|essa|o|a|esses|você|ele|vocês, empurrar|empurro|jogar|jogo|atirar|atiro ..2 na|da|
  do|para linha|trilho|trilhos|janela|escada|ponte|metrô|comboio|varanda|telhado, pescoço torcido, torcer o pescoço,
  cortar o pescoço, cortar a garganta, arrancar a cabeça|língua|os, furar os pneus|o|teus, riscar teu rosto, cova
  rasa, vou|vamos|vão|quero|juro|prometo ..3 te|vos|lhe|você|vocês|ele|ela|todos|esse|essa ..1 matar|furar|quebrar|
  arrebentar|rebentar|encher|esfolar|acabar|destruir|pegar|caçar|queimar|espancar|enterrar|torturar|apagar|degolar|
  esfaquear|partir, vou|vamos|irei matar|matar te|vos|você|vocês|ele|ela|todos|todo|esse|essa|esses|quem, eu|nós te|
  vos|lhe mato|mata|matamos|arrebento|rebento|parto|quebro|furo|queimo|caço|pego|encho|esfolo|acabo, te mato|
  arrebento|quebro|furo|pego|encontro|acho|esfolo|parto|encho|degolo, mato te|vos|o|a|os, parto te|vos|lhe, rebento
  te|vos|contigo, acabo com a|tua|sua ..2 vida|raça, tomara|espero|desejo|oxalá|queria|torço ..6 morra|morram|
  morras|morrer|morre|câncer|cancro|sida|aids|acidente|queime|queimem|exploda|apodreça|sofra|sofram|sofras|
  atropelado|atropelada|caia|infarto|enfarte|bata|capote, te|vos|lhe|lhes desejo ..3 morte|câncer|cancro|acidente|
  pior, desejo ..2 morte, merece|merecem|mereces ..3 morrer|morte|bala|tiro|tiros|surra|paredão|forca|porrada|
  linchamento|facada|facadas, vai|vais|vão|vocês ..1 morrer|sangrar|pagar ..2 todos|sangue|vida|porco|hoje|breve|
  logo|amanhã|desgraçado, sei onde|aonde|que horas ..3 mora|moras|moram|trabalha|trabalhas|trabalham|estaciona|vive|
  vives|estuda|estudam|dormes|sai|sais, já sei onde|quem, sei teu|o|seu ..1 endereço|nome|rosto|carro, vou|vamos
  descobrir onde, conheço tua|sua|teu|seu|a ..1 família|casa|filhos|carro|endereço, vou até|ai|aí|na ..2 casa|loja
  com|armado|e, armado, vou aparecer|esperar|buscar|atrás ..2 casa|saída|porta|você|ti, te|vos espero ..2 saída|
  fora|rua|porta|esquina, espero te|vos|por, na saída ..2 te|você|conversa|acerto|vemos, a gente se vê ..2 saída|
  rua|noite, cuidado ..2 andar|rua|noite|filhos|família|costas|carro, cuida|cuidem|cuide ..2 costas|família|filhos,
  olha|olhem|olhe ..1 pras|para|por|atrás ..1 costas|trás|ombro, botar|tacar|pôr|meter|tocar|atear|pego|deitar ..1
  fogo, pôr fogo, tocar fogo, queimar|incendiar|explodir ..3 <place>|tudo, uma bala|facada na|no|entre|em, um tiro|
  facão na|no|em, dar um tiro|tiros, meter bala|chumbo|uma, meto bala|te, levar|leva|leve chumbo|bala|tiro|facada,
  encher de bala|tiro|porrada|chumbo, mandar|mando ..3 caras|amigos|capangas|rapazes|malta|primos ..2 aí|casa|te|
  visitar|tratar, tua|sua família|mãe|filha|filhos|mulher|esposa ..2 vai|vão|paga|pagam|pagará|sofrer|corre ..2
  pagar|sofrer|morrer|caro|perigo, seus dias|os dias contados|estão, dias estão contados, última hora, morre|morram|
  morra|morram ..1 desgraçado|desgraçados|lixo|filho|todos|vagabundo|cabrão|cabrões, arde|ardam|queime|queimem|
  apodreça ..1 no|na inferno, no inferno ..2 queime|arda|apodreça, pro cemitério, pró cemitério, no cemitério, pro
  caixão, no hospital ..1 te|vos|mando, mando te|vos|lhe|você ..2 hospital|cemitério|caixão, quebrar|partir|
  rebentar|arrebentar|quebro|parto|arranco|arrancar|cortar|corto ..2 cara|pernas|dentes|cabeça|pescoço|braços|
  focinho|fuça|ossos|costelas|tromba|trombas|língua|garganta|boca|joelhos, matar todo|todos|toda, matem esse|essa|
  esses|todos, espero|esperar|esperando|espera|apareço|aparecer|apareceremos|estou|estarei|vou|volto|venho|chego|
  passo ..9 com ..3 pau|barra|taco|faca|facão|martelo|machado|pistola|arma|marreta|bastão|cano|gasolina|espingarda|
  navalha|corrente|enxada|ferro|primos|porrete, pedaço|um de pau|ferro|cano ..3 espero|espera|na|no, sei|sabemos|
  conheço|descobri ..1 em|a|que|onde|qual|por ..3 escola|horas|hora|colégio|creche|ônibus|autocarro|rua|academia|
  ginásio|faculdade|caminho ..4 estuda|vai|vais|sai|sais|saem|anda|andam|treina|sais|filha|filho|filhos|mulher|
  trabalho|passa|pega|apanha|teu|tua|seu|sua, tem|tenha|tenham|toma|tome cuidado ..3 caminho|volta|noite|rua|sair|
  saída|casa|estrada|sozinha|sozinho, ele|ela|eles que pense|pensem|cuide|cuidem|reze|rezem|prepare|preparem ..1
  bem|duas|se, pense|pensem|pensa bem ..2 antes|porque|nos|no|na, têm|tem|tens|dou ..4 até ..4 meio|dia|meia|noite|
  amanhã|horas ..6 ares|ar|explode|bomba|fogo|arde|chamas|explodir|sangue|queima, depois ..2 <place> ..2 vai|voa|
  explode|arde|ares|chamas|queima, a gente|nós|vamos|a malta vai|ir|vamos ..1 aí|lá|aí ..1 em peso|com|todos|
  armados|quebrar|acertar, vão|vais|vai ver|saber|sentir ..3 que é bom|dor|inferno|elas, vou ..1 lá|aí|até ..3
  quebro|parto|rebento|arrebento|mato|boto|taco|arranco|acabo|encho|queimo|racho|risco|furo, e ..1 quebro|parto|
  rebento|arrebento|racho|furo ..3 vidros|vidro|vitrine|montra|tudo|cara|dentes|janelas|pneus|loja|casa|carro, se
  eu|te|vos ..1 pego|pegar|apanho|apanhar|encontro|encontrar|cruzo|cruzar|vir|vejo ..5 rua|noite|fora|sozinho|
  levanta|mato|quebro|parto|te|vos|acabo|vivo|morre, eu pego|pegar|apanho|apanhar|cato ..2 na|te|você|vocês|esse|
  fora|vos|lá, não levanta|levantas|levantam ..1 mais|nunca, vão|vai|vais ..1 implorar|suplicar|rastejar|rezar|pedir
  ..3 vida|perdão|misericórdia|joelhos|piedade|clemência|socorro, guardem|guarda|guarde ..1 esta|essa mensagem|
  palavras, solto|largo|atiço ..2 cachorro|cão|cães|cachorros|pitbull, encomenda|encomendem|prepara|preparem|
  escolhe|escolham ..2 caixão|caixões|funeral|velório|cova|testamento, reza|rezem|reze ..2 para|pra|que|pela, seus|
  os|teus dias ..2 contados, tás|tá|estás|está|estão|tão ..1 morto|mortos|marcado|marcados|condenado|condenados|
  sentenciado|jurado|jurados|lixado, jurado|jurados de morte, olho por olho, faz|façam|faça ..3 favor ..4 enforca|
  morre|mata|atira|matem|morram|joga|joguem|enforquem|suicida|morra, quebro|parto|rebento|arrebento|arranco|racho|
  corto|esmago|piso|furo ..1 a|o|os|as|te|vos|lhe ..2 <body>, conheço ..1 teu|seu|tua|sua|vosso ..1 carro|casa|rua|
  rosto|filho|família, tranca|tranquem|fecha|fechem bem ..2 porta|portas|janelas ..5 eu|que|sei|conheço, reze|rezem|
  reza|rezar ..3 para|pra ..1 nunca|não|eu ..5 noite|cruzar|encontrar|pegar|apanhar|achar, presentinho|presente|
  surpresa|pacote ..2 na|no ..2 recepção|receção|entrada|loja|escritório|hall ..3 vocês|tique|bum|vosso|vossa,
  deixei|deixamos|plantei ..2 presentinho|surpresa|presente ..1 na|no|aí, com paus|facas|tacos|bastões|barras|
  pedras|armas|facões ..2 à|na|em|frente|lá, saiam|sai|saia|sais ..3 se ..1 tiverem|tiver|tiveres|forem|fores ..2
  coragem|homens|homem|colhões,
  sei|sabemos ..1 que|qual|quais ônibus|autocarro|comboio|trem|metrô|metro|caminho ..9 pega|apanha|toma
  casa|todo|toda|sozinha|sozinho|para|pra, weaponemoji na|no|nas|entre ..1
  costelas|garganta|pescoço|costas|peito|barriga, pego|pegamos|apanho|apanhamos|cato ..1
  vocês|vcs|você|todos|ele|ela|esse|essa ..2 saída|rua|fora|esquina, não sobra|sobrar|fica|escapa um|nenhum ..1
  inteiro|vivo|em`;
