import { normalise } from "./words.ts";

const WORD_SIGN = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts without spaces: a word of theirs may begin or end anywhere. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}]/u;

/** Those of `keywords` that stand in `text` as whole words, case aside; one of several words also across line ends. */
export function keywordsIn(text: string, keywords: readonly string[]): readonly string[] {
  if (keywords.length === 0) return [];
  const searched = searchable(text);
  return keywords.filter((keyword) => {
    const wanted = searchable(keyword);
    return wanted !== "" && holds(searched, wanted);
  });
}

const searchable = (text: string): string => normalise(text).replace(/\s+/gu, " ").trim();

function holds(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + wanted.length)) return true;
  }
  return false;
}

/** Whether no word runs across the position. */
function isBoundary(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? "";
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return !joins(before) || !joins(after);
}

const joins = (sign: string): boolean => WORD_SIGN.test(sign) && !SPACELESS.test(sign);
