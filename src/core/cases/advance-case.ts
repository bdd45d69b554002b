import type { MessageId } from "../ids.ts";
import { isNonEmpty, type NonEmpty } from "../non-empty.ts";
import type { Terms } from "../terms/terms.ts";
import { hours, type Duration, type Instant } from "../time/instant.ts";
import {
  isOpenWait,
  lastReplyWait,
  type Answer,
  type Case,
  type Wait,
  type WaitEnd,
  type WaitEntry,
} from "./case.ts";
import type { DeletionEvent, MessageEvent } from "./events.ts";
import { hasCue } from "./message-facts.ts";
import { entryFor, newWait, type Request } from "./open-case.ts";

/** Both sides silent for so long, and nothing waiting, ends a case. */
export const SILENCE: Duration = hours(24);

/** Whether what this customer writes at `at` belongs to the case (DESIGN §3). */
export function goesOn(subject: Case, at: Instant): boolean {
  if (subject.state.kind === "waiting") return true;
  return !isFinal(subject) && at - subject.lastActivityAt < SILENCE;
}

/** The case after one more message of its customer that wants a reply. */
export function keepWaiting(subject: Case, request: Request, terms: Terms | undefined): Case {
  const lastActivityAt = later(subject.lastActivityAt, request.startsAt);
  if (subject.state.kind !== "waiting") {
    // Until somebody has answered, what the customer waits for is still the first reply.
    const clock = subject.lastAnswer === undefined ? "first" : "next";
    const replies: NonEmpty<Wait> = [...subject.replies, newWait(clock, request, terms)];
    return { ...subject, state: { kind: "waiting" }, replies, standingAnswers: [], lastActivityAt };
  }
  const wait = lastReplyWait(subject);
  const entries = [...wait.entries, entryFor(wait.clock, request, terms)] as const;
  return { ...subject, replies: replaceLast(subject.replies, { ...wait, entries }), lastActivityAt };
}

/** The case after a message of its customer that wants no reply: it only breaks the silence. */
export function noteActivity(subject: Case, at: Instant): Case {
  return { ...subject, lastActivityAt: later(subject.lastActivityAt, at) };
}

/** The case after another customer replied to this one. */
export function notePeerReply(subject: Case, message: MessageId): Case {
  return { ...subject, peerReplies: [...subject.peerReplies, message] };
}

/** The case after a person of ours answered its customer: everything asked before is answered (DESIGN §3). */
export function answerCase(
  subject: Case,
  message: MessageEvent,
  inferred: boolean,
  terms: Terms | undefined,
): Case {
  if (isFinal(subject)) return noteActivity(subject, message.at);
  const answer: Answer = {
    at: message.at,
    message: message.message,
    inferred,
    redirect: hasCue(message.facts, "redirect"),
  };
  const end: WaitEnd = { kind: "answered", ...answer };
  return {
    ...subject,
    state: { kind: "answered" },
    replies: replaceLast(subject.replies, endWait(lastReplyWait(subject), end)),
    updates: [...endUpdates(subject, end), ...updateAfter(subject, message, terms)],
    lastActivityAt: later(subject.lastActivityAt, message.at),
    lastAnswer: answer,
    standingAnswers: [...(subject.state.kind === "waiting" ? [] : subject.standingAnswers), message.message],
    claim: undefined,
    snoozedUntil: undefined,
  };
}

/** The case after a message that waited in it was deleted; as it was if the message did not wait. */
export function withdrawMessage(subject: Case, deletion: DeletionEvent): Case {
  if (subject.state.kind !== "waiting") return subject;
  const marked = markDeleted(lastReplyWait(subject), deletion);
  if (marked.entries.some((entry) => entry.deletion === undefined)) {
    return { ...subject, replies: replaceLast(subject.replies, marked) };
  }
  const replies = replaceLast(subject.replies, { ...marked, end: { kind: "deleted" } });
  const unanswered = endUnanswered(subject, { kind: "deleted" });
  const resolution = unanswered?.end.kind === "deleted" ? markDeleted(unanswered, deletion) : unanswered;
  return { ...subject, state: { kind: "closed", by: deletion }, replies, resolution };
}

/**
 * The case after an answer of ours was deleted. Its verdict stays; when no other answer stands, the customer waits
 * again from the instant we noticed (DESIGN §3).
 */
export function withdrawAnswer(subject: Case, deletion: DeletionEvent, termsNow: Terms | undefined): Case {
  if (isFinal(subject)) return subject;
  const standing = subject.standingAnswers.filter((message) => message !== deletion.message);
  const updates = subject.updates.map((wait) =>
    wait.entries[0].deadline?.anchor === deletion.message
      ? endWait(wait, { kind: "dismissed", at: deletion.noticed, cause: "placeholder deleted" })
      : wait,
  );
  const without: Case = { ...subject, standingAnswers: standing, updates };
  const stillAnswered = standing.length > 0 || !subject.standingAnswers.includes(deletion.message);
  const wait = lastReplyWait(subject);
  if (subject.state.kind !== "answered" || wait.end.kind !== "answered" || stillAnswered) return without;
  const { message } = lastEntry(wait);
  const request: Request = { message, anchor: deletion.message, startsAt: deletion.noticed };
  return keepWaiting(without, request, termsNow);
}

/** Whether a person ended the case for good: what comes later opens a new one. */
export function isFinal(subject: Case): boolean {
  const { state } = subject;
  if (state.kind !== "closed" || state.by.kind !== "act") return false;
  return state.by.act.kind === "resolve" || state.by.act.kind === "not for us";
}

/** The wait ended by `end`; as it was if it had ended before. */
export function endWait(wait: Wait, end: WaitEnd): Wait {
  return isOpenWait(wait) ? { ...wait, end } : wait;
}

/** The updates with the open one, if any, ended. */
export function endUpdates(subject: Case, end: WaitEnd): readonly Wait[] {
  return subject.updates.map((wait) => endWait(wait, end));
}

/** The resolution, ended if nobody ever answered: nothing is left to be resolved. */
export function endUnanswered(subject: Case, end: WaitEnd): Wait | undefined {
  if (subject.resolution === undefined || subject.lastAnswer !== undefined) return subject.resolution;
  return endWait(subject.resolution, end);
}

/** `waits` with its last one replaced. */
export function replaceLast(waits: NonEmpty<Wait>, last: Wait): NonEmpty<Wait> {
  const replaced = waits.with(-1, last);
  return isNonEmpty(replaced) ? replaced : [last];
}

/** A placeholder or a promise starts the update clock, by the terms in force when it was posted. */
function updateAfter(subject: Case, message: MessageEvent, terms: Terms | undefined): readonly Wait[] {
  if (!hasCue(message.facts, "placeholder") && !hasCue(message.facts, "promise")) return [];
  const asked = lastEntry(lastReplyWait(subject)).message;
  const request: Request = { message: asked, anchor: message.message, startsAt: message.at };
  const wait = newWait("update", request, terms);
  return wait.entries[0].deadline === undefined ? [] : [wait];
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

function lastEntry(wait: Wait): Wait["entries"][0] {
  return wait.entries.at(-1) ?? wait.entries[0];
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
