/** Points at data of somebody else. */
export const othersData = `
  se chama|chamava, chama se, o nome dele|dela|completo|do|da|é, seu|sua|dele|dela|deles ..2 celular|telemóvel|
  número|telefone|endereço|morada|email|mail|conta|casa|cpf|nif|rg|whatsapp|iban|placa|matrícula|cartão|pix|zap,
  liguem|ligue|liga|escrevam|escreva|mandem|telefonem|chamem|visitem|procurem|perturbem|encham|spamem ..1 pra|para|
  ao|à|pro|todos|lá|lhe|o|a|dele|ele|ela ..1 ele|ela|atendente|todos|lá|caixa, liguem pra|pro|todos|para|ao|à,
  escrevam pra|lhe|para, mora|vive|reside na|no|em|ali|perto, que mora, que vive, dirige|conduz|anda um|uma|num|de,
  placa|matrícula|placas, email|mail|telefone|número|celular|telemóvel|endereço|morada|contato|contacto|conta|dados
  pessoal|particular|privado|privada|do|da|de|dele|dela|d ..2 <person>|vizinho|vizinha|cliente|ex|síndico|pessoal|
  particular|senhorio|homem|inquilino, de outro|outra|um|uma cliente|hóspede|passageiro|pessoa|paciente|usuário|
  passageira|utente|moradora|senhora, outro cliente, outra cliente|pessoa, cpf, cnpj pessoal, rg, nif, cc,
  passaporte, carta de condução, cnh, meu vizinho, minha vizinha, meu ex, o vendedor|motorista|entregador|cara|
  gerente|dono|técnico|atendente|estafeta|moço|sujeito|gajo|funcionário|chefe, a vendedora|gerente|dona|atendente|
  moça|funcionária|supervisora|caixa|cliente|chefe, caso alguém, espalhem, divulguem, partilhem, compartilhem, pra
  todo mundo, para que todos, titular da|do|é, em nome de, nascido|nascida em|a, <person> ..2 mora|vive|reside|
  estaciona, ele|ela mora|vive|reside|trabalha|estaciona na|no|em|perto, mora ..1 na|no|em|rua|perto, reside na|no|
  em, residente na|no|em, aqui|eis|esse|este|segue|aí|tá ..3 número|telefone|endereço|morada|email|celular|
  telemóvel|conta|cpf|placa|zap|pix|contacto|contato, número|telefone|endereço|morada|email|celular|telemóvel|conta|
  cpf|placa|matrícula|nif|iban|zap|pix de|do|da|dele|dela|pessoal, liguem|ligue|mandem|chamem|escrevam|procurem|
  visitem ..1 ele|ela|dele|dela|lhe|lá|nele|nela, passem|vão na|à|lá ..1 casa, casa dele|dela|do|da, a dele|dela é,
  filha|filho|mulher|marido|escola|esposa|senha|passaporte|aniversário dele|dela, seu|sua instagram|facebook|senha|
  escola, que me bloqueia|atendeu|deixou|roubou, holerite|recibo|fatura|boleto|contrato|encomenda|carta|cartão|
  exame|receita ..2 de outra|outro|um|uma ..1 pessoa|cliente|utente|senhora|senhor|paciente, de|da outra|outro
  pessoa|cliente, carro|mota|moto do|da|dele|dela, estaciona ..2 na|no|em|sempre|à, liguem|liga|ligue lhe|lhes|
  todos|para|pra|já, email|mail ..1 particular|pessoal|privado, da dona|chefe|patroa, do dono|patrão|chefe|diretor,
  em nome|nome de, que não envia|paga|entrega, minha vizinha|meu vizinho|colega|ex, a minha vizinha, o meu vizinho,
  o filho|filha|mulher|marido|mãe|pai ..1 do|da|dele|dela ..2 estuda|trabalha|mora|vive|anda, lotem|lote|encham|
  inundem ..2 caixa, da chefe, do chefe, chefe|chefa|diretora|diretor|gerente ..2 email|mail|número|telefone, e
  mail, do|da|de meu|minha|meu ..1 senhorio|vizinho|vizinha|ex|chefe|patrão|colega, mail|email|contacto|contato
  dele|dela|deles`;

/** Points at the writer's own data, or the brand's. */
export const ownData = `
  meu|minha|meus|nosso|nossa ..2 celular|telemóvel|número|telefone|endereço|morada|email|mail|conta|casa|cpf|nif|
  whatsapp|iban|placa|matrícula|cartão|pedido|nome|marido|mulher|mãe|pai|filho|filha|esposa|encomenda|fatura|pix|
  contacto|contato|carro|apartamento|avó|código|cadastro|zap|voo, chamo me, me chamo, sou|moro|vivo|estou|moramos|
  resido|trabalho na|no|o|a|em|de|à, estou em casa|no, me liguem|ligue|ligar|chamem|contatem|avisem|escrevam|mandem|
  contactem|encontram|retornem|retorne, liguem me|nos|de|novamente, ligar me, contactem me, contactar me, contacto
  é, podem me|nos|ligar|contactar|contatar|encontrar, é ..2 mesmo ..1 vossa|de|a|o, vossa|vosso|sua|seu|a|o|de ..1
  linha|central|sac|loja|escritório|agência|sede|apoio|atendimento|filial|número ..1 de|é|no|na|aparece|do|vocês|ao|
  apoio, de vocês, linha de apoio, sac, atendimento ao cliente, apoio ao cliente, pedido|reserva|voo|envio|fatura|
  localizador|encomenda|rastreio|protocolo|ticket|contrato|código|nota|referência|chamado|lote, entregar|entreguem|
  entrega|enviar|entregue|entregaram ..2 em|na|no|rua, loja de|do|da, mudaram, nossa|nosso|minha|meu empresa|loja|
  escritório|negócio,
  titular sou, sou eu, eu sou, no|em meu nome`;

/** Numbers written out. */
export const numerals = `
  zero um uma dois duas três quatro cinco seis meia sete oito nove onze doze treze catorze quinze`;

/** Of the writer's household: who is told of then is one of it, as long as nobody else is. */
export const household = `
  meu|minha ..1
  marido|mulher|esposo|esposa|companheiro|companheira|filho|filha|mãe|pai|namorado|namorada|noivo|noiva|irmão|irmã|
  avó|avô`;
