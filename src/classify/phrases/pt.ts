import { listed, type Phrases } from "./phrases.ts";

export const pt: Phrases = {
  closing: listed(`
    obrigado, obrigada, muito obrigado, muito obrigada, obg, obgd, brigado, brigada, valeu, agradeço,
    agradecido, agradecida, grato, grata, resolvido, já resolvi, já foi resolvido, problema resolvido,
    está resolvido, já funciona, funcionou, deu certo, já deu certo, tudo certo, tudo bem agora, tchau,
    boa noite, bom dia para vocês, tenha um bom dia, tenham um bom dia, até logo
  `),
  fillers: listed(`
    muito, mesmo, ok, sim, ah, oh, perfeito, ótimo, excelente, show, beleza, certo, legal, maravilha, bom,
    tudo, e, a todos, pessoal, gente, equipe, equipa, de novo, novamente, mais uma vez, por tudo,
    pela ajuda, pela sua ajuda, pela atenção, pela resposta, pelo retorno, pela informação, pelo apoio,
    pela rapidez, por responder, por ajudar, já, agora, vocês são demais, vocês são os melhores, abraço,
    abraços, igualmente, amigo, amiga
  `),
  request: listed(`
    por favor, pf, pfv, ajuda, ajudem, preciso, quero, queria, gostaria, como, qual, quando, onde, quem,
    por que, porque, porquê, podem, pode, poderiam, poderia, tem como, vocês têm, alguma novidade,
    ainda espero, ainda não, continuo, não funciona, não consigo, mas
  `),
  placeholder: listed(`
    estamos verificando, vamos verificar, estou verificando, estamos a verificar, iremos verificar,
    estamos analisando, vamos analisar, estamos a analisar, estamos trabalhando nisso,
    estamos a trabalhar nisso, um momento, só um momento, aguarde, entraremos em contato,
    entraremos em contacto, encaminhamos, agradecemos a paciência, retornaremos
  `),
  promise: listed(`
    avisaremos, te avisamos, vamos te avisar, manteremos você informado, manteremos você informada,
    te manteremos informado, te manteremos informada, informaremos, atualizaremos, daremos notícias,
    daremos retorno, daremos um retorno, retornaremos até, damos notícias
  `),
  redirect: listed(`
    por dm, uma dm, via dm, na dm, nossa dm, por mp, mensagem direta, mensagem privada, mensagens diretas,
    mensagens privadas, por mensagem privada, no privado, no inbox, na inbox
  `),
  asks: listed(`
    por favor envie, por favor nos envie, envie para nós, nos envie, envie-nos, informe-nos, nos informe,
    poderia, você pode, pode nos, pode enviar, precisamos do, precisamos da, precisamos que, confirme
  `),
  offers: listed(`
    se precisar, se tiver, caso precise, caso tenha, qualquer dúvida, qualquer questão, sempre que precisar
  `),
};
