import { foldText } from "./fold-text.ts";
import type { ConductWords } from "./lists/conduct-words.ts";
import type { Word } from "./words-of-text.ts";

/** What a phrase says: the list that it stands in. */
export type Sense = Exclude<keyof ConductWords, "classes" | "numerals" | "language" | "onlyHere">;

/** A phrase found among words: from the word at `first` to before the one at `end`. */
export interface Found {
  readonly sense: Sense;
  readonly first: number;
  readonly end: number;
}

/** Phrases by the words that they may begin with. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  readonly sense: Sense;
  /** Whether it holds in texts of other languages than its own; of one whose language is unknown it always does. */
  readonly isCommon: boolean;
  readonly language: string;
  /** What follows the first word. */
  readonly slots: readonly Slot[];
  /** Most phrases fall away by it. */
  readonly must: Must | undefined;
}

/** The next words that a phrase cannot do without, and how many others may stand before them. */
interface Must {
  readonly words: ReadonlySet<string>;
  readonly reach: number;
}

interface Slot {
  readonly words: ReadonlySet<string> | "any";
  /** How many words of it there may be; of a gap up to so many. */
  readonly least: number;
  readonly most: number;
}

/** Sets of words that phrases name: `<you>`. */
export type Classes = Readonly<Record<string, string>>;

/** Compiles the phrases of languages that have one of `senses`. Do it once. */
export function lexiconOf(languages: readonly ConductWords[], senses: readonly Sense[]): Lexicon {
  const index = new Map<string, Entry[]>();
  for (const language of languages) {
    const compile = compilerOf(language);
    for (const sense of senses) {
      for (const phrase of language[sense].split(",")) {
        const spelt = phrase.trim().replaceAll(/\|\s+/g, "|");
        if (spelt === "") continue;
        for (const [word, entry] of compile(sense, spelt)) {
          const others = index.get(word);
          if (others === undefined) index.set(word, [entry]);
          else others.push(entry);
        }
      }
    }
  }
  return index;
}

/** All the words that phrases of `lexicon` are made of. */
export function vocabularyOf(lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set(lexicon.keys());
  for (const { slots } of new Set([...lexicon.values()].flat())) {
    for (const slot of slots) if (slot.words !== "any") for (const word of slot.words) words.add(word);
  }
  return words;
}

/** Whether a phrase of `language` begins with `word`. */
export const isBegunIn = (lexicon: Lexicon, word: string, language: string): boolean =>
  lexicon.get(word)?.some((entry) => entry.language === language) ?? false;

type Compile = (sense: Sense, spelt: string) => Iterable<readonly [string, Entry]>;

/** Makes of a phrase what is found by each word that it may begin with. Slots that are spelt alike share their words. */
function compilerOf({ classes, onlyHere, language }: ConductWords): Compile {
  const known = new Map<string, ReadonlySet<string>>();
  const wordsOf = (spelt: string): ReadonlySet<string> => {
    const words = known.get(spelt) ?? wordsOfSlot(spelt, classes);
    known.set(spelt, words);
    return words;
  };
  const ofItsOwn = new Set(foldText(onlyHere).text.split(/\s+/));
  return (sense, spelt) => {
    const [first = "", ...rest] = spelt.split(/\s+/).flatMap(apart);
    const begins = wordsOf(first);
    if (begins.size === 0 || first.endsWith("?"))
      throw new RangeError(`a phrase must begin with a word: ${spelt}`);
    const slots = rest.map((slot, i) => slotOf(slot, i === rest.length - 1, wordsOf));
    const entry = { sense, isCommon: !OF_ONE_LANGUAGE.has(sense), language, slots, must: mustOf(slots) };
    const uncommon = { ...entry, isCommon: false };
    return [...begins].map((word) => [word, slots.length === 0 && ofItsOwn.has(word) ? uncommon : entry]);
  };
}

function mustOf(slots: readonly Slot[]): Must | undefined {
  let reach = 0;
  for (const { words, least, most } of slots) {
    if (words !== "any" && least > 0) return { words, reach };
    reach += most;
  }
  return undefined;
}

