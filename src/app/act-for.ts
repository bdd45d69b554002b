import { nextToEscalate } from "../core/alerts/next-to-escalate.ts";
import { runningWaits, type Case } from "../core/cases/case.ts";
import type { Act } from "../core/cases/events.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Action } from "../ports/notifier.ts";
import type { Pressed, Refused } from "./pressed.ts";
import { snoozeEnd } from "./snooze-end.ts";
import { UNDO_WITHIN } from "./timings.ts";

/** What changes a case; the other buttons only ask, or are about a message. */
export type Change = Exclude<Action, { readonly kind: "explain" | "apology" | "outdated" | "needs a reply" }>;

/** What the press comes to, or why it comes to nothing. */
export function actFor(action: Change, given: Pressed): Act | Refused {
  const { subject, now, by } = given;
  if (action.kind === "undo") return undoOf(action.act, given);
  if (action.kind === "resolve") {
    return subject.state.kind === "closed" ? { refused: tooLate(subject) } : { kind: "resolve" };
  }
  const ofWaiting = action.kind === "no reply needed" || action.kind === "not for us";
  const runs = ofWaiting ? subject.state.kind === "waiting" : runningWaits(subject).length > 0;
  if (!runs) return { refused: tooLate(subject) };
  switch (action.kind) {
    case "claim":
      return subject.claim?.by === by ? { refused: HAS_IT } : { kind: "claim" };
    case "release":
      return subject.claim?.by === by
        ? { kind: "release" }
        : { refused: "You do not have this one. Nothing was changed." };
    case "snooze": {
      const end = snoozeEnd(action.choice, subject, now);
      return "refused" in end ? end : { kind: "snooze", until: end.until };
    }
    case "escalate":
      return escalation(action.stage, given);
    case "no reply needed":
      return { kind: "no reply needed" };
    case "not for us":
      return { kind: "not for us", reason: action.reason };
    default:
      return unreachable(action);
  }
}

/** Said to whoever claims what they have claimed already; with it they may give it back. */
export const HAS_IT = "You have this one already.";

/** The button says whom it calls: once somebody has been called, it calls nobody further up. */
function escalation(stage: string, { subject, now }: Pressed): Act | Refused {
  if (nextToEscalate(subject, now)?.stage === stage) return { kind: "escalate", stage };
  const isDone = subject.escalations.some((one) => one.stage === stage);
  return {
    refused: isDone
      ? "This was escalated already. Nothing was changed."
      : "That stage has been called already. Nothing was changed.",
  };
}

function tooLate({ state }: Case): string {
  const what = state.kind === "answered" ? "This has been answered already." : "This case is closed already.";
  return `${what} Nothing was changed.`;
}

function undoOf(id: string, { stored, by, now }: Pressed): Act | Refused {
  const found = stored.acts.find(({ event }) => event.id === id);
  if (found?.event.by !== by) return { refused: "Only the person who did it can take it back." };
  if (found.isUndone) return { refused: "It was taken back already." };
  const act = found.event;
  if (now - act.at > UNDO_WITHIN)
    return { refused: "It can be taken back for a minute only. Nothing was changed." };
  return { kind: "undo", act: act.id };
}
