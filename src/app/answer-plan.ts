import type { Receipt } from "../ports/notifier.ts";
import type { PlanMatter, Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import type { Answering } from "./approve-terms.ts";
import { publicationOf } from "./offered.ts";
import { NOT_THEN, PUBLISH_THEN } from "./plan-publication.ts";
import { refusal, say } from "./receipts.ts";
import { someone } from "./team.ts";

/** Plans the texts that were shown for the instant at which the terms come to say so, or leaves it to people. */
export async function answerPlan(
  { store }: { readonly store: Pick<Store, "publications" | "questions"> },
  asked: Question,
  about: PlanMatter,
  choice: string,
  answering: Answering,
): Promise<Receipt> {
  const { team, by, now } = answering;
  if (asked.answered !== undefined) return refusal(`${asked.answered.outcome} Nothing was changed.`);
  const { name } = someone(team, by);
  if (choice === NOT_THEN) {
    await store.questions.answer(asked.id, { at: now, by, outcome: `Not by itself, says ${name}.` });
    return say("Nothing is published by itself. You are asked again once the old texts are wrong.");
  }
  if (choice !== PUBLISH_THEN) return refusal("This button is of no use any more. Nothing was changed.");
  const { channel, at, texts } = about;
  // First: after a crash in between the question is still open, and a second click plans nothing twice.
  await store.publications.plan(texts.map((one) => publicationOf({ channel, ...one }, answering, at)));
  await store.questions.answer(asked.id, { at: now, by, outcome: `Planned by ${name}.` });
  return say(
    "Planned. It goes live within a minute of that instant, if the terms still say the same then; else ops is told.",
  );
}
