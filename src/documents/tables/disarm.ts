/** What a spreadsheet takes for the first sign of a formula, in full width too. */
const SIGN = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";

/** What it overlooks before that: blanks, quotes, marks that nobody sees. */
const OVERLOOKED = '\\s\\p{Cc}\\p{Cf}"';

/** Where a reader that does not heed quotes starts another cell. */
const CUTS = "\\r\\n\\t;\\v\\f\\u0085\\u2028\\u2029";

const BEGINS_FORMULA = new RegExp(`^[${OVERLOOKED}]*${SIGN}`, "u");

// Up to the next cut and no further: else a text of line ends would be read once for each of them.
const CUT_BEFORE_FORMULA = new RegExp(`(?<=[${CUTS}])(?=(?:(?![${CUTS}])[${OVERLOOKED}])*${SIGN})`, "gu");

/** No person begins with one, and some readers take it for the sign of a formula. */
const BEGINS_WITH_CONTROL = /^[\t\r\0]/u;

/**
 * `text` as a cell that no spreadsheet runs: an apostrophe stands before whatever could begin a formula, at its start and where
 * a careless reader would start another cell, such as at the end of a line. Nothing is taken out.
 */
export function disarm(text: string): string {
  const inside = text.replaceAll(CUT_BEFORE_FORMULA, "'");
  return BEGINS_FORMULA.test(text) || BEGINS_WITH_CONTROL.test(text) ? `'${inside}` : inside;
}
