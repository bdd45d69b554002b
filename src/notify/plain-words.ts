/** What people can read at a glance; more of a customer's text is a click away. */
const MAX_GRAPHEMES = 300;

/** One grapheme can be of any length, so their number alone bounds nothing. */
const UNITS_PER_GRAPHEME = 7;

/** A megabyte need not be normalised to show the beginning of it. */
const READ_PER_GRAPHEME = 100;

/** Controls, formats (bidi, zero width, tags), lone surrogates, noncharacters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

/** Marks heaped on one letter grow over the lines above and below. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/gu;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** `text` without what hides, turns around or steers, in at most `max` graphemes; its lines stay lines. */
export function plainLines(text: string, max: number = MAX_GRAPHEMES): readonly string[] {
  const visible = text
    .slice(0, max * READ_PER_GRAPHEME)
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, (character) => (character === "\n" ? "\n" : character === "\t" ? " " : ""))
    .replace(HEAPED_MARKS, "$1")
    .trim();
  return cut(visible, max)
    .split("\n")
    .map((line) => line.trimEnd());
}

/** The same on one line: nothing in it can begin a line of ours, or a header. */
export function plainLine(text: string, max: number = MAX_GRAPHEMES): string {
  return plainLines(text, max).join(" ").replace(/\s+/gu, " ").trim();
}

function cut(text: string, max: number): string {
  let end = 0;
  let kept = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (kept === max || index + segment.length > max * UNITS_PER_GRAPHEME) return `${text.slice(0, end)}…`;
    kept += 1;
    end = index + segment.length;
  }
  return text;
}
