// Random terms, for what customers are told of them: hours of every shape, coming exceptions, targets for the public and not.
import fc from "fast-check";
import { INTERACTIONS } from "../../src/core/interaction.ts";
import { isNonEmpty } from "../../src/core/non-empty.ts";
import type { Condition, Target, Terms } from "../../src/core/terms/terms.ts";
import { compileHours, type BusinessHours } from "../../src/core/time/business-hours.ts";
import { ALL_WEEK, noHolidays, type Week } from "../../src/core/time/calendar.ts";
import { duration, instant, minutes, type Instant } from "../../src/core/time/instant.ts";
import { localDate } from "../../src/core/time/local-date.ts";
import { parseIntervals } from "../../src/core/time/week-text.ts";
import { localTimeAt, zoneNames, zoneOf } from "../../src/core/time/zone.ts";
import { hoursAround } from "./random-hours.ts";
import { someTerms } from "./terms.ts";
import { hoursOf } from "./vectors.ts";

export interface RandomTerms {
  readonly terms: Terms;
  readonly now: Instant;
}

/** What no customer may ever be told. */
export const SECRET = "only-for-the-team";

const HALF_HOURS = fc.integer({ min: 0, max: 47 }).map((half) => half * 1800);

/** One or two shifts, some of them over midnight, on some days of the week: as companies work. */
const commonWeek: fc.Arbitrary<Week> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
    fc.integer({ min: 0, max: 6 }),
    fc.uniqueArray(HALF_HOURS, { minLength: 4, maxLength: 4 }),
    fc.constantFrom("one shift", "two shifts", "overnight"),
  )
  .map(([days, other, drawn, kind]) => {
    const [a = 0, b = 0, c = 0, d = 0] = drawn.toSorted((x, y) => x - y);
    const one = [{ opens: a, closes: d }];
    const night = [{ opens: c, closes: a + 86_400 }];
    const two = [
      { opens: a, closes: b },
      { opens: c, closes: d },
    ];
    const shifts = kind === "one shift" ? one : kind === "two shifts" ? two : night;
    return Array.from({ length: 7 }, (_, day) => (days.includes(day) ? shifts : day === other ? one : []));
  });

const anyHours: fc.Arbitrary<{ hours: BusinessHours; now: Instant }> = hoursAround
  .map(({ hours, anchor }) => ({ hours: hoursOf(hours), now: instant(anchor) }))
  .filter(({ hours }) => hours.calendar.week.some((shifts) => shifts.length > 0));

const exceptions = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom(
      ...[[], [], ["09:00-12:00"], ["22:00-02:30", "08:15-12:00"]],
      ...[
        ["10:00-22:00", "22:00-10:00"],
        ["10:00-23:00", "23:00-22:00"],
      ],
    ),
  ),
  { maxLength: 3, selector: ([ahead]) => ahead },
);

const commonHours: fc.Arbitrary<{ hours: BusinessHours; now: Instant }> = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: commonWeek }, { weight: 1, arbitrary: fc.constant(ALL_WEEK) }),
    fc.constantFrom(...zoneNames()),
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) }),
    exceptions,
  )
  .map(([week, zone, at, drawn]) => {
    const today = localTimeAt(zoneOf(zone), instant(at)).date;
    const dates = drawn.map(([ahead, texts]) => ({
      date: localDate(today + ahead),
      shifts: parseIntervals(texts).shifts,
      note: SECRET,
    }));
    const calendar = { zone: zoneOf(zone), week, holidaysIn: noHolidays, exceptions: dates };
    return { hours: compileHours(calendar), now: instant(at) };
  });

const condition: fc.Arbitrary<Condition> = fc.constant({
  keywords: [SECRET],
  interactions: undefined,
  authors: undefined,
  time: undefined,
});

const span = fc
  .oneof(
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 1, max: 48 }).map((hours) => hours * 60),
  )
  .map(minutes);

const target = (name: string, publish: boolean, when: Condition | undefined): fc.Arbitrary<Target> =>
  fc.record({
    name: fc.constant(name),
    when: fc.constant(when),
    publish: fc.constant(publish),
    promise: fc.record({
      first: span,
      next: fc.constant(duration(7_777_000)),
      update: fc.constant(duration(8_888_000)),
      resolve: fc.constant({ within: duration(9_999_000), clock: "calendar" as const }),
    }),
  });

/** Terms that publish a target, and an instant at which to tell of them. */
export const randomTerms: fc.Arbitrary<RandomTerms> = fc
  .record({
    hours: fc.oneof(anyHours, { arbitrary: commonHours, weight: 2 }),
    answers: fc.subarray([...INTERACTIONS], { minLength: 1 }),
    objective: fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
      fc.constantFrom(0.995, 0.999, 0.8, 0.7999),
    ),
    segments: condition.chain((when) => fc.array(target(SECRET, false, when), { maxLength: 2 })),
    published: target("standard", true, undefined),
    purpose: fc.constantFrom(
      undefined,
      "Fast public help",
      "Since 1999, Mon-Fri\nand 24 Dec",
      "Wir helfen in 5 min!",
    ),
    offers: fc.subarray(["support", "service news"]),
    notTolerated: fc.subarray(["insults", "spam", "threats", "talk of rivals"]),
  })
  .map(({ hours: { hours, now }, segments, published, notTolerated, ...drawn }) => {
    const targets = [...segments, published];
    if (!isNonEmpty(targets)) throw new Error("there is a published target");
    const terms: Terms = {
      ...someTerms({ hours, targets }),
      ...drawn,
      conduct: {
        notTolerated,
        rules: [{ category: "spam", name: SECRET, publishes: undefined, pattern: SECRET, action: "flag" }],
      },
      escalation: [{ at: "breach", to: [SECRET] }],
      warnings: [{ kind: "left", left: minutes(3), spelling: SECRET }],
      gains: SECRET,
      remedy: SECRET,
    };
    return { terms, now };
  });
