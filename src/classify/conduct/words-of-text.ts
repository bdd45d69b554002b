/** A word of a folded text. */
export interface Word {
  /** Letters and digits, without apostrophes. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether a sentence begins with it. */
  readonly begins: boolean;
}

/** A text that phrases were found in. */
export interface Read {
  readonly words: readonly Word[];
  /** The text as it is compared. */
  readonly folded: string;
  /** Whether the word that begins at a place of `folded` has a capital letter, and is not all in capitals. */
  readonly isCapital: (from: number) => boolean;
}

/** Their dot ends no sentence. */
const TITLES: ReadonlySet<string> = new Set("mr mrs ms dr sr sra srta dra prof st av".split(" "));

const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const STOP = 4;

const KINDS = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++) KINDS[code] = LETTER;
for (let code = 0x30; code <= 0x39; code++) KINDS[code] = DIGIT;
KINDS[0x27] = APOSTROPHE;
for (const sign of ".!?;:\n") KINDS[sign.charCodeAt(0)] = STOP;

/** Beyond ASCII a folded text has letters of other scripts, and signs that were made a dot. */
const kindOf = (code: number): number =>
  code < 0x80 ? (KINDS[code] ?? SEPARATOR) : code === 0xb7 ? SEPARATOR : LETTER;

/** The words of `folded`: runs of letters, digits and apostrophes. */
export function wordsOfText(folded: string): readonly Word[] {
  const words: Word[] = [];
  const { length } = folded;
  let begins = true;
  for (let at = 0; at < length; at++) {
    const kind = kindOf(folded.charCodeAt(at));
    if (kind === STOP) begins = true;
    if (kind !== LETTER && kind !== DIGIT) continue;
    const from = at;
    let apostrophes = 0;
    let next = kind;
    while (next === LETTER || next === DIGIT || next === APOSTROPHE) {
      if (next === APOSTROPHE) {
        if (isElided(folded, from, at)) break;
        apostrophes++;
      }
      at++;
      next = at < length ? kindOf(folded.charCodeAt(at)) : SEPARATOR;
    }
    const run = folded.slice(from, at);
    words.push({ word: apostrophes > 0 ? run.replaceAll("'", "") : run, from, to: at, begins });
    begins = next === STOP && !(folded.charAt(at) === "." && TITLES.has(run));
  }
  return words;
}

/** Whether the apostrophe at `at` ends a word of its own, as in `t'es` and `qu'il`; `i'm` and `don't` are one word. */
function isElided(folded: string, from: number, at: number): boolean {
  const length = at - from;
  const first = folded.charAt(from);
  if (length === 2) return first === "q" && folded.charAt(from + 1) === "u";
  return length === 1 && ELIDED.has(first);
}

const ELIDED: ReadonlySet<string> = new Set("cdjlmnst");
