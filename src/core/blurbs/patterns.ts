/** The pattern that matches `text` itself, any white space for its own. */
export const literal = (text: string): string =>
  text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&").replaceAll(/\s+/gu, "\\s+");

/** The pattern that matches any of `texts`, the longest first: `Sunday` is not `Sun` and three letters. */
export const anyOf = (texts: readonly string[]): string =>
  `(?:${[...new Set(texts)]
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join("|")})`;

/** `pattern` where no word goes on before or after it. Japanese sets no spaces, so its letters do not count as such. */
export const unlessLetters = (pattern: string): string =>
  `(?<![\\p{Script=Latin}\\p{M}])${pattern}(?![\\p{Script=Latin}\\p{M}])`;
