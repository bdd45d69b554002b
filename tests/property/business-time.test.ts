import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  type BusinessHours,
} from "../../src/core/time/business-hours.ts";
import { duration, instant, type Duration, type Instant } from "../../src/core/time/instant.ts";
import { formatInstant } from "../../src/core/time/iso.ts";
import { PAGE_MS } from "../../src/core/time/open-table.ts";
import { firstIn, lookAtMinutes, openTimeIn, stretchesOf } from "../support/minute-oracle.ts";
import { hoursAround } from "../support/random-hours.ts";
import { hoursOf } from "../support/vectors.ts";

const DAY_MS = 86_400_000;
const aFewDays = fc.integer({ min: 0, max: 4 * DAY_MS });
const months = fc.integer({ min: 0, max: 100 * DAY_MS });
const centuries = fc.integer({ min: Date.UTC(1905, 0, 1), max: Date.UTC(2400, 0, 1) });
/** Counts from near nothing to a year of open hours. */
const span = fc.oneof(fc.integer({ min: 0, max: 300_000 }), months, fc.constant(0)).map(duration);

/** The earliest and the latest instant by which `by` of business time has passed since `from`. */
function answersOf(hours: BusinessHours, from: number, by: Duration) {
  return {
    earliest: addBusinessTime(hours, instant(from), by, "earliest"),
    latest: addBusinessTime(hours, instant(from), by, "latest"),
  };
}

/** A span that ends on a close, where the two answers differ: chance would hardly draw one. */
function untilAClose(hours: BusinessHours, from: Instant, drawn: Duration): Duration {
  const close = nextClosing(hours, instant(from + drawn));
  return close === undefined ? drawn : businessTimeBetween(hours, from, close);
}

describe("business time agrees with a look at the wall clock at every minute", () => {
  it("in what is open, how much, and where it begins and ends", () => {
    const property = fc.property(hoursAround, aFewDays, aFewDays, ({ hours: written, anchor }, a, b) => {
      const hours = hoursOf(written);
      const [from, to] = [anchor - 2 * DAY_MS, anchor + 2 * DAY_MS];
      const minutes = lookAtMinutes(written, from, to);
      minutes.open.forEach((open, i) => {
        const at = from + i * 60_000;
        if (isOpen(hours, instant(at)) !== open || isOpen(hours, instant(at + 59_999)) !== open) {
          expect.fail(`${formatInstant(instant(at))} should be ${open ? "open" : "closed"}`);
        }
      });
      expect(openIntervals(hours, instant(from), instant(to))).toEqual(stretchesOf(minutes));
      const [first, second] = [from + Math.min(a, b), from + Math.max(a, b)];
      expect(businessTimeBetween(hours, instant(first), instant(second))).toBe(
        openTimeIn(minutes, first, second),
      );
      const opening = firstIn(minutes, first, "open");
      if (opening === undefined) return;
      expect(nextOpening(hours, instant(first))).toBe(opening);
      const closing = firstIn(minutes, opening, "closed");
      if (closing !== undefined) expect(nextClosing(hours, instant(first))).toBe(closing);
    });
    fc.assert(property, { numRuns: 160 });
  });
});

describe("business time keeps its own laws", () => {
  it("between a and c is between a and b and between b and c", () => {
    const property = fc.property(
      hoursAround,
      months,
      months,
      centuries,
      ({ hours: written, anchor }, x, y, far) => {
        const hours = hoursOf(written);
        for (const [a, b, c] of [
          [anchor, anchor + x, anchor + x + y],
          [far, Math.max(far, anchor), Math.max(far, anchor) + x],
        ] as const) {
          const [from, middle, to] = [instant(a), instant(b), instant(c)];
          expect(businessTimeBetween(hours, from, middle) + businessTimeBetween(hours, middle, to)).toBe(
            businessTimeBetween(hours, from, to),
          );
        }
      },
    );
    fc.assert(property, { numRuns: 150 });
  });

  it("from a to a + n is n, of both answers, and they lie at the two ends of closed time", () => {
    const property = fc.property(
      hoursAround,
      span,
      fc.boolean(),
      ({ hours: written, anchor }, drawn, toClose) => {
        const hours = hoursOf(written);
        const from = instant(anchor);
        const by = toClose ? untilAClose(hours, from, drawn) : drawn;
        const { earliest, latest } = answersOf(hours, from, by);
        if (earliest !== undefined) {
          expect(earliest).toBeGreaterThanOrEqual(from);
          expect(businessTimeBetween(hours, from, earliest)).toBe(by);
          if (earliest > from) expect(businessTimeBetween(hours, from, instant(earliest - 1))).toBe(by - 1);
        }
        if (latest === undefined) return;
        expect(businessTimeBetween(hours, from, latest)).toBe(by);
        expect(isOpen(hours, latest)).toBe(true);
        expect(earliest).toBeLessThanOrEqual(latest);
        expect(openIntervals(hours, earliest ?? latest, latest)).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: 1500 });
  });

  it("a + n never falls as a or n grow", () => {
    const property = fc.property(
      hoursAround,
      aFewDays,
      span,
      fc.integer({ min: 0, max: DAY_MS }),
      ({ hours: written, anchor }, later, by, more) => {
        const hours = hoursOf(written);
        const ordered = [
          answersOf(hours, anchor, by),
          answersOf(hours, anchor + later, by),
          answersOf(hours, anchor + later, duration(by + more)),
        ];
        ordered.reduce((before, next) => {
          expect(before.earliest ?? Infinity).toBeLessThanOrEqual(next.earliest ?? Infinity);
          expect(before.latest ?? Infinity).toBeLessThanOrEqual(next.latest ?? Infinity);
          return next;
        });
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it("the open intervals are apart, in order, and sum up to the time between", () => {
    const property = fc.property(hoursAround, months, months, ({ hours: written, anchor }, before, later) => {
      const hours = hoursOf(written);
      const [from, to] = [instant(anchor - before), instant(anchor + later)];
      let sum = 0;
      let end = -Infinity;
      for (const interval of openIntervals(hours, from, to)) {
        expect(interval.from).toBeGreaterThan(end);
        expect(nextOpening(hours, interval.from)).toBe(interval.from);
        if (interval.to < to) expect(nextClosing(hours, interval.from)).toBe(interval.to);
        sum += interval.to - interval.from;
        end = interval.to;
      }
      expect(sum).toBe(businessTimeBetween(hours, from, to));
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe("a compiled table", () => {
  it("answers the same as a fresh one when more pages are asked for, in any order, than it holds", () => {
    const pages = fc.array(fc.integer({ min: -60, max: 420 }), { minLength: 120, maxLength: 160 });
    const property = fc.property(hoursAround, pages, aFewDays, ({ hours: written }, indices, offset) => {
      const worn = hoursOf(written);
      for (const index of indices) addBusinessTime(worn, instant(index * PAGE_MS + offset), duration(DAY_MS));
      for (const index of indices.slice(0, 30)) {
        const from = instant(index * PAGE_MS - offset);
        const fresh = hoursOf(written);
        expect(answersOf(worn, from, duration(4 * DAY_MS))).toEqual(
          answersOf(fresh, from, duration(4 * DAY_MS)),
        );
        const to = instant(from + PAGE_MS);
        expect(businessTimeBetween(worn, from, to)).toBe(businessTimeBetween(fresh, from, to));
      }
    });
    fc.assert(property, { numRuns: 12 });
  });
});
