import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/classify/language.ts";
import { LANGUAGES } from "../../../src/core/language.ts";
import { SENTENCES } from "../../support/sentences.ts";

describe("the language of a text", () => {
  it.each(Object.entries(SENTENCES))(
    "is told of every sentence in %s, or left open",
    (language, sentences) => {
      expect(sentences.map(languageOf).filter((found) => ![language, undefined].includes(found))).toEqual([]);
    },
  );

  it("is told of the first four words of 95 in 100 sentences, and else mostly left open", () => {
    const beginnings = Object.entries(SENTENCES)
      .filter(([language]) => language !== "ja")
      .flatMap(([language, all]) =>
        all.map((one) => ({ language, found: languageOf(one.split(" ").slice(0, 4).join(" ")) })),
      );
    const told = beginnings.filter(({ found }) => found !== undefined);
    expect(told.length).toBeGreaterThan(beginnings.length / 2);
    expect(told.filter(({ found, language }) => found === language).length / told.length).toBeGreaterThan(
      0.95,
    );
  });

  it.each(["", "ok", "PS4", "PS4 console", "Xbox One", "thanks", "👍👍👍", "1234 5678 90", "ok", "はい"])(
    "is not told of %j",
    (text) => {
      expect(languageOf(text)).toBeUndefined();
    },
  );

  it("is one that terms can name, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const found = languageOf(text);
        expect(found === undefined || LANGUAGES.includes(found)).toBe(true);
      }),
    );
  });

  it("is the same when asked again", () => {
    const once = Object.values(SENTENCES).flat().map(languageOf);
    expect(Object.values(SENTENCES).flat().map(languageOf)).toEqual(once);
  });
});
