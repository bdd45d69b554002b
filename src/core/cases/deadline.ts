import type { MessageId } from "../ids.ts";
import { chooseTarget, type TargetChoice, type TargetTraits } from "../terms/choose-target.ts";
import type { Promised, Terms, WarningRule } from "../terms/terms.ts";
import { addBusinessTime, businessTimeBetween } from "../time/business-hours.ts";
import {
  after,
  duration,
  END_OF_TIME,
  instant,
  minutes,
  type Duration,
  type Instant,
} from "../time/instant.ts";

/** Which promise a deadline keeps: the first reply, a later one, the update after a placeholder, the end of the matter. */
export const CLOCKS = ["first", "next", "update", "resolve"] as const;
/** One of them. */
export type Clock = (typeof CLOCKS)[number];

/** When to tell the team before a deadline; stages less than three minutes apart are one warning (DESIGN §2). */
export interface Warning {
  readonly at: Instant;
  /** Canonical spellings, the earliest first: `warn:50%`, `warn:10m`. */
  readonly stages: readonly string[];
}

/** The instant a reply is due, fixed by the terms in force when its message was posted. */
export interface Deadline {
  readonly clock: Clock;
  /** The message that sets it, part of every alert's key: the customer's, or our own that was a placeholder or is gone. */
  readonly anchor: MessageId;
  readonly startsAt: Instant;
  readonly terms: Terms;
  readonly choice: TargetChoice;
  readonly within: Duration;
  /** Only a `resolve` may run by the calendar. */
  readonly countedBy: "business" | "calendar";
  /** Shown and alerted: the earliest instant at which the target is used up. */
  readonly dueAt: Instant;
  /** The verdict is missed strictly after it: the latest such instant. END_OF_TIME when the channel never opens again. */
  readonly breachAt: Instant;
  readonly warnings: readonly Warning[];
}

/** What starts a clock. */
export interface ClockStart {
  readonly clock: Clock;
  readonly anchor: MessageId;
  readonly startsAt: Instant;
  readonly traits: TargetTraits;
}

const MERGE_WITHIN = minutes(3);

/**
 * The deadline that `terms` set for what starts here (DESIGN §4). Undefined when they promise nothing for it: the
 * target is none, has no such clock, or falls due in no open hour ever.
 */
export function deadlineFor(start: ClockStart, terms: Terms): Deadline | undefined {
  const choice = chooseTarget(terms, start.traits);
  const promise = choice.target.promise && promiseOf(choice.target.promise, start.clock);
  if (promise === undefined) return undefined;
  const { within, clock: countedBy } = promise;
  const { startsAt } = start;
  const dueAt =
    countedBy === "calendar" ? after(startsAt, within) : addBusinessTime(terms.hours, startsAt, within);
  if (dueAt === undefined) return undefined;
  const breachAt =
    countedBy === "calendar"
      ? dueAt
      : (addBusinessTime(terms.hours, startsAt, within, "latest") ?? END_OF_TIME);
  const { clock, anchor } = start;
  const warnings = warningsFor(terms, startsAt, dueAt, countedBy === "business" ? within : undefined);
  return { clock, anchor, startsAt, terms, choice, within, countedBy, dueAt, breachAt, warnings };
}

/** Orders deadlines by when they are broken, then by when they fall due: the two differ at a close. */
export function compareDeadlines(a: Deadline, b: Deadline): number {
  return a.breachAt - b.breachAt || a.dueAt - b.dueAt;
}

function promiseOf(
  { first, next, update, resolve }: Promised,
  clock: Clock,
): { readonly within: Duration; readonly clock: "business" | "calendar" } | undefined {
  if (clock === "resolve") return resolve;
  const within = { first, next, update }[clock];
  return within === undefined ? undefined : { within, clock: "business" };
}

/** Lead times are business time, so that warnings fall in hours: also for a deadline by the calendar. */
function warningsFor(
  terms: Terms,
  startsAt: Instant,
  dueAt: Instant,
  businessTime: Duration | undefined,
): readonly Warning[] {
  const open = businessTime ?? businessTimeBetween(terms.hours, startsAt, dueAt);
  const placed = terms.warnings
    .map((rule) => ({ stage: `warn:${rule.spelling}`, gone: goneAt(rule, open) }))
    .sort((a, b) => a.gone - b.gone || (a.stage < b.stage ? -1 : 1));
  const merged: { gone: Duration; stages: string[] }[] = [];
  for (const { stage, gone } of placed) {
    const last = merged.at(-1);
    if (last !== undefined && gone - last.gone < MERGE_WITHIN) last.stages.push(stage);
    else merged.push({ gone, stages: [stage] });
  }
  return merged.map(({ gone, stages }) => ({ at: warnAt(terms, startsAt, dueAt, open, gone), stages }));
}

/** How much of the target's open time is gone when the rule warns. */
function goneAt(rule: WarningRule, open: Duration): Duration {
  return duration(Math.max(0, rule.kind === "share" ? Math.round(open * rule.share) : open - rule.left));
}

function warnAt(terms: Terms, startsAt: Instant, dueAt: Instant, open: Duration, gone: Duration): Instant {
  // No open hour lies before a deadline by the calendar: better a warning at its start than none.
  if (open === 0) return startsAt;
  const at = addBusinessTime(terms.hours, startsAt, gone, "latest") ?? dueAt;
  return instant(Math.min(at, dueAt));
}
