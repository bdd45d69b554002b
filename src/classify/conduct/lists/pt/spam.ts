/** Offers as nobody but an advertiser makes them. */
export const spam = `
  link na|no|da|em ..1 bio|perfil|descrição, clique|clica|cliquem|clicar aqui|no|já|agora, seguidores reais|para|
  instagram|baratos|brasileiros|grátis|no, compre|comprar|compra|vendo|ganhe|ganhar|ganha ..2 seguidores|curtidas|
  likes|inscritos|visualizações, ganhe|ganhar|ganha|ganho|ganhei|fature|faturar|faturo|lucre|lucro|lucrar|lucrei|
  faturando|ganhando ..4 por|reais|euros|dia|semana|mês|dinheiro|mil|casa ..3 dia|semana|mês|casa|internet|online|
  celular|dormindo|sofá|rápido|hora|telemóvel, ganhe r, renda extra|passiva, rendimento extra|passivo, liberdade
  financeira, sem sair de casa, trabalhe|trabalha|trabalhar em|de|a partir casa, dobre|dobra|dobrar|duplique|
  duplica|multiplique|multiplica|triplique|triplica ..3 bitcoin|dinheiro|investimento|btc|banca, sinais de
  trading|trade|forex|vip, sala de sinais, robô de|trader|que ..3 opções|trade|dinheiro|ganha|lucro, cripto
  grátis|de graça, crypto grátis|gratis|de, manda|envie|mande|envia|envias ..2 eth|btc|bitcoin, empréstimo|
  empréstimos|crédito|dinheiro ..3 sem consulta|fiador|serasa|spc|burocracia|rápido|negativado|negativados|hora|
  comprovar|garantia|pessoal|fácil|minutos|urgente|particulares, sem consulta ao, para negativados, nome sujo,
  consulta ao serasa|spc, graças à|ao|a|obrigado|obrigada ..4 trader|trading|investimento|broker|coach|mestre|pai|
  mãe|vidente|hacker|investi, recuperei|recupere|recuperar|recuperou ..3 investimento|carteira|wallet|conta|ex|
  amor|dinheiro|instagram|bitcoin|whatsapp, hacker profissional|ético, vidente, amarração, amarração amorosa,
  tarot, búzios, pai de santo, mãe de santo, trago seu amor|a, trago a pessoa amada, cartomante, simpatia ..2
  amor, garotas|mulheres|solteiras ..2 perto|quentes|disponíveis|região|carentes, conteúdo adulto|vip|hot,
  onlyfans, privacy ..2 link, réplicas|replicas|réplica, relógios ..2 réplica|réplicas|primeira|linha, tênis ..2
  réplica|réplicas|primeira linha|importados, primeira linha, iphone grátis|de graça, grátis ..3 primeiros|
  primeiras|cadastre|cadastro|inscritos, você foi selecionado|sorteado|contemplado, foi selecionado para, parabéns
  você|ganhou ..2 ganhou|foi|sorteado, me segue|sigam|siga ..1 no|meu|minha|lá|aqui|nossa|de|me|insta, segue de
  volta, sdv, inscreva|inscrevam|inscreve|subscrevam|subscreve ..1 no|meu|se|o|te|canal ..2 canal, conheça|
  conheçam|confira|confiram|visite|visitem|vejam|passem|visita|veja|espreitem|espreita ..1 minha|meu|nossa|nosso|
  o|a|no|na|pela ..1 loja|canal|perfil|página|insta|site|bio|vídeo|curso|brechó|lojinha, meu novo|nova canal|
  single|livro|podcast|vídeo|loja|curso|som|ebook, minha nova loja|música, minha loja, minha lojinha, cassino
  online, casino online, bônus de, bónus de, rodadas grátis, giros grátis, apostas ..2 certeiras|seguras|
  esportivas|desportivas|garantidas, palpites, tigrinho, fortune tiger, jogo do aviãozinho, plataforma ..3
  pagando|pagante|nova, chama|chame|chamem|me ..1 chama|no|na|ela|ele|inbox|dm|direct|pv|privado|zap ..3 zap|
  whats|whatsapp|telegram|direct|dm|inbox|pv|privado, chama no zap|telegram|direct|pv|privado|whats|whatsapp|
  inbox, fala comigo no, informações|info|interessados|detalhes ..3 dm|privado|direct|whatsapp|inbox|zap|mp,
  manda|mandem|envia|enviem|mande ..1 mensagem|msg|dm|mp ..3 whatsapp|telegram|zap|privado|saber|insta, entra|
  entre|entrem|junta|juntem|participe ..3 grupo|telegram|equipe|canal|discord|vip|comunidade, cupom ..3 desconto|
  off, divulgo|divulgamos|divulgação, emagreça|emagrecer|emagreci|perca|perder|perdi|secar|seca ..3 kg|quilos|
  kilos|dias|rápido|chá|peso, chá emagrecedor, viagra, azulzinho, carta de condução ..2 sem|exame|comprar, cnh
  sem, diploma ..2 comprar|mec|sem|reconhecido, tcc ..2 pronto|fazemos|faço|encomenda|feito, faço tcc|trabalhos,
  fazemos trabalhos|tcc, airdrop, sorteio ..4 siga|marque|link|cripto|compartilhe, frete grátis ..2 hoje|cupom|
  código|www, aumente|aumenta|bombe|turbine ..3 seguidores|vendas|perfil|instagram|engajamento, investe|investi|
  invista|investindo ..3 recebi|receba|ganhe|tive|lucrei|retorno|trader, retorno garantido, lucro garantido, 100
  garantido, aprovação imediata|na hora, dinheiro na hora`;
