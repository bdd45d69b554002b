/** Signs that would move the cursor, change colours, or turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** Joins emoji, and is the only sign of its kind that stays. */
const JOINER = "\u200D";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Extended_Pictographic}\uFE0F|[#*\d]\uFE0F\u20E3|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{20000}-\u{3FFFD}])/u;
const WIDTHLESS = /^\p{M}+$/u;

/** `text` on one line, without anything that a terminal would obey: a stranger wrote it. */
export function terminalText(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(UNPRINTABLE, (sign) => (sign === JOINER ? sign : ""))
    .trim();
}

/** How many columns `text` takes up in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += columnsOfOne(segment);
  return columns;
}

/** As much of `text` as fits into `columns`, ending in `…` when that is not all. */
export function cutToColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = "";
  let left = columns - 1;
  for (const { segment } of graphemes.segment(text)) {
    left -= columnsOfOne(segment);
    if (left < 0) break;
    kept += segment;
  }
  return columns < 1 ? "" : `${kept.trimEnd()}…`;
}

const columnsOfOne = (grapheme: string): number =>
  WIDTHLESS.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1;
