import type { ActId, AuthorId, CaseId, MessageId, PersonId } from "../ids.ts";
import type { NonEmpty } from "../non-empty.ts";
import type { Instant } from "../time/instant.ts";
import { compareDeadlines, type Clock, type Deadline } from "./deadline.ts";
import type { ActEvent, Conversation, DeletionEvent, MessageEvent } from "./events.ts";

/** One customer in one conversation: all that was promised to them there, and what became of it (DESIGN §3). */
export interface Case {
  readonly id: CaseId;
  /** That of its opening message; messages of linked conversations may belong to it too. */
  readonly conversation: Conversation;
  readonly customer: AuthorId;
  readonly opening: MessageId;
  readonly openedAt: Instant;
  /** One reply wait at a time, oldest first: the last is open while the case waits. */
  readonly replies: NonEmpty<Wait>;
  /** After placeholders and promises; only the last can be open. */
  readonly updates: readonly Wait[];
  readonly resolution: Wait | undefined;
  /** The last word of either side; 24 hours of silence after it end the case. */
  readonly lastActivityAt: Instant;
  readonly lastAnswer: Answer | undefined;
  /** Our answers to what was answered last that were not deleted; what the customer asks then leaves them standing. */
  readonly standingAnswers: readonly StandingAnswer[];
  readonly claim: Claim | undefined;
  readonly snoozedUntil: Instant | undefined;
  /** What was escalated of what is waited for, each stage once, in order. */
  readonly escalations: readonly Escalation[];
  /** Other customers' replies to this one: recorded, and counted for neither. */
  readonly peerReplies: readonly MessageId[];
  readonly state: CaseState;
}

/** A brand's answer that customers can still read. */
export interface StandingAnswer {
  readonly message: MessageId;
  /** It said no more than that an answer will come. */
  readonly isPlaceholder: boolean;
}

/** Where a case stands. */
export type CaseState =
  | { readonly kind: "waiting" }
  | { readonly kind: "answered" }
  /** What waited was deleted, or a person ended it. */
  | { readonly kind: "closed"; readonly by: ActEvent | DeletionEvent };

/** A stretch during which the customer waits for one thing. Its deadline is the earliest of its messages' own. */
export interface Wait {
  readonly clock: Clock;
  readonly entries: NonEmpty<WaitEntry>;
  readonly end: WaitEnd;
}

/** A message that waits. */
export interface WaitEntry {
  /** The customer's message; its traits chose the target. */
  readonly message: MessageEvent;
  readonly startsAt: Instant;
  /** Why it needs a reply: the rule and the words that decided it, or a person who said so. */
  readonly because: string;
  /** Undefined when the terms promise nothing for it. */
  readonly deadline: Deadline | undefined;
  /** It was deleted; perhaps only after the wait had ended, which changes no verdict. */
  readonly deletion: DeletionEvent | undefined;
}

/** How a wait ended, if it did. */
export type WaitEnd =
  | { readonly kind: "open" }
  | ({ readonly kind: "answered" } & Answer)
  /** Every message that waited was deleted; each entry says when. */
  | { readonly kind: "deleted" }
  | { readonly kind: "dismissed"; readonly at: Instant; readonly cause: DismissalCause }
  | { readonly kind: "excluded"; readonly at: Instant; readonly reason: string; readonly by: ActId }
  /** A post of ours told this customer with many others how things stand; only an update can be waited for so. */
  | { readonly kind: "told"; readonly at: Instant; readonly by: ActId }
  /** A person said that the matter is done: what a `resolve` clock runs for. */
  | { readonly kind: "resolved"; readonly at: Instant; readonly by: ActId };

/** Why nobody had to answer any more. */
export type DismissalCause = "no reply needed" | "resolved" | "placeholder deleted";

/** What a person of ours wrote, as it ended a wait. */
export interface Answer {
  readonly at: Instant;
  readonly message: MessageId;
  /** It named nobody: taken as an answer to all who waited (DESIGN §3). */
  readonly inferred: boolean;
  /** "DM us": it ended the public wait by asking the customer to go elsewhere. */
  readonly redirect: boolean;
}

/** Somebody said "I've got it". */
export interface Claim {
  readonly by: PersonId;
  readonly at: Instant;
}

/** Somebody said that a stage of the escalation policy is to call at once. */
export interface Escalation {
  /** Its spelling: `breach`, `after:30m`. */
  readonly stage: string;
  /** Of the deadline that ran then: the stages of a later one call at their own time. */
  readonly anchor: MessageId;
  readonly by: PersonId;
  readonly at: Instant;
}

/** All waits of the case, in the order replies, updates, resolution. */
export function waitsOf(subject: Case): readonly Wait[] {
  return [...subject.replies, ...subject.updates, ...(subject.resolution ? [subject.resolution] : [])];
}

/** The reply wait that is or was last open. */
export function lastReplyWait(subject: Case): Wait {
  return subject.replies.at(-1) ?? subject.replies[0];
}

/** The waits that run now: the open reply wait, the open update; the resolution only while the customer waits. */
export function runningWaits(subject: Case): readonly Wait[] {
  const reply = lastReplyWait(subject);
  const waiting = subject.state.kind === "waiting";
  return [
    ...(waiting ? [reply] : []),
    ...subject.updates.slice(-1).filter(isOpenWait),
    ...(waiting && subject.resolution && isOpenWait(subject.resolution) ? [subject.resolution] : []),
  ];
}

/** What a claim or an escalation is about: the reply that is waited for, else the last update. */
export function claimedWait(subject: Case): Wait | undefined {
  return subject.state.kind === "waiting" ? lastReplyWait(subject) : subject.updates.at(-1);
}

/** Whether the wait has not ended. */
export const isOpenWait = (wait: Wait): boolean => wait.end.kind === "open";

/**
 * The deadline of an open wait: of its messages' own the first to be broken, those deleted meanwhile left out. A later
 * message may tighten it, never postpone it: the customer was promised the earlier one. Undefined when none has one.
 */
export function runningDeadline(wait: Wait): Deadline | undefined {
  let earliest: Deadline | undefined;
  for (const { deadline, deletion } of wait.entries) {
    if (deletion !== undefined || deadline === undefined) continue;
    if (earliest === undefined || compareDeadlines(deadline, earliest) < 0) earliest = deadline;
  }
  return earliest;
}

/** Whether nobody answered yet and the first warning has passed by `now`. */
export function isAtRisk(subject: Case, now: Instant): boolean {
  if (subject.state.kind !== "waiting") return false;
  const first = runningDeadline(lastReplyWait(subject))?.warnings[0];
  return first !== undefined && first.at <= now;
}
