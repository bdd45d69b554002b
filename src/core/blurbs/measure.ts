import type { Surface } from "./surface.ts";
import { twitterWeight } from "./twitter-weight.ts";

/** How long a text is on a surface, in the surface's own unit; `bytes` where the surface limits those as well. */
export interface Measured {
  readonly count: number;
  readonly limit: number;
  readonly bytes?: { readonly count: number; readonly limit: number };
}

/** Mastodon shortens links only that name their protocol. */
const LINK = /https?:\/\/\S+/gu;

/** Each of these is a letter by itself, and to find that out costs much. */
const PLAIN =
  /^[\x20-\x7e\u00a1-\u024f\u2013\u2019\u3001-\u3011\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uff08\uff09\uff1a]*$/u;

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** How long `text` is on `surface`, as the platform counts it. */
export function measure(surface: Surface, text: string): Measured {
  const count = countOf(surface, text);
  const limited = { count, limit: surface.max };
  if (surface.maxBytes === undefined) return limited;
  return { ...limited, bytes: { count: utf8Length(text), limit: surface.maxBytes } };
}

/** By how much it is too long: in the surface's unit, or in bytes where only those are too many; zero when it fits. */
export function excessOf({ count, limit, bytes }: Measured): number {
  const over = Math.max(0, count - limit);
  return over > 0 || bytes === undefined ? over : Math.max(0, bytes.count - bytes.limit);
}

function countOf({ unit, urlWeight }: Surface, text: string): number {
  if (unit === "twitter-text") return twitterWeight(text, urlWeight ?? 0);
  if (urlWeight === undefined) return lengthIn(unit, text);
  const links = text.match(LINK)?.length ?? 0;
  return lengthIn(unit, text.replaceAll(LINK, "")) + links * urlWeight;
}

function lengthIn(unit: "utf16" | "code-points" | "graphemes", text: string): number {
  switch (unit) {
    case "utf16":
      return text.length;
    case "code-points":
      return Array.from(text).length;
    case "graphemes":
      return PLAIN.test(text) ? text.length : [...segmenter.segment(text)].length;
  }
}

/** The bytes of `text` in UTF-8; half a surrogate pair is sent as U+FFFD. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
