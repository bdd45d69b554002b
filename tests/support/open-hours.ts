// Business hours and questions to them in the words of tests: hours as "09:00", instants as ISO text.
import {
  addBusinessTime,
  businessTimeBetween,
  compileHours,
  openIntervals,
  type Bias,
  type BusinessHours,
} from "../../src/core/time/business-hours.ts";
import { ALL_WEEK, noHolidays } from "../../src/core/time/calendar.ts";
import type { Duration } from "../../src/core/time/instant.ts";
import type { Weekday } from "../../src/core/time/local-date.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import { at, inHours, shown } from "./at.ts";
import { hoursOf } from "./vectors.ts";

export type OpenInterval = [string, string];
export type OpenWeek = Partial<Record<Weekday, OpenInterval[]>>;

export interface SpecialDates {
  readonly holidays?: string[];
  readonly exceptions?: { date: string; hours: OpenInterval[] }[];
}

export const NINE_TO_FIVE: OpenInterval[] = [["09:00", "17:00"]];

/** Monday to Friday, 09:00-17:00. */
export const OFFICE: OpenWeek = {
  mon: NINE_TO_FIVE,
  tue: NINE_TO_FIVE,
  wed: NINE_TO_FIVE,
  thu: NINE_TO_FIVE,
  fri: NINE_TO_FIVE,
};

/** That one interval on every day of the week. */
export const daily = (interval: OpenInterval): OpenWeek =>
  Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, [interval]]));

/** Compiled hours; a close before its opening is on the next day. */
export const open = (
  timezone: string,
  week: OpenWeek,
  { holidays = [], exceptions = [] }: SpecialDates = {},
): BusinessHours => hoursOf({ timezone, week, holidays, exceptions });

/** Hours around the clock. */
export const always = (timezone: string): BusinessHours =>
  compileHours({ zone: zoneOf(timezone), week: ALL_WEEK, holidaysIn: noHolidays, exceptions: [] });

/** The instant of ISO text, in UTC. */
export const utc = (text: string): string => shown(at(text));

export const add = (hours: BusinessHours, from: string, by: Duration, bias?: Bias): string =>
  shown(addBusinessTime(hours, at(from), by, bias));

/** Both answers of add, the earliest and the latest. */
export const both = (hours: BusinessHours, from: string, by: Duration): string[] => [
  add(hours, from, by, "earliest"),
  add(hours, from, by, "latest"),
];

/** In hours. */
export const between = (hours: BusinessHours, from: string, to: string): number =>
  inHours(businessTimeBetween(hours, at(from), at(to)));

/** Each as `from to`, in UTC. */
export const intervals = (hours: BusinessHours, from: string, to: string): string[] =>
  openIntervals(hours, at(from), at(to)).map((each) => `${shown(each.from)} ${shown(each.to)}`);
