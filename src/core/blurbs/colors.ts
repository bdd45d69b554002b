/** The colours in which a brand's promise is drawn, each as `#rrggbb`. */
export interface Colors {
  readonly background: string;
  readonly text: string;
  /** Of what is no text: a bar, a rule. */
  readonly accent: string;
}

/** Of a brand that names none. */
export const PLAIN_COLORS: Colors = { background: "#0f2a43", text: "#ffffff", accent: "#ffb703" };

/** The least contrast with the background that WCAG 2.2 (1.4.3, 1.4.11; AA) asks of text, and of what is no text. */
export const LEAST_CONTRAST: Readonly<Record<"text" | "accent", number>> = { text: 4.5, accent: 3 };

/** A colour as it is written: six digits of 16, after `#`. */
export const COLOR_PATTERN: RegExp = /^#[0-9a-f]{6}$/iu;

/** The contrast of two colours as WCAG 2.2 reckons it: from 1, the same, to 21, black on white. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminanceOf(color: string): number {
  if (!COLOR_PATTERN.test(color)) throw new RangeError(`not a colour: ${color}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) =>
    linear(Number.parseInt(color.slice(from, from + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
