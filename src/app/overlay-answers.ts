import { hashOf } from "../core/hash.ts";
import { actId } from "../core/ids.ts";
import { isOver, type OverlayAct } from "../core/terms/overlays.ts";
import { minutes, timeBetween, type Instant } from "../core/time/instant.ts";
import type { Receipt } from "../ports/notifier.ts";
import type { Question, QuestionAbout } from "../ports/questions.ts";
import type { Answering } from "./approve-terms.ts";
import { endOverlay } from "./end-overlay.ts";
import { begunQuestion, tellOfOverlays } from "./overlay-notices.ts";
import type { OverlayDeps } from "./overlays.ts";
import { say } from "./receipts.ts";
import { noteStatusUpdate, type StatusUpdateDeps } from "./status-update.ts";
import { someone } from "./team.ts";
import { counted } from "./words.ts";

type Deps = OverlayDeps &
  StatusUpdateDeps & { readonly store: OverlayDeps["store"] & StatusUpdateDeps["store"] };

/** Nobody posts two updates within such a time: it is a second click. */
const A_MOMENT = minutes(1);

/** Ends an overlay that runs, or notes that customers were told how things stand. */
export async function answerOverlay(
  deps: Deps,
  asked: Question,
  about: Extract<QuestionAbout, { readonly kind: "overlay" }>,
  choice: string,
  { id, team, by, now }: Answering,
): Promise<Receipt> {
  const act = deps.book.decided().acts.find((one) => one.id === about.act);
  if (act === undefined || isOver(act, now)) return say("That has ended already. Nothing was changed.");
  if (choice === "end") {
    const { brand, channel, name, kind } = act;
    const stop = await endOverlay(deps, {
      id: actId(id),
      act: act.id,
      brand,
      channel,
      name,
      kind,
      by,
      askedAt: now,
    });
    if (stop.kind === "refused") return say(stop.because);
    await tellOfOverlays(deps);
    return say("Ended. What is posted from now on is judged by the channel's own terms again.");
  }
  if (choice !== "told") return say("This button is of no use any more. Nothing was changed.");
  if (asked.answered !== undefined) return say(`${asked.answered.outcome} Nothing was changed.`);
  const toldAt = await lastToldAt(deps, act);
  if (toldAt !== undefined && timeBetween(toldAt, now) < A_MOMENT)
    return say("An update was noted a moment ago. Nothing was changed.");
  // By what it answers, not by the click: two who press at once, here or at a reminder, note one update.
  const told = actId(hashOf("told", act.id, String(toldAt)));
  const cases = await noteStatusUpdate(deps, act, { id: told, by, at: now });
  if (asked.id !== begunQuestion(act)) {
    const outcome = `Update posted, says ${someone(team, by).name}.`;
    await deps.store.questions.answer(asked.id, { at: now, by, outcome });
  }
  // Reminders from before are of no use any more.
  await tellOfOverlays(deps);
  return say(
    `Noted: the running update of ${counted(cases, "case")} is done, and the next is due as promised.`,
  );
}

/** When customers were last told, as the store has it now: what is decided may be from before. */
const lastToldAt = async ({ store }: Deps, { id }: OverlayAct): Promise<Instant | undefined> =>
  (await store.overlays.all()).find((one) => one.id === id)?.toldAt;
