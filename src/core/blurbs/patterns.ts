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

/** A function that compiles a pattern for each of the things it is asked about, once. */
export function compiledOnce<Key extends object>(compile: (key: Key) => RegExp): (key: Key) => RegExp {
  const known = new WeakMap<Key, RegExp>();
  return (key) => {
    const pattern = known.get(key) ?? compile(key);
    known.set(key, pattern);
    return pattern;
  };
}
