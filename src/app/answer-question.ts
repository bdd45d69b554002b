import { unreachable } from "../core/unreachable.ts";
import type { BrandId } from "../core/ids.ts";
import type { QuestionPress, Receipt } from "../ports/notifier.ts";
import { answerProposal, type ApproveDeps } from "./approve-terms.ts";
import { answerOverlay } from "./overlay-answers.ts";
import { answerSurge } from "./answer-surge.ts";
import type { OverlayDeps } from "./overlays.ts";
import { mayPress, personOf, type MayPressDeps } from "./may-press.ts";
import type { StatusUpdateDeps } from "./status-update.ts";
import type { Team } from "./team.ts";

export interface AnswerDeps extends ApproveDeps, OverlayDeps, StatusUpdateDeps, MayPressDeps {
  readonly store: ApproveDeps["store"] & OverlayDeps["store"] & StatusUpdateDeps["store"];
  readonly teams: ReadonlyMap<BrandId, Team>;
}

/**
 * Does what somebody of the brand answered, commits it, and says so to them alone. Late, double and unauthorised answers
 * change nothing and say so. Throws StoreError when it cannot be committed.
 */
export async function answerQuestion(
  deps: AnswerDeps,
  brand: BrandId,
  { question, choice, user, id }: QuestionPress,
): Promise<Receipt> {
  const { store, teams, clock, log } = deps;
  const asked = await store.questions.find(question);
  const team = teams.get(brand);
  if (asked?.brand !== brand || team === undefined) {
    return { text: "I do not know this question any more. Nothing was changed.", undo: undefined };
  }
  const { about } = asked;
  log.info("answer", { question, choice });
  const by = personOf(team, user);
  const answering = { id, team, by, now: clock.now() };
  // Who approves terms is listed apart from who may act on cases.
  if (about.kind !== "approval" && !(await mayPress(deps, { team, actions: undefined }, user))) {
    return {
      text: "Only people listed under `actions` for this brand can do that. Nothing was changed.",
      undo: undefined,
    };
  }
  switch (about.kind) {
    case "approval":
      return answerProposal(deps, about, choice, answering);
    case "surge":
      return answerSurge(deps, asked, about, choice, answering);
    case "overlay":
      return answerOverlay(deps, asked, about, choice, answering);
    default:
      return unreachable(about);
  }
}
