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

/** Phrases by their first words. */
export type Lexicon = ReadonlyMap<string, Branch>;

/** The phrases that begin with a word: most fall away by the next word that they must have, without a look at each. */
interface Branch {
  /** Those of one word. */
  readonly alone: Entry[];
  /** By their second word. */
  readonly bySecond: Map<string, Entry[]>;
  /** By the first word that they must have behind what may be any or missing. */
  readonly byLater: Map<string, Entry[]>;
  /** How far behind the second word that word may stand. */
  reach: number;
}

interface Entry {
  readonly sense: Sense;
  /** Whether it holds in texts of other languages than its own; of one whose language is unknown it always does. */
  readonly isCommon: boolean;
  readonly language: string;
  /** What follows the first word. */
  readonly slots: readonly Slot[];
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
  const index = new Map<string, Branch>();
  for (const language of languages) {
    for (const sense of senses) {
      for (const phrase of language[sense].split(",")) {
        const spelt = phrase.trim().replaceAll(/\|\s+/g, "|");
        if (spelt !== "") addPhrase(index, sense, spelt, language);
      }
    }
  }
  return index;
}

/** All the words that phrases of `lexicon` are made of. */
export function vocabularyOf(lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set(lexicon.keys());
  for (const branch of lexicon.values()) {
    for (const { slots } of entriesOf(branch)) {
      for (const slot of slots) if (slot.words !== "any") for (const word of slot.words) words.add(word);
    }
  }
  return words;
}

/** Whether a phrase of `language` begins with `word`. */
export function isBegunIn(lexicon: Lexicon, word: string, language: string): boolean {
  const branch = lexicon.get(word);
  if (branch === undefined) return false;
  return entriesOf(branch).some((entry) => entry.language === language);
}

const entriesOf = ({ alone, bySecond, byLater }: Branch): readonly Entry[] =>
  [alone, ...bySecond.values(), ...byLater.values()].flat();

function addPhrase(index: Map<string, Branch>, sense: Sense, spelt: string, words: ConductWords): void {
  const [first = "", ...rest] = spelt.split(/\s+/).flatMap(apart);
  const begins = wordsOfSlot(first, words.classes);
  if (begins.size === 0 || first.endsWith("?"))
    throw new RangeError(`a phrase must begin with a word: ${spelt}`);
  const slots = rest.map((slot, i) => slotOf(slot, i === rest.length - 1, words.classes));
  const onlyHere = foldText(words.onlyHere).text.split(/\s+/);
  for (const word of begins) {
    const isCommon = !OF_ONE_LANGUAGE.has(sense) && !(slots.length === 0 && onlyHere.includes(word));
    const entry = { sense, slots, isCommon, language: words.language };
    const branch = index.get(word) ?? emptyBranch();
    index.set(word, branch);
    addEntry(branch, entry);
  }
}

const emptyBranch = (): Branch => ({ alone: [], bySecond: new Map(), byLater: new Map(), reach: 0 });

function addEntry(branch: Branch, entry: Entry): void {
  const at = entry.slots.findIndex(({ words, least }) => words !== "any" && least > 0);
  const must = entry.slots[at]?.words;
  if (must === undefined || must === "any") {
    branch.alone.push(entry);
    return;
  }
  const reach = entry.slots.slice(0, at).reduce((sum, { most }) => sum + most, 0);
  branch.reach = Math.max(branch.reach, reach);
  const index = reach === 0 ? branch.bySecond : branch.byLater;
  for (const word of must) {
    const others = index.get(word);
    if (others === undefined) index.set(word, [entry]);
    else others.push(entry);
  }
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
function slotOf(spelt: string, isLast: boolean, classes: Classes): Slot {
  const gap = /^\.\.(\d)$/.exec(spelt);
  if (gap !== null) return { words: "any", least: 0, most: Number(gap[1]) };
  const optional = spelt.endsWith("?");
  const words = wordsOfSlot(optional ? spelt.slice(0, -1) : spelt, classes);
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
    const branch = lexicon.get(words[at]?.word ?? "");
    if (branch === undefined) continue;
    let longest: Map<Sense, number> | undefined;
    for (const entries of candidatesAt(branch, words, at)) {
      for (const { sense, slots, isCommon, language } of entries) {
        if (!isCommon && textLanguage !== undefined && textLanguage !== language) continue;
        const end = endOf(slots, 0, words, at + 1);
        if (end > (longest?.get(sense) ?? 0)) longest = (longest ?? new Map<Sense, number>()).set(sense, end);
      }
    }
    if (longest !== undefined) for (const [sense, end] of longest) found.push({ sense, first: at, end });
  }
  return found;
}

/** What may stand at `at`, by the words behind it. */
function candidatesAt(branch: Branch, words: readonly Word[], at: number): readonly (readonly Entry[])[] {
  const candidates: (readonly Entry[])[] = [];
  if (branch.alone.length > 0) candidates.push(branch.alone);
  const seconds = branch.bySecond.get(words[at + 1]?.word ?? "");
  if (seconds !== undefined) candidates.push(seconds);
  const most = branch.byLater.size === 0 ? 0 : branch.reach + 1;
  for (let behind = 1; behind <= most; behind++) {
    const word = words[at + behind];
    if (word === undefined || word.begins) break;
    const later = branch.byLater.get(word.word);
    if (later !== undefined) candidates.push(later);
  }
  return candidates;
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
