import type { ConductCategory, ConductFinding } from "../../core/cases/message-facts.ts";
import { compoundsIn } from "./compounds.ts";
import { foldText, placeIn } from "./fold-text.ts";
import { meant } from "./guards.ts";
import { isBegunIn, lexiconOf, phrasesIn, vocabularyOf, type Sense } from "./lexicon.ts";
import { de } from "./lists/de.ts";
import { en } from "./lists/en.ts";
import { es } from "./lists/es.ts";
import { fr } from "./lists/fr.ts";
import { pt } from "./lists/pt.ts";
import { privateDataIn } from "./private-data.ts";
import { isAdvertised, isFlooded } from "./spam.ts";
import { unmaskerOf } from "./unmask.ts";
import { withoutNames } from "./without-names.ts";
import { wordsOfText, type Read } from "./words-of-text.ts";

/** Changes when a text may get other findings than before. */
export const CONDUCT_VERSION: string = "conduct-4";

const LONGEST_TEXT = 10_000;
const CAPITAL = /^\p{Lu}\p{Ll}/u;

const LANGUAGES = [en, de, es, fr, pt];
/** What breaks something; what tells how that is meant, and whose data are told, is looked for only where it matters. */
const LEXICON = lexiconOf(LANGUAGES, [
  ...(["cursing", "insults", "fixedInsults", "cursesAtPeople"] as const),
  ...(["slurs", "threats", "violence", "defamation", "spam"] as const),
]);
const GUARDS = lexiconOf(LANGUAGES, [
  ...([
    "innocent",
    "titles",
    "self",
    "reports",
    "reportedBefore",
    "hedges",
    "disclaimers",
    "intents",
  ] as const),
]);
const OWNERS = lexiconOf(LANGUAGES, ["othersData", "ownData", "household"]);
const ALL_OF_THEM = [LEXICON, GUARDS, OWNERS];
const LISTED = { has: (word: string): boolean => ALL_OF_THEM.some((lexicon) => lexicon.has(word)) };
const UNMASKER = unmaskerOf(
  new Set(ALL_OF_THEM.flatMap((lexicon) => [...vocabularyOf(lexicon)])),
  new Set(ALL_OF_THEM.flatMap((lexicon) => [...lexicon.keys()])),
  (word, language) => ALL_OF_THEM.some((lexicon) => isBegunIn(lexicon, word, language)),
);
const NUMERALS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ numerals }) => foldText(numerals).text.trim().split(/\s+/)),
);

const CATEGORIES: Readonly<Partial<Record<Sense, readonly ConductCategory[]>>> = {
  cursing: ["cursing"],
  insults: ["insults"],
  fixedInsults: ["insults"],
  cursesAtPeople: ["cursing", "insults"],
  slurs: ["slurs"],
  threats: ["threats"],
  violence: ["threats"],
  defamation: ["defamation"],
  spam: ["spam"],
};

/** What is known of a text beside its words. */
export interface ConductContext {
  /** ISO 639-1; a word that is harmless in the language of the text is then not taken for another's. */
  readonly language?: string | undefined;
}

/**
 * What `text` may break, in its order; the same for the same text. Places are UTF-16 code units of `text`, of which the
 * first 10,000 are read. Never throws.
 */
export function findConduct(text: string, { language }: ConductContext = {}): readonly ConductFinding[] {
  const read = text.slice(0, LONGEST_TEXT);
  const known = LANGUAGES.find((one) => one.language === language)?.language;
  const folded = foldText(read);
  const named = withoutNames(folded.text);
  const words = wordsOfText(named);
  const unnumbered = words.filter(({ word }) => !NUMERALS.has(word));
  const isCapital = (from: number): boolean => CAPITAL.test(read.slice(placeIn(folded, from, from + 1).from));
  const found = [
    ...findingsOf({ words, folded: named, isCapital }, known),
    ...compoundsIn(named, words, LISTED),
  ];
  const hidden = UNMASKER.unmask(named, known);
  if (hidden !== undefined) found.push(...findingsOf({ words: hidden, folded: named, isCapital }, known));
  if (isFlooded(unnumbered) || isAdvertised(folded.text, read))
    found.push({ category: "spam", from: 0, to: folded.text.length });
  const placed = found.map(({ category, from, to }) => ({ category, ...placeIn(folded, from, to) }));
  const data = privateDataIn(read, {
    words,
    numbered: words.length - unnumbered.length,
    placed: () => words.map((word) => ({ ...word, ...placeIn(folded, word.from, word.to) })),
    owners: () => phrasesIn(OWNERS, words, known),
    numerals: NUMERALS,
  });
  const category = "private data of others";
  return merged([...placed, ...data.map((span) => ({ category, ...span }) as const)]);
}

function findingsOf(text: Read, language: string | undefined): readonly ConductFinding[] {
  const { words } = text;
  const phrases = phrasesIn(LEXICON, words, language);
  if (phrases.length === 0) return [];
  return meant([...phrases, ...phrasesIn(GUARDS, words, language)], text).flatMap(({ sense, first, end }) =>
    (CATEGORIES[sense] ?? []).map((category) => ({
      category,
      from: words[first]?.from ?? 0,
      to: words[end - 1]?.to ?? 0,
    })),
  );
}

/** In the order of the text; of findings of one category that touch the same words one is left. */
function merged(found: readonly ConductFinding[]): readonly ConductFinding[] {
  const sorted = found.toSorted(
    (a, b) => a.from - b.from || b.to - a.to || (a.category < b.category ? -1 : 1),
  );
  const kept: ConductFinding[] = [];
  const last = new Map<ConductCategory, number>();
  for (const one of sorted) {
    const at = last.get(one.category);
    const before = at === undefined ? undefined : kept[at];
    if (at !== undefined && before !== undefined && one.from < before.to) {
      kept[at] = { ...before, to: Math.max(before.to, one.to) };
    } else {
      last.set(one.category, kept.push(one) - 1);
    }
  }
  return kept;
}
