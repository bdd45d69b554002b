import { SECONDS_PER_DAY } from "../time/calendar.ts";
import { dayGroups, type Stretch } from "./stretches.ts";

/**
 * Opening hours as the Graph API has them (https://developers.facebook.com/docs/graph-api/reference/page, `hours`): by
 * `{day}_{1 or 2}_{open or close}` a time such as `09:00`; around the clock is 00:00 to 24:00, and what closes after midnight
 * closes at a time before it opened.
 */
export type PageHours = Readonly<Record<string, string>>;

/** Where a page shows them, beside the surfaces of texts. */
export const FACEBOOK_HOURS = { id: "facebook.hours", name: "Facebook opening hours" } as const;

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const MOST_A_DAY = 2;
const KEY = /^(mon|tue|wed|thu|fri|sat|sun)_([12])_(open|close)$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/**
 * The hours of a page as one text, the same for the same hours, by the clocks of their own zone: Facebook reads them by those
 * of the page's place. Undefined when they do not go there: it takes two shifts a day at most, and whole minutes.
 */
export function facebookHours(hours: readonly Stretch[]): string | undefined {
  const groups = dayGroups(hours);
  const shifts = groups.flatMap((group) => group.shifts);
  const isTooMuch = groups.some((group) => group.shifts.length > MOST_A_DAY);
  if (isTooMuch || shifts.some(({ opens, closes }) => opens % 60 !== 0 || closes % 60 !== 0))
    return undefined;
  const entries = groups.flatMap((group) =>
    group.days.flatMap((day) =>
      group.shifts.flatMap(({ opens, closes }, index): readonly (readonly [string, string])[] => {
        const shift = `${DAYS[day] ?? ""}_${index + 1}`;
        return [
          [`${shift}_open`, clockTime(opens)],
          [`${shift}_close`, clockTime(closes > SECONDS_PER_DAY ? closes - SECONDS_PER_DAY : closes)],
        ];
      }),
    ),
  );
  return hoursText(Object.fromEntries(entries));
}

/** What a page says, as that text; the empty one when it says nothing. */
export function hoursText(hours: PageHours): string {
  const entries = Object.entries(hours).toSorted(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return entries.length === 0 ? "" : JSON.stringify(Object.fromEntries(entries));
}

/** The hours that a text stands for; undefined when it is none that `facebookHours` could have made. */
export function readHoursText(text: string): PageHours | undefined {
  if (text === "") return {};
  const entries = entriesIn(text);
  if (entries === undefined) return undefined;
  const hours: Record<string, string> = {};
  for (const [key, time] of entries) {
    if (!KEY.test(key) || typeof time !== "string" || !TIME.test(time)) return undefined;
    hours[key] = time;
  }
  const other = (key: string): string =>
    key.endsWith("_open") ? key.replace(/open$/, "close") : key.replace(/close$/, "open");
  return Object.keys(hours).every((key) => hours[other(key)] !== undefined) ? hours : undefined;
}

/** What that text says to people: `Mon-Fri 09:00-18:00, Sat 10:00-14:00`; the text itself when it stands for no hours. */
export function hoursForPeople(text: string): string {
  const week = weekOf(text);
  if (week === undefined) return text;
  const groups: { readonly first: string; last: string; readonly shifts: string }[] = [];
  for (const { day, shifts } of week) {
    const before = groups.at(-1);
    if (before?.shifts === shifts) before.last = day;
    else groups.push({ first: day, last: day, shifts });
  }
  return groups
    .filter(({ shifts }) => shifts !== "")
    .map(({ first, last, shifts }) => `${first === last ? "" : `${first}-`}${last} ${shifts}`)
    .join(", ");
}

/** The same, a line for each day from Monday on: `Mon 09:00-18:00`, `Sun closed`; undefined when it stands for no hours. */
export const hoursByDay = (text: string): readonly string[] | undefined =>
  weekOf(text)?.map(({ day, shifts }) => `${day} ${shifts === "" ? "closed" : shifts}`);

/** Each day and its shifts; undefined when the text stands for none. */
function weekOf(text: string): readonly { readonly day: string; readonly shifts: string }[] | undefined {
  const hours = text === "" ? undefined : readHoursText(text);
  return hours && DAYS.map((day) => ({ day: named(day), shifts: shiftsOf(hours, day) }));
}

const shiftsOf = (hours: PageHours, day: string): string =>
  [1, 2]
    .flatMap((shift) => {
      const opens = hours[`${day}_${shift}_open`];
      return opens === undefined ? [] : [`${opens}-${hours[`${day}_${shift}_close`] ?? ""}`];
    })
    .join(" and ");

const named = (day: string): string => `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`;

function entriesIn(text: string): readonly (readonly [string, unknown])[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

const clockTime = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

/** In the order of the week; what is none of these keys comes last. */
function rankOf(key: string): number {
  const [, day, shift, end] = KEY.exec(key) ?? [];
  if (day === undefined) return Infinity;
  return DAYS.findIndex((one) => one === day) * 4 + Number(shift) * 2 + (end === "open" ? 0 : 1);
}
