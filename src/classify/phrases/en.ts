import { listed, type Phrases } from "./phrases.ts";

export const en: Phrases = {
  closing: listed(`
    thanks, thank you, thank u, thankyou, many thanks, much appreciated, appreciate it, i appreciate it,
    appreciated, thx, thnx, tnx, ty, tysm, cheers, ta, solved, solved it, problem solved, issue solved,
    sorted, all sorted, sorted it, fixed it, got it sorted, got it working, it works now, works now,
    working now, it is working now, its working now, that worked, that did it, that fixed it,
    that solved it, all good, all good now, never mind, nevermind, nvm, have a nice day, have a good day,
    have a great day, have a good one, good night, goodbye, bye, bye bye, take care, problem resolved,
    issue resolved, resolved
  `),
  fillers: listed(`
    so, so much, very, very much, a lot, a bunch, a million, a ton, much, really, again, ok, okay, oh, ah,
    ahh, aw, aww, yes, yep, yay, wow, hi, hey, great, perfect, awesome, amazing, brilliant, excellent,
    lovely, cool, nice, good, wonderful, fantastic, got it, will do, and, now, all, both, guys, team, mate,
    man, bro, buddy, folks, everyone, everybody, yall, sir, maam, too, just, finally, for all, lol, haha,
    xx, x, for your help, for the help, for helping, for helping me, for helping out, for your time,
    for your support, for the support, for your patience, for the info, for the information, for the reply,
    for your reply, for the quick reply, for your quick reply, for the fast reply, for the response,
    for your response, for the quick response, for the fast response, for the prompt response,
    for the prompt reply, for replying, for responding, for answering, for getting back to me,
    for letting me know, for clarifying, for explaining, for everything, for that, for this, for the update,
    for the heads up, for sorting it, for sorting that, for fixing it, for fixing that, for the link,
    for the tip, for reaching out, youre the best, you are the best, you guys are the best, you rock,
    you guys rock, legend, legends, that helps, that helped, that was quick, that was fast, you are awesome,
    youre awesome, it, i, you
  `),
  request: listed(`
    please, pls, plz, help, need, how, what, why, when, where, who, which, whose, can you, could you,
    would you, will you, can i, could i, can we, may i, do you, does, did you, are you, is there, is it,
    is this, any update, any updates, any news, any idea, still waiting, still no, i want, i would like,
    id like, let me know, tell me, fix, refund, not working, doesnt work, does not work, wont, cant, cannot,
    unable, waiting
  `),
  placeholder: listed(`
    looking into it, looking into this, looking into that, looking into your, were looking into,
    we are looking into, well look into, we will look into, ill look into, let me look into,
    im looking into, checking on this, checking on that, checking on it, checking this for you,
    checking this with, checking with the team, checking with our team, checking with our, let me check,
    let us check, let me look, well check this, well check with, we will check, we are checking,
    were checking, i am checking, im checking, investigating this, we are investigating, were investigating,
    get back to you, getting back to you, be in touch, follow up with you, bear with us, bear with me,
    hang tight, please stand by, on the case, were on it, we are on it, im on it, one moment,
    a moment please, give us a moment, give me a moment, give us a minute, give us some time, working on it,
    working on this, working on a fix, working to resolve this, passed this on, passed it on,
    passed the info on, passed your details on, escalated this, escalated it, escalated your,
    raised this with, raised it with, flagged this with, reply here as soon as, respond as soon as,
    reply as soon as, answer as soon as, received your message, got your message
  `),
  promise: listed(`
    will update you, well update you, update you by, update you as soon, update you when, update you once,
    keep you posted, keep you updated, keep you informed, will let you know, well let you know,
    ill let you know, ill update you, let you know as soon, let you know once, let you know when,
    youll hear from us, you will hear from us, an update by, an update soon, back to you by,
    back to you within, back to you before, back to you today, back to you tomorrow, back to you shortly,
    back to you soon, back to you in, back to you once, back to you when, back to you as soon as,
    be in touch shortly, be in touch soon, be in touch by, be in touch within, will reply here,
    theyll reply here, post an update, share an update, provide an update
  `),
  redirect: listed(`
    dm us, dm me, dm your, dm with, dmd you, dm sent, a dm, via dm, by dm, in dm, in a dm, over dm, to dm,
    your dms, our dms, the dms, pm us, a pm, via pm, by pm, direct message, private message,
    direct messages, private messages, message us privately, message us directly, inbox us, slide into
  `),
  asks: listed(`
    please send, please share, please provide, please submit, please create, please contact, please fill,
    please open, please try, please tell, please confirm, please reply, please dm, please let us know,
    please report, please give us your, send us, share your, share the, share more, submit a, submit your,
    create a ticket, can you, could you, would you, mind sharing, mind telling, get back to us,
    keep us posted, tell us, give us the, we need your, we need the, if you submit, if you send,
    if you share, if you could, if you can, we can look into, i need to know, dm us
  `),
  offers: listed(`
    if you have any, if you have a, if you have further, if you have other, if you have more, if you need,
    if we can, if there is anything, if theres anything, if you ever, if you still, if it continues,
    if it persists, if this persists, any questions, any question, any other, any additional, any further,
    anytime, any time, additional questions, further questions, further assistance, further help,
    other questions, other concerns, more questions, further concerns, without having to, keeping an eye,
    just a dm away, a dm away, dont dm, no need to dm, do not dm, if anything changes, if that changes,
    if that doesnt, if this doesnt, if it doesnt, if these dont, if those dont, if they dont
  `),
};
