import type { Clock } from "../cases/deadline.ts";
import type { CaseId, ChannelId, PersonId } from "../ids.ts";
import type { Duration, Instant, Interval } from "../time/instant.ts";
import type { Attainment, ResultCounts } from "./attainment.ts";
import type { Cause } from "./causes.ts";

/** The figures of a group of deadlines of one clock (docs/metrics.md has the formula of each). */
export interface Figures {
  /** As they stand at the instant of the question: an open wait is missed once its `breachAt` has passed (`resultAt`). */
  readonly results: ResultCounts;
  readonly attainment: Attainment;
  /** The instant after which no pending deadline is left; undefined when none is. Until then `attainment` is provisional. */
  readonly provisionalUntil: Instant | undefined;
  /** By the clock of the promise: business time, but for a `resolve` by the calendar. */
  readonly responseTime: Percentiles;
  /** The same waits by the calendar, as the customers felt them. */
  readonly feltTime: Percentiles;
  /** Missed, and nobody has answered to this day. */
  readonly unanswered: number;
  /** Met by an answer given before their clock had moved, while the channel was closed: they took no time at all. */
  readonly early: number;
  /** Answered by "please write to us elsewhere". */
  readonly redirects: number;
  /** Answered by words that named nobody, and were taken to answer all who waited. */
  readonly inferred: number;
  /** Deadlines of cases in which other customers replied; such a reply answers nothing. */
  readonly withPeerReplies: number;
}

/** Times within which a share of customers had their answer, waiting ones counted as censored; undefined when never reached. */
export interface Percentiles {
  readonly median: Duration | undefined;
  readonly p90: Duration | undefined;
}

/** The figures of a channel over a period: of deadlines whose `dueAt` lies in it, of cases that were opened in it. */
export interface ChannelFigures {
  readonly channel: ChannelId;
  readonly period: Interval;
  /** The IANA name of the zone whose clock the hours of the week are read from. */
  readonly zone: string;
  /** Of the terms in force at the end of the period, or now if that is sooner: above 0 and below 1. */
  readonly objective: number;
  /** The version of those terms. */
  readonly version: string;
  /** Cases opened in the period, whatever became of them. */
  readonly opened: number;
  readonly clocks: Readonly<Record<Clock, Figures>>;
  readonly waiting: WaitingFigures;
  /** First deadlines under the target that customers are shown. */
  readonly published: Figures;
  /** First deadlines by target, which is by segment: each is what its condition picks out. By name. */
  readonly targets: readonly TargetFigures[];
  /** First deadlines by version of the terms, and by overlay. By name. */
  readonly versions: readonly VersionFigures[];
  /** Attainment of first deadlines by week, oldest first; the last week is that of the period, if it has one. */
  readonly trend: readonly TrendWeek[];
  readonly heatmaps: Heatmaps;
  /** Why first deadlines were missed: each miss under one cause, the most frequent first; causes of none left out. */
  readonly causes: readonly { readonly cause: Cause; readonly misses: number }[];
  /** The hour of the week in which most missed waits began, over the span of the heatmaps; undefined below two. */
  readonly worstHour: WorstHour | undefined;
  readonly alerts: AlertFigures;
  readonly coverage: CoverageFigures;
  /** Undefined unless asked for. */
  readonly people: PeopleFigures | undefined;
}

/** Customers who wait for a reply now, whenever it was or is due. */
export interface WaitingFigures {
  readonly count: number;
  /** Of them, those past `breachAt`. */
  readonly overdue: number;
  /** Who has waited longest; undefined when nobody waits. */
  readonly oldest: { readonly caseId: CaseId; readonly since: Instant } | undefined;
}

/** The first deadlines of one target. */
export interface TargetFigures {
  readonly target: string;
  readonly published: boolean;
  readonly figures: Figures;
}

/** The first deadlines that one version of the terms set. */
export interface VersionFigures {
  readonly version: string;
  readonly isOverlay: boolean;
  readonly figures: Figures;
}

/** A week of the trend. */
export interface TrendWeek {
  readonly week: Interval;
  readonly attainment: Attainment;
  /** Deadlines of it are still open. */
  readonly isProvisional: boolean;
}

/** Three tables of 7 × 24 cells, Monday 0-1 first, by local time: cell `weekday * 24 + hour`. */
export interface Heatmaps {
  /** The weeks of the trend and the period together: what the tables are about. */
  readonly span: Interval;
  /** Cases by when they were opened. */
  readonly arrivals: HourOfWeek<number>;
  /** Missed first deadlines, by the hour in which their clock began to run: the next opening, if the channel was closed. */
  readonly misses: HourOfWeek<number>;
  /** The median response time of first deadlines, by the same hour; undefined where half were not answered, or none began. */
  readonly response: HourOfWeek<Duration | undefined>;
}

/** 168 values. */
export type HourOfWeek<T> = readonly T[];

/** The hour of the week in which most misses began. */
export interface WorstHour {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** From 0 to 23: the hour from `hour` to `hour` + 1. */
  readonly hour: number;
  readonly misses: number;
  /** All misses of the span. */
  readonly of: number;
  /**
   * Of `misses`, those that one more person in that hour would have kept (one-more-person.ts); undefined where too few
   * answers tell how long one takes.
   */
  readonly keptByOneMore: number | undefined;
}

/** What the warnings of first deadlines were worth. */
export interface AlertFigures {
  /** Deadlines that were warned of, of those met, missed, withdrawn or excluded. */
  readonly warned: number;
  /** Warned of, and then answered in time. */
  readonly heeded: number;
  /** Warned of, and missed all the same. */
  readonly inVain: number;
  /** Warned of for nothing: no reply was needed, or it came before anybody could have acted on the warning. */
  readonly noise: number;
  /** (heeded + inVain) / warned, from 0 to 1; undefined when nothing was warned of. */
  readonly precision: number | undefined;
  /** Business time from the first warning to `dueAt`; `median`, and what nine of ten had at least. */
  readonly lead: { readonly median: Duration | undefined; readonly nineOfTen: Duration | undefined };
  /** Missed, and nobody had been warned. */
  readonly missedUnwarned: number;
}

/** How much of the channel's open time in the period, up to now, it was watched. */
export interface CoverageFigures {
  readonly open: Duration;
  readonly watched: Duration;
  /** Not watched then, and read since: nothing was lost, but warnings came late. */
  readonly caughtUp: Duration;
  /** Not watched, and nobody knows what was posted. */
  readonly blind: Duration;
  /** watched / open, from 0 to 1; undefined when the channel was never open. */
  readonly share: number | undefined;
}

/** From claims: who has fewer than ten answered cases is not named (DESIGN §9). */
export interface PeopleFigures {
  /** By id, not by rank. */
  readonly people: readonly PersonFigures[];
  /** First deadlines answered after a claim of somebody with too few to be named. */
  readonly unnamed: number;
  /** First deadlines answered that nobody had claimed: on a shared account nobody can tell who answered. */
  readonly unclaimed: number;
}

/** What one person claimed and answered. */
export interface PersonFigures {
  readonly person: PersonId;
  /** At least 10. */
  readonly answered: number;
  /** Business time from the claim to the answer: whoever takes an old case is not blamed for its age. */
  readonly median: Duration;
}

/** The figures of all channels of a brand over one week, or another period. */
export interface WeekFigures {
  readonly period: Interval;
  /** The instant of the question. */
  readonly now: Instant;
  /** By id. */
  readonly channels: readonly ChannelFigures[];
}
