import { isNonEmpty } from "../non-empty.ts";
import type { Terms } from "../terms/terms.ts";
import { endUnanswered, endWait, isFinal, replaceLast, waitAgain } from "./advance-case.ts";
import { isOpenWait, lastReplyWait, type Case, type Wait, type WaitEntry } from "./case.ts";
import type { DeletionEvent } from "./events.ts";
import type { Request } from "./open-case.ts";

/**
 * The case after a message of its customer was deleted. While it waits, the rest goes on waiting; when nothing is left
 * the case is closed, and what we promised to say about it is off. Once answered, no verdict changes (DESIGN §3).
 */
export function withdrawMessage(subject: Case, deletion: DeletionEvent): Case {
  // In every wait: should our answer to an older one be taken back, what is gone does not wait again.
  const [oldest, ...later] = subject.replies;
  const mark = (wait: Wait): Wait => markDeleted(wait, deletion);
  const marked: Case = { ...subject, replies: [mark(oldest), ...later.map(mark)] };
  const wait = lastReplyWait(marked);
  if (wait.entries.some((entry) => entry.deletion === undefined)) return marked;
  const updates = subject.updates.map((update) => endByDeletion(update, deletion));
  if (subject.state.kind !== "waiting") return { ...marked, updates };
  const unanswered = endUnanswered(subject, { kind: "deleted" });
  return {
    ...marked,
    state: { kind: "closed", by: deletion },
    replies: replaceLast(marked.replies, { ...wait, end: { kind: "deleted" } }),
    updates,
    resolution: unanswered === subject.resolution ? unanswered : unanswered && markAll(unanswered, deletion),
    claim: undefined,
    snoozedUntil: undefined,
    escalations: [],
  };
}

/**
 * The case after an answer of ours was deleted. Its verdict stays. Unless another answer still stands, or an update that
 * was promised still runs, what the customer asked waits again from the instant we noticed (DESIGN §3).
 */
export function withdrawAnswer(subject: Case, deletion: DeletionEvent, termsNow: Terms | undefined): Case {
  const stood = subject.standingAnswers.some(({ message }) => message === deletion.message);
  if (isFinal(subject) || !stood) return subject;
  const standingAnswers = subject.standingAnswers.filter(({ message }) => message !== deletion.message);
  const updates = subject.updates.map((update) =>
    update.entries[0].deadline?.anchor === deletion.message
      ? endWait(update, { kind: "dismissed", at: deletion.noticed, cause: "placeholder deleted" })
      : update,
  );
  const without: Case = { ...subject, standingAnswers, updates };
  const answered = standingAnswers.some(({ isPlaceholder }) => !isPlaceholder) || updates.some(isOpenWait);
  // What was asked after the answer may be deleted by now: what it answered stands there still.
  const wait = subject.replies.findLast(({ end }) => end.kind === "answered");
  if (answered || !isSettled(subject) || wait === undefined) return without;
  const unanswered = wait.entries
    .filter((entry) => entry.deletion === undefined)
    .map(({ message, because }): Request => ({
      message,
      anchor: deletion.message,
      startsAt: deletion.noticed,
      because,
    }));
  return isNonEmpty(unanswered) ? waitAgain(without, unanswered, termsNow) : without;
}

/** Whether nothing waits because it was answered, or because what was asked since is gone. */
function isSettled({ state }: Case): boolean {
  return state.kind === "answered" || (state.kind === "closed" && state.by.kind === "deletion");
}

/** The wait with every entry of the deleted message marked; the first deletion noticed stands. */
function markDeleted(wait: Wait, deletion: DeletionEvent): Wait {
  const mark = (entry: WaitEntry): WaitEntry =>
    entry.message.message === deletion.message && entry.deletion === undefined
      ? { ...entry, deletion }
      : entry;
  const [first, ...rest] = wait.entries;
  return { ...wait, entries: [mark(first), ...rest.map(mark)] };
}

/** The wait with every entry marked as deleted with what is left of the case. */
function markAll(wait: Wait, deletion: DeletionEvent): Wait {
  const [first, ...rest] = wait.entries;
  return { ...wait, entries: [{ ...first, deletion }, ...rest.map((entry) => ({ ...entry, deletion }))] };
}

function endByDeletion(wait: Wait, deletion: DeletionEvent): Wait {
  return isOpenWait(wait) ? { ...markAll(wait, deletion), end: { kind: "deleted" } } : wait;
}
