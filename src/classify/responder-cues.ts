import { withoutHandles } from "../core/cases/handles.ts";
import type { Cue, MessageFacts } from "../core/cases/message-facts.ts";
import { asksByMark, withoutLinks } from "./noise.ts";
import { findPhrase, phraseIndex, type PhraseIndex } from "./phrase-index.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { LONGEST_TEXT, wordsOf } from "./words.ts";

type Cues = MessageFacts["cues"];

const SENTENCE_END = /[.!?;\n…]+/u;

/** Compiles what a responder's text may do: `placeholder`, `promise` and `redirect`, each with the words that decided. */
export function responderCues(languages: readonly Phrases[]): (text: string) => Cues {
  const compile = (part: keyof Phrases) => phraseIndex(languages.flatMap((phrases) => phrases[part]));
  const [placeholder, promise, redirect] = [compile("placeholder"), compile("promise"), compile("redirect")];
  const [asks, offers] = [compile("asks"), compile("offers")];

  return (text) => {
    const own = withoutLinks(withoutHandles(text.slice(0, LONGEST_TEXT)));
    const sentences = own.split(SENTENCE_END).map(wordsOf);
    // "DM us if you have other questions" moves nothing: it only says that one may.
    const meant = sentences.filter((words) => findPhrase(offers, words) === undefined);
    const find = (index: PhraseIndex): string | undefined => findIn(index, meant);
    const redirected = find(redirect);
    // Whoever asks for something first waits for the customer, not the other way round.
    const waitsForThem = redirected !== undefined || asksByMark(own) || findIn(asks, sentences) !== undefined;
    return [
      ...cueOf("placeholder", waitsForThem ? undefined : find(placeholder)),
      ...cueOf("promise", waitsForThem ? undefined : find(promise)),
      ...cueOf("redirect", redirected),
    ];
  };
}

const cueOf = (cue: Cue, words: string | undefined): Cues => (words === undefined ? [] : [{ cue, words }]);

function findIn(index: PhraseIndex, sentences: readonly (readonly string[])[]): string | undefined {
  for (const words of sentences) {
    const found = findPhrase(index, words);
    if (found !== undefined) return found;
  }
  return undefined;
}
