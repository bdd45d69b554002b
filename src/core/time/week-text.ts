import { ALL_WEEK, SECONDS_PER_DAY, type Shift, type Week } from "./calendar.ts";
import { WEEKDAYS, type Weekday } from "./local-date.ts";

/** The week as operators write it: `24/7`, or intervals such as `09:00-18:00` by days such as `mon-fri` or `mon,wed`. */
export type WeekText = "24/7" | Readonly<Record<string, readonly string[]>>;

/** What is wrong with a week; `key` and `index` say where it stands, both undefined when it is the week as a whole. */
export type WeekProblem =
  | { readonly kind: "unknown day"; readonly key: string; readonly index: undefined; readonly day: string }
  | { readonly kind: "day twice"; readonly key: string; readonly index: undefined; readonly day: Weekday }
  | { readonly kind: "never open"; readonly key: undefined; readonly index: undefined }
  | IntervalProblem;

/** What is wrong with one interval of a list; `key` is undefined where the list belongs to no day. */
export type IntervalProblem =
  | { readonly kind: "not an interval"; readonly key: string | undefined; readonly index: number }
  | { readonly kind: "no time between"; readonly key: string | undefined; readonly index: number }
  | {
      readonly kind: "overlap";
      readonly key: string | undefined;
      readonly index: number;
      readonly other: string;
    };

interface PlacedShift extends Shift {
  readonly key: string | undefined;
  readonly index: number;
  readonly text: string;
}

const INTERVAL = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;
const WEEK_SECONDS = 7 * SECONDS_PER_DAY;

/** Reads a week. `week` has only the parts that could be read; it is to be trusted when there are no `problems`. */
export function parseWeek(text: WeekText): {
  readonly week: Week;
  readonly problems: readonly WeekProblem[];
} {
  if (text === "24/7") return { week: ALL_WEEK, problems: [] };
  const problems: WeekProblem[] = [];
  const days = new Map<Weekday, readonly PlacedShift[]>();
  for (const [key, intervals] of Object.entries(text)) {
    const read = readShifts(intervals, key);
    problems.push(...read.problems);
    for (const day of daysIn(key)) {
      if (!isWeekday(day)) problems.push({ kind: "unknown day", key, index: undefined, day });
      else if (days.has(day)) problems.push({ kind: "day twice", key, index: undefined, day });
      else days.set(day, read.shifts);
    }
  }
  const placed = WEEKDAYS.map((day) => days.get(day) ?? []);
  problems.push(...overlapsInWeek(placed));
  if (problems.length === 0 && placed.every((shifts) => shifts.length === 0)) {
    problems.push({ kind: "never open", key: undefined, index: undefined });
  }
  return { week: placed.map(joined), problems };
}

/** Reads the intervals of a single date. None is legal: closed. */
export function parseIntervals(texts: readonly string[]): {
  readonly shifts: readonly Shift[];
  readonly problems: readonly IntervalProblem[];
} {
  const { shifts, problems } = readShifts(texts, undefined);
  return { shifts: joined(shifts), problems: [...problems, ...overlapsAmong(shifts)] };
}

/** The week in words: `Mon-Fri 09:00-18:00, Sat 10:00-14:00`, or `around the clock`. */
export function describeWeek(week: Week): string {
  if (openSeconds(week) >= WEEK_SECONDS) return "around the clock";
  const words = week.map(describeShifts);
  const groups = new Map<string, number[]>();
  for (const [day, text] of words.entries()) {
    if (text !== "closed") groups.set(text, [...(groups.get(text) ?? []), day]);
  }
  if (groups.size === 0) return "never";
  return [...groups].map(([text, days]) => `${describeDays(days)} ${text}`).join(", ");
}

/** The shifts of one date in words: `09:00-12:00 and 13:00-18:00`, or `closed`. */
export function describeShifts(shifts: readonly Shift[]): string {
  if (shifts.length === 0) return "closed";
  return shifts.map(({ opens, closes }) => `${timeText(opens)}-${timeText(closes)}`).join(" and ");
}

/** The open seconds of a week, which no two shifts share. */
export function openSeconds(week: Week): number {
  return week.flat().reduce((sum, { opens, closes }) => sum + closes - opens, 0);
}

