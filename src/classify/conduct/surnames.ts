import type { Found } from "./lexicon.ts";
import type { Read } from "./words-of-text.ts";

/**
 * Which of `found` is a word that the text has as somebody's surname: `Herr Ficker`, `Ana Porras`. The same word, and one
 * that the name begins with, is then a name wherever it stands.
 */
export function surnamesIn(found: readonly Found[], { words, isCapital }: Read): (one: Found) => boolean {
  const isUpper = (at: number): boolean => {
    const word = words[at];
    return word !== undefined && isCapital(word.from);
  };
  const titles = found.filter(({ sense }) => sense === "titles");
  if (titles.length === 0) return () => false;
  const alone = found.filter(
    ({ sense, first, end }) => end - first === 1 && sense !== "titles" && isUpper(first),
  );
  const listed = new Set(alone.map(({ first }) => first));
  /** Of a title and a surname, or with a first name between them. */
  const isTitled = (at: number): boolean =>
    titles.some(({ end }) => end === at || (end === at - 1 && isUpper(end) && !listed.has(end)));
  const names = alone.flatMap(({ first }) => (isTitled(first) ? [words[first]?.word ?? ""] : []));
  return ({ first, end }) =>
    end - first === 1 && isUpper(first) && names.some((name) => name.startsWith(words[first]?.word ?? "-"));
}
