import { actId } from "../core/ids.ts";
import { hours } from "../core/time/instant.ts";
import type { Receipt } from "../ports/notifier.ts";
import type { Question, QuestionAbout } from "../ports/questions.ts";
import type { Answering } from "./approve-terms.ts";
import { tellOfOverlays } from "./overlay-notices.ts";
import { overlayInWords, type OverlayDeps } from "./overlays.ts";
import { say } from "./receipts.ts";
import { startOverlay, type OverlayLength } from "./start-overlay.ts";
import { someone } from "./team.ts";

const LENGTHS: ReadonlyMap<string, OverlayLength> = new Map([
  ["start-2h", { kind: "for", span: hours(2) }],
  ["start-4h", { kind: "for", span: hours(4) }],
  ["start-closing", { kind: "closing" }],
]);

/** Puts surge terms over the channel for as long as was chosen, or notes that it is no surge. */
export async function answerSurge(
  deps: OverlayDeps,
  asked: Question,
  { channel, overlay }: Extract<QuestionAbout, { readonly kind: "surge" }>,
  choice: string,
  { id, team, by, now }: Answering,
): Promise<Receipt> {
  const { store } = deps;
  if (asked.answered !== undefined) return say(`${asked.answered.outcome} Nothing was changed.`);
  const { name } = someone(team, by);
  if (choice === "no-surge") {
    await store.questions.answer(asked.id, { at: now, by, outcome: `Not a surge, says ${name}.` });
    return say("Noted. You hear of this channel again after it was calm.");
  }
  const length = LENGTHS.get(choice);
  if (length === undefined || overlay === undefined) {
    return say("This button is of no use any more. Nothing was changed.");
  }
  const { brand } = team;
  const wish = {
    id: actId(id),
    brand,
    channel,
    name: overlay,
    kind: "surge",
    by,
    askedAt: now,
    length,
  } as const;
  const start = await startOverlay(deps, wish);
  if (start.kind === "refused") return say(start.because);
  await store.questions.answer(asked.id, { at: now, by, outcome: `Surge terms started by ${name}.` });
  await tellOfOverlays(deps);
  return say(`${overlayInWords(deps, start.act)}.`);
}
