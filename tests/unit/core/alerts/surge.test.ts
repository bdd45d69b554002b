import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FEWEST_WEEKS,
  medianOf,
  surgeLimit,
  surgeNow,
  type SurgeState,
} from "../../../../src/core/alerts/surge.ts";

const weeks = (...counts: readonly number[]): readonly number[] => counts;

describe("a surge", () => {
  test("begins only above three times the usual", () => {
    const usual = weeks(40, 42, 38, 41, 40);
    expect(surgeLimit(usual)).toBe(120);
    expect(surgeNow("calm", { now: 120, usual })).toBe("calm");
    expect(surgeNow("calm", { now: 121, usual })).toBe("surge");
  });

  test("ends at half of what it takes to begin, and not before", () => {
    const usual = weeks(40, 42, 38, 41, 40);
    expect(surgeNow("surge", { now: 61, usual })).toBe("surge");
    expect(surgeNow("surge", { now: 60, usual })).toBe("calm");
  });

  test("does not end while nobody sees the channel, nor begins by that", () => {
    const usual = weeks(40, 42, 38, 41, 40);
    expect(surgeNow("surge", { now: 0, usual, isBlind: true })).toBe("surge");
    expect(surgeNow("calm", { now: 120, usual, isBlind: true })).toBe("calm");
    expect(surgeNow("calm", { now: 121, usual, isBlind: true })).toBe("surge");
  });

  test("of a quiet channel takes more than chance: one more question at night is none", () => {
    expect(surgeLimit(weeks(0, 0, 0, 0))).toBe(10);
    expect(surgeLimit(weeks(4, 4, 4, 4))).toBe(16);
  });

  test("before does not hide the next: one storm among the weeks changes little", () => {
    expect(surgeLimit(weeks(10, 11, 9, 10, 10, 400))).toBeLessThan(40);
  });

  test("of an hour that goes up and down anyway takes more", () => {
    expect(surgeLimit(weeks(10, 60, 5, 80, 20, 90))).toBeGreaterThan(200);
  });

  test("is never told of with too little to compare with, whatever arrives", () => {
    expect(surgeNow("calm", { now: 10_000, usual: weeks(1, 1, 1) })).toBe("calm");
    expect(surgeNow("calm", { now: 10_000, usual: [] })).toBe("calm");
  });
});

test("never goes back and forth around one number of arrivals", () => {
  const counts = fc.array(fc.nat(500), { minLength: FEWEST_WEEKS, maxLength: 8 });
  const states = fc.constantFrom<SurgeState>("calm", "surge");
  fc.assert(
    fc.property(counts, fc.nat(3000), states, (usual, now, was) => {
      const next = surgeNow(was, { now, usual });
      expect(surgeNow(next, { now, usual })).toBe(next);
    }),
  );
});

test("the median lies in the middle", () => {
  expect([medianOf([]), medianOf([3]), medianOf([5, 1, 3]), medianOf([4, 1, 3, 2])]).toEqual([0, 3, 3, 2.5]);
});
