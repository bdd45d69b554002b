import { createRequire } from "node:module";
import { openSync, type Font } from "fontkit";
import type { Locale } from "../../core/blurbs/locales.ts";

/** How heavy letters are drawn. */
export type Weight = "regular" | "bold";

/** A line of text as it will be drawn: as paths, so that it looks the same where the font is not installed. */
export interface SetLine {
  /** In units of the font size. */
  readonly width: number;
  /** The paths of its letters, from (`x`, `baseline`) to the right, `size` high. */
  readonly draw: (x: number, baseline: number, size: number) => string;
}

const { resolve } = createRequire(import.meta.url);
const LATIN = { regular: "DejaVuSans.ttf", bold: "DejaVuSans-Bold.ttf" };
const JAPANESE = { regular: "400Regular/BIZUDPGothic_400Regular", bold: "700Bold/BIZUDPGothic_700Bold" };

/** The parts of a font that are asked for; opened when they first are. */
const fonts = new Map<string, Font>();

function fontAt(path: string): Font {
  const known = fonts.get(path);
  if (known !== undefined) return known;
  const font = openSync(resolve(path));
  if ("fonts" in font) throw new TypeError(`${path} holds more than one font`);
  fonts.set(path, font);
  return font;
}

/** Where letters are looked for, in that order: what both have looks best among its like. */
function fontsFor(locale: Locale, weight: Weight): readonly Font[] {
  const latin = fontAt(`dejavu-fonts-ttf/ttf/${LATIN[weight]}`);
  const japanese = fontAt(`@expo-google-fonts/biz-udpgothic/${JAPANESE[weight]}.ttf`);
  return locale === "ja" ? [japanese, latin] : [latin, japanese];
}

/** Set from right to left, or by rules of joining that a row of letters does not follow. */
const OTHER_WAY =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200d\u202a-\u202e\u2066-\u2069]/u;

/** The letters of `text` that cannot be drawn: no packaged font has them, or they run the other way. */
export function undrawable(text: string, locale: Locale, weight: Weight): readonly string[] {
  const [first, second] = fontsFor(locale, weight);
  const isKnown = (letter: string): boolean =>
    [first, second].some((font) => font?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  const letters = new Set(text.normalize("NFC"));
  return [...letters].filter((letter) => OTHER_WAY.test(letter) || !isKnown(letter));
}

/** `text` set in one line. Throws RangeError when a letter cannot be drawn: ask `undrawable` first. */
export function setLine(text: string, locale: Locale, weight: Weight): SetLine {
  const missing = undrawable(text, locale, weight);
  if (missing.length > 0) throw new RangeError(`no packaged font has ${missing.join(" ")}`);
  const glyphs: { readonly path: string; readonly at: number; readonly scale: number }[] = [];
  let width = 0;
  for (const { font, part } of runsOf(text.normalize("NFC"), fontsFor(locale, weight))) {
    const run = font.layout(part);
    const scale = 1 / font.unitsPerEm;
    for (const [i, { path }] of run.glyphs.entries()) {
      const position = run.positions[i];
      const drawn = path.toSVG();
      if (drawn !== "") glyphs.push({ path: drawn, at: width + (position?.xOffset ?? 0) * scale, scale });
      width += (position?.xAdvance ?? 0) * scale;
    }
  }
  const draw = (x: number, baseline: number, size: number): string =>
    glyphs
      .map(({ path, at, scale }) => {
        const zoom = rounded(size * scale);
        const place = `translate(${rounded(x + at * size)} ${rounded(baseline)}) scale(${zoom} -${zoom})`;
        return `<path transform="${place}" d="${path}"/>`;
      })
      .join("");
  return { width, draw };
}

/** Letters that follow each other and are of one font. */
function runsOf(
  text: string,
  candidates: readonly Font[],
): readonly { readonly font: Font; readonly part: string }[] {
  const runs: { font: Font; part: string }[] = [];
  for (const letter of text) {
    const font = candidates.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    const last = runs.at(-1);
    if (last !== undefined && (font === undefined || font === last.font)) last.part += letter;
    else if (font !== undefined) runs.push({ font, part: letter });
  }
  return runs;
}

const rounded = (value: number): string => String(Math.round(value * 10_000) / 10_000);
