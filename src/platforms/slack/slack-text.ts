/** What people can read at a glance; more of a customer's text is a click away. */
const MAX_GRAPHEMES = 300;

/** One grapheme can be of any length (jamo, ZWJ chains), so their number alone bounds nothing. */
const UNITS_PER_GRAPHEME = 7;

/** A megabyte need not be normalised to show the beginning of it. */
const READ_PER_GRAPHEME = 100;

/** Joins emoji into one picture; anywhere else it only hides something. */
const JOINER = "\u200D";
const EMOJI_JOINER =
  /(?<=[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})/u;

/** Controls but the newline, formats (bidi, zero width, tags), lone surrogates, noncharacters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

/** Marks heaped on one letter grow over the lines above and below. */
const HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;

const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/gu;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What is left of `text` when nothing of it can hide, turn around or grow over its neighbours, in at most `max` graphemes and `units` code units. */
export function plainText(
  text: string,
  max: number = MAX_GRAPHEMES,
  units: number = max * UNITS_PER_GRAPHEME,
): string {
  const visible = text
    .slice(0, max * READ_PER_GRAPHEME)
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replace(INVISIBLE, keepVisible)
    .replace(HEAPED_MARKS, "$1");
  return cut(visible, max, units);
}

/** `text` made harmless for any of Slack's text fields: read plainly, and escaped (facts of Slack's own parser: `&`, `<`, `>`). */
export function slackText(text: string, max: number = MAX_GRAPHEMES): string {
  return escapeSlack(plainText(text, max));
}

/** `&`, `<` and `>` are all that Slack's parser gives a meaning; each escaped once. */
export function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function keepVisible(character: string, offset: number, whole: string): string {
  if (character === "\n") return character;
  if (character === "\t") return " ";
  if (character !== JOINER) return "";
  const around = whole.slice(Math.max(0, offset - 4), offset + 4);
  return EMOJI_JOINER.test(around) ? character : "";
}

/** At most `max` graphemes and `units` code units, the last of them an ellipsis where something was left out. */
function cut(text: string, max: number, units: number): string {
  let end = 0;
  let kept = 0;
  let room = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (kept === max || index + segment.length > units) return `${text.slice(0, room)}…`;
    kept += 1;
    end = index + segment.length;
    if (kept < max && end < units) room = end;
  }
  return text.slice(0, end);
}
