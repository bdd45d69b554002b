import type { Shift } from "../time/calendar.ts";
import { say, type Catalogue, type Form, type MessageKey } from "./catalogue.ts";
import { anyOf, compiledOnce, literal, unlessLetters } from "./patterns.ts";
import { DAY, joined, WEEK, type Stretch } from "./stretches.ts";

/** A date without its year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** Dates on which other hours hold; no shifts: closed. */
export interface ReadException {
  readonly from: MonthDay;
  readonly to: MonthDay;
  readonly shifts: readonly Shift[];
}

/** When a sentence says it is open, and the sentence without that; undefined when it does not say. */
export function openHoursIn(
  catalogue: Catalogue,
  sentence: string,
): { readonly found: readonly Stretch[]; readonly rest: string } | undefined {
  const always = new RegExp(unlessLetters(literal(say(catalogue, "aroundTheClock"))), "iu");
  if (always.test(sentence)) return { found: [{ from: 0, to: WEEK }], rest: sentence.replace(always, " ") };
  const pattern = weekPattern(catalogue);
  const stretches: Stretch[] = [];
  let days: readonly number[] = [];
  let timesSeen = true;
  for (const { groups = {} } of sentence.matchAll(pattern)) {
    const named = daysOf(catalogue, groups);
    if (named.length > 0) {
      days = timesSeen ? named : [...days, ...named];
      timesSeen = false;
    } else {
      const { opens, closes } = shiftOf(groups);
      stretches.push(...days.map((day) => ({ from: day * DAY + opens / 60, to: day * DAY + closes / 60 })));
      timesSeen = true;
    }
  }
  if (stretches.length === 0) return undefined;
  return { found: joined(stretches), rest: sentence.replaceAll(pattern, " ") };
}

/** The dates with other hours that a sentence names. */
export function exceptionsIn(catalogue: Catalogue, sentence: string): readonly ReadException[] {
  const found: { from: MonthDay; to: MonthDay; shifts: Shift[] }[] = [];
  for (const { groups = {} } of sentence.matchAll(exceptionPattern(catalogue))) {
    const dates = datesOf(catalogue, groups);
    if (dates !== undefined) found.push({ ...dates, shifts: [] });
    else found.at(-1)?.shifts.push(shiftOf(groups));
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

const FORMS: readonly Form[] = ["full", "brief", "terse"];

const weekPattern = compiledOnce((catalogue: Catalogue) => {
  const names = anyOf(FORMS.flatMap((form) => catalogue.days[form]));
  const between = FORMS.map((form) => {
    const [, middle = ""] = say(catalogue, `range.${form}`, { from: "<", to: ">" }).split(/[<>]/u);
    return middle;
  });
  const daily = `(?<daily>${literal(say(catalogue, "daily"))})`;
  const range = `(?<firstDay>${names})(?:${anyOf(between)}(?<lastDay>${names}))?`;
  return new RegExp(`${timePattern(catalogue)}|${unlessLetters(`(?:${daily}|${range})`)}`, "giu");
});

/** `9am-6pm`, `9:30–18`, `22時〜翌6時`, or a word for all day. */
function timePattern(catalogue: Catalogue): string {
  const time = (end: string): string =>
    `(?:(?<${end}Hour>\\d{1,2})(?:[:h時](?<${end}Minute>\\d{2}))?[h時分]*(?<${end}Half>[ap]m)?|(?<${end}Word>noon|midnight))`;
  const allDay = unlessLetters(`(?<allDay>${literal(say(catalogue, "allDay"))})`);
  return `${allDay}|(?<!\\d)${time("from")}[-–〜]翌?${time("to")}`;
}

/** The days from 0 for Monday; none when the match is of times. */
function daysOf(catalogue: Catalogue, { daily, firstDay, lastDay }: Groups): readonly number[] {
  if (daily !== undefined) return [0, 1, 2, 3, 4, 5, 6];
  if (firstDay === undefined) return [];
  const first = dayOf(catalogue, firstDay);
  const last = lastDay === undefined ? first : dayOf(catalogue, lastDay);
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
}

function dayOf({ days }: Catalogue, name: string): number {
  const lower = name.toLocaleLowerCase();
  return Math.max(...FORMS.map((form) => days[form].findIndex((one) => one.toLocaleLowerCase() === lower)));
}

function shiftOf(groups: Groups): Shift {
  if (groups["allDay"] !== undefined) return { opens: 0, closes: DAY * 60 };
  const opens = secondsOf(groups, "from");
  const closes = secondsOf(groups, "to");
  return { opens, closes: closes <= opens ? closes + DAY * 60 : closes };
}

function secondsOf(groups: Groups, end: "from" | "to"): number {
  const word = groups[`${end}Word`]?.toLocaleLowerCase();
  if (word !== undefined) return word === "noon" ? 43_200 : 0;
  const hour = Number(groups[`${end}Hour`]);
  const half = groups[`${end}Half`]?.toLocaleLowerCase();
  const ofDay = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  return ofDay * 3600 + Number(groups[`${end}Minute`] ?? 0) * 60;
}

/** The three ways to write dates, the longest first. */
const DATE_KEYS = ["date.otherMonth", "date.sameMonth", "date.one"] as const;

const exceptionPattern = compiledOnce(
  (catalogue: Catalogue) => new RegExp(`${datePattern(catalogue)}|${timePattern(catalogue)}`, "giu"),
);

/** One date or several in a row, as the catalogue writes them. */
export function datePattern(catalogue: Catalogue): string {
  const months = [...catalogue.months.full, ...catalogue.months.terse];
  return DATE_KEYS.map((key, i) => {
    const [day, month] = ["(?:1er|\\d{1,2})", anyOf(months)];
    const marks = { day: "0", from: "0", to: "0", month: "0", fromMonth: "0", toMonth: "0" };
    return literal(say(catalogue, key, markedFor(marks))).replaceAll(
      /§(\w+)§/gu,
      (_, name: string) => `(?<${name}${i}>${name.toLocaleLowerCase().endsWith("month") ? month : day})`,
    );
  }).join("|");
}

const markedFor = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, `§${name}§`]));

function datesOf(
  catalogue: Catalogue,
  groups: Groups,
): { readonly from: MonthDay; readonly to: MonthDay } | undefined {
  const given = DATE_KEYS.map((key: MessageKey, i) => ({ key, i })).find(
    ({ i }) => groups[`from${i}`] !== undefined || groups[`day${i}`] !== undefined,
  );
  if (given === undefined) return undefined;
  const part = (name: string): string | undefined => groups[`${name}${given.i}`];
  const dayOfMonth = (text: string | undefined): number => Number.parseInt(text ?? "", 10);
  const month = part("month");
  const from = {
    month: monthOf(catalogue, part("fromMonth") ?? month),
    day: dayOfMonth(part("from") ?? part("day")),
  };
  const to = {
    month: monthOf(catalogue, part("toMonth") ?? month),
    day: dayOfMonth(part("to") ?? part("day")),
  };
  return { from, to };
}

function monthOf({ months }: Catalogue, name = ""): number {
  const index = (names: readonly string[]): number =>
    names.findIndex((one) => one.toLocaleLowerCase() === name.toLocaleLowerCase());
  return Math.max(index(months.full), index(months.terse)) + 1;
}
