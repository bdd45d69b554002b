/** Patterns that terms may have, each of which hangs an engine that tries one way after the other, or comes near a limit. */
export const EVIL_PATTERNS: readonly string[] = [
  "^(a+)+$",
  "^(a|a)*$b",
  "(a|aa)+$x",
  "(x+x+)+y",
  "(\\d+)+(\\d+)+x",
  "(.*a){4}x",
  "(?i)(?:f|ph)[u*@]+c?k.{0,10}(?:you|u)\\b",
  "([a-z]+ ?)+!",
  "(?i)\\+?\\d[\\d ()/-]{7,}\\d",
  "(?:ab?){0,30}b{3}",
  "(?s).+x.+y.+z",
  "[^\\p{L}\\p{N}]{20,40}~",
];

const A_LOT = 12_000;

/** Texts made for such patterns: almost a match everywhere, and none at the end. */
export const EVIL_TEXTS: readonly string[] = [
  `${"a".repeat(A_LOT)}!`,
  "x".repeat(A_LOT),
  `${"ab".repeat(A_LOT / 2)}#`,
  "1".repeat(A_LOT),
  "12 (3) 4-".repeat(A_LOT / 9),
  "phuck ".repeat(A_LOT / 6),
  "word ".repeat(A_LOT / 5),
  "xyx".repeat(A_LOT / 3),
  "😀".repeat(A_LOT / 2),
  "a\u0301\u0302".repeat(A_LOT / 3),
  "*·#~".repeat(A_LOT / 4),
];
