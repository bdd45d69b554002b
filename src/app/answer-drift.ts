import { localeOf } from "../core/blurbs/locales.ts";
import type { Receipt } from "../ports/notifier.ts";
import type { Publication } from "../ports/publications.ts";
import type { DriftMatter, Question } from "../ports/questions.ts";
import type { Store } from "../ports/store.ts";
import type { Answering } from "./approve-terms.ts";
import { LEAVE_IT, placeInWords, PUBLISH_OURS, SHOW_OURS } from "./drift-question.ts";
import type { Watch } from "./monitored.ts";
import { publicationOf } from "./offered.ts";
import { ourText } from "./published-text.ts";
import { refusal, say } from "./receipts.ts";
import { someone } from "./team.ts";
import { leftAs } from "./undo-publication.ts";

export interface AnswerDriftDeps {
  readonly store: Pick<Store, "publications" | "questions">;
  readonly watch: Watch;
}

/** Has our text written, shows it to be pasted, or leaves what stands there as it is. */
export async function answerDrift(
  deps: AnswerDriftDeps,
  asked: Question,
  about: DriftMatter,
  choice: string,
  answering: Answering,
): Promise<Receipt> {
  const { store } = deps;
  const { team, by, now } = answering;
  if (asked.answered !== undefined) return refusal(`${asked.answered.outcome} Nothing was changed.`);
  const { name } = someone(team, by);
  switch (choice) {
    case LEAVE_IT:
      await store.publications.leave(about, leftAs(about.live, about.terms.hash));
      await store.questions.answer(asked.id, { at: now, by, outcome: `Left as it is by ${name}.` });
      return say("It stays. You are asked again when somebody changes it, or when the terms do.");
    case PUBLISH_OURS:
    case SHOW_OURS:
      if (!isStillOurs(deps, about, now)) return refusal(CHANGED);
      if (!(await isAskedFor(deps, about))) await store.publications.plan([publicationOf(about, answering)]);
      if (choice === SHOW_OURS) {
        return {
          ...say(`Paste this into ${placeInWords(about)}. It is looked whether it stands there.`),
          quote: about.text,
        };
      }
      await store.questions.answer(asked.id, { at: now, by, outcome: `${name} has ours published.` });
      return say(
        "It is written within seconds, or as soon as the platform lets us. If it cannot be, ops is told.",
      );
    default:
      return refusal("This button is of no use any more. Nothing was changed.");
  }
}

const CHANGED = "The terms say something else by now: you are asked anew in a moment. Nothing was changed.";

/** A person confirms the text that they see, and no other. */
function isStillOurs(
  { watch }: AnswerDriftDeps,
  { channel, surface, locale, text, terms }: DriftMatter,
  now: Answering["now"],
): boolean {
  const monitored = watch.channels.get(channel);
  const ours = monitored && ourText(watch, monitored, surface, localeOf(locale), now);
  return ours?.kind === "text" && ours.text === text && ours.terms.hash === terms.hash;
}

/** Whether somebody has that text written or pasted already. */
async function isAskedFor({ store }: AnswerDriftDeps, about: DriftMatter): Promise<boolean> {
  const ofPlace = await store.publications.of(about);
  const isOpen = ({ state }: Publication): boolean => state.kind === "waiting" || state.kind === "writing";
  return ofPlace.some((one) => one.text === about.text && isOpen(one) && one.plannedFor <= one.askedAt);
}
