import { SECONDS_PER_DAY, type Shift, type Week } from "../time/calendar.ts";

/** An open stretch of the week, in minutes since Monday 00:00; `to` may lie past the end of the week. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Of a day, and of a week, by the wall clock. */
export const DAY: number = SECONDS_PER_DAY / 60;
export const WEEK: number = 7 * DAY;

/**
 * When a week is open, in order, with what touches joined, across midnight and from Sunday to Monday too: two weeks that
 * are open at the same times have one form. Around the clock is one stretch of the whole week.
 */
export function openStretches(week: Week): readonly Stretch[] {
  return joined(
    week.flatMap((shifts, day) =>
      shifts.map(({ opens, closes }) => ({ from: day * DAY + opens / 60, to: day * DAY + closes / 60 })),
    ),
  );
}

/** Those stretches in their one form. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return acrossTheWeekEnd(merged);
}

/** What runs on past Sunday takes in what begins on Monday where it ends. */
function acrossTheWeekEnd(stretches: { from: number; to: number }[]): readonly Stretch[] {
  const last = stretches.at(-1);
  const [first, ...rest] = stretches;
  if (last === undefined || first === undefined) return stretches;
  if (last.to - first.from >= WEEK && stretches.length === 1) return [{ from: 0, to: WEEK }];
  if (last === first || last.to < first.from + WEEK) return stretches;
  const to = Math.max(last.to, first.to + WEEK);
  return acrossTheWeekEnd([...rest.slice(0, -1), { from: last.from, to }]);
}

/** Whether it is the whole week. */
export const isAroundTheClock = (stretches: readonly Stretch[]): boolean =>
  stretches.some(({ from, to }) => to - from >= WEEK);

/** Days that are open at the same times, from 0 for Monday. */
export interface DayGroup {
  readonly days: readonly number[];
  readonly shifts: readonly Shift[];
}

/**
 * The stretches as people say them, day by day: a night belongs to the day on which it begins; what is longer than a day is
 * cut at midnights. Days of the same shifts stand together, in the order of the first of them.
 */
export function dayGroups(stretches: readonly Stretch[]): readonly DayGroup[] {
  const byDay = Array.from({ length: 7 }, (): Shift[] => []);
  for (const { from, to } of stretches.flatMap(byDays)) {
    const day = Math.floor(from / DAY);
    byDay[day % 7]?.push({ opens: (from - day * DAY) * 60, closes: (to - day * DAY) * 60 });
  }
  const groups = new Map<string, { days: number[]; shifts: readonly Shift[] }>();
  for (const [day, unsorted] of byDay.entries()) {
    const shifts = unsorted.toSorted((a, b) => a.opens - b.opens);
    if (shifts.length === 0) continue;
    const key = JSON.stringify(shifts);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { days: [day], shifts });
    else group.days.push(day);
  }
  return [...groups.values()];
}

/** `22:00-06:00` stays whole; of 30 hours nobody would see that they are more than six. */
function byDays({ from, to }: Stretch): readonly Stretch[] {
  if (to - from < DAY) return [{ from, to }];
  const midnight = (Math.floor(from / DAY) + 1) * DAY;
  return midnight >= to
    ? [{ from, to }]
    : [{ from, to: midnight }, ...byDaysFromMidnight({ from: midnight, to })];
}

function byDaysFromMidnight({ from, to }: Stretch): readonly Stretch[] {
  if (to - from <= DAY) return [{ from, to }];
  return [{ from, to: from + DAY }, ...byDaysFromMidnight({ from: from + DAY, to })];
}

/** The shortest time, in minutes, that it stays open once it has opened. */
export const shortestStretch = (stretches: readonly Stretch[]): number =>
  stretches.reduce((least, { from, to }) => Math.min(least, to - from), Infinity);
