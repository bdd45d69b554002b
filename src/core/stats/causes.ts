import type { CoverageInterval } from "../cases/coverage.ts";
import type { Terms, WarningRule } from "../terms/terms.ts";
import { businessTimeBetween, isOpen } from "../time/business-hours.ts";
import { after, minutes, type Duration, type Instant } from "../time/instant.ts";
import type { DeadlineRecord } from "./deadline-record.ts";
import { shutDates } from "./shut-dates.ts";
import type { Warned } from "./warned.ts";

/**
 * Why a first deadline was missed. Each miss has one cause: the first of these, in this order, that is true of it. What
 * the monitor did wrong comes before what the day was like, and that before what the team did.
 */
export const CAUSES = [
  "blind",
  "not warned",
  "warned late",
  "overlay",
  "closed day",
  "burst",
  "edge of day",
  "came while closed",
  "claimed",
  "not claimed",
] as const;
/** One of them. */
export type Cause = (typeof CAUSES)[number];

/** A miss with what is known of its day. */
export interface Miss {
  readonly record: DeadlineRecord;
  readonly warned: Warned;
  /** The terms that set it. */
  readonly terms: Terms;
  /** When its channel was not watched. */
  readonly coverage: readonly CoverageInterval[];
  /** Whether unusually many cases were opened in the hour in which it came. */
  readonly isBurst: boolean;
}

/** What comes so short before a close, or within its last minutes, is easily left for the next day. */
const EDGE: Duration = minutes(30);

/** A warning may come so much later than planned: warnings so close are one message, and lists gather for two minutes. */
const GRACE: Duration = minutes(3);

/** The cause of a miss. */
export function causeOf(miss: Miss): Cause {
  return CAUSES.find((cause) => HOLDS[cause](miss)) ?? "not claimed";
}

const HOLDS: Readonly<Record<Cause, (miss: Miss) => boolean>> = {
  /** We did not see the channel for some of the wait, and have read since what was posted: nobody could be told in time. */
  blind: ({ record, coverage }) =>
    coverage.some(
      ({ state, from, to }) =>
        state !== "watched" && from < record.breachAt && (to === undefined || to > record.waitedFrom),
    ),
  /** The terms ask for warnings, none was sent, and nobody had claimed it. */
  "not warned": (miss) =>
    miss.terms.warnings.length > 0 && firstWarning(miss) === undefined && !isClaimed(miss.record),
  "warned late": (miss) => isWarnedLate(miss) && !isClaimed(miss.record),
  /** A surge or an incident was on. */
  overlay: ({ record }) => record.isOverlay,
  /** Between the message and its deadline lay a date on which the usual week would have opened. */
  "closed day": ({ record, terms }) =>
    shutDates(terms.hours.calendar, record.waitedFrom, record.dueAt).length > 0,
  burst: ({ isBurst }) => isBurst,
  /** It came in the last 30 minutes before a close. */
  "edge of day": ({ record: { waitedFrom }, terms: { hours } }) =>
    isOpen(hours, waitedFrom) && businessTimeBetween(hours, waitedFrom, after(waitedFrom, EDGE)) < EDGE,
  "came while closed": ({ record, terms }) => !isOpen(terms.hours, record.waitedFrom),
  /** Somebody had it before it was missed. */
  claimed: ({ record }) => isClaimed(record),
  "not claimed": () => true,
};

const isClaimed = ({ claimedAt, breachAt }: DeadlineRecord): boolean =>
  claimedAt !== undefined && claimedAt <= breachAt;

/** The first warning, if it came before the deadline was broken. */
function firstWarning({ record, warned }: Pick<Miss, "record" | "warned">): Instant | undefined {
  return warned.firstAt !== undefined && warned.firstAt <= record.breachAt ? warned.firstAt : undefined;
}

/** Whether a missed deadline was warned of before it was broken. */
export const isMissWarned = (record: DeadlineRecord, warned: Warned): boolean =>
  firstWarning({ record, warned }) !== undefined;

/** Less time was left at the first warning than its terms plan. */
function isWarnedLate({ record, warned, terms }: Miss): boolean {
  const { firstAt } = warned;
  if (firstAt === undefined || record.countedBy === "calendar") return false;
  const planned = Math.max(...terms.warnings.map((rule) => leftAt(rule, record.within)));
  return businessTimeBetween(terms.hours, firstAt, record.dueAt) < planned - GRACE;
}

const leftAt = (rule: WarningRule, within: Duration): number =>
  rule.kind === "share" ? within * (1 - rule.share) : Math.min(rule.left, within);
