import type { Clock, Deadline } from "../core/cases/deadline.ts";
import { ALL_WEEK, type Calendar } from "../core/time/calendar.ts";
import { cityOf } from "../core/time/city.ts";
import { parseLocalDate, partsOf } from "../core/time/local-date.ts";
import { describeWeek } from "../core/time/week-text.ts";
import { spanInWords } from "./words.ts";

const PROMISES: Readonly<Record<Clock, string>> = {
  first: "first reply",
  next: "next reply",
  update: "update",
  resolve: "resolved",
};

/** What was promised, in one line: `first reply within 1 h for 95 of 100, Mon-Fri 09:00-18:00 Chicago · terms of 1 Nov 2026`. */
export function promiseInWords({ clock, within, countedBy, terms }: Deadline): string {
  const hours = countedBy === "calendar" ? "by the calendar" : hoursInWords(terms.hours.calendar);
  // How often it is kept is promised of first replies only.
  const share = clock === "first" ? ` for ${shareInWords(terms.objective)}` : "";
  return `${PROMISES[clock]} within ${spanInWords(within)}${share}, ${hours} · terms of ${versionInWords(terms.version)}`;
}

/** A share as customers are told of it: `95 of 100`. */
export const shareInWords = (share: number): string => `${Number((share * 100).toFixed(2))} of 100`;

/** The week by the clocks of its city: `Mon-Fri 09:00-18:00 Chicago`. Around the clock it is so in every city. */
export function hoursInWords({ zone, week }: Calendar): string {
  const hours = describeWeek(week);
  return hours === ROUND_THE_CLOCK ? hours : `${hours} ${cityOf(zone.name)}`;
}

const ROUND_THE_CLOCK = describeWeek(ALL_WEEK);

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The date of a version; an overlay goes by its name. */
export function versionInWords(version: string): string {
  const date = parseLocalDate(version);
  if (date === undefined) return version;
  const { day, month, year } = partsOf(date);
  return `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}
