import { isOver } from "../core/terms/overlays.ts";
import type { Instant } from "../core/time/instant.ts";
import type { StartedOverlay } from "../ports/overlays.ts";
import type { Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";

/**
 * Takes the buttons from what is asked about overlays and is of no use any more: all of one that is over, and reminders
 * that do not stand by `stands`, because customers were told by another way, or are reminded of anew.
 */
export async function withdrawOverlayQuestions(
  store: Pick<Store, "questions">,
  acts: readonly StartedOverlay[],
  stands: (question: Question, act: StartedOverlay) => boolean,
  now: Instant,
): Promise<void> {
  for (const question of await store.questions.open()) {
    const { about } = question;
    const act = about.kind === "overlay" ? acts.find(({ id }) => id === about.act) : undefined;
    if (act === undefined) continue;
    const outcome = isOver(act, now)
      ? "It has ended."
      : stands(question, act)
        ? undefined
        : why(question, act);
    if (outcome !== undefined) await store.questions.answer(question.id, { at: now, by: undefined, outcome });
  }
}

const why = ({ askedAt }: Question, { toldAt }: StartedOverlay): string =>
  toldAt !== undefined && toldAt >= askedAt
    ? "Customers were told since."
    : "Another reminder has taken its place.";
