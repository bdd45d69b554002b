import { RE2JS, RE2JSException } from "re2js";

/** A text of the probe: long enough for states to multiply. */
const PROBED = 3000;
/** What patterns that people write need on these texts is below 60; what explodes passes any bound soon. */
const MOST_STATES = 400;
/** The last sign of Unicode, never used: it ends each text, and an alternative of its own keeps shortcuts from hiding the work. */
const END = "\u{10FFFF}";

/**
 * Whether the engine has to tell ever more situations apart while it reads a text. Such a pattern is still read in linear
 * time, but at a cost per sign that only grows with its size. States are counted, so the answer is the same everywhere.
 */
export function explodes(pattern: string): boolean {
  const engine = RE2JS.compile(`(?:${pattern})|\\x{10FFFF}`);
  return probesFor(pattern).some((text) => {
    engine.test(text);
    return engine.re2().dfa.stateCount > MOST_STATES;
  });
}

/** Texts without order: of two letters, of words, of digits, and of the signs of the pattern itself. */
function probesFor(pattern: string): readonly string[] {
  const own = [...new Set(pattern.replace(/\\.|[^\p{L}\p{N}]/gu, ""))].join("");
  const alphabets = ["ab", "abc ", "ab,1 ", "0123 -", "aeiou mnrst!", own, `${own} `, own.slice(0, 2)];
  return alphabets
    .filter((alphabet) => alphabet !== "")
    .map((alphabet, i) => shuffled(Array.from(alphabet), i + 1) + END);
}

/** Always the same text for the same alphabet and seed. */
function shuffled(alphabet: readonly string[], seed: number): string {
  let [state, text] = [seed, ""];
  for (let i = 0; i < PROBED; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += alphabet[(state >>> 16) % alphabet.length] ?? "";
  }
  return text;
}

/** How many instructions `pattern` compiles to; 0 when it does not, which is said where it stands. */
export function instructionsOf(pattern: string): number {
  try {
    return RE2JS.compile(pattern).programSize();
  } catch (error) {
    if (error instanceof RE2JSException) return 0;
    throw error;
  }
}
