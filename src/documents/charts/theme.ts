/** The colours of a drawing. Those of Okabe and Ito, and viridis: told apart by every kind of colour vision. */
export interface Theme {
  readonly name: "light" | "dark";
  readonly paper: string;
  readonly ink: string;
  /** Of lines that only help the eye. */
  readonly rule: string;
  /** What was kept. */
  readonly kept: string;
  /** The goal. */
  readonly goal: string;
  /** From little to much; the number of a cell is written on it as well. */
  readonly scale: readonly string[];
  /** Where there is nothing. */
  readonly empty: string;
}

/** On white. */
export const LIGHT: Theme = {
  name: "light",
  paper: "#ffffff",
  ink: "#1a1a1a",
  rule: "#c8c8c8",
  kept: "#0072b2",
  goal: "#b34700",
  scale: ["#fde725", "#7ad151", "#2a9d84", "#414487", "#440154"],
  empty: "#f0f0f0",
};

/** On black. */
export const DARK: Theme = {
  name: "dark",
  paper: "#1a1d21",
  ink: "#e8e8e8",
  rule: "#4a4f55",
  kept: "#56b4e9",
  goal: "#e69f00",
  scale: ["#440154", "#414487", "#2a788e", "#7ad151", "#fde725"],
  empty: "#2b2f34",
};

const WHITE = "#ffffff";
const BLACK = "#000000";

/** Black or white, whichever is read better on that colour. */
export const inkOn = (colour: string): string =>
  contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK;

/** How well two colours are told apart, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** WCAG's relative luminance of `#rrggbb` or `rgb(r, g, b)`. */
function luminance(colour: string): number {
  const parts = colour.startsWith("#")
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/\d+/g) ?? []).map(Number);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
