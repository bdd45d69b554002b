import { z } from "zod";
import type { Week } from "../../core/time/calendar.ts";
import { WEEKDAYS } from "../../core/time/local-date.ts";
import { parseWeek, type WeekProblem, type WeekText } from "../../core/time/week-text.ts";
import { unreachable } from "../../core/unreachable.ts";
import { nearest, suggest } from "../nearest.ts";
import { describeIntervalProblem } from "./time-fields.ts";
import { addWrong, quoted, type Wrong } from "./wrong.ts";

/** How editors are told of it: the field reads day by day, so that one slip does not hide the others. */
const JSON_SCHEMA = {
  anyOf: [
    { type: "string", const: "24/7" },
    {
      type: "object",
      propertyNames: { type: "string" },
      additionalProperties: { type: "array", items: { type: "string" } },
    },
  ],
};

/** `24/7`, or intervals by days. */
export const weekField: z.ZodType<Week> = z
  .unknown()
  .transform((written, context) => {
    const { text, complete } = readableDays(written, context);
    if (text === undefined) return z.NEVER;
    const { week, problems } = parseWeek(text);
    // A week of which some days could not be read may well open on those.
    const told = complete ? problems : problems.filter(({ kind }) => kind !== "never open");
    for (const problem of told) {
      const interval = text === "24/7" ? "" : (text[problem.key ?? ""]?.[problem.index ?? 0] ?? "");
      const path = [problem.key, problem.index].filter((step) => step !== undefined);
      addWrong(context, describeWeekProblem(problem, interval), path, problem.index === undefined);
    }
    return complete && told.length === 0 ? week : z.NEVER;
  })
  .meta(JSON_SCHEMA);

/** The days of a week that have the right form; the others are told to `context`. */
function readableDays(
  written: unknown,
  context: z.RefinementCtx,
): { readonly text: WeekText | undefined; readonly complete: boolean } {
  if (written === "24/7") return { text: written, complete: true };
  if (typeof written !== "object" || written === null || Array.isArray(written)) {
    context.addIssue({ code: "invalid_union", errors: [], input: written });
    return { text: undefined, complete: false };
  }
  const days = Object.entries(written);
  const readable = days.flatMap(([day, intervals]) => {
    const texts = readableTexts(day, intervals, context);
    return texts === undefined ? [] : [[day, texts] as const];
  });
  return { text: Object.fromEntries(readable), complete: readable.length === days.length };
}

/** The intervals of a day; undefined when they are no list of texts. */
function readableTexts(
  day: string,
  intervals: unknown,
  context: z.RefinementCtx,
): readonly string[] | undefined {
  if (!Array.isArray(intervals)) {
    const shown = typeof intervals === "string" ? quoted(intervals) : '"09:00-18:00"';
    const wrong = { message: `${quoted(day)} is not a list`, mend: `write ${day}: [${shown}]` };
    addWrong(context, wrong, [day]);
    return undefined;
  }
  const items: readonly unknown[] = intervals;
  for (const [index, item] of items.entries()) {
    if (typeof item === "string") continue;
    context.addIssue({ code: "invalid_type", expected: "string", path: [day, index], input: item });
  }
  return items.every((item) => typeof item === "string") ? items : undefined;
}

function describeWeekProblem(problem: WeekProblem, written: string): Wrong {
  switch (problem.kind) {
    case "unknown day":
      return { message: `unknown day ${quoted(problem.day)}`, mend: suggestDays(problem.day) };
    case "day twice":
      return { message: `${problem.day} is named twice`, mend: "list all its intervals under one key" };
    case "never open":
      return {
        message: "these hours never open",
        mend: 'give a day hours, such as mon-fri: ["09:00-18:00"]',
      };
    case "not an interval":
    case "no time between":
    case "overlap":
      return describeIntervalProblem(problem, written);
    default:
      return unreachable(problem);
  }
}

/** What to write instead of `text`, a day or a range of days. */
function suggestDays(text: string): string {
  const ends = text.split("-").map((day) => nearest(day.trim(), WEEKDAYS));
  const known = ends.filter((day) => day !== undefined);
  if (ends.length !== 2 || known.length !== 2) return suggest(text, WEEKDAYS);
  return `did you mean ${JSON.stringify(known.join("-"))}?`;
}
