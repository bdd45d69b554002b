import { listed, type Phrases } from "./phrases.ts";

export const de: Phrases = {
  closing: listed(`
    danke, dankeschön, danke schön, danke dir, danke euch, danke ihnen, vielen dank, besten dank,
    herzlichen dank, lieben dank, tausend dank, merci, thx, erledigt, gelöst, problem gelöst,
    hat sich erledigt, hat geklappt, hat funktioniert, geht wieder, läuft wieder, funktioniert wieder,
    klappt jetzt, geht jetzt, funktioniert jetzt, alles gut, alles klar danke, passt so, tschüss,
    schönen tag, schönen tag noch, schönen abend, schönes wochenende, gute nacht, auf wiedersehen
  `),
  fillers: listed(`
    sehr, vielmals, nochmal, nochmals, ok, okay, oh, ah, ja, super, toll, prima, perfekt, klasse, top, gut,
    wunderbar, spitze, alles, alles klar, es, das, und, jetzt, auch, leute, team, an alle, euch, dir, ihnen,
    für die hilfe, für eure hilfe, für ihre hilfe, für deine hilfe, für die schnelle hilfe, für die antwort,
    für die schnelle antwort, für alles, für die info, für die rückmeldung, für die schnelle rückmeldung,
    für den hinweis, dafür, noch, liebe grüße, viele grüße, lg, vg, ihr seid super, ihr seid die besten,
    wünsche ich
  `),
  request: listed(`
    bitte, hilfe, hilft, brauche, wie, was, warum, wieso, weshalb, wann, wo, wer, welche, welcher, welches,
    könnt ihr, können sie, kannst du, kann ich, könnten sie, könntet ihr, gibt es, habt ihr, haben sie,
    ist es, ich möchte, ich will, ich warte, warte immer noch, noch immer, geht nicht, funktioniert nicht,
    klappt nicht, leider, aber, nicht
  `),
  placeholder: listed(`
    wir schauen uns das an, schauen uns das an, schaue mir das an, sehen uns das an, wir prüfen das,
    wir prüfen, ich prüfe das, prüfen das gerade, wir klären das, klären das, kümmern uns darum,
    kümmern uns, kümmere mich darum, sind dran, bin dran, wir arbeiten daran, arbeiten an einer lösung,
    melden uns, melde mich, einen moment, moment bitte, etwas geduld, um geduld, haben es weitergegeben,
    weitergeleitet, weitergegeben, haben das weitergegeben
  `),
  promise: listed(`
    melden uns bei dir, melden uns bei ihnen, melden uns bei euch, melden uns bis, melden uns sobald,
    melden uns schnellstmöglich, melden uns gleich, melden uns in kürze, melde mich bis, melde mich sobald,
    halten dich auf dem laufenden, halten sie auf dem laufenden, halten euch auf dem laufenden,
    geben dir bescheid, geben ihnen bescheid, geben euch bescheid, sagen dir bescheid, update bis,
    rückmeldung bis, hörst von uns, hören von uns
  `),
  redirect: listed(`
    per dm, eine dm, dm an uns, als dm, via dm, in die dms, per pn, eine pn, direktnachricht,
    private nachricht, privatnachricht, private nachrichten, per direktnachricht, schreib uns privat
  `),
  asks: listed(`
    bitte sende, bitte senden, bitte schick, bitte schicke, bitte schicken, bitte schreib,
    bitte schreiben sie, bitte teile, bitte teilen sie, bitte nenn, bitte nennen sie, schick uns,
    schicken sie uns, sende uns, senden sie uns, kannst du uns, können sie uns, könntest du, könnten sie,
    teile uns, teilen sie uns, wir brauchen noch, wir benötigen
  `),
  offers: listed(`
    bei fragen, bei weiteren fragen, weitere fragen, falls du noch, falls sie noch, jederzeit,
    wenn du noch fragen, wenn sie noch fragen, solltest du noch, sollten sie noch
  `),
};
