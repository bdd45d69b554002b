import { isNonEmpty, type NonEmpty } from "../non-empty.ts";
import type { Terms } from "../terms/terms.ts";
import { hours, type Duration, type Instant } from "../time/instant.ts";
import { isOpenWait, lastReplyWait, type Answer, type Case, type Wait, type WaitEnd } from "./case.ts";
import type { MessageEvent } from "./events.ts";
import { hasCue, type MessageFacts } from "./message-facts.ts";
import { entryFor, newWait, type Request } from "./open-case.ts";
import type { MessageId } from "../ids.ts";

/** Both sides silent for so long, and nothing waiting, ends a case. */
export const SILENCE: Duration = hours(24);

/** Whether what this customer writes at `at` belongs to the case (DESIGN §3). */
export function goesOn(subject: Case, at: Instant): boolean {
  if (subject.state.kind === "waiting") return true;
  return !isFinal(subject) && at - subject.lastActivityAt < SILENCE;
}

/** The case after one more message of its customer that wants a reply. */
export function keepWaiting(subject: Case, request: Request, terms: Terms | undefined): Case {
  if (subject.state.kind !== "waiting") return waitAgain(subject, [request], terms);
  const wait = lastReplyWait(subject);
  const entries = [...wait.entries, entryFor(wait.clock, request, terms)] as const;
  const lastActivityAt = later(subject.lastActivityAt, request.startsAt);
  return { ...subject, replies: replaceLast(subject.replies, { ...wait, entries }), lastActivityAt };
}

/** The case, of which nothing waited, with those messages waiting. */
export function waitAgain(subject: Case, requests: NonEmpty<Request>, terms: Terms | undefined): Case {
  // Until somebody has answered, what the customer waits for is still the first reply.
  const clock = subject.lastAnswer === undefined ? "first" : "next";
  return {
    ...subject,
    state: { kind: "waiting" },
    replies: [...subject.replies, newWait(clock, requests, terms)],
    resolution: settledResolution(subject, requests[0].startsAt),
    lastActivityAt: later(subject.lastActivityAt, requests[0].startsAt),
    claim: undefined,
    snoozedUntil: undefined,
    escalations: [],
  };
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
  const redirect = hasCue(message.facts, "redirect");
  const answer: Answer = { at: message.at, message: message.message, inferred, redirect };
  const end: WaitEnd = { kind: "answered", ...answer };
  const isPlaceholder = asksForPatience(message.facts);
  const before = subject.state.kind === "waiting" ? [] : subject.standingAnswers;
  return {
    ...subject,
    state: { kind: "answered" },
    replies: replaceLast(subject.replies, endWait(lastReplyWait(subject), end)),
    updates: [...endUpdates(subject, end), ...(isPlaceholder ? updateAfter(subject, message, terms) : [])],
    resolution: settledResolution(subject, message.at),
    lastActivityAt: later(subject.lastActivityAt, message.at),
    lastAnswer: answer,
    standingAnswers: [...before, { message: message.message, isPlaceholder }],
    claim: undefined,
    snoozedUntil: undefined,
    escalations: [],
  };
}

/** Whether a person ended the case for good: what comes later opens a new one. */
export function isFinal({ state }: Case): boolean {
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

/** The resolution as something happens at `at`: reached, if the last answer was followed by 24 hours of silence (DESIGN §4). */
function settledResolution(subject: Case, at: Instant): Wait | undefined {
  const { resolution, state, lastAnswer, lastActivityAt } = subject;
  if (resolution === undefined || state.kind === "waiting" || lastAnswer === undefined) return resolution;
  return at - lastActivityAt < SILENCE
    ? resolution
    : endWait(resolution, { kind: "answered", ...lastAnswer });
}

function asksForPatience(facts: MessageFacts): boolean {
  return hasCue(facts, "placeholder") || hasCue(facts, "promise");
}

/** A placeholder or a promise starts the update clock, by the terms in force when it was posted. */
function updateAfter(subject: Case, message: MessageEvent, terms: Terms | undefined): readonly Wait[] {
  const { entries } = lastReplyWait(subject);
  const asked = entries.at(-1) ?? entries[0];
  const request = { ...asked, anchor: message.message, startsAt: message.at };
  const wait = newWait("update", [request], terms);
  return wait.entries[0].deadline === undefined ? [] : [wait];
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
