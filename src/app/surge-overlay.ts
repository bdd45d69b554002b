import type { TermsBook } from "./terms-book.ts";

const NAME = "surge";

/**
 * The overlay that is put over a channel in a surge unless another is named: the one called `surge`. Of others nobody knows
 * whether they were written for a surge, or for an incident.
 */
export function surgeOverlay(book: TermsBook): string | undefined {
  return book.files().overlays.has(NAME) ? NAME : undefined;
}
