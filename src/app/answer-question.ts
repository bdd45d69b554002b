import { unreachable } from "../core/unreachable.ts";
import type { BrandId } from "../core/ids.ts";
import type { QuestionPress, Receipt } from "../ports/notifier.ts";
import type { QuestionAbout } from "../ports/questions.ts";
import { answerConduct, type AnswerConductDeps } from "./answer-conduct.ts";
import { answerDrift, type AnswerDriftDeps } from "./answer-drift.ts";
import { answerPlan } from "./answer-plan.ts";
import { answerProposal, type ApproveDeps } from "./approve-terms.ts";
import { answerOverlay } from "./overlay-answers.ts";
import { answerSurge } from "./answer-surge.ts";
import { MODERATORS } from "./moderate.ts";
import type { Monitored } from "./monitored.ts";
import type { OverlayDeps } from "./overlays.ts";
import { mayPress, notListed, personOf, type MayPressDeps } from "./may-press.ts";
import { refusal, say } from "./receipts.ts";
import type { StatusUpdateDeps } from "./status-update.ts";
import type { Team } from "./team.ts";

export interface AnswerDeps
  extends ApproveDeps, OverlayDeps, StatusUpdateDeps, MayPressDeps, AnswerConductDeps, AnswerDriftDeps {
  readonly store: ApproveDeps["store"] &
    OverlayDeps["store"] &
    StatusUpdateDeps["store"] &
    AnswerDriftDeps["store"] &
    AnswerConductDeps["store"];
  readonly teams: ReadonlyMap<BrandId, Team>;
}

/**
 * Does what somebody of the brand answered, commits it, and says so to them alone. Late, double and unauthorised answers
 * change nothing and say so. Throws StoreError when it cannot be committed.
 */
export async function answerQuestion(
  deps: AnswerDeps,
  brand: BrandId,
  { question, choice, reason, user, id }: QuestionPress,
): Promise<Receipt> {
  const { store, teams, clock, log } = deps;
  const asked = await store.questions.find(question);
  const team = teams.get(brand);
  if (asked?.brand !== brand || team === undefined) {
    return refusal("I do not know this question any more. Nothing was changed.");
  }
  const { about } = asked;
  log.info("answer", { question, choice });
  if (choice === undefined) {
    await store.questions.renew(question, clock.now());
    return say("It is brought up to date. Nothing else was changed.");
  }
  const by = personOf(team, user);
  const answering = { id, team, by, now: clock.now() };
  // Who approves terms is listed apart from who may act on cases.
  const channel = channelOf(deps, about);
  const mayAnswer =
    about.kind === "approval" ||
    (about.kind === "conduct" && isModerator(team, user)) ||
    (await mayPress(deps, channel ?? { team, actions: undefined }, user));
  if (!mayAnswer) {
    return refusal(notListed(channel, team));
  }
  switch (about.kind) {
    case "approval":
      return answerProposal(deps, about, choice, answering);
    case "surge":
      return answerSurge(deps, asked, about, choice, answering);
    case "overlay":
      return answerOverlay(deps, asked, about, choice, answering);
    case "drift":
      return answerDrift(deps, asked, about, choice, answering);
    case "plan":
      return answerPlan(deps, asked, about, choice, answering);
    case "conduct":
      return answerConduct(deps, asked, about, { choice, reason }, answering);
    default:
      return unreachable(about);
  }
}

/** Whoever is asked by name. */
const isModerator = (team: Team, user: string): boolean =>
  (team.routes.get(MODERATORS)?.people ?? []).some((person) => team.people.get(person)?.user === user);

/** The channel that it is about; undefined when that is all of the brand, or one that is watched no more. */
function channelOf({ monitored, book }: AnswerDeps, about: QuestionAbout): Monitored | undefined {
  if (about.kind === "approval") return undefined;
  const channel =
    about.kind === "overlay"
      ? book.decided().acts.find(({ id }) => id === about.act)?.channel
      : about.channel;
  return channel === undefined ? undefined : monitored.get(channel);
}
