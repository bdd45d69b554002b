import type { Brand } from "../brand.ts";

/** A calendar date without a zone, as days since 1970-01-01. */
export type LocalDate = Brand<number, "LocalDate">;

/** Of a day by the wall clock; a day of clock changes is shorter or longer. */
export const MS_PER_DAY = 86_400_000;

/** Monday first, as ISO 8601 counts. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
/** One of them. */
export type Weekday = (typeof WEEKDAYS)[number];

/** A date as people write it; months and days count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date that lies `epochDay` whole days after 1970-01-01. */
export const localDate = (epochDay: number): LocalDate => epochDay as LocalDate;

/**
 * The date of year, month (1-12) and day, or undefined when the calendar has no such day.
 * Proleptic Gregorian calendar, counted from 1 March so that the leap day comes last.
 */
export function dateOf({ year, month, day }: DateParts): LocalDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return localDate(era * 146_097 + dayOfEra - 719_468);
}

/** Year, month (1-12) and day of `date`. */
export function partsOf(date: LocalDate): DateParts {
  const shifted = date + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export const weekdayIndex = (date: LocalDate): number => (((date + 3) % 7) + 7) % 7;

/** The date `text` writes as `YYYY-MM-DD`, or undefined when it is not one. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  return dateOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** `date` as `YYYY-MM-DD`. */
export function formatLocalDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
