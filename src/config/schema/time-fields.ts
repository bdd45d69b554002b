import { z } from "zod";
import type { Shift } from "../../core/time/calendar.ts";
import type { Instant } from "../../core/time/instant.ts";
import { parseInstant } from "../../core/time/iso.ts";
import { parseLocalDate, type LocalDate } from "../../core/time/local-date.ts";
import { parseIntervals, type IntervalProblem } from "../../core/time/week-text.ts";
import { unreachable } from "../../core/unreachable.ts";
import { findZone, zoneNames } from "../../core/time/zone.ts";
import { nearest } from "../nearest.ts";
import { addWrong, quoted, type Wrong } from "./wrong.ts";

/** The intervals of one date; none: closed. */
export const intervalsField: z.ZodType<readonly Shift[]> = z.array(z.string()).transform((texts, context) => {
  const { shifts, problems } = parseIntervals(texts);
  for (const problem of problems) {
    addWrong(context, describeIntervalProblem(problem, texts[problem.index] ?? ""), [problem.index]);
  }
  return problems.length === 0 ? shifts : z.NEVER;
});

/** A date that exists. */
export const dateField: z.ZodType<LocalDate, string> = z
  .string()
  .transform((text, context) => {
    const date = parseLocalDate(text);
    if (date === undefined) addWrong(context, wrongDate(text));
    return date ?? z.NEVER;
  })
  .meta({ format: "date" });

/** An instant with its offset. */
export const instantField: z.ZodType<Instant, string> = z
  .string()
  .transform((text, context) => {
    const at = parseInstant(text);
    if (at === undefined) addWrong(context, wrongInstant(text));
    return at ?? z.NEVER;
  })
  .meta({ format: "date-time" });

/** The name of a time zone. */
export const zoneField: z.ZodType<string, string> = z.string().superRefine((name, context) => {
  if (findZone(name) !== undefined) return;
  const guess = guessZone(name);
  const mend = guess === undefined ? "write a name such as America/Los_Angeles" : `did you mean "${guess}"?`;
  addWrong(context, { message: `unknown time zone ${quoted(name)}`, mend });
});

/** The zone that `name` most likely means. Of an abbreviation or an offset there is no telling. */
function guessZone(name: string): string | undefined {
  const lower = name.toLowerCase().replaceAll(" ", "_");
  const same = zoneNames().find((zone) => zone.toLowerCase() === lower);
  if (same !== undefined || name.length < 5 || /^(?:utc|gmt)?[+-]?\d/.test(lower)) return same;
  if (/^(?:utc|gmt)[+-]/.test(lower)) return undefined;
  const city = zoneNames().find((zone) => zone.toLowerCase().endsWith(`/${lower}`));
  return city ?? nearest(name, zoneNames());
}

/** A time of day, `08:00`. */
export const timeOfDayField: z.ZodType<string, string> = z.string().superRefine((text, context) => {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return;
  addWrong(context, { message: `${quoted(text)} is not a time of day`, mend: 'write it as "08:00"' });
});

function wrongInstant(text: string): Wrong {
  const mend = "write a time with its offset, such as 2026-11-01T09:00:00-06:00";
  if (parseLocalDate(text) === undefined) return { message: `${quoted(text)} is not an instant`, mend };
  const dated = `delete the line, the name of the file says the date; or ${mend}`;
  return { message: `${quoted(text)} is a date without a time`, mend: dated };
}

/** Why `text` is no date. */
export function wrongDate(text: string): Wrong {
  const form = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return form
    ? { message: `there is no day ${quoted(text)}`, mend: "check month and day" }
    : { message: `${quoted(text)} is not a date`, mend: "write it as 2026-12-24" };
}

/** An interval's problem in words; `written` is its text. */
export function describeIntervalProblem(problem: IntervalProblem, written: string): Wrong {
  switch (problem.kind) {
    case "not an interval":
      return {
        message: `${quoted(written)} is not an interval`,
        mend: mendInterval(written),
      };
    case "no time between":
      return {
        message: `${quoted(written)} opens and closes at once`,
        mend: 'write "00:00-24:00" for a whole day',
      };
    case "overlap":
      return {
        message: `${quoted(written)} overlaps ${quoted(problem.other)}`,
        mend: "let one end before the other starts",
      };
    default:
      return unreachable(problem);
  }
}

function mendInterval(written: string): string {
  const [, from = "", fromMinute = "", to = "", toMinute = ""] =
    /^\s*(\d{1,2}):(\d{2})\s*[-\u2013]\s*(\d{1,2}):(\d{2})\s*$/.exec(written) ?? [];
  const fixed = `${from.padStart(2, "0")}:${fromMinute}-${to.padStart(2, "0")}:${toMinute}`;
  if (parseIntervals([fixed]).problems.length > 0) return 'write it as "09:00-18:00" (24:00 may end it)';
  const oneDigit = from.length === 1 || to.length === 1;
  return oneDigit ? `write the hour with two digits: "${fixed}"` : `write "${fixed}"`;
}
