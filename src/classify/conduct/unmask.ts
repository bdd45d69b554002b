import type { Word } from "./words-of-text.ts";
import { wordsOfText } from "./words-of-text.ts";

/** What a sign stands for that is put in a letter's place; the first that makes a known word counts. */
const LEET: Readonly<Record<string, string>> = {
  ...{ "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g" },
  ...{ "@": "a", $: "s", "!": "il", "|": "il", "+": "t", "(": "c", "¢": "c", "#": "h" },
};

/** A sign that stands for any letter. An emoji was folded to the dot. */
const MASK = /[*·#_%^~]/;

/** Letters with something among them that is none, or one letter three times: most texts have neither, and are read once. */
const SUSPECT =
  /[a-z]\*\*\*|[a-z][0-9@$!|+(*·#%^~]+[a-z]|[0-9@$!|+(*][a-z]|[a-z][*$@|0-9]|([a-z])\1\1|(?<![a-z0-9])[a-z@$0-9][ .\-_·*,/|]{1,3}[a-z@$0-9*][ .\-_·*,/|]{1,3}[a-z0-9@$*](?![a-z0-9])/;
const CHUNK = /[^\s,;:"“”«»()[\]{}<>?]+/g;
const SPACED = /(?<![a-z0-9])[a-z0-9@$!*](?:[ .\-_·*,/|]{1,3}[a-z0-9@$!*]){2,40}(?![a-z0-9@$*])/g;
const LONGEST_CHUNK = 40;
/** No longer word is looked for among letters apart. */
const LONGEST_SPACED = 20;

/** Finds the words that `vocabulary` knows under the tricks by which they are hidden. */
export interface Unmasker {
  /** The words of `folded` with hidden ones in the open; undefined when nothing is hidden. */
  readonly unmask: (folded: string, language: string | undefined) => readonly Word[] | undefined;
}

/**
 * An unmasker for a vocabulary; `maskable` are the words of which letters may be left out, those first that `isOf` the
 * language of the text.
 */
export function unmaskerOf(
  vocabulary: ReadonlySet<string>,
  maskable: Iterable<string>,
  isOf: (word: string, language: string) => boolean,
): Unmasker {
  const byLength = new Map<number, string[]>();
  for (const word of maskable) {
    const others = byLength.get(word.length);
    if (others === undefined) byLength.set(word.length, [word]);
    else others.push(word);
  }
  const has = (word: string): boolean => vocabulary.has(word);
  return {
    unmask: (folded, language) => {
      if (!SUSPECT.test(folded)) return undefined;
      const isLocal = (word: string): boolean => language !== undefined && isOf(word, language);
      return unmasked(folded, { has, byLength, isLocal });
    },
  };
}

interface Known {
  readonly has: (word: string) => boolean;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  /** Whether the word is of the text's language. */
  readonly isLocal: (word: string) => boolean;
}

function unmasked(folded: string, known: Known): readonly Word[] | undefined {
  const found = [...spacedWords(folded, known), ...chunkWords(folded, known)];
  if (found.length === 0) return undefined;
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const words: Word[] = [];
  let at = 0;
  for (const word of [...found, undefined]) {
    if (word !== undefined && word.from < at) continue;
    const to = word?.from ?? folded.length;
    for (const plain of wordsOfText(folded.slice(at, to))) {
      const begins =
        words.length === 0
          ? plain.begins
          : plain.from === 0
            ? false
            : plain.begins && /[.!?;:\n]/.test(folded.slice(at, at + plain.from));
      words.push({ ...plain, begins, from: at + plain.from, to: at + plain.to });
    }
    if (word !== undefined) {
      words.push(word);
      at = word.to;
    }
  }
  return words;
}

/** Words whose letters stand apart: `f u c k`, `m.o.r.o.n`. */
function spacedWords(folded: string, known: Known): readonly Word[] {
  const found: Word[] = [];
  for (const { 0: run, index } of folded.matchAll(SPACED)) {
    const letters = [...run.matchAll(/[a-z0-9@$!*]/g)].map(({ 0: sign, index: at }) => ({ sign, at }));
    const signs = letters.map(({ sign }) => sign);
    for (const { word, first, end } of wordsAmong(signs, known)) {
      const from = index + (letters[first]?.at ?? 0);
      const to = index + (letters[end - 1]?.at ?? 0) + 1;
      found.push({ word, from, to, begins: from === 0 });
    }
  }
  return found;
}

interface Among {
  readonly word: string;
  readonly first: number;
  readonly end: number;
}

/** The longest word, and what is left on its sides. */
function wordsAmong(signs: readonly string[], known: Known): readonly Among[] {
  const longest = longestIn(signs, known);
  if (longest === undefined) return [];
  const behind = wordsAmong(signs.slice(longest.end), known).map(({ word, first, end }) => ({
    ...{ word, first: first + longest.end, end: end + longest.end },
  }));
  return [...wordsAmong(signs.slice(0, longest.first), known), longest, ...behind];
}

/** The longest known word among `signs`, one that is hidden by signs for any letter only where all of them are it. */
function longestIn(signs: readonly string[], known: Known): Among | undefined {
  const spelt = [0, 1].map((choice) => signs.map((sign) => letterOf(sign, choice)).join(""));
  for (let length = Math.min(signs.length, LONGEST_SPACED); length >= 3; length--) {
    for (let first = 0; first + length <= signs.length; first++) {
      const word = spelt.map((one) => one.slice(first, first + length)).find(known.has);
      if (word !== undefined) return { word, first, end: first + length };
    }
  }
  const word = signs.length <= LONGEST_SPACED ? openWord(signs.join(""), known) : undefined;
  return word === undefined ? undefined : { word, first: 0, end: signs.length };
}

/** Words with other signs in place of letters, letters left out, or letters drawn out. */
function chunkWords(folded: string, known: Known): readonly Word[] {
  const found: Word[] = [];
  for (const { 0: chunk, index } of folded.matchAll(CHUNK)) {
    if (chunk.length > LONGEST_CHUNK || !SUSPECT.test(chunk)) continue;
    for (const [skip, end] of [[0, chunk.length], ...trims(chunk)] as const) {
      const word = openWord(chunk.slice(skip, end), known);
      if (word === undefined) continue;
      found.push({ word, from: index + skip, to: index + end, begins: index === 0 });
      break;
    }
  }
  return found;
}

/** The chunk without the punctuation around it. */
function trims(chunk: string): readonly (readonly [number, number])[] {
  const end = chunk.replace(/[.!?…·*'’\-_~]+$/, "").length;
  const skip = chunk.length - chunk.replace(/^[.!?…·*'’\-_~#@]+/, "").length;
  return skip < end
    ? [
        [0, end],
        [skip, end],
      ]
    : [];
}

/** The known word that `chunk` hides. */
function openWord(chunk: string, known: Known): string | undefined {
  if (/^[a-z]+$/.test(chunk) && known.has(chunk)) return chunk;
  if (/^\d+$/.test(chunk)) return undefined;
  const censored = CENSORED[chunk];
  if (censored !== undefined) return censored;
  for (const reading of readings(chunk)) {
    if (/^[a-z]+$/.test(reading)) {
      const word = drawnIn(reading, known);
      if (word !== undefined) return word;
    }
  }
  return MASK.test(chunk) ? masked(chunk, known) : undefined;
}

/** `chunk` with letters for signs: a sign that may be either is the first everywhere, then the second. */
function readings(chunk: string): readonly string[] {
  const bare = chunk.replaceAll("'", "");
  const read = (choice: number): string => bare.replace(/[^a-z]/g, (sign) => letterOf(sign, choice));
  const [first, second] = [read(0), read(1)];
  const joined = bare.replace(/[.\-_*·+~|/\\]/g, "");
  return [...new Set([first, second, joined])];
}

/** What `sign` stands for; of two letters the first or the second by `choice`. */
function letterOf(sign: string, choice: number): string {
  const letters = LEET[sign] ?? sign;
  return letters.charAt(Math.min(choice, letters.length - 1));
}

/** The known word that `letters` draws out: each run of three or more is one or two. */
function drawnIn(letters: string, known: Known): string | undefined {
  if (known.has(letters)) return letters;
  const runs = [...letters.matchAll(/([a-z])\1{2,}/g)].length;
  if (runs === 0 || runs > 5) return undefined;
  for (let choice = 0; choice < 2 ** runs; choice++) {
    let run = 0;
    const word = letters.replace(/([a-z])\1{2,}/g, (_, letter: string) =>
      letter.repeat(1 + ((choice >> run++) & 1)),
    );
    if (known.has(word)) return word;
  }
  return undefined;
}

/** Words that are left with their first letter, by those who mind their language. */
const CENSORED: Readonly<Record<string, string>> = {
  "f***": "fuck",
  "s***": "shit",
  "b****": "bitch",
  "c***": "cunt",
};

/** The word whose letters fit around the masks, when at least two of them are told and the first is. */
function masked(chunk: string, known: Known): string | undefined {
  const [first = ""] = chunk;
  const told = chunk.replace(/[^a-z]/g, "").length;
  if (MASK.test(first) || told < 2 || told * 3 < chunk.length) return undefined;
  const fitting = (spelt: string): string | undefined => {
    const words = (known.byLength.get(spelt.length) ?? []).filter((word) => fits(word, spelt));
    return words.find(known.isLocal) ?? words[0];
  };
  // One sign, an emoji above all, may stand for two letters.
  return fitting(chunk) ?? fitting(chunk.replace("·", "··"));
}

function fits(word: string, chunk: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const sign = chunk.charAt(i);
    if (sign !== word.charAt(i) && !MASK.test(sign) && !(LEET[sign]?.includes(word.charAt(i)) ?? false))
      return false;
  }
  return true;
}