/** What tells what is meant is looked for in the language of the text alone. */
const OF_ONE_LANGUAGE: ReadonlySet<Sense> = new Set([
  "innocent",
  "titles",
  "self",
  "hedges",
  "disclaimers",
  "reports",
  "reportedBefore",
  "intents",
]);

/** `t'es` is two words; among alternatives the second of them counts. */
function apart(slot: string): readonly string[] {
  if (slot.includes("|")) return [slot.replaceAll(/(?<=^|\|)(?:[cdjlmnst]|qu)['’](?=\p{L})/gu, "")];
  const [, elided, rest] = /^([cdjlmnst]|qu)['’](\p{L}.*)$/u.exec(slot) ?? [];
  return elided === undefined || rest === undefined ? [slot] : [elided, rest];
}

/** What may be missing at the end of a phrase is no part of it: the last slot never is. */
function slotOf(spelt: string, isLast: boolean, wordsOf: (spelt: string) => ReadonlySet<string>): Slot {
  const gap = /^\.\.(\d)$/.exec(spelt);
  if (gap !== null) return { words: "any", least: 0, most: Number(gap[1]) };
  const optional = spelt.endsWith("?");
  const words = wordsOf(optional ? spelt.slice(0, -1) : spelt);
  return { words, least: optional && !isLast ? 0 : 1, most: 1 };
}

function wordsOfSlot(spelt: string, classes: Classes): ReadonlySet<string> {
  const named = spelt.split("|").flatMap((word) => {
    const name = /^<(.+)>$/.exec(word)?.[1];
    if (name === undefined) return [word];
    const members = classes[name];
    if (members === undefined) throw new RangeError(`no class of words: ${word}`);
    return members.trim().split(/\s+/);
  });
  return new Set(named.map((word) => foldText(word).text.replaceAll("'", "")).filter((word) => word !== ""));
}

/** The phrases of `lexicon` in `words`, of several of one sense that begin at a word the longest. */
export function phrasesIn(
  lexicon: Lexicon,
  words: readonly Word[],
  textLanguage: string | undefined,
): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const entries = lexicon.get(words[at]?.word ?? "");
    if (entries === undefined) continue;
    let longest: Map<Sense, number> | undefined;
    for (const { sense, slots, must, isCommon, language } of entries) {
      if (must !== undefined && !follows(must, words, at + 1)) continue;
      if (!isCommon && textLanguage !== undefined && textLanguage !== language) continue;
      const end = endOf(slots, 0, words, at + 1);
      if (end > (longest?.get(sense) ?? 0)) longest = (longest ?? new Map<Sense, number>()).set(sense, end);
    }
    if (longest !== undefined) for (const [sense, end] of longest) found.push({ sense, first: at, end });
  }
  return found;
}

/** Whether what a phrase cannot do without stands at the word `at` or as far behind as it may. */
function follows({ words: sought, reach }: Must, words: readonly Word[], at: number): boolean {
  for (let behind = 0; behind <= reach; behind++) {
    const word = words[at + behind];
    if (word === undefined || word.begins) return false;
    if (sought.has(word.word)) return true;
  }
  return false;
}

/**
 * Where the phrase ends whose slots from `slot` on begin at the word `at`; -1 when it does not stand there. No phrase runs
 * on into the next sentence.
 */
function endOf(slots: readonly Slot[], slot: number, words: readonly Word[], at: number): number {
  const next = slots[slot];
  if (next === undefined) return at;
  const least = next.words === "any" ? 0 : next.least;
  if (least === 0) {
    const end = endOf(slots, slot + 1, words, at);
    if (end > 0) return end;
  }
  for (let taken = 0; taken < next.most; taken++) {
    const word = words[at + taken];
    if (word === undefined || word.begins) return -1;
    if (next.words !== "any" && !next.words.has(word.word)) return -1;
    const end = endOf(slots, slot + 1, words, at + taken + 1);
    if (end > 0) return end;
  }
  return -1;
}
