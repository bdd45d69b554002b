/** Crimes, stated as a fact. */
export const defamation = `
  <crook>, lava|lavam|lavou|lavando|lavagem|branqueia|branqueiam|branqueamento|lavar|branquear ..2 dinheiro|
  capitais|grana|milícia|tráfico|dinheiros, paga|pagam|pagou|pagaram|recebe|recebem|recebeu|aceita|aceitam|cobra|
  cobram|suborna|subornam|subornou|oferece|dá|dão|molha|molham ..3 propina|propinas|suborno|subornos|luvas|fiscal|
  fiscais|fiscalização|polícia|inspetores|inspetor|juiz|prefeito|vereador|mão|arrego|mensalão|autarcas|câmara|por
  fora, propina, propinas, suborno, subornos, suborna, subornam, subornou, subornaram, desvia|desviam|desviou|
  desviaram|desviando|desviava|surrupiou|surrupia|abafou|abafa|abafam|surripiou|embolsa|embolsou|embolsam|
  embolsaram|subtraiu ..3 <belongings>|verba|verbas|fundos|doações|caixa|mercadorias|carga|recursos|milhões|
  donativos|produtos|mercadoria|o|merenda, desvio de verbas|dinheiro|dinheiros, peculato, sonega|sonegam|sonegou|
  sonegaram|sonegação|frauda|fraudam|fraudou|fraudaram|foge|fogem|fugiu ..2 impostos|imposto|fisco|icms|iva|notas|
  fiscal|clientes|seguros|seguro|seguradoras|inss|licitação|licitações|finanças|ao|aos|balança|a|o, evasão fiscal,
  caixa dois, caixa 2, fuga ao fisco, roubou|roubaram|rouba|roubam|furtou|furtaram|furta|furtam|assaltou|assaltaram|
  roubando|gamou|gama|gamam|palmou|palmaram|afanou|afana|afanam|subtrai ..3 <belongings>|idosos|clientes|gente|
  coisas|caixa|velhinhos|produtos|passageiros|gasolina|luz|peso|do|da|das|dos|meu|minha|milhares, me roubou|
  roubaram|furtou|assaltou|enganou e, roubou me|nos, roubaram me, me|nos roubam, eles|vocês|acme|que|empresa|loja|
  gerente|banco|entregador|funcionário|técnico|motorista|estafeta|chefe|dono|diretor ..2 roubou|roubaram|rouba|
  roubam|furtou|furtaram|furta|roubando|desvia|desviou|furtam, levou|levaram|leva|levam|ficou|ficaram|fica|ficam|
  limpou|limparam|limpa|limpam|sumiu|sumiram|fugiu|fugiram|esvaziou|esvaziaram|meteu|mete|metem|meteram|enfiou ..4
  <belongings>|conta|bolso|mão|contas|300|poupanças ..2 bolso|caixa|nunca|inquilinos|e|dinheiro|todo|vinte|conta|de,
  mão na caixa|no caixa, no bolso, ao bolso, limpou|limparam|esvaziou|esvaziaram|raspou|rasparam|zerou|zeraram ..1
  a|minha|as|nossa|o ..1 conta|contas|poupança|cartão|casa|economias, falsifica|falsificam|falsificou|falsificaram|
  falsificando|forja|forjam|forjou|forjaram|adultera|adulteram|adulterou|adulteraram|frauda|fraudam|manipula|
  manipulam|vicia|viciam|viciaram|maquia|altera|alteram|alterou|inventa|clonam|clona|clonou|clonaram|imita|imitam
  ..3 assinatura|assinaturas|contratos|contrato|faturas|notas|documentos|recibos|laudos|balança|balanças|contador|
  contadores|medidor|medidores|quilometragem|hodômetro|relatórios|validade|validades|atestados|exames|combustível|
  gasolina|bombas|sorteio|sorteios|resultados|certificados|cartão|cartões|leite|rótulos|diplomas|datas|vistorias|
  inspeções|quilómetros|conta, assinaturas falsas, assinatura falsa, notas frias|falsas, nota fria, faturas falsas,
  documentos falsos, contratos falsos, atestados falsos, esquema de pirâmide|ponzi|corrupção|propina|lavagem|fraude,
  pirâmide financeira, esquema em pirâmide, ponzi, esquema ponzi, organização criminosa, associação criminosa,
  empresa de fachada, fachada para|pra|de, é|são|isso ..2 um|uma|puro|pura|verdadeiro|verdadeira|autêntica|tudo|só
  ..1 golpe|burla|fraude|estelionato|esquema|quadrilha|pirâmide|máfia|roubo organizado, burla|burlam|burlou|
  burlaram|burlado|burlada|lesou|lesaram|lesa|vigarizou|vigarizaram|aldrabou|aldrabaram|ludibriou|tapeou ..3
  clientes|velhotes|idosos|me|pessoas|a|minha|gente|os|centenas|milhares|avó|mãe|reformados, dá|dão|deu|deram|
  aplica|aplicam|aplicou|aplicaram golpe|golpes|calote|o, golpe em|nos|na|no idosos|clientes|aposentados|velhinhos|
  gente|todo, extorque|extorquem|extorquiu|extorquiram|chantageia|chantageou|chantageiam|extorsão|chantagem, usa|
  usam|emprega|empregam|explora|exploram|contrata|contratam|mantém|mantêm ..2 trabalho|crianças|menores|escravos|
  mão|trabalhadores|imigrantes|funcionários ..2 infantil|escravo|ilegais|escrava|escravos|ilegal|sem registo|
  contrato|escravidão|carteira, trabalho escravo|infantil, trabalho análogo, vende|vendem|vendeu|venderam|repassa|
  repassam|trafica|traficam|revende|revendem|vendia ..3 droga|drogas|cocaína|roubado|roubados|roubada|roubadas|
  dados|falsificados|falsificado|contrafeitos|cartões|peças|furtados|desviados|vencida|vencidos|números|adulterado|
  adulterada|pó|clonados|estragada, dados dos clientes, dados de clientes, tráfico de|humano, abusa|abusou|abusam|
  assedia|assediou|assediam|apalpa|apalpou|apalpam|molesta|molestou|violou|estuprou|estupra|viola|agrediu|agride|
  bate|bateu|espanca|espancou|maltrata|maltratam ..2 sexualmente|menores|crianças|mulheres|clientes|funcionárias|
  alunas|passageiras|meninas|pacientes|menina|mulher|idosos|filha|esposa|animais|estagiárias|empregadas|utentes|
  irmã|mãe, matou|assassinou|envenenou|envenenam|envenenaram|mataram, despeja|despejam|despejou|lança|lançam|
  descarta|descartam|deitam|deita ..3 resíduos|rio|químicos|tóxicos|lixo|esgoto|óleo|veneno, droga|drogou|drogaram|
  dopou|dopa ..1 clientes|bebidas|passageiras|meninas|a|as, contrabando, corrupção, adulteração, cartel,
  cartelização, entrou em casa e|da, arrombou e, invadiu a casa, compra|comprou|compram ..1 juiz|fiscal|juízes|
  fiscais|votos|sentença|testemunhas|polícias, <person>|ele|ela|eles|vocês|acme|empresa|dono|dona|chefe|diretor é|
  são|foi|era ..2 corrupto|corruptos|corrupta|corruptas|traficante|traficantes|pedófilo|estuprador|violador|
  assassino|mafioso|mafiosos|miliciano|milicianos|assediador|falsário, é|são|és ..1 corrupto|corruptos|corrupta|
  corruptas, rouba|roubam|roubou|roubaram|roubava|furta|furtam|furtou|surripia|surripiam ..3 <belongings>|clientes|
  dinheiro|caixa|gorjetas|pacotes|idosos|encomendas|malas|joias|celular|telemóvel|carteira|doações|dados|velhos|
  reformados, fica|ficam|ficou|ficaram com ..3 <belongings>|gorjetas|doações|dinheiro|cauções|caução, desvia|
  desviam|desviou|desviaram ..3 dinheiro|verbas|fundos|doações|milhões|donativos, burla|burlam|burlou|vigariza|
  golpeia|aplica|dá|dão golpe|golpes|idosos|clientes|velhinhos|reformados|aposentados|turistas|pessoas, lavagem de
  dinheiro, lava dinheiro, lavam dinheiro, dinheiro sujo, paga|pagam|recebe|recebem|aceita|aceitam|pagou|recebeu ..3
  propina|propinas|suborno|subornos|luvas|arrego, compra|compram|comprou ..2 juiz|juízes|fiscal|fiscais|polícia|
  inspetor|inspetores|autarcas, sonega|sonegam ..1 impostos|imposto, sonegador|sonegadores, foge|fogem ..2 impostos|
  fisco, empresa fantasma|laranja, testa de ferro, receptador|receptadores|recetador, receptação, assedia|assediou|
  assediam|apalpa|apalpou|abusa|abusou ..2 funcionárias|clientes|mulheres|menores|estagiárias|colegas|sexualmente|
  alunas, maltrata|maltratam|agride|agridem|espanca|espancam|bate ..2 idosos|crianças|mulher|esposa|animais|cães|
  pacientes|utentes|cachorros, vende|vendem ..3 roubado|roubados|falsificados|falsificado|drogas|contrafeito|
  contrabando|estragada|vencidos|dados, <person>|síndico|cuidadora|ele|ela|eles ..4 torrou|torraram|torra|gastou|
  gastaram|gasta|queimou|esbanjou|estourou|derreteu|comeu|comeram|meteu|enfiou|embolsou|estoirou|jogou|apostou ..3
  dinheiro|caixa|fundo|fundos|caução|verba|verbas|obra|obras|condomínio|poupanças|poupança|donativos|doações|quotas|
  economias ..6 barco|carro|casino|cassino|apostas|férias|viagem|jogo|bolso|amante|casa|iate|prostitutas|droga,
  <person>|síndico|cuidadora|ele|ela|eles ..4 pegou|pegaram|pega|tirou|tiraram|tira|usou|usaram|usa|roubou|levou|
  clonou|clonam|clona|copiou|copiam|gamou ..3 cartão|cartões|cartãozinho|caderneta|joias|carteira|dados|senha|
  aliança|relógio|colar|remédios ..6 sacou|saque|sacaram|levantou|gastou|gastaram|comprou|vendeu|vendem|penhorou|
  mãe|pai|avó|avô|idosa|idoso|gaveta|clientes, sacou|sacaram|levantou|levantaram ..3 do|com|da ..2 cartão|conta|
  caderneta, clona|clonam|clonou|clonaram|copia|copiam ..2 cartão|cartões, tem|têm ..2 inspetor|inspetores|fiscal|
  fiscais|juiz|polícia|prefeito ..2 comprado|comprados|bolso|mão, molha|molham|molhou ..2 mão, lava|lavam|lavar|
  lavou|branqueia|branquear ..3 dinheiro|grana, dinheiro ..2 droga|tráfico|cartel|milícia, baixa|baixam|baixou|
  baixaram|recua|recuam|mexe|mexem|adultera|adulteram|aldrabam|aldraba|viciam|altera|alteram ..4 quilómetros|
  quilometragem|hodômetro|hodômetros|taxímetros, anda|andam|andou|dorme|dormia|dormiu|deita|deitou|transa|transou|
  envolve|envolveu ..3 com ..2 alunas|aluna|menores|pacientes|meninas|miúdas|adolescentes|quinze, filma|filmou|
  filmam|filmava|grava|gravou|espia|espiava|espreita ..4 balneário|balneários|vestiário|vestiários|banheiro|
  banheiros|casa|chuveiro|provador|provadores|clientes|mulheres|wc, câmera|câmeras|câmara|câmaras ..3 banheiro|
  banheiros|vestiário|provador|provadores|balneário|casa|wc|chuveiro, incendiou|incendiaram|queimou|queimaram ..5
  seguro|indemnização|indenização, tocou|botou|pôs|ateou fogo ..6 seguro, receber o seguro, conduz|conduzia|dirige|
  dirigia|entrega|guia ..2 bêbado|bêbada|drogado|embriagado|chapado|alcoolizado|bebido, bate|bateu|agride|agrediu|
  esmurrou|estapeou|amarra|amarrou|seda|dopa|empurrou|apalpou|estrangulou|mordeu ..1 em|na|no|nos|nas|o|a|os|as|
  minha|meu|um|uma ..1 minha|meu|idosos|crianças|filho|filha|mãe|pai|mulher|cliente|clientes|velhos|aluno|alunos|
  utentes|passageira|residentes|cão|cachorro|velhinhos|irmã|colega|menina|menino, vende|vendem|vendia|trafica|passa|
  passam ..4 droga|drogas|cocaína|maconha|haxixe|crack|ecstasy, fatura|faturam|cobra|cobram|faturou|cobrou ..3
  mortos|falecidos|fictícios|fantasmas|inexistentes, a pacientes mortos, falso|falsa|falsos|falsas ..1 médico|
  médica|dentista|advogado|diploma|diplomas|atestado|fatura|nota|notas|certificado|certificados|recibo|recibos|
  carta|assinatura|assinaturas|documento, diploma|médico|carta|título|registro|crm|advogado ..1 falso|falsa|
  comprado|comprada|falsificado, comprou ..1 diploma|carta|título|cnh, exerce|exercem|atende|opera sem ..1 diploma|
  registro|licença|crm|cédula, funcionários|empregados fantasmas|fantasma, contrata|contratam|paga|pagam|emprega ..2
  por fora, retém|retêm|confisca|confiscam|fica|ficam ..3 passaporte|passaportes, rachadinha, mensalão, esquema de
  ..1 corrupção|propina|lavagem|pirâmide|desvio|notas, saqueia|saqueou|saquearam|rapou|raparam|limpou|limparam|
  esvaziou|raspou|raspam|pilhou|pilham ..3 conta|contas|cofre|caixa|poupança|fundo|casa|herança|caderneta|poupanças|
  cofres, fugiu|fugiram|sumiu|sumiram|desapareceu|vazou ..2 com ..2 dinheiro|caixa|caução|cauções|sinal|herança|
  poupanças|entradas, tem cadastro, ficha criminal|suja, já foi|esteve preso|presa|condenado|condenada por|na,
  atropelou ..3 e fugiu, extorque|chantageia|ameaça ..2 inquilinos|clientes|idosos|comerciantes, achaca|achacam|
  achacou, compra|compram|comprou|compraram|suborna|paga|pagam|unta ..2 inspetores|inspetor|fiscais|fiscal|juiz|
  juízes|vereador|polícias|autarca|prefeito|asae|vigilância, <person> ..6 rouba|roubam|roubou|roubaram|roubava|
  furta|furtou|furtam, <person> ..6 subornou|suborna|desvia|desviou|extorque, falsificou, falsificaram, falsifica,
  falsificam, frauda, fraudam, fraudou, fraudaram, deixa|deixam ..4 sem diploma operar, sem diploma operar,
  abrem|abre|abrindo ..3 cartas|pacotes|encomendas|envelopes|malas|cartões ..5
  tiram|tira|ficam|fica|roubam|rouba|pegam ..3 dinheiro|joias|celulares|telemóveis|presentes`;
