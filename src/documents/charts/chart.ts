import { html } from "hono/html";
import { FONT_FAMILY } from "../png.ts";
import type { Theme } from "./theme.ts";

/** A drawing, and what it shows. */
export interface Chart {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly alt: string;
  readonly svg: string;
}

/** What is drawn, and how large it is with the title above it. */
export interface Drawing extends Omit<Chart, "svg"> {
  readonly width: number;
  readonly height: number;
  readonly marks: ReturnType<typeof html>;
}

/** The drawing under its title, on paper. */
export async function chartOf({ title, alt, width, height, marks }: Drawing, theme: Theme): Promise<Chart> {
  const drawn = await html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${`${title}. ${alt}`}"
    font-family="${FONT_FAMILY}"
    font-size="12"
    fill="${theme.ink}"
  >
    <rect width="${width}" height="${height}" fill="${theme.paper}" />
    <text x="16" y="28" font-size="17" font-weight="bold">${title}</text>
    ${marks}
  </svg>`;
  return { title, alt, svg: drawn.toString() };
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A name that has room on a drawing, however long it is: letters are never wider than high. */
export function fitting(name: string, most = 34): string {
  const line = name.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  const letters = Array.from(graphemes.segment(line.slice(0, most * 20)), ({ segment }) => segment);
  return letters.length <= most ? letters.join("") : `${letters.slice(0, most - 1).join("")}…`;
}
