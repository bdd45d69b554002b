import type { LocalDate } from "./local-date.ts";
import { partsOf, weekdayIndex } from "./local-date.ts";
import type { Zone } from "./zone.ts";

/**
 * Seconds after local midnight of the date on which the shift opens; `closes` is past 86,400 for one that ends on the
 * next date. [opens, closes): the closing second itself is closed.
 */
export interface Shift {
  readonly opens: number;
  readonly closes: number;
}

/** The shifts that open on each weekday, Monday first. */
export type Week = readonly (readonly Shift[])[];

/** A public holiday: nothing opens on its date. */
export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
}

/** The holidays whose date lies in `year`; the same answer at every call. */
export type HolidaysIn = (year: number) => readonly Holiday[];

/** A date whose shifts differ from its week's; no shifts: closed. */
export interface HoursException {
  readonly date: LocalDate;
  readonly shifts: readonly Shift[];
  readonly note: string | undefined;
}

/** When a channel is open, before it is compiled for reckoning. */
export interface Calendar {
  readonly zone: Zone;
  readonly week: Week;
  readonly holidaysIn: HolidaysIn;
  readonly exceptions: readonly HoursException[];
}

/** Of a day by the wall clock; a day of clock changes is shorter or longer. */
export const SECONDS_PER_DAY = 86_400;

/** Years whose holidays are remembered at a time. */
const MAX_YEARS = 128;

/** Open at every hour of every day. */
export const ALL_WEEK: Week = Array.from({ length: 7 }, () => [{ opens: 0, closes: SECONDS_PER_DAY }]);

/** Has no holidays in any year. */
export const noHolidays: HolidaysIn = () => [];

/** Returns a function that tells which shifts open on a date: an exception beats a holiday, a holiday beats the week. */
export function shiftsOn(calendar: Calendar): (date: LocalDate) => readonly Shift[] {
  const exceptions = new Map(calendar.exceptions.map(({ date, shifts }) => [date, shifts]));
  const holidays = new Map<number, ReadonlySet<LocalDate>>();
  const isHoliday = (date: LocalDate): boolean => {
    const { year } = partsOf(date);
    let dates = holidays.get(year);
    if (dates === undefined) {
      if (holidays.size >= MAX_YEARS) holidays.clear();
      dates = new Set(calendar.holidaysIn(year).map((holiday) => holiday.date));
      holidays.set(year, dates);
    }
    return dates.has(date);
  };
  return (date) => exceptions.get(date) ?? (isHoliday(date) ? [] : (calendar.week[weekdayIndex(date)] ?? []));
}
