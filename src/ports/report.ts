import type { ChannelId } from "../core/ids.ts";
import type { WeekFigures } from "../core/stats/figures.ts";

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

/** A number and what it means. */
export interface Measure {
  /** For programs: `first.met`. */
  readonly name: string;
  /** For people: `Kept`. */
  readonly label: string;
  /** As a number; undefined where there is none to tell. */
  readonly value: number | undefined;
  readonly unit: "deadlines" | "cases" | "share" | "ms" | "misses";
  /** As people read it: `22 min`. */
  readonly shown: string;
  /** How it is counted. */
  readonly means: string;
}
