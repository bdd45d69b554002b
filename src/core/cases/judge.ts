import { businessTimeBetween } from "../time/business-hours.ts";
import { timeBetween, type Duration, type Instant } from "../time/instant.ts";
import { unreachable } from "../unreachable.ts";
import { SILENCE } from "./advance-case.ts";
import { isOpenWait, waitsOf, type Case, type Wait, type WaitEntry } from "./case.ts";
import { blindBetween, type CoverageInterval } from "./coverage.ts";
import { compareDeadlines, type Deadline } from "./deadline.ts";
import type { DeletionEvent } from "./events.ts";
import type { Outcome, Result } from "./outcome.ts";

/** One entry of a wait with the deadline it has. */
type Due = WaitEntry & { readonly deadline: Deadline };

/** A verdict before its figures. */
interface Verdict {
  readonly due: Due;
  readonly result: Result;
  readonly because: string;
  readonly answeredAt: Instant | undefined;
}

/**
 * One outcome for each deadline of the case, as it stands at `now`, in the order of `waitsOf` (DESIGN §4). `coverage`
 * is that of its channel: a miss during which we were blind, and have not caught up, is unknown. A wait for which
 * nothing was promised has no outcome.
 */
export function judge(
  subject: Case,
  coverage: readonly CoverageInterval[],
  now: Instant,
): readonly Outcome[] {
  return waitsOf(subject).flatMap((wait) => {
    const settled = wait.clock === "resolve" ? settleResolution(subject, wait, now) : { wait, at: now };
    const verdict = judgeWait(settled.wait, settled.at);
    return verdict ? [outcomeOf(subject, settled.wait, sighted(verdict, coverage), now)] : [];
  });
}

/**
 * The first deadline to be broken among the messages' decides; one that was withdrawn in time leaves the next. Of a
 * deletion that may have come before or after the deadline nobody knows whether the promise was kept, unless a later
 * message's own deadline was missed as well.
 */
function judgeWait(wait: Wait, now: Instant): Verdict | undefined {
  let uncertain: Verdict | undefined;
  let withdrawn: Verdict | undefined;
  const inTurn = inOrder(wait);
  const [first] = inTurn;
  if (wait.end.kind === "excluded" && first !== undefined) return judgeEnd(first, wait, now);
  for (const due of inTurn) {
    const deletion = deletionWithin(wait, due);
    const verdict = deletion ? judgeDeletion(due, deletion) : judgeEnd(due, wait, now);
    if (verdict.result === "withdrawn" && deletion) withdrawn ??= verdict;
    else if (verdict.result === "unknown") uncertain ??= verdict;
    else return verdict.result === "missed" ? verdict : (uncertain ?? verdict);
  }
  return uncertain ?? withdrawn;
}

function inOrder(wait: Wait): readonly Due[] {
  const due = wait.entries.filter((entry): entry is Due => entry.deadline !== undefined);
  return due.length < 2 ? due : due.sort((a, b) => compareDeadlines(a.deadline, b.deadline));
}

/** The deletion of an entry, if it came before the wait had ended: later it changes no verdict. */
function deletionWithin({ end }: Wait, { deletion }: WaitEntry): DeletionEvent | undefined {
  if (deletion === undefined || end.kind === "open" || end.kind === "deleted") return deletion;
  // At one instant an answer comes before a deletion, and a person's act after it.
  const before = end.kind === "answered" ? deletion.noticed < end.at : deletion.noticed <= end.at;
  return before ? deletion : undefined;
}

function judgeDeletion(due: Due, { lastSeen, noticed }: DeletionEvent): Verdict {
  const { breachAt } = due.deadline;
  const answeredAt = undefined;
  if (noticed <= breachAt)
    return { due, result: "withdrawn", because: "deleted before the deadline", answeredAt };
  if (lastSeen > breachAt)
    return { due, result: "missed", because: "deleted after the deadline", answeredAt };
  return { due, result: "unknown", because: "deleted, perhaps before the deadline", answeredAt };
}

