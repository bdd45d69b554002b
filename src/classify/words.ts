/** A longer text is judged by its beginning: no platform shows more, and work stays bounded. */
export const LONGEST_TEXT = 10_000;

/** Signs of scripts without spaces count as words of their own, so that phrases match within a run of them. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}])+/gu;

/** Marks heaped on one letter: the order they are in would be sorted, at a cost that grows with their square. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Most texts: they need none of the work above. */
const ASCII = /^[\t\n\r\x20-\x7E]*$/;
const ASCII_WORD = /[a-z0-9]+/g;

/**
 * Most other texts of Europe: signs that NFKC leaves as they are, and of which none is an emoji. Left out are those of
 * Latin-1 and Extended-A that have a form they are like, such as ª, ² and ŀ.
 */
export const LATIN =
  /^[\t\n\r\x20-\x7E¡-§¬°±¶·»¿-\u0131\u0134-\u013E\u0141-\u0148\u014A-\u017E\u2018\u2019\u201C-\u201E\u2013\u2014€]*$/;

const QUOTES = /[‘’ʼ`´]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** `text` cut short, its lookalikes of width and form made one (NFKC), in lower case, quotes straight. */
export function normalise(text: string): string {
  const beginning = text.slice(0, LONGEST_TEXT);
  if (ASCII.test(beginning)) return beginning.toLowerCase().replaceAll("`", "'");
  if (LATIN.test(beginning)) return beginning.toLowerCase().replace(QUOTES, "'");
  return beginning
    .replace(HEAPED_MARKS, "$1")
    .normalize("NFKC")
    .slice(0, LONGEST_TEXT) // one sign may stand for eighteen
    .toLowerCase()
    .replace(INVISIBLE, "")
    .replace(QUOTES, "'");
}

/** The words of `text` for comparing phrases: without accents, apostrophes and punctuation. */
export function wordsOf(text: string): readonly string[] {
  const plain = normalise(text).replaceAll("'", "");
  if (ASCII.test(plain)) return plain.match(ASCII_WORD) ?? [];
  const bare = plain.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.match(WORD) ?? [];
}
