import type { Calendar, Holiday, HoursException } from "./calendar.ts";
import type { Instant } from "./instant.ts";
import { dateOf, partsOf, type LocalDate } from "./local-date.ts";
import { localTimeAt } from "./zone.ts";

/** The dates that differ from the week, from that of `at` until its return `years` later (not that day itself). */
export function comingDates(
  calendar: Calendar,
  at: Instant,
  years: number,
): { readonly holidays: readonly Holiday[]; readonly exceptions: readonly HoursException[] } {
  const from = localTimeAt(calendar.zone, at).date;
  const { year, month, day } = partsOf(from);
  const last = year + years;
  // A leap day has no return: until the day after it.
  const to = dateOf({ year: last, month, day }) ?? dateOf({ year: last, month: 3, day: 1 }) ?? from;
  const coming = ({ date }: { readonly date: LocalDate }): boolean => date >= from && date < to;
  const all = Array.from({ length: years + 1 }, (_, index) => calendar.holidaysIn(year + index)).flat();
  return { holidays: all.filter(coming), exceptions: calendar.exceptions.filter(coming) };
}
