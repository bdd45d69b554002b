/** Swear words. */
export const cursing = `
  fuck, fucks, fucked, fucking, fuckin, fucken, fuckup, fck, fcking, fcked, fuk, fuking, fukin, fkn, fkin, fking,
  effing, motherfucking, mofo, clusterfuck, wtf, ffs, omfg, gtfo, stfu, fubar, fml, tf is|are|this|u|you|was|did|
  do, the tf, what tf, bs, shit, shits, shite, shitty, shitting, shitshow, shitstorm, shithole, bullshit,
  horseshit, batshit, apeshit, dogshit, shitload, crapshit, bullshitting, sht, shitfest, shitbox, bollocks,
  bollox, cuntish, arsed, pissed off, piss off, piss poor, pissing me, piss take, taking the piss, pisstake, half
  assed, pain in the ass|arse, my ass|arse, up the ass|arse, ass backwards, asshattery, kiss my ass|arse, cock up,
  cocked up, dickish, balls up, assfuck, arse up, an arse of, a bitch to, son of a bitch this|that,
  middlefingeremoji, bugger off, buggered, sodding, wank, wanking, crock of shit, ass end, god damn it, goddamn,
  goddamned, god damned, jesus fucking christ, motherfucker of a`;

/** Curses at a person, which are insults, too. */
export const cursesAtPeople = `
  fuck you|u|ya|off|yourself|yourselves|them|him|her|right, fuk you|u|off, f you, fck you|u|off, screw you, stfu
  you|u, shut the fuck up, stfu, go fuck, eat shit you|and, kiss my ass|arse, suck my dick|cock|balls, suck a
  dick, up yours, fuck ..1 all of you, get fucked, shove it|that|your ..3 up your ass|arse, up your ass|arse, piss
  off you, sod off, bugger off you`;
