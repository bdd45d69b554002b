import { html, raw } from "hono/html";
import type { Colors } from "../../core/blurbs/colors.ts";
import type { Locale } from "../../core/blurbs/locales.ts";
import type { Ladder } from "../../core/blurbs/render.ts";
import { setLine, undrawable, type Weight } from "./letters.ts";
import { wordsOf, wrapped, type Word } from "./wrap.ts";
import { written } from "./written.ts";

/** A picture's size in pixels, and the part of it that no platform crops or covers. */
export interface Shape {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly safe: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Of letters: the least that is read where the platform shows the picture small, and the most that looks well. */
  readonly least: number;
  readonly most: number;
}

/**
 * The shapes that are drawn. X shows a header 600 points wide, less on a phone, crops its upper and lower edge, and covers the
 * lower left with the avatar: the text keeps clear of both.
 */
export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
  header: {
    name: "X header",
    width: 1500,
    height: 500,
    safe: { x: 440, y: 60, width: 1000, height: 380 },
    least: 38,
    most: 60,
  },
  post: {
    name: "picture of a post",
    width: 1200,
    height: 675,
    safe: { x: 110, y: 80, width: 1000, height: 515 },
    least: 36,
    most: 60,
  },
};

/** The name of a shape. */
export type ShapeName = "header" | "post";

/** A promise drawn, or why it cannot be. */
export type Picture =
  | { readonly kind: "picture"; readonly svg: string; readonly text: string; readonly size: number }
  /** Not even the shortest honest text fits at the least size that is read. */
  | { readonly kind: "does not fit"; readonly text: string }
  /** No packaged font has these letters of the title, or of the shortest text. */
  | { readonly kind: "no letters"; readonly letters: readonly string[] };

/**
 * The fullest text of the ladder that can be read in `shape`, under `title`, as SVG. Nothing is cut off and no letter becomes a
 * box: what cannot be drawn so is not drawn.
 */
export function pictureOf(title: string, ladder: Ladder, shape: Shape, colors: Colors): Picture {
  const { locale, texts } = ladder;
  const strange = undrawable(title, locale, "bold");
  if (strange.length > 0) return { kind: "no letters", letters: strange };
  const titleWords = wordsOf(title, { locale, weight: "bold" });
  let last: Picture = { kind: "does not fit", text: "" };
  for (const text of texts) {
    const letters = undrawable(text.replaceAll(/\s+/gu, " "), locale, "regular");
    if (letters.length > 0) {
      last = { kind: "no letters", letters };
      continue;
    }
    const layout = largest(titleWords, wordsOf(text, { locale, weight: "regular" }), shape);
    if (layout !== undefined) {
      const svg = drawingOf({ title, text, locale, layout, shape, colors });
      return { kind: "picture", text, size: layout.size, svg };
    }
    last = { kind: "does not fit", text };
  }
  return last;
}

/** Lines of both, and the size at which they fill the safe part. */
interface Layout {
  readonly size: number;
  readonly title: readonly string[];
  readonly lines: readonly string[];
}

const LEADING = 1.35;
const TITLE = 1.2;
/** Between title and text, in units of the font size. */
const GAP = 0.45;
/** From the bar to the letters. */
const INSET = 36;

function largest(
  title: readonly Word[],
  text: readonly Word[],
  { safe, least, most }: Shape,
): Layout | undefined {
  for (let size = most; size >= least; size -= 2) {
    const width = (safe.width - INSET) / size;
    const titleLines = wrapped(title, width / TITLE);
    const lines = wrapped(text, width);
    if (titleLines === undefined || lines === undefined) continue;
    const layout = { size, title: titleLines, lines };
    if (heightOf(layout) <= safe.height) return layout;
  }
  return undefined;
}

const heightOf = ({ size, title, lines }: Layout): number =>
  size * (title.length * TITLE * LEADING + GAP + lines.length * LEADING);

interface Drawing {
  readonly title: string;
  readonly text: string;
  readonly locale: Locale;
  readonly layout: Layout;
  readonly shape: Shape;
  readonly colors: Colors;
}

/** Where in its line the letters stand, from above. */
const BASELINE = 0.73;

function drawingOf({ title, text, locale, layout, shape, colors }: Drawing): string {
  const { width, height, safe } = shape;
  const { size } = layout;
  const tall = heightOf(layout);
  const top = safe.y + (safe.height - tall) / 2;
  const letters = (lines: readonly string[], weight: Weight, from: number, high: number): readonly string[] =>
    lines.map((line, i) =>
      setLine(line, locale, weight).draw(safe.x + INSET, from + (i + BASELINE) * high * LEADING, high),
    );
  const below = top + size * (layout.title.length * TITLE * LEADING + GAP);
  const paths = [
    ...letters(layout.title, "bold", top, size * TITLE),
    ...letters(layout.lines, "regular", below, size),
  ];
  const bar = html`<rect
    x="${safe.x}"
    y="${Math.round(top)}"
    width="10"
    height="${Math.round(tall)}"
    rx="5"
    fill="${colors.accent}"
  />`;
  const drawing = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
  >
    <title>${title}</title>
    <desc>${text}</desc>
    <rect width="${width}" height="${height}" fill="${colors.background}" />
    ${bar}
    <g fill="${colors.text}">${raw(paths.join(""))}</g>
  </svg>`;
  return `${written(drawing)}\n`;
}
