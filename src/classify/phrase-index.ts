import { wordsOf } from "./words.ts";

/** Phrases by their first word, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Compiles `phrases`. Do it once for a table. */
export function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === undefined) throw new RangeError(`a phrase without words: ${phrase}`);
    const others = index.get(first);
    if (others === undefined) index.set(first, [words]);
    else others.push(words);
  }
  for (const found of index.values()) found.sort((a, b) => b.length - a.length);
  return index;
}

/** The first phrase in `words`, of several that begin there the longest. */
export function findPhrase(index: PhraseIndex, words: readonly string[]): string | undefined {
  for (let at = 0; at < words.length; at++) {
    const phrase = phrasesAt(index, words, at)[0];
    if (phrase !== undefined) return phrase.join(" ");
  }
  return undefined;
}

/** The phrases that begin with the word at `at`, the longest first. */
export function phrasesAt(
  index: PhraseIndex,
  words: readonly string[],
  at: number,
): readonly (readonly string[])[] {
  const candidates = index.get(words[at] ?? "");
  return candidates?.filter((phrase) => phrase.every((word, i) => words[at + i] === word)) ?? [];
}
