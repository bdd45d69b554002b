import type { Instant, Interval } from "../time/instant.ts";
import type { Zone } from "../time/zone.ts";
import { clockHourAt, HOURS_OF_WEEK } from "./hour-of-week.ts";
import type { HourOfWeek } from "./figures.ts";

/** Cases counted by the hour in which they were opened. */
export interface Arrivals {
  readonly add: (openedAt: Instant) => void;
  /** By hour of the week, over all weeks. */
  readonly cells: () => HourOfWeek<number>;
  /** Whether unusually many cases were opened in the hour of `at`. */
  readonly isBurst: (at: Instant) => boolean;
}

/** Fewer in an hour are no burst, however quiet that hour is. */
const BURST_AT_LEAST = 5;

/** A burst is more than so many times what is usual. */
const BURST_TIMES = 2;

/** What is usual takes so many weeks to tell. */
const WEEKS_NEEDED = 3;

const WEEK_MS = 7 * 86_400_000;

/**
 * No case yet of those in `span`. A burst is an hour with at least 5 cases and more than twice as many as the same hour of
 * the week has on average in the other weeks of the span; where they are fewer than two, nobody can tell.
 */
export function arrivalsIn(span: Interval, zone: Zone): Arrivals {
  const cells = new Uint32Array(HOURS_OF_WEEK);
  const hours = new Map<Instant, number>();
  // A week of a clock change is an hour off.
  const weeks = Math.round((span.to - span.from) / WEEK_MS);
  return {
    add: (openedAt) => {
      const { cell, startsAt } = clockHourAt(zone, openedAt);
      cells[cell] = (cells[cell] ?? 0) + 1;
      hours.set(startsAt, (hours.get(startsAt) ?? 0) + 1);
    },
    cells: () => [...cells],
    isBurst: (at) => {
      const { cell, startsAt } = clockHourAt(zone, at);
      const count = hours.get(startsAt) ?? 0;
      if (weeks < WEEKS_NEEDED || count < BURST_AT_LEAST) return false;
      const usual = ((cells[cell] ?? 0) - count) / (weeks - 1);
      return count > BURST_TIMES * usual;
    },
  };
}
