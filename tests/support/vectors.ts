// Business-time vectors: one JSON object a line, `op` add, between or within, and the answer that op must give.
import { z } from "zod";
import {
  addBusinessTime,
  businessTimeBetween,
  compileHours,
  isOpen,
  type BusinessHours,
} from "../../src/core/time/business-hours.ts";
import { SECONDS_PER_DAY, type Shift } from "../../src/core/time/calendar.ts";
import { duration, type Instant } from "../../src/core/time/instant.ts";
import { formatInstant, parseInstant } from "../../src/core/time/iso.ts";
import { parseLocalDate, partsOf, WEEKDAYS, type LocalDate } from "../../src/core/time/local-date.ts";
import { zoneOf } from "../../src/core/time/zone.ts";

const intervals = z.array(z.tuple([z.string(), z.string()]));
const common = {
  id: z.string(),
  timezone: z.string(),
  week: z.partialRecord(z.enum(WEEKDAYS), intervals),
  holidays: z.array(z.string()).default([]),
  exceptions: z.array(z.object({ date: z.string(), hours: intervals })).default([]),
  start: z.string(),
  tolerance_seconds: z.number().default(0),
};

export const vector = z.discriminatedUnion("op", [
  z.object({
    ...common,
    op: z.literal("add"),
    minutes: z.number().optional(),
    seconds: z.number().optional(),
    end: z.string().nullable(),
    bias: z.enum(["earliest", "latest"]).default("earliest"),
  }),
  z.object({ ...common, op: z.literal("between"), end: z.string(), expected_seconds: z.number() }),
  z.object({ ...common, op: z.literal("within"), expected: z.boolean() }),
]);
export type Vector = z.infer<typeof vector>;

export interface Difference {
  readonly id: string;
  readonly expected: string;
  readonly got: string;
}

/** What the engine answers otherwise than the vector says, beyond its tolerance; undefined when they agree. */
export function differenceOn(v: Vector): Difference | undefined {
  const hours = hoursOf(v);
  const start = instantOf(v.start);
  const toleranceMs = v.tolerance_seconds * 1000;
  switch (v.op) {
    case "add": {
      const by = duration(Math.round((v.minutes ?? 0) * 60_000 + (v.seconds ?? 0) * 1000));
      const got = addBusinessTime(hours, start, by, v.bias);
      const expected = v.end === null ? undefined : instantOf(v.end);
      const agree =
        got === undefined || expected === undefined
          ? got === expected
          : Math.abs(got - expected) <= toleranceMs;
      return agree ? undefined : { id: v.id, expected: textOf(expected), got: textOf(got) };
    }
    case "between": {
      const got = businessTimeBetween(hours, start, instantOf(v.end));
      const expected = Math.round(v.expected_seconds * 1000);
      if (Math.abs(got - expected) <= toleranceMs) return undefined;
      return { id: v.id, expected: `${expected / 1000} s`, got: `${got / 1000} s` };
    }
    case "within": {
      const got = isOpen(hours, start);
      return got === v.expected ? undefined : { id: v.id, expected: String(v.expected), got: String(got) };
    }
  }
}

/** The business hours of a vector. */
export function hoursOf(v: Pick<Vector, "timezone" | "week" | "holidays" | "exceptions">): BusinessHours {
  const holidays = v.holidays.map((date) => ({ date: dateFrom(date), name: "holiday" }));
  return compileHours({
    zone: zoneOf(v.timezone),
    week: WEEKDAYS.map((day) => (v.week[day] ?? []).map(shiftOf)),
    holidaysIn: (year) => holidays.filter(({ date }) => partsOf(date).year === year),
    exceptions: v.exceptions.map(({ date, hours }) => ({
      date: dateFrom(date),
      shifts: hours.map(shiftOf),
      note: undefined,
    })),
  });
}

function shiftOf([opens, closes]: readonly [string, string]): Shift {
  const from = secondsOf(opens);
  const to = secondsOf(closes);
  return { opens: from, closes: to <= from ? to + SECONDS_PER_DAY : to };
}

function secondsOf(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  return (hour * 60 + minute) * 60 + second;
}

function instantOf(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new RangeError(`not an instant: ${text}`);
  return at;
}

function dateFrom(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new RangeError(`not a date: ${text}`);
  return date;
}

const textOf = (at: Instant | undefined): string => (at === undefined ? "never" : formatInstant(at));
