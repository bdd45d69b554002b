/** Offers as nobody but an advertiser makes them. */
export const spam = `
  link na|no|da|em ..1 bio|perfil|descrição, clique|clica|cliquem|clicar aqui|no|já|agora, seguidores reais|para|
  instagram|baratos|brasileiros|grátis|no, compre|comprar|compra|vendo|ganhe|ganhar|ganha ..2 seguidores|curtidas|
  likes|inscritos|visualizações, ganhe|ganhar|ganha|ganho|ganhei|fature|faturar|faturo|lucre|lucro|lucrar|lucrei|
  faturando|ganhando ..4 por|reais|euros|dia|semana|mês|dinheiro|mil|casa ..3 dia|semana|mês|casa|internet|online|
  celular|dormindo|sofá|rápido|hora|telemóvel, ganhe r, renda extra|passiva, rendimento extra|passivo, liberdade
  financeira, sem sair de casa, trabalhe|trabalha|trabalhar em|de|a partir casa, dobre|dobra|dobrar|duplique|
  duplica|multiplique|multiplica|triplique|triplica ..3 bitcoin|dinheiro|investimento|btc|banca, sinais de trading|
  trade|forex|vip, sala de sinais, robô de|trader|que ..3 opções|trade|dinheiro|ganha|lucro, cripto grátis|de graça,
  crypto grátis|gratis|de, manda|envie|mande|envia|envias ..2 eth|btc|bitcoin, empréstimo|empréstimos|crédito|
  dinheiro ..3 sem consulta|fiador|serasa|spc|burocracia|rápido|negativado|negativados|hora|comprovar|garantia|
  pessoal|fácil|minutos|urgente|particulares, sem consulta ao, para negativados, nome sujo, consulta ao serasa|spc,
  graças à|ao|a|obrigado|obrigada ..4 trader|trading|investimento|broker|coach|mestre|pai|mãe|vidente|hacker|
  investi, recuperei|recupere|recuperar|recuperou ..3 investimento|carteira|wallet|conta|ex|amor|dinheiro|instagram|
  bitcoin|whatsapp, hacker profissional|ético, vidente, amarração, amarração amorosa, tarot, búzios, pai de santo,
  mãe de santo, trago seu amor|a, trago a pessoa amada, cartomante, simpatia ..2 amor, garotas|mulheres|solteiras
  ..2 perto|quentes|disponíveis|região|carentes, conteúdo adulto|vip|hot, onlyfans, privacy ..2 link, réplicas|
  replicas|réplica, relógios ..2 réplica|réplicas|primeira|linha, tênis ..2 réplica|réplicas|primeira linha|
  importados, primeira linha, iphone grátis|de graça, grátis ..3 primeiros|primeiras|cadastre|cadastro|inscritos,
  você foi selecionado|sorteado|contemplado, foi selecionado para, parabéns você|ganhou ..2 ganhou|foi|sorteado,
  segue de volta, sdv, inscreva|inscrevam|inscreve|subscrevam|subscreve ..1 no|meu|se|o|te|canal ..2 canal, conheça|
  conheçam|confira|confiram|visite|visitem|vejam|passem|visita|veja|espreitem|espreita ..1 minha|meu|nossa|nosso|o|
  a|no|na|pela ..1 loja|canal|perfil|página|insta|site|bio|vídeo|curso|brechó|lojinha, meu novo|nova canal|single|
  livro|podcast|vídeo|loja|curso|som|ebook, minha nova loja|música, minha loja, minha lojinha, cassino online,
  casino online, bônus de, bónus de, rodadas grátis, giros grátis, apostas ..2 certeiras|seguras|esportivas|
  desportivas|garantidas, palpites, tigrinho, fortune tiger, jogo do aviãozinho, plataforma ..3 pagando|pagante|
  nova, chama|chame|chamem|me ..1 chama|no|na|ela|ele|inbox|dm|direct|pv|privado|zap ..3 zap|whats|whatsapp|
  telegram|direct|dm|inbox|pv|privado, chama no zap|telegram|direct|pv|privado|whats|whatsapp|inbox, fala comigo no,
  informações|info|interessados|detalhes ..3 dm|privado|direct|whatsapp|inbox|zap|mp, manda|mandem|envia|enviem|
  mande ..1 mensagem|msg|dm|mp ..3 whatsapp|telegram|zap|privado|saber|insta, entra|entre|entrem|junta|juntem|
  participe ..3 grupo|telegram|equipe|canal|discord|vip|comunidade, cupom ..3 desconto|off, divulgo|divulgamos|
  divulgação, emagreça|emagrecer|emagreci|perca|perder|perdi|secar|seca ..3 kg|quilos|kilos|dias|rápido|chá|peso,
  chá emagrecedor, viagra, azulzinho, carta de condução ..2 sem|exame|comprar, cnh sem, diploma ..2 comprar|mec|sem|
  reconhecido, tcc ..2 pronto|fazemos|faço|encomenda|feito, faço tcc|trabalhos, fazemos trabalhos|tcc, sorteio ..4
  siga|marque|link|cripto|compartilhe, frete grátis ..2 hoje|cupom|código|www, aumente|aumenta|bombe|turbine ..3
  seguidores|vendas|perfil|instagram|engajamento, investe|investi|invista|investindo ..3 recebi|receba|ganhe|tive|
  lucrei|retorno|trader, retorno garantido, lucro garantido, 100 garantido, aprovação imediata|na hora, dinheiro na
  hora, ténis|tênis|bolsas|malas|relógios|perfumes|óculos|roupas|sapatos|sapatilhas ..8 portes|frete|cópias|cópia|
  réplica|réplicas|desconto|perfeitas|oferta|fornecedor|outlet|contrafação, portes|frete|envio grátis ..3 hoje|só|
  código|cupom|www, cópias|cópia perfeita|perfeitas|fiel|idêntica|idênticas, graças|obrigado|obrigada ao|à|aos ..3
  hacker|trader|broker|coach|mestre|pai|mãe|vidente|especialista, hacker ..6 recuperei|recuperou|recuperar|conta|
  recomendo|instagram|whatsapp, recuperei|recuperou|recuperaram|recupero ..3 conta|dinheiro|carteira|ex|amor|
  instagram ..6 recomendo|hora|graças|instagram|whatsapp|chama|confiável, cansado|cansada|farto|farta ..3 salário|
  patrão|chefe|trabalhar|pobre ..9 dia|mês|direct|zap|telegram|whatsapp|link|dm, faço|ganho|fature|faturo|tiro|
  lucro|ganhe|ganha|recebo ..2 reais|euros|mil|dólares ..3 dia|semana|mês|hora ..4 celular|telemóvel|casa|direct|
  zap|whatsapp|telegram|chama|ensino|link, pelo|no celular|telemóvel ..6 chama|ensino|zap|direct|whatsapp|telegram,
  te|vos|lhe|eu ensino|mostro|explico ..3 grátis|tudo|como|passo|direct|zap, me chama|chamem|chame|chamar ..3
  direct|zap|whats|inbox|telegram|privado|pv|dm, fala|fale|falem comigo|connosco ..2 zap|whats|whatsapp|telegram|
  direct, seguidores ..4 reais|euros|por|garantidos|ativos|brasileiros, empréstimo|empréstimos|crédito|dinheiro|
  financiamento ..4 hora|negativado|rápido|fácil|juros|imediato|urgente|nome|burocracia|consulta ..5 zap|whatsapp|
  fala|chama|privado|contacte|contato|telegram|direct|mensagem, mesmo negativado|negativados|com nome, ouçam|ouve|
  ouça|escutem|escuta|vejam|vê|veja|assistam|assiste|curtam ..1 minha|meu|o meu|a minha ..1 nova|novo|música|vídeo|
  som|clipe|podcast|canal|single|último|última, minha|meu ..1 música|som|clipe|vídeo|single nova|novo, novo|nova
  música|clipe|vídeo|som|single ..4 link|bio|canal|spotify|youtube, se inscrevam|inscreva|inscrevam se, inscrevam
  se, subscrevam ..2 canal, deixem|deixa|dá|deem ..1 like|gosto|joinha, contratamos|contrata|precisamos|
  precisa|procuramos|procuro|buscamos|recrutamos|vagas ..3 pessoas|mulheres|gente|vagas|colaboradores|promotores|
  candidatos ..8 casa|hora|telegram|whatsapp|online|remoto|reais|euros|dia, trabalho|vagas ..1 em|de|a casa|remoto|
  remotas|online ..6 hora|dia|telegram|whatsapp|entra|reais|euros|experiência, entra|entre|entrem em|no ..1 t|grupo|
  telegram, ganhe|ganha|ganhar|ganhem dinheiro ..2 fácil|rápido|online|casa|já|agora, dinheiro fácil|rápido|extra
  ..4 clique|cassino|casa|link|zap|whatsapp|online|pix, pix ..2 na hora|grátis|premiado|em dobro, jogo|joguinho|
  plataforma ..3 pagando|tigrinho|aviator|bônus, fique|ficar|fica|ficares rico|milionário|rica, renda|rendimento ..1
  extra|passiva|passivo, grupo|canal ..2 vip|sinais|apostas|trader|ofertas ..4 link|grátis|telegram|whatsapp|entra|
  garantido, mentoria|curso ..5 link|bio|trader|milionário|direct|vagas, amor de volta, seu amor|ex de volta, trago|
  traz|faço ..2 amor|pessoa|ex|marido ..4 dias|horas|volta|amarrado, pacotes|packs|pack|fotos ..2 picantes|íntimas|
  nudes|hot|peladas, nudes, acompanhantes, garota de programa, limpo|limpamos|limpe|limpa ..2 nome|serasa|spc,
  aumente ..2 limite|score|seguidores, atestado ..2 médico|comprar|zap, compre|compro|vendo|compra ..2 cnh|diploma|
  carta|notas|nota ..4 zap|whatsapp|sem|entrega|telegram, notas falsas ..3 zap|whatsapp|qualidade|telegram,
  emagreça|emagrecer|perca|perder|perdi|seca ..3 quilos|kg|barriga, airdrop ..4 grátis|link|carteira|receba, me
  segue|sigam ..1 no|lá|aqui|de|insta, sigam|siga ..1 meu|minha|nossa ..1 insta|perfil|página|canal|conta,
  prêmio|prémio|prêmios|vale|vales liberado|liberados|disponível|desbloqueado ..2
  resgata|resgate|resgatem|clique|clica|pegue, empréstimo|empréstimos|crédito ..1 negativado|negativados ..5
  hora|consulta|aprovado|minutos|dinheirinho, sem consulta ..1 spc|serasa|fala|chama`;
