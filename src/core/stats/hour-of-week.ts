import { instant, type Instant } from "../time/instant.ts";
import { weekdayIndex } from "../time/local-date.ts";
import { localTimeAt, type Zone } from "../time/zone.ts";

/** Hours in a week by the wall clock; that of a clock change has one less or more by the sun. */
export const HOURS_OF_WEEK = 168;

const HOUR_MS = 3_600_000;

/** An hour as clocks show it. */
export interface ClockHour {
  /** weekday * 24 + hour, Monday 0-1 first: both of the hours that a clock change repeats are the same. */
  readonly cell: number;
  /** When it began; each of two that clocks show alike has its own. */
  readonly startsAt: Instant;
}

/** The hour that clocks in `zone` show at `at`. */
export function clockHourAt(zone: Zone, at: Instant): ClockHour {
  const { date, msOfDay } = localTimeAt(zone, at);
  const cell = weekdayIndex(date) * 24 + Math.floor(msOfDay / HOUR_MS);
  return { cell, startsAt: instant(at - (msOfDay % HOUR_MS)) };
}

/** One value for each hour of the week. */
export const eachHour = <T>(value: (cell: number) => T): readonly T[] =>
  Array.from({ length: HOURS_OF_WEEK }, (_, cell) => value(cell));
