import type { CoverageInterval } from "../cases/coverage.ts";
import type { ChannelId } from "../ids.ts";
import type { TermsHistory } from "../terms/terms-at.ts";
import type { Instant, Interval } from "../time/instant.ts";
import type { Cause } from "./causes.ts";
import type { DeadlineRecord } from "./deadline-record.ts";
import type { ChannelFigures } from "./figures.ts";
import type { Warned } from "./warned.ts";

/** What is asked of a channel's deadlines. */
export interface ChannelQuestion {
  readonly channel: ChannelId;
  readonly period: Interval;
  /** The weeks of the trend, oldest first, each ending where the next begins; none: no trend. */
  readonly weeks: readonly Interval[];
  /** Not before any record was judged. */
  readonly now: Instant;
  readonly history: TermsHistory;
  /** When it was not watched. */
  readonly coverage: readonly CoverageInterval[];
  /** Whether to count by person (`people` of the brand's reports; off by default). */
  readonly people: boolean;
}

/** Adds up a channel's cases and deadlines in one pass, in any order; holds a few numbers of each, never the record. */
export interface ChannelTally {
  /**
   * Counts a case by when it was opened, also one to which nothing was promised. Give each once: those opened in the
   * period or in a week of the trend. Others may come too, and count for nothing.
   */
  readonly addCase: (openedAt: Instant) => void;
  /**
   * Counts a deadline wherever it belongs. Give each once: those of which `dueAt` lies in the period or in a week of the
   * trend, and those that are open. Others may come too, and count for nothing.
   */
  readonly add: (record: DeadlineRecord, warned: Warned) => void;
  /** The figures of all that was added so far. */
  readonly figures: () => ChannelFigures;
  /** Why a first deadline was missed, once all cases were added; undefined when it was not. */
  readonly causeOf: (record: DeadlineRecord, warned: Warned) => Cause | undefined;
}
