import { describe, expect, test } from "vitest";
import { paceOf } from "../../../src/app/pace.ts";
import { instant } from "../../../src/core/time/instant.ts";
import { at } from "../../support/at.ts";
import { aTarget, atShare, noTarget, someTerms, whenLeft } from "../../support/terms.ts";

const NOW = at("2026-11-02T15:00:00Z");
const inSeconds = (count: number) => instant(NOW + count * 1000);
const HOUR = someTerms({ targets: [aTarget({ first: "1h" })] });

describe("reads", () => {
  test.each([
    ["when nothing waits", undefined],
    ["when the next warning is far", inSeconds(3600)],
  ])("every 50 seconds %s: proof of life", (_when, next) => {
    expect(paceOf(HOUR, next, NOW)).toBe(50_000);
    expect(paceOf(undefined, next, NOW)).toBe(50_000);
  });

  test.each([120, 119, 0, -1, -3600])("every ten seconds with a warning in %s s", (seconds) => {
    expect(paceOf(HOUR, inSeconds(seconds), NOW)).toBe(10_000);
    expect(paceOf(undefined, inSeconds(seconds), NOW)).toBe(10_000);
  });

  test.each([
    [121, 10_000],
    [135, 15_000],
    [160, 40_000],
    [171, 50_000],
  ])("in time for a warning in %s s: after %s ms", (seconds, wait) => {
    expect(paceOf(HOUR, inSeconds(seconds), NOW)).toBe(wait);
  });

  test.each([
    [
      "a tenth of the way to the first warning",
      someTerms({ targets: [aTarget({ first: "10m" })], warnings: [atShare(50)] }),
      30_000,
    ],
    [
      "of the shortest target, also of the next reply",
      someTerms({ targets: [aTarget({ first: "1h", next: "5m" })], warnings: [atShare(80)] }),
      24_000,
    ],
    [
      "of the earliest warning",
      someTerms({ targets: [aTarget({ first: "10m" })], warnings: [atShare(90), whenLeft("6m")] }),
      24_000,
    ],
    [
      "of the target itself where nobody is warned before",
      someTerms({ targets: [aTarget({ first: "5m" })], warnings: [] }),
      30_000,
    ],
    [
      "but not faster than every ten seconds",
      someTerms({ targets: [aTarget({ first: "1m" })], warnings: [atShare(50)] }),
      10_000,
    ],
    [
      "nor where a warning is due at once",
      someTerms({ targets: [aTarget({ first: "10m" })], warnings: [whenLeft("30m")] }),
      10_000,
    ],
    [
      "and every 50 seconds where nothing is promised",
      someTerms({ targets: [noTarget("none", {})] }),
      50_000,
    ],
  ] as const)("%s", (_what, terms, wait) => {
    expect(paceOf(terms, undefined, NOW)).toBe(wait);
  });
});

test("never waits less than ten seconds or more than 50, in whole milliseconds", () => {
  for (const first of ["1m", "7m", "33m", "3h", "50h"]) {
    for (const percent of [1, 33, 50, 99]) {
      for (let next = -200; next < 400; next += 7) {
        const terms = someTerms({ targets: [aTarget({ first })], warnings: [atShare(percent)] });
        const wait = paceOf(terms, inSeconds(next), NOW);
        expect(wait).toBeGreaterThanOrEqual(10_000);
        expect(wait).toBeLessThanOrEqual(50_000);
        expect(Number.isInteger(wait)).toBe(true);
      }
    }
  }
});