/** The days a key names; what is none is handed back as written. A range may wrap: `sat-mon`. */
function daysIn(key: string): readonly string[] {
  return key.split(",").flatMap((part) => {
    const [from = "", to, ...more] = part.trim().split("-");
    if (to === undefined) return [from];
    if (!isWeekday(from) || !isWeekday(to) || more.length > 0) return [part.trim()];
    const first = WEEKDAYS.indexOf(from);
    const length = ((WEEKDAYS.indexOf(to) - first + 7) % 7) + 1;
    return Array.from({ length }, (_, i) => WEEKDAYS[(first + i) % 7] ?? from);
  });
}

const isWeekday = (text: string): text is Weekday => WEEKDAYS.some((day) => day === text);

function readShifts(
  texts: readonly string[],
  key: string | undefined,
): { shifts: readonly PlacedShift[]; problems: readonly IntervalProblem[] } {
  const shifts: PlacedShift[] = [];
  const problems: IntervalProblem[] = [];
  for (const [index, text] of texts.entries()) {
    const [, fromHour, fromMinute, toHour, toMinute] = INTERVAL.exec(text) ?? [];
    const opens = secondsOf(fromHour, fromMinute);
    const closes = secondsOf(toHour, toMinute);
    if (opens === undefined || closes === undefined || opens === SECONDS_PER_DAY) {
      problems.push({ kind: "not an interval", key, index });
    } else if (opens === closes) {
      problems.push({ kind: "no time between", key, index });
    } else {
      shifts.push({ opens, closes: closes < opens ? closes + SECONDS_PER_DAY : closes, key, index, text });
    }
  }
  return { shifts, problems };
}

function secondsOf(hour: string | undefined, minute: string | undefined): number | undefined {
  if (hour === undefined || minute === undefined || Number(minute) > 59) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60;
  return seconds > SECONDS_PER_DAY ? undefined : seconds;
}

/** Each interval that starts before another of the week has ended, also across midnight and from Sunday to Monday. */
function overlapsInWeek(days: readonly (readonly PlacedShift[])[]): readonly IntervalProblem[] {
  const shifted = (shifts: readonly PlacedShift[], by: number): readonly PlacedShift[] =>
    shifts.map((shift) => ({ ...shift, opens: shift.opens + by, closes: shift.closes + by }));
  const all = days.flatMap((shifts, day) => shifted(shifts, day * SECONDS_PER_DAY));
  const nextMonday = shifted(days[0] ?? [], WEEK_SECONDS);
  const seen = new Set<string>();
  return overlapsAmong([...all, ...nextMonday]).filter(({ key, index }) => {
    const place = `${key ?? ""}/${index}`; // `mon-fri` overlaps on five days but is written once
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function overlapsAmong(shifts: readonly PlacedShift[]): readonly IntervalProblem[] {
  const problems: IntervalProblem[] = [];
  let last: PlacedShift | undefined;
  for (const shift of shifts.toSorted((a, b) => a.opens - b.opens)) {
    if (last !== undefined && shift.opens < last.closes) {
      problems.push({ kind: "overlap", key: shift.key, index: shift.index, other: last.text });
    }
    if (last === undefined || shift.closes > last.closes) last = shift;
  }
  return problems;
}

/** In order, with those that touch joined, so that equal hours have one form. */
function joined(shifts: readonly PlacedShift[]): readonly Shift[] {
  const result: { opens: number; closes: number }[] = [];
  for (const { opens, closes } of shifts.toSorted((a, b) => a.opens - b.opens)) {
    const last = result.at(-1);
    if (last !== undefined && opens <= last.closes) last.closes = Math.max(last.closes, closes);
    else result.push({ opens, closes });
  }
  return result;
}

/** Days from 0 for Monday, ascending: `Mon-Fri`, `Sat-Mon` across the week's end, `Mon and Wed`, `daily`. */
function describeDays(days: readonly number[]): string {
  if (days.length === 7) return "daily";
  const starts = days.filter((day) => !days.includes((day + 6) % 7));
  const runs = starts.map((start) => {
    let end = start;
    while (days.includes((end + 1) % 7)) end = (end + 1) % 7;
    return start === end ? dayName(start) : `${dayName(start)}-${dayName(end)}`;
  });
  return [runs.slice(0, -1).join(", "), runs.at(-1) ?? ""].filter((text) => text !== "").join(" and ");
}

function dayName(day: number): string {
  const name = WEEKDAYS[day] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function timeText(seconds: number): string {
  const ofDay = seconds > SECONDS_PER_DAY ? seconds - SECONDS_PER_DAY : seconds;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(ofDay / 3600)}:${two((ofDay / 60) % 60)}`;
}
