import { createHash } from "node:crypto";

import type { XAccount, XLink, XMention, XText } from "./x-post.ts";

/** Links, handles, and what X escapes. A handle starts at a word's start; a link does not end in punctuation. */
const TOKENS = /https?:\/\/\S*[^\s.,!?;:)'"]|(?<![\w@])@\w{1,15}(?!\w)|[&<>]/g;

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Beyond this many characters X returns a text cut, and in full only in `note_tweet`. */
const LONGEST = 280;

/** Where X cuts: at a word's end before this. */
const CUT_BEFORE = 276;

/** `words` as X returns them: links shortened, `&<>` escaped, the handles of accounts found. */
export function composeText(words: string, accountOf: (handle: string) => XAccount | undefined): XText {
  const mentions: XMention[] = [];
  const links: XLink[] = [];
  let text = "";
  let end = 0; // counted along: of a long text with many tokens the whole must not be counted for each
  const add = (part: string): void => {
    text += part;
    end += lengthOf(part);
  };
  let taken = 0;
  for (const { 0: token, index } of words.matchAll(TOKENS)) {
    add(words.slice(taken, index));
    taken = index + token.length;
    const start = end;
    add(ESCAPED[token] ?? (token.startsWith("@") ? token : shortLink(token)));
    const account = token.startsWith("@") ? accountOf(token.slice(1)) : undefined;
    if (account) mentions.push({ start, end, username: account.username, id: account.id });
    if (token.startsWith("http")) links.push(linkTo(token, start, end));
  }
  return { text: text + words.slice(taken), mentions, links };
}

/** `words` cut where X cuts them, or undefined when they are short enough; `free` characters in front do not count. */
export function cutWords(words: string, free: number): string | undefined {
  const points = Array.from(words);
  if (points.length <= LONGEST + free) return undefined;
  const head = points.slice(0, CUT_BEFORE + free).join("");
  const end = head.search(/\s\S*$/u);
  return end > free ? head.slice(0, end) : head;
}

/** As many as X counts: code points, not UTF-16 units. */
const lengthOf = (text: string): number => Array.from(text).length;

/** The same for the same address, and as long as X's: 23 characters. */
const shortLink = (url: string): string =>
  `https://t.co/${createHash("sha256").update(url).digest("hex").slice(0, 10)}`;

function linkTo(url: string, start: number, end: number): XLink {
  const bare = url.replace(/^https?:\/\/(www\.)?/, "");
  const display = bare.length > 27 ? `${bare.slice(0, 26)}…` : bare;
  return { start, end, url: shortLink(url), expanded_url: url, display_url: display };
}
