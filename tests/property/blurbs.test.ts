import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import twitterText from "twitter-text";
import { LOCALES, CATALOGUES, type Locale } from "../../src/core/blurbs/locales.ts";
import { placeName } from "../../src/core/blurbs/place-names.ts";
import { publicPromise, type PublicPromise } from "../../src/core/blurbs/promise.ts";
import { readPromise, type ParsedPromise } from "../../src/core/blurbs/read-promise.ts";
import { fitTo, ladderOf, type Blurb, type DoesNotFit } from "../../src/core/blurbs/render.ts";
import { isAroundTheClock } from "../../src/core/blurbs/stretches.ts";
import type { Surface } from "../../src/core/blurbs/surface.ts";
import { SURFACES } from "../../src/core/blurbs/surfaces.ts";
import { PARTS, type Wording } from "../../src/core/blurbs/wording.ts";
import { INTERACTIONS } from "../../src/core/interaction.ts";
import { dateOf, partsOf } from "../../src/core/time/local-date.ts";
import { randomTerms, type RandomTerms } from "../support/random-terms.ts";

const wordings: fc.Arbitrary<Wording> = fc.record({
  brand: fc.constantFrom("Acme Travel", "Müller & Söhne", "24/7 Games", "株式会社アクメ"),
  label: fc.constantFrom(undefined, "Terms of Social Engagement", "SSLA"),
  tone: fc.constantFrom("friendly", "formal"),
  show: fc.subarray([...PARTS]),
  native: fc.boolean(),
  own: fc.constantFrom({}, { lead: "Visit acme.com 👋🏽", close: "https://acme.com/a/very/long/path" }),
});

const segmenter = new Intl.Segmenter("en");
const graphemes = (text: string): number => Array.from(segmenter.segment(text)).length;

/** The limit of a surface by other people's counters. */
function independentCount(surface: Surface, text: string): { count: number; bytes: number } {
  const bytes = new TextEncoder().encode(text).length;
  if (surface.platform === "mastodon") {
    return { count: Array.from(text.replaceAll(/https?:\/\/\S+/gu, "x".repeat(23))).length, bytes };
  }
  if (surface.unit === "twitter-text") return { count: twitterText.parseTweet(text).weightedLength, bytes };
  return { count: surface.unit === "graphemes" ? graphemes(text) : text.length, bytes };
}

/** As many terms in each language; `RUNS=5000 npx vitest run tests/property/blurbs.test.ts` tries more. */
const RUNS = Number(process.env["RUNS"] ?? 2000);

describe("blurbs of random terms on every surface", () => {
  it.each(LOCALES)(
    "fit by other people's counters, and read back as what they were written from: %s",
    (locale) => {
      const tally = { fitting: 0, tooLong: 0 };
      const property = fc.property(randomTerms, wordings, (drawn, wording) => {
        const promise = promiseOf(drawn);
        const ladder = ladderOf(promise, locale, wording);
        for (const surface of SURFACES) {
          const blurb = fitTo(surface, ladder);
          tally[blurb.kind === "blurb" ? "fitting" : "tooLong"] += 1;
          checkLength(blurb);
        }
        for (const text of ladder.texts) expectSamePromise(text, locale, promise);
      });
      fc.assert(property, { numRuns: RUNS });
      expect(tally.fitting).toBeGreaterThan(10 * RUNS);
      expect(tally.tooLong).toBeGreaterThan(RUNS);
    },
  );
});

function promiseOf({ terms, now }: RandomTerms): PublicPromise {
  const promise = publicPromise(terms, now);
  if (promise === undefined) throw new Error("the random terms publish a target");
  return promise;
}

function checkLength(blurb: Blurb | DoesNotFit): void {
  const { surface, text, measured } = blurb;
  const { count, bytes } = independentCount(surface, text);
  const fits = count <= surface.max && bytes <= (surface.maxBytes ?? Infinity);
  if (blurb.kind === "blurb" && !fits)
    expect.fail(`${surface.id} holds ${count} and ${bytes} bytes: ${text}`);
  // Only of links may we count more than others do.
  if (measured.count < count) expect.fail(`${measured.count} for ${count} on ${surface.id}: ${text}`);
  if (blurb.kind === "does not fit") expect(blurb.over).toBeGreaterThan(0);
  if (!text.includes("acme.com")) expect(measured.count).toBe(count);
}

function expectSamePromise(text: string, locale: Locale, promise: PublicPromise): void {
  const read = readPromise(text, locale);
  if (read === undefined) expect.fail(`promises nothing: ${text}`);
  const { answers, hours, zone, within, objective, exceptions } = promise;
  const isAlways = isAroundTheClock(hours);
  const same = {
    answers: INTERACTIONS.filter((one) => answers.includes(one)),
    hours,
    place: isAlways && exceptions.length === 0 ? undefined : placeName(CATALOGUES[locale], zone).name,
    within,
    objective: read.objective === undefined && objective >= 0.8 ? undefined : objective,
    exceptions,
  };
  const found = { ...read, exceptions: datesIn(read, promise) };
  if (!isDeepStrictEqual(found, same))
    expect.fail(`${text}\nread: ${JSON.stringify(found)}\nfrom: ${JSON.stringify(same)}`);
}

/** The dates that were read, one by one, in the years of the promise. */
function datesIn({ exceptions }: ParsedPromise, promise: PublicPromise): PublicPromise["exceptions"] {
  const [first] = promise.exceptions;
  if (first === undefined) return [];
  const { year, month } = partsOf(first.date);
  return exceptions
    .flatMap(({ from, to, shifts }) => {
      const start = dateOf({ ...from, year: from.month < month ? year + 1 : year });
      const end = dateOf({ ...to, year: to.month < month ? year + 1 : year });
      if (start === undefined || end === undefined) throw new Error("no such date");
      return Array.from({ length: end - start + 1 }, (_, i) => ({
        date: (start + i) as typeof start,
        shifts,
      }));
    })
    .toSorted((a, b) => a.date - b.date);
}
