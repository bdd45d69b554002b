import type { Case, Claim, Wait } from "../cases/case.ts";
import { waitsOf } from "../cases/case.ts";
import type { ActOn } from "../cases/conversation-snapshot.ts";
import type { Clock } from "../cases/deadline.ts";
import type { Outcome, Result } from "../cases/outcome.ts";
import type { CaseId, ConversationId, MessageId, PersonId } from "../ids.ts";
import type { Duration, Instant } from "../time/instant.ts";

/**
 * What became of one deadline, as figures, lists and exports need it: no word of a customer, no account. It is what the
 * store keeps, so that no week has to be folded anew to be counted (DESIGN §9: the unit is the deadline).
 */
export interface DeadlineRecord {
  readonly caseId: CaseId;
  readonly conversation: ConversationId;
  readonly clock: Clock;
  /** The message whose deadline it is; with the case and the clock it names the record. */
  readonly message: MessageId;
  /** When the case was opened: volume counts by it. */
  readonly openedAt: Instant;
  /** Of the terms that set it, by their version or the name of their overlay. */
  readonly terms: string;
  readonly isOverlay: boolean;
  /** The target by its name, and whether customers are shown it. */
  readonly target: string;
  readonly published: boolean;
  readonly within: Duration;
  readonly countedBy: "business" | "calendar";
  /** When the customer began to wait: response times count from it. */
  readonly waitedFrom: Instant;
  readonly dueAt: Instant;
  /** Missed strictly after it; END_OF_TIME where the channel never opens again. */
  readonly breachAt: Instant;
  /** As it stood when it was judged. Of an open wait it moves on with time: `resultAt` says what it is by then. */
  readonly result: Result;
  readonly because: string;
  /** The answer, or what stood for one; undefined while nobody answered. */
  readonly answeredAt: Instant | undefined;
  /** When the wait ended, however that was; undefined while it is open. */
  readonly endedAt: Instant | undefined;
  /** Of an open wait: until it was judged. */
  readonly responseTime: Duration;
  readonly feltTime: Duration;
  /** The answer named nobody, and was taken to answer all who waited. */
  readonly inferred: boolean;
  /** The answer asked the customer to go elsewhere. */
  readonly redirect: boolean;
  /** Other customers who replied in the case. */
  readonly peerReplies: number;
  /** Who had claimed it when the wait ended, or has it now, and since when. */
  readonly claimedAt: Instant | undefined;
  readonly claimedBy: PersonId | undefined;
}

/**
 * The records of a case that was judged, with what people did about it; of each wait one, in the order of `outcomes`. A
 * wait for which nothing was promised has none.
 */
export function recordsOf(
  subject: Case,
  outcomes: readonly Outcome[],
  acts: readonly ActOn[],
): readonly DeadlineRecord[] {
  return outcomes.map((outcome) => recordOf(subject, outcome, acts));
}

function recordOf(subject: Case, outcome: Outcome, acts: readonly ActOn[]): DeadlineRecord {
  const { clock, deadline, entry } = outcome;
  const wait = waitsOf(subject).find((one) => one.clock === clock && one.entries.includes(entry));
  const answer = wait?.end.kind === "answered" ? wait.end : undefined;
  // A resolution that silence settled has no end of its own in the case.
  const endedAt = outcome.answeredAt ?? (wait && endOf(wait, outcome));
  const claim = claimWithin(acts, outcome.waitedFrom, endedAt);
  return {
    caseId: subject.id,
    conversation: subject.conversation.id,
    clock,
    message: entry.message.message,
    openedAt: subject.openedAt,
    terms: deadline.terms.version,
    isOverlay: deadline.terms.kind === "overlay",
    target: deadline.choice.target.name,
    published: deadline.choice.target.publish,
    within: deadline.within,
    countedBy: deadline.countedBy,
    waitedFrom: outcome.waitedFrom,
    dueAt: deadline.dueAt,
    breachAt: deadline.breachAt,
    result: outcome.result,
    because: outcome.because,
    answeredAt: outcome.answeredAt,
    endedAt,
    responseTime: outcome.responseTime,
    feltTime: outcome.feltTime,
    inferred: answer?.inferred ?? false,
    redirect: answer?.redirect ?? false,
    peerReplies: subject.peerReplies.length,
    claimedAt: claim?.at,
    claimedBy: claim?.by,
  };
}

/** The case forgets a claim with the answer that ends it, so it is read from the acts: the last one, if it was not given back. */
function claimWithin(acts: readonly ActOn[], from: Instant, to: Instant | undefined): Claim | undefined {
  let claim: Claim | undefined;
  for (const { event, isUndone } of acts) {
    const { at, by, act } = event;
    if (isUndone || at < from || (to !== undefined && at >= to)) continue;
    if (act.kind === "claim") claim = { at, by };
    else if (act.kind === "release" && claim?.by === by) claim = undefined;
  }
  return claim;
}

/** A wait whose messages were all deleted ended with the last of them, where its outcome ends. */
function endOf({ end }: Wait, { waitedUntil }: Outcome): Instant | undefined {
  if (end.kind === "open") return undefined;
  return end.kind === "deleted" ? waitedUntil : end.at;
}

/**
 * What a record's result is at `now`, not before it was judged: an open wait for a reply or an update is missed once
 * `breachAt` has passed. An open `resolve` is what it was judged to be: while silence may still show that the last answer
 * was in time, it rightly waits past `breachAt`. That, and what we were blind to meanwhile, only judging anew can tell.
 */
export const resultAt = ({ clock, result, breachAt }: DeadlineRecord, now: Instant): Result =>
  result === "pending" && clock !== "resolve" && now > breachAt ? "missed" : result;
