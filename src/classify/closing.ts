import { phraseIndex, phrasesAt, type PhraseIndex } from "./phrase-index.ts";
import type { Phrases } from "./phrases/phrases.ts";

/** Nobody says thanks at greater length; what is longer holds more than thanks. */
const MOST_WORDS = 60;

/** Emoji of people who are not done. */
const UNHAPPY = /[😠😡🤬😤👿💩🖕👎😒🙄😑😞😔😟😕🙁☹😣😖😫😩😢😭😓🤦🤷💔🤮🤢😾]/u;

const EMOTICON = /(?:^|\s)(?:[:;=x]-?[dp)]|<3+|\^_?\^)(?=\s|$)/giu;

interface ClosingLanguage {
  readonly closing: PhraseIndex;
  readonly fillers: PhraseIndex;
}

/** The words that end a conversation, of a text that is made of nothing else; undefined otherwise. */
export type ClosingFinder = (words: readonly string[]) => string | undefined;

/** Compiles the closing phrases of `languages`; within one text languages do not mix. */
export function closingFinder(languages: readonly Phrases[]): ClosingFinder {
  const compiled = languages.map(({ closing, fillers }) => ({
    closing: phraseIndex(closing),
    fillers: phraseIndex(fillers),
  }));
  return (words) => {
    if (words.length === 0 || words.length > MOST_WORDS) return undefined;
    return compiled.some((language) => isMadeOf(language, words)) ? words.join(" ") : undefined;
  };
}

/** Whether an emoji says that somebody is not done, whatever their words say. */
export const isUnhappy = (text: string): boolean => UNHAPPY.test(text);

/** `text` without smiles made of signs, which may hold letters. */
export const withoutEmoticons = (text: string): string => text.replace(EMOTICON, " ");

/** Whether `words` can be cut into closing phrases and fillers, at least one of them closing. */
function isMadeOf({ closing, fillers }: ClosingLanguage, words: readonly string[]): boolean {
  // For each position: not reached, reached by fillers alone, or with a closing phrase among them.
  const reached = new Uint8Array(words.length + 1);
  reached[0] = 1;
  for (let at = 0; at < words.length; at++) {
    const so = reached[at] ?? 0;
    if (so === 0) continue;
    for (const phrase of phrasesAt(closing, words, at)) reached[at + phrase.length] = 2;
    for (const phrase of phrasesAt(fillers, words, at)) {
      reached[at + phrase.length] = Math.max(so, reached[at + phrase.length] ?? 0);
    }
  }
  return reached[words.length] === 2;
}
