import { runningWaits, type Case } from "../core/cases/case.ts";
import type { Act } from "../core/cases/events.ts";
import type { PersonId } from "../core/ids.ts";
import { addBusinessTime, nextClosing } from "../core/time/business-hours.ts";
import { hours, minutes, type Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Action } from "../ports/notifier.ts";
import type { FoldedCase } from "../ports/queries.ts";
import { nearestDeadline } from "./case-entry.ts";
import type { Monitored } from "./monitored.ts";
import { UNDO_WITHIN } from "./timings.ts";

/** A case somebody pressed a button about. */
export interface Pressed {
  readonly stored: FoldedCase;
  readonly subject: Case;
  readonly monitored: Monitored;
  readonly by: PersonId;
  readonly now: Instant;
}

/** What the press comes to, or why it comes to nothing. */
export function actFor(
  action: Exclude<Action, { kind: "explain" }>,
  given: Pressed,
): Act | { readonly refused: string } {
  const { subject, now } = given;
  if (action.kind === "undo") return undoOf(action.act, given);
  if (action.kind === "resolve") {
    return subject.state.kind === "closed" ? { refused: tooLate(subject) } : { kind: "resolve" };
  }
  const concerned = action.kind === "claim" || action.kind === "snooze";
  const runs = concerned ? runningWaits(subject).length > 0 : subject.state.kind === "waiting";
  if (!runs) return { refused: tooLate(subject) };
  switch (action.kind) {
    case "claim":
      return subject.claim?.by === given.by ? { refused: "You have this one already." } : { kind: "claim" };
    case "snooze": {
      const until = snoozeEnd(action.choice, subject, now);
      return until === undefined
        ? { refused: "This channel never closes. Nothing was changed." }
        : { kind: "snooze", until };
    }
    case "no reply needed":
      return { kind: "no reply needed" };
    case "not for us":
      return { kind: "not for us", reason: action.reason };
    default:
      return unreachable(action);
  }
}

function tooLate({ state }: Case): string {
  const what = state.kind === "answered" ? "This has been answered already." : "This case is closed already.";
  return `${what} Nothing was changed.`;
}

/** Business time, so that nothing wakes up at night. */
function snoozeEnd(choice: "15m" | "1h" | "closing", subject: Case, now: Instant): Instant | undefined {
  const open = nearestDeadline(subject)?.terms.hours;
  if (open === undefined) return undefined;
  if (choice === "closing") return nextClosing(open, now);
  return addBusinessTime(open, now, choice === "15m" ? minutes(15) : hours(1));
}

function undoOf(id: string, { stored, by, now }: Pressed): Act | { readonly refused: string } {
  const found = stored.acts.find(({ event }) => event.id === id);
  if (found?.event.by !== by) return { refused: "Only the person who did it can take it back." };
  if (found.isUndone) return { refused: "It was taken back already." };
  const act = found.event;
  if (now - act.at > UNDO_WITHIN)
    return { refused: "It can be taken back for a minute only. Nothing was changed." };
  return { kind: "undo", act: act.id };
}
