import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES } from "../../src/core/blurbs/locales.ts";
import { nextChangeAt, PLANNED_DAYS, publicTextAt } from "../../src/core/blurbs/publication-plan.ts";
import { SURFACES } from "../../src/core/blurbs/surfaces.ts";
import { plainWording } from "../../src/core/blurbs/wording.ts";
import { termsHistory, type OverlayPeriod, type TermsHistory } from "../../src/core/terms/terms-at.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import { randomTerms } from "../support/random-terms.ts";

/** `RUNS=2000 npx vitest run tests/property/publication-plan.test.ts` tries more. */
const RUNS = Number(process.env["RUNS"] ?? 150);

const DAY = 86_400_000;
const wording = plainWording("Acme", true);

const surfaces = fc.constantFrom(
  ...SURFACES.filter(({ id }) => ["x.post", "facebook.about", "reddit.sidebar"].includes(id)),
);

/** A history around an instant: versions and overlays begin and end some hours or weeks before and after it. */
const around: fc.Arbitrary<{ history: TermsHistory; now: Instant }> = fc
  .record({
    own: randomTerms,
    others: fc.array(fc.tuple(randomTerms, fc.integer({ min: -20, max: 30 * 24 })), { maxLength: 2 }),
    overlays: fc.array(
      fc.tuple(randomTerms, fc.integer({ min: -20, max: 60 }), fc.integer({ min: -10, max: 48 })),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ own: { terms, now }, others, overlays }) => {
    const hoursAway = (away: number): Instant => instant(now + away * 3_600_000);
    const periods = overlays.map(([drawn, from, lasts]): OverlayPeriod => {
      const to = lasts < 0 ? undefined : hoursAway(from + lasts);
      return { terms: drawn.terms, from: hoursAway(from), to };
    });
    const first = { ...terms, from: hoursAway(-30 * 24) };
    const later = others.map(([drawn, from]) => ({ ...drawn.terms, from: hoursAway(from) }));
    return { history: termsHistory([first, ...later], periods), now };
  });

test("a text stays as it is until the instant of its next change, and is another one then", () => {
  const tally = { planned: 0, never: 0 };
  const property = fc.property(
    around,
    surfaces,
    fc.constantFrom(...LOCALES),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
    ({ history, now }, surface, locale, shares) => {
      const told = (at: Instant): string | undefined => {
        const blurb = publicTextAt(history, surface, locale, wording, at);
        return blurb?.kind === "blurb" ? blurb.text : blurb?.kind;
      };
      const next = nextChangeAt(history, surface, locale, wording, now);
      tally[next === undefined ? "never" : "planned"] += 1;
      const until = next ?? instant(now + PLANNED_DAYS * DAY);
      // Most of what happens to a text happens within days.
      for (const span of [until - now, Math.min(until - now, 3 * DAY)])
        for (const share of shares) {
          const between = instant(now + Math.floor(share * (span - 1)));
          if (told(between) !== told(now))
            expect.fail(`changed before ${until}, by ${between}: ${told(now)}`);
        }
      if (next !== undefined) {
        expect(told(instant(next - 1))).toBe(told(now));
        expect(told(next)).not.toBe(told(now));
      }
    },
  );
  fc.assert(property, { numRuns: RUNS });
  expect(tally.planned).toBeGreaterThan(RUNS / 4);
  expect(tally.never).toBeGreaterThan(RUNS / 30);
});
