import { listed, type Phrases } from "./phrases.ts";

export const fr: Phrases = {
  closing: listed(`
    merci, merci beaucoup, mille mercis, un grand merci, grand merci, merci bien, merci infiniment,
    je vous remercie, résolu, c'est résolu, problème résolu, c'est réglé, problème réglé, réglé,
    ça marche maintenant, ça fonctionne maintenant, ça remarche, tout est bon, tout va bien, bonne journée,
    bonne soirée, bonne nuit, au revoir, bon week-end, bon weekend, cordialement
  `),
  fillers: listed(`
    beaucoup, bien, ok, d'accord, oui, ah, oh, super, parfait, génial, excellent, top, à vous, à toi,
    à tous, à vous aussi, encore, et, tout, l'équipe, pour tout, de rien, pour votre aide, pour l'aide,
    pour ton aide, de votre aide, pour votre réponse, pour la réponse, pour ta réponse, de votre réponse,
    pour votre réactivité, pour la réactivité, pour l'info, pour les infos, pour l'information,
    pour votre retour, pour ce retour, pour la rapidité, vous êtes les meilleurs, vous êtes au top, très,
    c'est, maintenant, à bientôt
  `),
  request: listed(`
    svp, stp, s'il vous plaît, s'il te plaît, aide, aidez, besoin, je veux, je voudrais, comment, pourquoi,
    quand, où, qui, quoi, quel, quelle, combien, est-ce que, est ce que, pouvez-vous, pourriez-vous,
    peux-tu, puis-je, avez-vous, y a-t-il, j'attends, toujours pas, toujours rien, ne marche pas,
    ne fonctionne pas, marche pas, fonctionne pas, mais
  `),
  placeholder: listed(`
    nous regardons, on regarde, je regarde, nous vérifions, on vérifie, je vérifie, nous étudions,
    nous enquêtons, nous y travaillons, on y travaille, nous revenons vers vous, on revient vers vous,
    je reviens vers vous, on revient vers toi, nous reviendrons vers vous, un instant, un moment,
    transmis à, nous avons transmis, merci de patienter, merci de votre patience
  `),
  promise: listed(`
    nous vous tiendrons, on vous tient au courant, on te tient au courant, nous vous tenons au courant,
    nous vous tenons informé, tiendrons informé, tiendrons informée, nous vous informerons,
    nous vous recontacterons, nous vous recontactons, on vous recontacte, revenons vers vous d'ici,
    revenons vers vous avant, revenons vers vous dans, reviens vers vous avant, revenons vers vous dès
  `),
  redirect: listed(`
    en dm, par dm, un dm, via dm, en mp, par mp, un mp, via mp, message privé, message direct,
    messages privés, messages directs, en message privé, en privé, par message privé
  `),
  asks: listed(`
    merci de nous, veuillez, pouvez-vous, pourriez-vous, peux-tu, pourrais-tu, envoyez-nous, envoie-nous,
    indiquez-nous, indique-nous, communiquez-nous, précisez-nous, nous avons besoin
  `),
  offers: listed(`
    si vous avez, si tu as, si besoin, en cas de, n'hésitez pas, n'hésite pas, d'autres questions
  `),
};
