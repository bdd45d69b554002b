import type { Span } from "../../core/cases/message-facts.ts";
import type { Word } from "./words-of-text.ts";

/** How the sign between name and domain is called, and the dot then. */
const DOTS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["at", ["dot", "punkt"]],
  ["klammeraffe", ["punkt"]],
  ["arroba", ["punto", "ponto", "dot"]],
  ["aroba", ["punto", "ponto", "dot"]],
  ["arobase", ["point", "dot"]],
  ["arobas", ["point", "dot"]],
]);

/** Without a match there is no mailbox written out: one look saves most texts the rest. */
export const SPELLED_MAILBOX: RegExp =
  /\b(?:dot|punkt|punto|ponto|point|arroba|arobas?e?|klammeraffe)\b|[([](?:at|ät)[)\]]/iu;

/** Mailboxes in `text` as those write them who know that they are looked for: `x at y dot z`, `x punkt y (ät) z.de`. */
export function spelledMailboxesIn(text: string, words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  words.forEach(({ word, from }, at) => {
    const dots = DOTS_OF.get(word);
    if (dots === undefined) return;
    const isDot = (i: number): boolean => dots.includes(words[i]?.word ?? "");
    const isSure = word !== "at" || /[([]\s?$/.test(text.slice(Math.max(0, from - 2), from));
    const end = isDot(at + 2) ? at + 3 : isSure && isJoined(text, words, at + 1) ? at + 2 : -1;
    let first = at - 1;
    while (isDot(first - 1) || isJoined(text, words, first - 1)) first -= isDot(first - 1) ? 2 : 1;
    const [begin, last] = [words[first], words[end]];
    if (begin !== undefined && last !== undefined) found.push({ from: begin.from, to: last.to });
  });
  return found;
}

/** Whether nothing but a dot is between the word at `at` and the next. */
function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [one, next] = [words[at], words[at + 1]];
  return one !== undefined && next !== undefined && text.slice(one.to, next.from) === ".";
}
