import type { Locale } from "../../core/blurbs/locales.ts";
import { setLine, type Weight } from "./letters.ts";

/** How letters are set: by the rules of a language, in a weight. */
export interface Setting {
  readonly locale: Locale;
  readonly weight: Weight;
}

/** What stays on one line, with the space that follows it. */
export interface Word {
  readonly word: string;
  /** Without that space, in units of the font size. */
  readonly width: number;
}

/** The words of `text`. It breaks where the language does: at spaces, and between words that it writes without any. */
export function wordsOf(text: string, { locale, weight }: Setting): readonly Word[] {
  return unbroken(oneLine(text), locale).map((word) => ({
    word,
    width: setLine(word.trimEnd(), locale, weight).width,
  }));
}

/** `words` in as few lines as `width` allows, these as even as can be. Undefined when a single word is wider. */
export function wrapped(words: readonly Word[], width: number): readonly string[] | undefined {
  const widest = Math.max(0, ...words.map((one) => one.width));
  if (widest > width) return undefined;
  const count = linesWithin(words, width).length;
  let [narrow, wide] = [widest, width];
  while (wide - narrow > EVEN_ENOUGH) {
    const middle = (narrow + wide) / 2;
    if (linesWithin(words, middle).length > count) narrow = middle;
    else wide = middle;
  }
  return linesWithin(words, wide);
}

/** In units of the font size: no eye sees less. */
const EVEN_ENOUGH = 0.05;

/** Of the font size; wider than the spaces of either font, so that no line turns out wider than reckoned. */
const SPACE = 0.35;

function linesWithin(words: readonly Word[], width: number): readonly string[] {
  const lines: string[] = [];
  let [line, used] = ["", 0];
  for (const { word, width: own } of words) {
    if (line !== "" && used + own > width) {
      lines.push(line.trimEnd());
      [line, used] = ["", 0];
    }
    line += word;
    used += own + (word.endsWith(" ") ? SPACE : 0);
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}

function unbroken(text: string, locale: Locale): readonly string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: "word" }).segment(text)) {
    const last = words.at(-1);
    if (last === undefined || mayBreak(last, segment)) words.push(segment);
    else words[words.length - 1] = last + segment;
  }
  return words;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

const WITHOUT_SPACES =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]";
const ENDS_SO = new RegExp(`${WITHOUT_SPACES}$`, "u");
const BEGINS_SO = new RegExp(`^${WITHOUT_SPACES}`, "u");
/** What no line begins with (JIS X 4051): closing marks, small and long letters, and the wave of a range. */
const NEVER_FIRST =
  /^[、。，．・：；？！）」』】〕〉》〜～ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…)\]]/u;
/** What no line ends with: opening marks, a number before what it counts, the wave of a range. */
const NEVER_LAST = /[（「『【〔〈《〜～\d([]$/u;

/** Stays with what it counts: `2 hours`. */
const A_NUMBER = /\d $/u;

function mayBreak(before: string, after: string): boolean {
  if (after === " " || A_NUMBER.test(before)) return false;
  if (before.endsWith(" ")) return true;
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  return ENDS_SO.test(before) || BEGINS_SO.test(after);
}
