import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openIntervals } from "../../src/core/time/business-hours.ts";
import { localDate } from "../../src/core/time/local-date.ts";
import { localTimeAt, startOfDate } from "../../src/core/time/zone.ts";
import { CALENDAR_DAYS, calendarOf } from "../../src/documents/blurbs/calendar.ts";
import { randomTerms } from "../support/random-terms.ts";
import { coveredBy } from "../support/read-calendar.ts";
import { subjectFrom } from "../support/subject.ts";

/** `RUNS=2000 npx vitest run tests/property/calendar.test.ts` tries more. */
const RUNS = Number(process.env["RUNS"] ?? 150);

test("for a year another program reads from the calendar when deadlines run, to the second", () => {
  const property = fc.property(randomTerms, (drawn) => {
    const { hours } = drawn.terms;
    const { zone } = hours.calendar;
    const today = localTimeAt(zone, drawn.now).date;
    const from = startOfDate(zone, today);
    const to = startOfDate(zone, localDate(today + CALENDAR_DAYS));
    const subject = subjectFrom(drawn);
    const [inWords] = subject.wordings;
    const read = coveredBy(calendarOf(subject, inWords), from, to);
    const promised = openIntervals(hours, from, to).map((one) => ({ from: one.from, to: one.to }));
    if (!isDeepStrictEqual(read, promised)) {
      const odd = read.findIndex((one, i) => !isDeepStrictEqual(one, promised[i]));
      const show = (one: { from: number; to: number } | undefined): string =>
        one === undefined ? "-" : `${new Date(one.from).toISOString()}/${new Date(one.to).toISOString()}`;
      expect.fail(`${zone.name}: read ${show(read[odd])}, promised ${show(promised[odd])}`);
    }
  });
  fc.assert(property, { numRuns: RUNS });
});
