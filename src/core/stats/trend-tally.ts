import type { Instant, Interval } from "../time/instant.ts";
import { attainmentOf, NO_RESULTS } from "./attainment.ts";
import { resultAt, type DeadlineRecord } from "./deadline-record.ts";
import type { TrendWeek } from "./figures.ts";

/** Adds up what became of deadlines by the week in which they fell due. */
export interface TrendTally {
  readonly add: (record: DeadlineRecord) => void;
  readonly weeks: () => readonly TrendWeek[];
}

/** No deadline yet of those weeks, as of `now`. */
export function trendTally(weeks: readonly Interval[], now: Instant): TrendTally {
  const counted = weeks.map((week) => ({ week, results: { ...NO_RESULTS } }));
  return {
    add: (record) => {
      const own = counted.find(({ week }) => liesIn(week, record.dueAt));
      if (own !== undefined) own.results[resultAt(record, now)] += 1;
    },
    weeks: () =>
      counted.map(({ week, results }) => ({
        week,
        attainment: attainmentOf(results),
        isProvisional: results.pending > 0 || now < week.to,
      })),
  };
}

/** Whether `at` lies in [from, to). */
export const liesIn = ({ from, to }: Interval, at: Instant): boolean => from <= at && at < to;
