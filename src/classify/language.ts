import { getLIDModel } from "fasttext.wasm.js";
import { LANGUAGES } from "../core/language.ts";

/** More of a text says nothing new about its language, and costs time. */
const ENOUGH = 80;
/** Below that, names and loan words decide: "PS4 console" would be Portuguese. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 16;
const FEWEST_SPACELESS = 4;

/** Likelier than all other languages together. */
const LEAST_LIKELY = 0.5;

const model = await (await getLIDModel()).load();

const WORDS = /\p{L}[\p{L}\p{M}'’]*/gu;
const ASCII_WORDS = /[A-Za-z][A-Za-z']*/g;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/gu;
const ASCII = /^[\n\r\t -~]*$/;

/**
 * The language of `text`, one of `LANGUAGES`; undefined when it is too short to tell, or might as well be another. Hand over
 * its own words only: handles and links belong to no language.
 */
export function languageOf(text: string): string | undefined {
  const beginning = text.slice(0, ENOUGH);
  if (!isLongEnough(beginning)) return undefined;
  // The model reads no further than to the end of a line.
  const guesses = model.predict(beginning.replace(/\s+/gu, " "), 1, LEAST_LIKELY);
  try {
    const label = guesses.size() === 0 ? undefined : guesses.get(0)[1];
    return LANGUAGES.find((language) => label === `__label__${language}`);
  } finally {
    // It lies in the model's own memory, which nobody else cleans.
    guesses.delete();
  }
}

function isLongEnough(text: string): boolean {
  const isAscii = ASCII.test(text);
  if (!isAscii && (text.match(SPACELESS)?.length ?? 0) >= FEWEST_SPACELESS) return true;
  const words = text.match(isAscii ? ASCII_WORDS : WORDS) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  return words.reduce((letters, word) => letters + word.length, 0) >= FEWEST_LETTERS;
}
