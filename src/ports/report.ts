import type { CaseId, ChannelId } from "../core/ids.ts";
import type { Told } from "../core/stats/definition.ts";
import type { WeekFigures } from "../core/stats/figures.ts";
import type { Duration, Instant } from "../core/time/instant.ts";

/** A week's report as people read it, in words and in numbers. */
export interface Report {
  /** `Acme Travel: replies, 16-22 Nov 2026` */
  readonly title: string;
  readonly week: string;
  /** Deadlines of it are still open. */
  readonly isProvisional: boolean;
  /** The first screen: all that somebody needs who reads no further, at most twelve lines of a phone with the title. */
  readonly lines: readonly string[];
  readonly channels: readonly ReportChannel[];
  /** First replies that were missed: the longest waits first, as many as are read. */
  readonly missed: readonly ReportMiss[];
  /** How many more were missed. */
  readonly moreMissed: number;
  /** What the figures cannot tell, a sentence each. */
  readonly unknown: readonly string[];
  readonly figures: WeekFigures;
}

/** One channel of it. */
export interface ReportChannel {
  readonly channel: ChannelId;
  /** As people call it. */
  readonly name: string;
  /** `first reply within 1 h, Mon-Fri 9-18 Chicago · terms of 1 Nov`; empty when nothing is promised. */
  readonly promise: string;
  /** Of each week of the trend how it is written: `16 Nov`. */
  readonly weeks: readonly string[];
  readonly measures: readonly Measure[];
}

/** A promise that was missed. No word of a customer, and no name. */
export interface ReportMiss {
  readonly caseId: CaseId;
  readonly channel: ChannelId;
  /** Of the channel, as people call it. */
  readonly name: string;
  readonly dueAt: Instant;
  readonly answeredAt: Instant | undefined;
  /** By the clock of the promise: until the answer, or until now. */
  readonly responseTime: Duration;
  /** `answered after 3 h of hours`, `not answered`. */
  readonly outcome: string;
  /** What would have kept it; undefined where the terms that there are now know no such case. */
  readonly keptIf: string | undefined;
}

/** A number and what it means. */
export interface Measure {
  /** For programs: `first.met`. */
  readonly name: string;
  /** For people: `Kept`. */
  readonly label: string;
  /** As a number; undefined where there is none to tell. */
  readonly value: number | undefined;
  readonly unit: Told["unit"];
  /** As people read it: `22 min`. */
  readonly shown: string;
  /** How it is counted. */
  readonly means: string;
}
