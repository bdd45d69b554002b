import { listed, type Phrases } from "./phrases.ts";

export const es: Phrases = {
  closing: listed(`
    gracias, muchas gracias, mil gracias, muchísimas gracias, gracias a ustedes, se agradece,
    os lo agradezco, les agradezco, te lo agradezco, resuelto, solucionado, ya está resuelto,
    ya está solucionado, problema resuelto, problema solucionado, ya funciona, ya me funciona, ya quedó,
    todo bien, todo en orden, adiós, buenas noches, buen día, que tengan buen día, que tengas un buen día,
    que tengan un buen día, hasta luego, saludos
  `),
  fillers: listed(`
    muy, mucho, ok, vale, sí, ah, oh, perfecto, genial, excelente, estupendo, bien, buenísimo, listo, ya,
    todo, y, a todos, chicos, equipo, amable, amables, muy amable, muy amables, de nuevo, otra vez,
    por todo, por la ayuda, por su ayuda, por tu ayuda, por vuestra ayuda, por responder, por contestar,
    por la respuesta, por tu respuesta, por su respuesta, por la información, por la info, por la atención,
    por su atención, igualmente, por la rápida respuesta, son los mejores, sois los mejores, un saludo,
    está, el, me
  `),
  request: listed(`
    por favor, porfavor, porfa, ayuda, ayúdenme, necesito, quiero, quisiera, cómo, qué, cuál, por qué,
    cuándo, dónde, quién, pueden, puede, puedes, podrían, podría, podéis, hay, tienen, alguna novedad,
    sigo esperando, sigo sin, no funciona, no puedo, no me, pero
  `),
  placeholder: listed(`
    estamos revisando, lo estamos revisando, lo revisamos, vamos a revisar, lo revisaremos, estoy revisando,
    estamos verificando, estamos investigando, estamos trabajando en ello, trabajamos en ello,
    estamos en ello, un momento, danos un momento, denos un momento, te contactaremos, le contactaremos,
    nos pondremos en contacto, lo hemos escalado, lo hemos pasado, agradecemos tu paciencia,
    agradecemos su paciencia, te responderemos, le responderemos
  `),
  promise: listed(`
    te avisaremos, le avisaremos, les avisaremos, te avisamos, le avisamos, te mantendremos informado,
    te mantendremos informada, le mantendremos informado, le mantendremos informada, te informaremos,
    le informaremos, te mantenemos al tanto, te mantendremos al tanto, te actualizaremos, le actualizaremos,
    tendrás noticias, tendrá noticias
  `),
  redirect: listed(`
    por dm, un dm, via dm, al dm, por md, un md, mensaje directo, mensaje privado, mensajes directos,
    mensajes privados, por privado, al privado, por mensaje directo, por interno
  `),
  asks: listed(`
    por favor envía, por favor envíanos, por favor envíe, por favor indícanos, por favor indíquenos,
    envíanos, envíenos, indícanos, indíquenos, compártenos, compártanos, facilítanos, facilítenos, podrías,
    podría, puedes, puede enviarnos, necesitamos tu, necesitamos su, confírmanos
  `),
  offers: listed(`
    si tienes, si tiene, si necesitas, si necesita, cualquier duda, cualquier consulta, cualquier pregunta,
    cuando quieras, cuando quiera
  `),
};
