import { canonicalJson, hashOf } from "../core/hash.ts";
import { isErased } from "../core/erased-author.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Notice, OpsNotice, QuestionNotice } from "../ports/notice.ts";
import type { Question } from "../ports/questions.ts";
import { unreachable } from "../core/unreachable.ts";
import { caseLine, caseNotice, lapseNotice } from "./case-notice.ts";
import type { WholeView } from "./case-view.ts";
import type { StageSubject } from "./find-wait.ts";
import type { Beside } from "./held-up.ts";

/** The words of a message about a case; undefined when nothing was promised for it any more. */
export function renderStage(
  view: WholeView,
  about: StageSubject,
  now: Instant,
  beside: Beside = {},
): Notice | undefined {
  return about.stageKind === "claim lapse" ? lapseNotice(view) : caseNotice(view, about, now, beside);
}

/** What a sent message shows now: the live one the case as it stands, earlier ones a line. */
export function renderSent(
  view: WholeView,
  about: StageSubject,
  isLive: boolean,
  now: Instant,
  beside: Beside = {},
): Notice | undefined {
  if (isErased(view.subject.customer)) return REMOVED;
  return isLive || about.stageKind === "claim lapse"
    ? renderStage(view, about, now, beside)
    : caseLine(view, about);
}

/** What is left of a message about somebody who was erased: nothing of them, and nothing to press. */
export const REMOVED: OpsNotice = {
  kind: "ops",
  level: "note",
  title: "Removed on request",
  lines: ["Whoever this was about asked that nothing be kept of them."],
};

/** What is left of a message that a clock called for that was ahead. */
export const TOO_EARLY: OpsNotice = {
  kind: "ops",
  level: "note",
  title: "This came too early",
  lines: ["The clock of the monitor's machine was ahead. You are warned again when it is time."],
};

/** A question as it stands: to be answered, or with its answer. */
export const questionNotice = ({ notice, answered }: Question): QuestionNotice => ({
  ...notice,
  outcome: answered?.outcome,
});

/** Tells whether two notices show the same state. The time left changes with every glance and is no reason for an edit. */
export function shownHash(notice: Notice): string {
  return hashOf(canonicalJson(stateOf(notice)));
}

function stateOf(notice: Notice): object {
  switch (notice.kind) {
    case "case": {
      const { left, over, notes, mentions, ...state } = notice;
      return state;
    }
    case "list": {
      const { mentions, notes, ...state } = notice;
      return state;
    }
    case "line":
    case "list line":
    case "personal":
    case "ops":
    case "question":
    case "report":
      return notice;
    default:
      return unreachable(notice);
  }
}
