import { describe, expect, it } from "vitest";
import { foldText } from "../../../../src/classify/conduct/fold-text.ts";
import type { ConductWords } from "../../../../src/classify/conduct/lists/conduct-words.ts";
import { de } from "../../../../src/classify/conduct/lists/de.ts";
import { en } from "../../../../src/classify/conduct/lists/en.ts";
import { es } from "../../../../src/classify/conduct/lists/es.ts";
import { fr } from "../../../../src/classify/conduct/lists/fr.ts";
import { pt } from "../../../../src/classify/conduct/lists/pt.ts";
import { wordsOfText } from "../../../../src/classify/conduct/words-of-text.ts";

const NO_PHRASES = ["language", "onlyHere", "classes", "numerals"];
const LONGEST_LINE = 120;

const phrasesOf = (words: ConductWords): readonly string[] =>
  Object.entries(words)
    .filter(([key]) => !NO_PHRASES.includes(key))
    .flatMap(([, list]) => (typeof list === "string" ? list.split(",") : []))
    .map((phrase) => phrase.trim().replaceAll(/\|\s+/g, "|"))
    .filter((phrase) => phrase !== "");

/** Whether a text can have `spelt` as one word: with a hyphen in it, it never is. */
function isWord(spelt: string): boolean {
  const folded = foldText(spelt.replace(/^(?:[cdjlmnst]|qu)['’](?=.)/u, "")).text.replaceAll("'", "");
  const [word, ...more] = wordsOfText(folded);
  return word?.word === folded && more.length === 0;
}

const isUseless = (slot: string): boolean =>
  !/^\.\.\d$/.test(slot) &&
  slot
    .replace(/\?$/, "")
    .split("|")
    .some((word) => !/^<[a-z]+>$/.test(word) && !isWord(word));

describe.each([de, en, es, fr, pt].map((words) => ({ name: words.language, words })))(
  "the lists of $name",
  ({ words }) => {
    it("have no word that no text can have", () => {
      const useless = phrasesOf(words).filter((phrase) => phrase.split(/\s+/).some(isUseless));
      expect(useless).toEqual([]);
      const members = Object.values(words.classes).flatMap((members) => members.trim().split(/\s+/));
      expect(members.filter((word) => !isWord(word))).toEqual([]);
    });

    it("have no phrase that ends with what may be missing", () => {
      expect(phrasesOf(words).filter((phrase) => /(?:\.\.\d|\?)$/.test(phrase))).toEqual([]);
    });

    it("are in lines that can be read", () => {
      const { classes, ...lists } = words;
      const lines = [...Object.values(classes), ...Object.values(lists)].flatMap((list) => list.split("\n"));
      expect(lines.filter((line) => line.length > LONGEST_LINE)).toEqual([]);
    });
  },
);