function judgeEnd(due: Due, { end }: Wait, now: Instant): Verdict {
  const { breachAt } = due.deadline;
  switch (end.kind) {
    case "answered":
    case "told":
    case "resolved": {
      const done = DONE[end.kind];
      const inTime = end.at <= breachAt;
      const inferred = end.kind === "answered" && end.inferred ? ", though it named nobody" : "";
      const because = `${done} ${inTime ? "in time" : "too late"}${inferred}`;
      return { due, result: inTime ? "met" : "missed", because, answeredAt: end.at };
    }
    case "dismissed": {
      const because = end.at <= breachAt ? end.cause : `${end.cause}, after the deadline`;
      return { due, result: end.at <= breachAt ? "withdrawn" : "missed", because, answeredAt: undefined };
    }
    case "excluded":
      return { due, result: "excluded", because: `not for us: ${end.reason}`, answeredAt: undefined };
    case "deleted":
    case "open": {
      const result = now <= breachAt ? "pending" : "missed";
      return { due, result, because: "not answered yet", answeredAt: undefined };
    }
    default:
      return unreachable(end);
  }
}

const DONE = { answered: "answered", told: "told by a status update", resolved: "resolved" } as const;

/**
 * The resolution as it stands at `now`, and the instant by which to judge it. Without a click on Resolve it was reached
 * by the last answer before 24 hours of silence (DESIGN §4); while an answer in time may yet prove to be that last one,
 * nothing is missed.
 */
function settleResolution(
  subject: Case,
  wait: Wait,
  now: Instant,
): { readonly wait: Wait; readonly at: Instant } {
  const { lastAnswer, state, lastActivityAt } = subject;
  const breachAt = wait.entries[0].deadline?.breachAt ?? now;
  if (!isOpenWait(wait) || state.kind === "waiting" || lastAnswer === undefined) return { wait, at: now };
  if (now < lastActivityAt + SILENCE && lastAnswer.at <= breachAt) {
    return { wait, at: now < breachAt ? now : breachAt };
  }
  return { wait: { ...wait, end: { kind: "answered", ...lastAnswer } }, at: now };
}

/** Unknown, if the verdict is a miss that an answer we could not see might have prevented. An answer we know is proof. */
function sighted(verdict: Verdict, coverage: readonly CoverageInterval[]): Verdict {
  if (verdict.result !== "missed") return verdict;
  const { startsAt, breachAt } = verdict.due.deadline;
  const blind = blindBetween(coverage, startsAt, breachAt);
  if (blind === undefined) return verdict;
  return { ...verdict, result: "unknown", because: `we were blind: ${blind.cause ?? "cause unknown"}` };
}

function outcomeOf(subject: Case, wait: Wait, verdict: Verdict, now: Instant): Outcome {
  const { due, result, because, answeredAt } = verdict;
  const { deadline } = due;
  const until = answeredAt ?? deletionWithin(wait, due)?.noticed ?? endedAt(wait) ?? now;
  const firstWaiting = wait.entries.find((entry) => entry === due || !deletionWithin(wait, entry)) ?? due;
  const used = usedBy(deadline, deadline.startsAt, until);
  return {
    caseId: subject.id,
    clock: wait.clock,
    deadline,
    entry: due,
    result,
    because,
    answeredAt,
    waitedFrom: firstWaiting.startsAt,
    waitedUntil: until,
    responseTime: firstWaiting === due ? used : usedBy(deadline, firstWaiting.startsAt, until),
    feltTime: timeBetween(firstWaiting.startsAt, until),
    used,
  };
}

function usedBy({ terms, countedBy }: Deadline, from: Instant, to: Instant): Duration {
  return countedBy === "calendar" ? timeBetween(from, to) : businessTimeBetween(terms.hours, from, to);
}

function endedAt({ end }: Wait): Instant | undefined {
  return end.kind === "open" || end.kind === "deleted" ? undefined : end.at;
}
