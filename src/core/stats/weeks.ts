import type { Instant, Interval } from "../time/instant.ts";
import { instant } from "../time/instant.ts";
import { localDate, weekdayIndex } from "../time/local-date.ts";
import { localTimeAt, startOfDate, type Zone } from "../time/zone.ts";

/** The week, Monday to Sunday by the clocks of `zone`, that holds `at`; of a clock change it is an hour off 7 × 24. */
export function weekOf(zone: Zone, at: Instant): Interval {
  const { date } = localTimeAt(zone, at);
  const monday = date - weekdayIndex(date);
  return { from: startOfDate(zone, localDate(monday)), to: startOfDate(zone, localDate(monday + 7)) };
}

/** The `count` weeks that end with `last`, oldest first. */
export function weeksUntil(zone: Zone, last: Interval, count: number): readonly Interval[] {
  const weeks = [last];
  while (weeks.length < count) weeks.unshift(weekOf(zone, instant((weeks[0] ?? last).from - 1)));
  return weeks;
}
