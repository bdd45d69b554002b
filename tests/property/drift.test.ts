import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftOf } from "../../src/core/blurbs/drift.ts";
import { LOCALES } from "../../src/core/blurbs/locales.ts";
import { publicPromise } from "../../src/core/blurbs/promise.ts";
import { ladderOf } from "../../src/core/blurbs/render.ts";
import { plainWording } from "../../src/core/blurbs/wording.ts";
import { minutes } from "../../src/core/time/instant.ts";
import { randomTerms } from "../support/random-terms.ts";

/** `RUNS=5000 npx vitest run tests/property/drift.test.ts` tries more. */
const RUNS = Number(process.env["RUNS"] ?? 200);

describe("the drift of any promise", () => {
  it.each(LOCALES)(
    "is none where it stands in other words, and is found where it is another: %s",
    (locale) => {
      const property = fc.property(randomTerms, ({ terms, now }) => {
        const promise = publicPromise(terms, now);
        if (promise === undefined) throw new Error("the random terms publish a target");
        const ours = "what we would write";
        const slower = { ...promise, within: minutes(Math.ceil(promise.within / minutes(1)) + 7) };
        for (const text of ladderOf(promise, locale, plainWording("Acme Travel", true)).texts) {
          const around = `Acme!\n${text}\nacme.example`;
          expect([text, driftOf(text, text, promise).kind]).toEqual([text, "same"]);
          expect([around, driftOf(around, ours, promise)]).toEqual([around, { kind: "reworded" }]);
          expect([text, driftOf(text, ours, slower)]).toEqual([text, { kind: "differs", parts: ["target"] }]);
        }
      });
      fc.assert(property, { numRuns: RUNS });
    },
  );
});
