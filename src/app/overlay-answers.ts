import { hashOf } from "../core/hash.ts";
import { actId } from "../core/ids.ts";
import { isOver } from "../core/terms/overlays.ts";
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
  const isReminder = asked.id !== begunQuestion(act);
  if (isReminder && asked.answered !== undefined)
    return say(`${asked.answered.outcome} Nothing was changed.`);
  // Of a reminder by its own name: two who press it at once note one update.
  const told = actId(isReminder ? hashOf("told", asked.id) : id);
  const cases = await noteStatusUpdate(deps, act, { id: told, by, at: now });
  if (isReminder) {
    const outcome = `Update posted, says ${someone(team, by).name}.`;
    await deps.store.questions.answer(asked.id, { at: now, by, outcome });
  }
  return say(
    `Noted: the running update of ${counted(cases, "case")} is done, and the next is due as promised.`,
  );
}
