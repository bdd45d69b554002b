import { shiftsOn, type Calendar } from "../time/calendar.ts";
import type { Instant } from "../time/instant.ts";
import { localDate, weekdayIndex, type LocalDate } from "../time/local-date.ts";
import { localTimeAt } from "../time/zone.ts";

const shiftsOf = new WeakMap<Calendar, ReturnType<typeof shiftsOn>>();

/** Longer than this no public holiday lasts; a channel shut for months is not open to surprises. */
const AT_MOST_DAYS = 31;

/**
 * The dates from that of `from` to that of `to`, both included, that the usual week would open and a holiday or an
 * exception shuts; of a longer stretch only its first 31 days.
 */
export function shutDates(calendar: Calendar, from: Instant, to: Instant): readonly LocalDate[] {
  const shifts = shiftsOf.get(calendar) ?? shiftsOn(calendar);
  shiftsOf.set(calendar, shifts);
  const first = localTimeAt(calendar.zone, from).date;
  const last = Math.min(localTimeAt(calendar.zone, to).date, first + AT_MOST_DAYS - 1);
  const dates: LocalDate[] = [];
  for (let day: number = first; day <= last; day++) {
    const date = localDate(day);
    const usual = calendar.week[weekdayIndex(date)] ?? [];
    if (usual.length > 0 && shifts(date).length === 0) dates.push(date);
  }
  return dates;
}
