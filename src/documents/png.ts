import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";

const { resolve } = createRequire(import.meta.url);

/** The letters that pictures are drawn with: packaged, so that a picture looks the same on every machine. */
export const FONT_FAMILY = "DejaVu Sans";
const fontFiles = (): string[] =>
  ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map((file) => resolve(`dejavu-fonts-ttf/ttf/${file}`));

/**
 * A PNG of a drawing, `width` pixels wide, or as wide as the drawing says. No font of the machine and nothing outside the
 * drawing is read. Throws when it is no SVG.
 */
export function pngOf(svg: string, width?: number): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY },
    ...(width !== undefined && { fitTo: { mode: "width", value: width } }),
  });
  return drawing.render().asPng();
}
