import { nextAlertAt } from "../core/alerts/due-alerts.ts";
import type { Recorded } from "../core/alerts/alert-plan.ts";
import { lastReplyWait, runningDeadline, runningWaits, type Case } from "../core/cases/case.ts";
import { compareDeadlines, type Deadline } from "../core/cases/deadline.ts";
import type { MessageId } from "../core/ids.ts";
import type { CaseEntry } from "../ports/queries.ts";

/** What the store keeps of `subject` to find it by, when the keys of `recorded` are recorded. */
export function entryOf(subject: Case, recorded: Recorded): CaseEntry {
  const { id, conversation, opening, customer, openedAt, lastActivityAt } = subject;
  const deadline = nearestDeadline(subject);
  return {
    id,
    conversation,
    opening,
    customer,
    openedAt,
    state: subject.state.kind,
    lastActivityAt,
    dueAt: deadline?.dueAt,
    breachAt: deadline?.breachAt,
    nextAt: nextAlertAt(subject, recorded),
    watched: watchedBy(subject),
  };
}

/** Of the deadlines that run the one that breaks first. */
export function nearestDeadline(subject: Case): Deadline | undefined {
  return runningWaits(subject)
    .flatMap((wait) => runningDeadline(wait) ?? [])
    .reduce<Deadline | undefined>(
      (a, b) => (a === undefined || compareDeadlines(b, a) < 0 ? b : a),
      undefined,
    );
}

/** What waits could be deleted, and so could the answers that stand. */
function watchedBy(subject: Case): readonly MessageId[] {
  const waiting = subject.state.kind === "waiting" ? lastReplyWait(subject).entries : [];
  const asked = waiting
    .filter(({ deletion }) => deletion === undefined)
    .map(({ message }) => message.message);
  return [...new Set([...asked, ...subject.standingAnswers.map(({ message }) => message)])];
}
