import {
  formatLocalDate,
  localDate,
  MS_PER_DAY,
  parseLocalDate,
  partsOf,
} from "../../core/time/local-date.ts";
import type { Holiday, HolidaysIn } from "../../core/time/calendar.ts";
import { nearest } from "../nearest.ts";
import { quoted, type Wrong } from "../schema/wrong.ts";

/** The public holidays of countries and their regions. */
export interface HolidayData {
  /** Why there are none for that place, and which of the two names is to blame; undefined when there are. */
  readonly wrongPlace: (
    country: string,
    region: string | undefined,
  ) => (Wrong & { readonly part: "country" | "region" }) | undefined;
  readonly holidaysOf: (country: string, region: string | undefined) => HolidaysIn;
}

/** A holiday as the library lists it: `date` with the time it starts and, for those that start at sunset, how long before. */
interface Listed {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
}

/** Loads the library's data. Takes a good part of a second, so it is done only when a file names a country. */
export async function loadHolidayData(): Promise<HolidayData> {
  const { default: Holidays } = await import("date-holidays");
  const countries = new Holidays().getCountries("en");

  const wrongPlace: HolidayData["wrongPlace"] = (country, region) => {
    if (!Object.hasOwn(countries, country)) {
      return {
        part: "country",
        ...unknown("country", country, countries, "write its two letters, such as US"),
      };
    }
    if (region === undefined) return undefined;
    const [state = "", part] = region.split("-");
    const states = namesOf(new Holidays().getStates(country));
    if (!Object.hasOwn(states, state)) {
      return {
        part: "region",
        ...unknown("region", region, states, `no region of ${country} is known: delete it`),
      };
    }
    const parts = namesOf(new Holidays().getRegions(country, state));
    if (part === undefined || Object.hasOwn(parts, part)) return undefined;
    const full = Object.fromEntries(Object.entries(parts).map(([code, name]) => [`${state}-${code}`, name]));
    return { part: "region", ...unknown("region", region, full, `write ${state}`) };
  };

  const holidaysOf: HolidayData["holidaysOf"] = (country, region) => {
    const [state, part] = region?.split("-") ?? [];
    const place = {
      country,
      ...(state === undefined ? {} : { state }),
      ...(part === undefined ? {} : { region: part }),
    };
    const library = new Holidays(place, { types: ["public"] });
    return holidaysByYear((year) => library.getHolidays(year));
  };
  return { wrongPlace, holidaysOf };
}

/** The dates of `year` of which holidays cover at least half, whichever year the library lists them under. */
export function holidaysByYear(list: (year: number) => readonly Listed[]): HolidaysIn {
  return (year) => {
    const found = new Map<number, Holiday>();
    for (const listed of [year - 1, year, year + 1].flatMap(list)) {
      for (const holiday of datesOf(listed)) {
        if (partsOf(holiday.date).year === year && !found.has(holiday.date)) found.set(holiday.date, holiday);
      }
    }
    return [...found.values()].sort((a, b) => a.date - b.date);
  };
}

const LISTED_DATE = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):\d{2}(?: ([+-])(\d{2})(\d{2}))?$/;

function datesOf({ date: text, start, end, name }: Listed): readonly Holiday[] {
  const [, day = "", hour, minute, sign, offsetHours = "0", offsetMinutes = "0"] =
    LISTED_DATE.exec(text) ?? [];
  const first = parseLocalDate(day);
  if (first === undefined) return [];
  const offset = (sign === "-" ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  const from = first * MS_PER_DAY + (Number(hour) * 60 + Number(minute) + offset) * 60_000;
  const to = from + end.getTime() - start.getTime();
  const dates: Holiday[] = [];
  for (let at = Math.floor(from / MS_PER_DAY); at * MS_PER_DAY < to; at++) {
    const covered = Math.min(to, (at + 1) * MS_PER_DAY) - Math.max(from, at * MS_PER_DAY);
    if (covered * 2 >= MS_PER_DAY) dates.push({ date: localDate(at), name });
  }
  return dates;
}

function unknown(
  what: string,
  text: string,
  known: Readonly<Record<string, string>>,
  otherwise: string,
): Wrong {
  const byName = Object.entries(known).find(([, name]) => name.toLowerCase() === text.toLowerCase())?.[0];
  const code = byName ?? nearest(text, Object.keys(known));
  const mend = code === undefined ? otherwise : `did you mean "${code}" (${known[code] ?? ""})?`;
  return { message: `unknown ${what} ${quoted(text)} of holidays`, mend };
}

/** The library answers with nothing at all for a country without regions. */
const namesOf = (names: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> =>
  names ?? {};

/** `holiday` as a line of a terms file. */
export function holidayLine({ date, name }: Holiday): string {
  return `- { date: ${formatLocalDate(date)}, name: ${JSON.stringify(name)} }`;
}
