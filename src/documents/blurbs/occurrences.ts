import { dayGroups } from "../../core/blurbs/stretches.ts";
import type { Shift } from "../../core/time/calendar.ts";
import { instant, type Instant, type Interval } from "../../core/time/instant.ts";
import { localDate, weekdayIndex, type LocalDate } from "../../core/time/local-date.ts";
import type { Zone } from "../../core/time/zone.ts";
import type { Subject } from "./subject.ts";
import { instantOfWall, onlyInstantOf, type WallTime } from "./wall-clock.ts";

/** A shift, and the days of the week on which it opens, from 0 for Monday. */
export interface Weekly {
  readonly days: readonly number[];
  readonly shift: Shift;
}

/** The shifts of the week, each with its days. */
export const weeklyShifts = ({ promise }: Subject): readonly Weekly[] =>
  dayGroups(promise.hours).flatMap(({ days, shifts }) => shifts.map((shift) => ({ days, shift })));

/** A weekly event on one date, as a calendar takes it: it begins by the clock, and lasts as long as any other. */
export interface Occurrence {
  readonly date: LocalDate;
  readonly start: WallTime;
  readonly interval: Interval;
}

/** Of `count` days, from the one before `today` on, whose night may reach into it. */
export function occurrencesOf(
  zone: Zone,
  { opens, closes }: Shift,
  days: readonly number[],
  today: LocalDate,
  count: number,
): readonly Occurrence[] {
  return Array.from({ length: count + 1 }, (_, i) => localDate(today - 1 + i))
    .filter((date) => days.includes(weekdayIndex(date)))
    .map((date) => {
      const start = { date, ms: opens * 1000 };
      const from = instantOfWall(zone, start);
      return { date, start, interval: { from, to: instant(from + (closes - opens) * 1000) } };
    });
}

/** Whether it is open then, and begins and ends when its clocks say so: not in a night that is an hour shorter or longer. */
export function isAsPromised(
  zone: Zone,
  { closes }: Shift,
  { date, start, interval: { from, to } }: Occurrence,
  open: readonly Interval[],
): boolean {
  return (
    onlyInstantOf(zone, start) === from &&
    onlyInstantOf(zone, { date, ms: closes * 1000 }) === to &&
    open.some((one) => one.from <= from && to <= one.to)
  );
}

/** What of `intervals` lies between two instants. */
export const within = (intervals: readonly Interval[], from: Instant, to: Instant): readonly Interval[] =>
  intervals
    .map((one) => ({ from: instant(Math.max(one.from, from)), to: instant(Math.min(one.to, to)) }))
    .filter((one) => one.from < one.to);

/** What of `intervals` none of `taken` covers. */
export function without(intervals: readonly Interval[], taken: readonly Interval[]): readonly Interval[] {
  const sorted = taken.toSorted((a, b) => a.from - b.from);
  return intervals.flatMap(({ from, to }) => {
    const left: Interval[] = [];
    let at = from;
    for (const one of sorted) {
      if (one.to <= at || one.from >= to) continue;
      if (one.from > at) left.push({ from: at, to: one.from });
      at = one.to;
    }
    return at < to ? [...left, { from: at, to }] : left;
  });
}
