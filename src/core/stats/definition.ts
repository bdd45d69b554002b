import type { Clock } from "../cases/deadline.ts";
import type { Result } from "../cases/outcome.ts";
import type { Instant, Interval } from "../time/instant.ts";
import type { ChannelTally } from "./channel-question.ts";
import { resultAt, type DeadlineRecord } from "./deadline-record.ts";
import { liesIn } from "./trend-tally.ts";
import type { Warned } from "./warned.ts";

/** What a figure is, in words and as the deadlines behind it; docs/metrics.md has them all. */
export interface Definition {
  /** What `--why` takes. */
  readonly name: string;
  readonly title: string;
  /** How it comes about, in terms of other figures or of deadlines. */
  readonly formula: string;
  /** How a report tells it. Absent: no report does. */
  readonly told?: Told;
  /** Where it stands in `ChannelFigures`; those of a group of deadlines as in `Figures`. */
  readonly fields: readonly string[];
  /** Whether the deadline is one of those that make the figure what it is. */
  readonly counts: (one: Counted, asked: WhyAsked) => boolean;
}

/** A figure as a report tells it. */
export interface Told {
  readonly unit: "deadlines" | "cases" | "share" | "ms" | "misses";
  /** How it is counted, without a formula. */
  readonly means: string;
}

/** A deadline with what the team was told of it. */
export interface Counted {
  readonly record: DeadlineRecord;
  readonly warned: Warned;
}

/** Of which figures the deadlines are asked for. */
export interface WhyAsked {
  readonly period: Interval;
  /** That of the heatmaps. */
  readonly span: Interval;
  readonly clock: Clock;
  readonly now: Instant;
  /** Of a tally to which all cases were added. */
  readonly causeOf: ChannelTally["causeOf"];
}

/** Whether a deadline of the clock asked for fell due in the period. */
export const isDue = ({ record }: Counted, { period, clock }: WhyAsked): boolean =>
  record.clock === clock && liesIn(period, record.dueAt);

/** Whether it is due, and its result one of those. */
export const isDueAs =
  (...results: readonly Result[]): Definition["counts"] =>
  (one, asked) =>
    isDue(one, asked) && results.includes(resultAt(one.record, asked.now));

/** Whether it is due, and more is true of it. */
export const isDueAnd =
  (holds: (record: DeadlineRecord, asked: WhyAsked) => boolean): Definition["counts"] =>
  (one, asked) =>
    isDue(one, asked) && holds(one.record, asked);
