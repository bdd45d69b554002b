import type { TermsBook } from "./terms-book.ts";

/** The overlay that is put over a channel in a surge unless another is named: `surge`, else the first there is. */
export function surgeOverlay(book: TermsBook): string | undefined {
  const names = [...book.files().overlays.keys()].toSorted();
  return names.find((name) => name === "surge") ?? names[0];
}
