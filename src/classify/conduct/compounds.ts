import { englishDataset, englishRecommendedTransformers, RegExpMatcher, type MatchPayload } from "obscenity";
import type { ConductCategory } from "../../core/cases/message-facts.ts";
import type { Word } from "./words-of-text.ts";

/** Of what the library knows, what breaks something; the rest are words for the body. */
const CATEGORY_OF: Readonly<Record<string, ConductCategory>> = {
  ...{ fuck: "cursing", shit: "cursing", bollocks: "cursing", wank: "cursing" },
  ...{
    bitch: "insults",
    bastard: "insults",
    cunt: "insults",
    slut: "insults",
    twat: "insults",
    whore: "insults",
  },
  ...{ nigger: "slurs", fag: "slurs", tranny: "slurs", retard: "slurs", kike: "slurs", chingchong: "slurs" },
};

/** Without one of these nothing that the library finds is of interest: one look saves most texts its work. */
const STEM = /fuck|shit|bitch|bastard|cunt|slut|twat|whore|nigg|fagg|trann(?:y|ie)|retard|kike|wank/;

/** Words of other languages and names that hold a stem. */
const NAMES =
  /fuck(?:ing(?:en|er)?$|s(?:lack|bau|ia)|ersia)|retard(?:s$|$|ant|e|o|ar|ement|ataire|ado|ou)|(?:shit|s?hii)ta|matsushita|wank(?:el|hede)|shittim|schwank|swank|mishit|cushit|kikeriki|twatt|tranny(?:son)|sweetbitch/;

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** What the library finds in those words of `folded` that no list has: `fuckacme`, `shitloads`. */
export function compoundsIn(
  folded: string,
  words: readonly Word[],
  listed: { readonly has: (word: string) => boolean },
): readonly { readonly category: ConductCategory; readonly from: number; readonly to: number }[] {
  if (!STEM.test(folded)) return [];
  return words.flatMap(({ word, from, to }) => {
    if (word.length < 6 || listed.has(word) || !STEM.test(word) || NAMES.test(word)) return [];
    return matcher
      .getAllMatches(word)
      .flatMap((match) => categoryOf(match) ?? [])
      .slice(0, 1)
      .map((category) => ({ category, from, to }));
  });
}

function categoryOf(match: MatchPayload): ConductCategory | undefined {
  const { phraseMetadata } = englishDataset.getPayloadWithPhraseMetadata(match);
  return CATEGORY_OF[phraseMetadata?.originalWord ?? ""];
}
