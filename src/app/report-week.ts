import { weekOf } from "../core/stats/weeks.ts";
import { instant, type Instant, type Interval } from "../core/time/instant.ts";
import {
  dateOf,
  localDate,
  partsOf,
  weekdayIndex,
  WEEKDAYS,
  type LocalDate,
  type Weekday,
} from "../core/time/local-date.ts";
import { localTimeAt, nextTimeOfDay, startOfDate, type Zone } from "../core/time/zone.ts";

/** A week, Monday to Sunday, by the clocks of a zone. */
export interface ReportWeek {
  /** `2026-W47` */
  readonly name: string;
  readonly monday: LocalDate;
  readonly period: Interval;
}

/** When a report is due: `day` is a day of the week, `at` so many milliseconds after midnight. */
export interface ReportTime {
  readonly day: Weekday;
  readonly at: number;
}

/** The week of that Monday. */
const weekFrom = (zone: Zone, monday: LocalDate): ReportWeek => ({
  name: weekName(monday),
  monday,
  period: weekOf(zone, startOfDate(zone, monday)),
});

/** The last week that was over by `now`. */
export function lastWeek(zone: Zone, now: Instant): ReportWeek {
  const { date } = localTimeAt(zone, now);
  return weekFrom(zone, localDate(date - weekdayIndex(date) - 7));
}

/** The week that `name` names, as ISO 8601 counts: that of 4 January is the first. Undefined when there is none. */
export function findWeek(zone: Zone, name: string): ReportWeek | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(name);
  const fourth = match && dateOf({ year: Number(match[1]), month: 1, day: 4 });
  if (match === null || fourth === undefined || fourth === null) return undefined;
  const monday = localDate(fourth - weekdayIndex(fourth) + 7 * (Number(match[2]) - 1));
  return weekName(monday) === name ? weekFrom(zone, monday) : undefined;
}

/** A week belongs to the year of its Thursday. */
function weekName(monday: LocalDate): string {
  const { year } = partsOf(localDate(monday + 3));
  const fourth = dateOf({ year, month: 1, day: 4 }) ?? monday;
  const first = fourth - weekdayIndex(fourth);
  return `${year}-W${String((monday - first) / 7 + 1).padStart(2, "0")}`;
}

/**
 * The last instant, `now` or before, at which a report was due. On a day whose clocks skip that time it is as long after
 * midnight as they would have shown it; on one that shows it twice, the first time.
 */
export function lastDue(zone: Zone, { day, at }: ReportTime, now: Instant): Instant {
  const { date } = localTimeAt(zone, now);
  const back = (weekdayIndex(date) - WEEKDAYS.indexOf(day) + 7) % 7;
  const dueOn = (on: number): Instant => timeOn(zone, localDate(on), at);
  const today = dueOn(date - back);
  return today <= now ? today : dueOn(date - back - 7);
}

function timeOn(zone: Zone, date: LocalDate, at: number): Instant {
  const midnight = startOfDate(zone, date);
  const shown = nextTimeOfDay(zone, instant(midnight - 1), at);
  return localTimeAt(zone, shown).date === date ? shown : instant(midnight + at);
}
