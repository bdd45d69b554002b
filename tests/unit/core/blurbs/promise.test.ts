import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../../src/core/blurbs/locales.ts";
import { publicPromise } from "../../../../src/core/blurbs/promise.ts";
import { ladderOf } from "../../../../src/core/blurbs/render.ts";
import { plainWording } from "../../../../src/core/blurbs/wording.ts";
import type { Terms } from "../../../../src/core/terms/terms.ts";
import { randomTerms, SECRET } from "../../../support/random-terms.ts";
import { on } from "../../../support/at.ts";
import { aTarget, at, closedOn, hoursOf, noTarget, OFFICE_WEEK, someTerms } from "../../../support/terms.ts";

const NOW = at("2026-12-20T12:00:00Z");

const exceptionsAt = (terms: Terms, now: string): number | undefined =>
  publicPromise(terms, at(now))?.exceptions.length;

describe("what the public is promised", () => {
  it("never holds what is for the team: segments, escalation, warnings, gains", () => {
    const property = fc.property(randomTerms, ({ terms, now }) => {
      const promise = publicPromise(terms, now);
      expect(promise).toBeDefined();
      expect(JSON.stringify(promise)).not.toContain(SECRET);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it("nor do its texts in any language", () => {
    const property = fc.property(randomTerms, ({ terms, now }) => {
      const promise = publicPromise(terms, now);
      if (promise === undefined) expect.fail("the random terms publish a target");
      for (const locale of LOCALES)
        for (const text of ladderOf(promise, locale, plainWording("Acme", true)).texts)
          expect(text).not.toContain(SECRET);
    });
    fc.assert(property, { numRuns: 50 });
  });

  it("is the published target, whatever stands before it", () => {
    const targets = [
      aTarget({ when: { keywords: ["refund"] }, first: "15m" }),
      aTarget({ first: "1h" }),
    ] as const;
    expect(publicPromise(someTerms({ targets: [...targets] }), NOW)?.within).toBe(3_600_000);
  });

  it("is nothing where no target is published, or only one for some messages", () => {
    expect(publicPromise(someTerms({ targets: [noTarget("none", {})] }), NOW)).toBeUndefined();
    const some = { ...aTarget({ when: { keywords: ["refund"] }, first: "15m" }), publish: true };
    const rest = { ...aTarget({ first: "1h" }), publish: false };
    expect(publicPromise(someTerms({ targets: [some, rest] }), NOW)).toBeUndefined();
  });

  it("speaks only of the interactions that its target is for", () => {
    const mentions = { ...aTarget({ when: { interactions: ["mention"] }, first: "15m" }), publish: true };
    const rest = { ...aTarget({ first: "1h" }), publish: false };
    const terms = someTerms({ targets: [mentions, rest], answers: ["mention", "reply"] });
    expect(publicPromise(terms, NOW)?.answers).toEqual(["mention"]);
  });

  it("names a date with other hours two weeks ahead, and no longer once it has passed", () => {
    const terms = someTerms({
      hours: hoursOf(OFFICE_WEEK, "America/Chicago", [closedOn("2026-12-24"), closedOn("2026-12-26")]),
    });
    expect(exceptionsAt(terms, "2026-12-11T05:59:59Z")).toBe(0); // in Chicago it is still the 10th
    expect(exceptionsAt(terms, "2026-12-11T06:00:00Z")).toBe(1); // the 26th is a Saturday, closed anyway
    expect(exceptionsAt(terms, "2026-12-25T05:59:59Z")).toBe(1);
    expect(exceptionsAt(terms, "2026-12-25T06:00:00Z")).toBe(0);
  });

  it("tells hours of a date that last a day or longer of both dates, and the nights of the week of the first alone", () => {
    const long = { date: on("2026-12-23"), shifts: [{ opens: 36_000, closes: 165_600 }], note: undefined };
    const hours = hoursOf(OFFICE_WEEK, "America/Chicago", [long]);
    expect(publicPromise(someTerms({ hours }), NOW)?.exceptions).toEqual([
      { date: on("2026-12-23"), shifts: [{ opens: 36_000, closes: 86_400 }] },
      { date: on("2026-12-24"), shifts: [{ opens: 0, closes: 79_200 }] },
    ]);
    const night = { ...long, shifts: [{ opens: 79_200, closes: 108_000 }] };
    const short = hoursOf(OFFICE_WEEK, "America/Chicago", [night]);
    expect(publicPromise(someTerms({ hours: short }), NOW)?.exceptions).toEqual([
      { date: night.date, shifts: night.shifts },
    ]);
  });
});
