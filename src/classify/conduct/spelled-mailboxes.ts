import type { Span } from "../../core/cases/message-facts.ts";
import type { Word } from "./words-of-text.ts";

const AT: ReadonlySet<string> = new Set(["at", "arroba", "arobase", "arobas", "aroba", "klammeraffe"]);
const DOT: ReadonlySet<string> = new Set(["dot", "punkt", "punto", "ponto", "point"]);

/** Without a match there is no mailbox written out: one look saves most texts the rest. */
export const SPELLED_MAILBOX: RegExp =
  /\b(?:dot|punkt|punto|ponto|point|arroba|arobas?e?|klammeraffe)\b|[([](?:at|ät)[)\]]/iu;

/** Mailboxes in `text` as those write them who know that they are looked for: `x at y dot z`, `x punkt y (ät) z.de`. */
export function spelledMailboxesIn(text: string, words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  words.forEach(({ word, from }, at) => {
    if (!AT.has(word)) return;
    const end = endOfDomain(text, words, at, word !== "at" || /[([]\s?$/.test(text.slice(0, from).slice(-2)));
    let first = at - 1;
    while (isDot(words[first - 1]) || (words[first - 1] !== undefined && isJoined(text, words, first - 1))) {
      first -= isDot(words[first - 1]) ? 2 : 1;
    }
    const [begin, last] = [words[first], words[end]];
    if (begin !== undefined && last !== undefined) found.push({ from: begin.from, to: last.to });
  });
  return found;
}

/** Where the last word of the domain after the sign at `at` stands; -1 when none does. */
function endOfDomain(text: string, words: readonly Word[], at: number, isSure: boolean): number {
  if (isDot(words[at + 2])) return at + 3;
  return isSure && isJoined(text, words, at + 1) ? at + 2 : -1;
}

const isDot = (word: Word | undefined): boolean => word !== undefined && DOT.has(word.word);

/** Whether nothing but a dot is between the word at `at` and the next. */
function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [one, next] = [words[at], words[at + 1]];
  return one !== undefined && next !== undefined && text.slice(one.to, next.from) === ".";
}
