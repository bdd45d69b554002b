import { openIntervals } from "../time/business-hours.ts";
import { instant, timeBetween, type Duration, type Instant } from "../time/instant.ts";
import type { Outcome } from "./outcome.ts";

/** The hours that counted: an open interval within the wait. */
export interface CountedInterval {
  readonly from: Instant;
  readonly to: Instant;
  readonly counted: Duration;
}

/** Why an outcome is what it is, step by step (DESIGN §4). */
export interface Trace {
  readonly posted: Instant;
  /** When the clock started: later than `posted` after an edit, an overruled noise or a deleted answer. */
  readonly startsAt: Instant;
  /** Why its message needs a reply: the rule and the words that decided it, or a person who said so. */
  readonly wanted: string;
  readonly version: string;
  readonly target: string;
  /** Why that target and no other. */
  readonly because: string;
  readonly within: Duration;
  readonly countedBy: "business" | "calendar";
  /** Up to `until`. */
  readonly intervals: readonly CountedInterval[];
  /** All the time used, also what was used after `until`. */
  readonly used: Duration;
  readonly dueAt: Instant;
  readonly breachAt: Instant;
  /** The answer; without one `breachAt`, or the instant of judgement before it. */
  readonly until: Instant;
  readonly verdict: string;
}

/** How the verdict came about. */
export function traceOf(outcome: Outcome): Trace {
  const { deadline, entry } = outcome;
  const { startsAt, within, countedBy, dueAt, breachAt, terms, choice } = deadline;
  // What nobody answered is proved missed at `breachAt`; the hours of the years since then would prove no more.
  const until = outcome.answeredAt ?? instant(Math.min(outcome.waitedUntil, breachAt));
  const intervals =
    countedBy === "calendar" ? [{ from: startsAt, to: until }] : openIntervals(terms.hours, startsAt, until);
  return {
    posted: entry.message.at,
    startsAt,
    wanted: entry.because,
    version: terms.version,
    target: choice.target.name,
    because: choice.because,
    within,
    countedBy,
    intervals: intervals.map(({ from, to }) => ({ from, to, counted: timeBetween(from, to) })),
    used: outcome.used,
    dueAt,
    breachAt,
    until,
    verdict: `${outcome.result}: ${outcome.because}`,
  };
}
