/** Harm that is a threat where somebody intends it. */
export const violence = `
  <harm>, mortos|morto|morta|mortas|enforcado|enforcados|fuzilado|fuzilados|linchado|linchados|espancado|espancados|
  esfaqueado|degolado|queimado|queimados ..2 vivo|vivos|todos|pública|na|no|em|por|a|assim, ser ..1 morto|enforcado|
  enforcados|fuzilado|fuzilados|linchado|linchados|espancado|espancados|esfaqueado|degolado|queimado|queimados|
  jogado|atirado|jogados|atirados|apedrejado|atropelado|atropelados|castrado|estuprada|arrastado|mortos, <break> ..3
  <body>, jogado|jogar|jogava|atirado|atirar|atirava|empurrar|empurrado|lançar|atirem|joguem|atirá|jogá|deitar ..5
  da|pela|do|para|debaixo|na|no|de ..2 janela|ponte|telhado|varanda|escada|escadas|trem|comboio|metrô|linha|rio|
  prédio|ônibus|autocarro|penhasco, passe|passar|passasse|passem|passa ..2 por cima|em cima ..2 de|deles|dele|vocês|
  vos, caminhão|camião|trem|comboio|ônibus|autocarro|carro ..2 passe|passar|atropele|atropelar|apanhe|esmague|pegue
  ..2 por|em|vocês|vos|todos|esse, sai|saia|sair|sairá|acaba|acabe|acabar|acabará|termina|terminar|vai|ir|parar|
  para|amanhece|amanhecer ..4 maca|caixão|ambulância|hospital|necrotério|cemitério|uti|vala|cova|urgências|morgue|
  saco|cadeira|algemas, de maca|ambulância, num saco preto, saco preto, pelos ares|ar, em chamas, em cinzas, virar
  cinza|cinzas|pó, arder|arda|ardam|queime|queimem|queimar ..4 <place>|todos|vivos|vivo, implorar|suplicar|implorem|
  implorando|suplicando|pedir|rastejar ..3 vida|perdão|misericórdia|piedade|joelhos|clemência, teto|tecto|telhado|
  prédio ..2 caia|desabe|cair ..3 cima|cabeça, caia|desabe|caiam ..3 em cima|cabeça, com um|a ..1 pau|ferro|taco|
  bastão|barra|cano|enxada|martelo|marreta nas|na|no ..1 costas|cabeça|cara|lombo|cornos|focinho, leva|levar|levas|
  levam|leve|levem|apanha|apanhar|apanham|toma|tomar ..2 com ..2 pau|ferro|taco|bastão|barra|cano|martelo|tijolo|
  cadeira, leva|levar|levas|levam|leve|levem|apanha|apanhar|apanham|toma|tomar ..2 surra|sova|tareia|tiro|facada|
  coça|porrada|pancada|chumbo|bala|tiros|murro|murros|soco|socos|paulada, não ..1 levanta|acorda|anda|respira|fala|
  sai ..1 mais|nunca|vivo|inteiro, cuspir|engolir|recolher|catar ..2 dentes|sangue, sem dentes|pernas|cabeça|língua,
  sete palmos, debaixo da terra, enforca te|se, enforquem se, enforcar se, se enforcar, atira te, atirem se, se
  jogar|matar|atirar ..2 ponte|janela|trem|linha|prédio|todos, se jogue|joguem|mate|matem, mata te, matem se, furar|
  riscar|rasgar|cortar|esvaziar ..2 pneus|pneu, partir|quebrar|apedrejar|arrebentar|rebentar ..2 vidros|vidro|
  vitrine|vitrines|montra|janelas|porta|loja, tacar|botar|pôr|meter|atear|tocar|deitar ..1 fogo, visita ..2 dos|
  meus|uns ..2 primos|amigos|manos|irmãos|parceiros, sangrar ..2 como|até|muito, correr|jorrar sangue, chorar
  sangue, fazer ..2 mal|picadinho|picadilho, com a própria, soltar ..2 cachorros|cães|cachorro|cão|pitbull, perde|
  perder|perca|perdem|perderá ..2 dentes|dedos|pernas|vida`;

/** Says that something shall be, should be or will be. */
export const intents = `
  vou, vamos, vais, vai, vão, irei, iremos, quero, queria, queremos, juro, prometo, devia, deviam, deveria,
  deveriam, deve, devem, merece, mereces, merecem, merecia, mereciam, tinha|tinham|tem|têm|temos ..1 que|de, tinha
  que, tomara, oxalá, espero, esperamos, desejo, torço, rezo, quem dera, dá vontade, vontade de, um dia, algum dia,
  em breve, amanhã, hoje, esta|essa noite, da próxima, próxima vez, próximo, mais um|uma, quando eu|te|vos|sair|
  saírem|você|vocês|ele|ela|ele, se eu|te|vos|não|voltar|aparecer|você|vocês|ele|continuar|repetir, até, alguém,
  depois, senão, ou então, podia, poderia, posso, faz|façam|faça|façam ..3 favor, que|e ..1 apareça|volte|venha,
  havia, hei, há de, hão, hás, haviam, ele que|ela|eles, vocês vão, ainda, logo, se a|não|o|amanhã|essa|esse`;
