import { eld } from "eld/small";

/** More of a text says nothing new about its language, and costs time. */
const ENOUGH = 80;
/** Below that, names and loan words decide: "PS4 console" would be Portuguese. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 16;
const FEWEST_SPACELESS = 4;

const WORDS = /\p{L}[\p{L}\p{M}'’]*/gu;
const ASCII_WORDS = /[A-Za-z][A-Za-z']*/g;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/gu;
const ASCII = /^[\n\r\t -~]*$/;

/**
 * The language of `text`, by ISO 639-1; undefined when it is too short to tell, or might as well be another. Hand over its
 * own words only: handles and links belong to no language.
 */
export function languageOf(text: string): string | undefined {
  const beginning = text.slice(0, ENOUGH);
  if (!isLongEnough(beginning)) return undefined;
  const found = eld.detect(beginning);
  return found.isReliable() ? found.language : undefined;
}

function isLongEnough(text: string): boolean {
  const isAscii = ASCII.test(text);
  if (!isAscii && (text.match(SPACELESS)?.length ?? 0) >= FEWEST_SPACELESS) return true;
  const words = text.match(isAscii ? ASCII_WORDS : WORDS) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  return words.reduce((letters, word) => letters + word.length, 0) >= FEWEST_LETTERS;
}
