import { RE2JS } from "re2js";
import { describe, expect, it } from "vitest";
import { MOST_STEPS, patternsIn, preparePattern } from "../../../../src/classify/patterns.ts";
import { patternField } from "../../../../src/config/terms/pattern-field.ts";
import { ALWAYS_SEARCHED, LONGEST_SEARCHED } from "../../../../src/core/conduct/pattern-limits.ts";
import { EVIL_PATTERNS, EVIL_TEXTS } from "../../../support/evil-patterns.ts";

/** The engine begins anew from so many on; a pattern that keeps below it is read at one look a sign. */
const MOST_STATES = 1_000;

describe("an operator's patterns", () => {
  it("tell their first words each, in UTF-16 code units", () => {
    expect(patternsIn("😀 call 555-0199 or 555-0100", ["\\d{3}-\\d{4}", "(?i)CALL", "never"])).toMatchObject({
      matches: [
        { pattern: "\\d{3}-\\d{4}", from: 8, to: 16 },
        { pattern: "(?i)CALL", from: 3, to: 7 },
      ],
      cutAt: undefined,
    });
  });

  it("read no more than 10,000 code units, and say so", () => {
    const text = `${"a".repeat(9_999)}😀 secret`;
    expect(patternsIn(text, ["secret"])).toMatchObject({ matches: [], cutAt: 9_999 });
  });

  it("read less of a long text the more there are of them, and say how much", () => {
    const patterns = Array.from({ length: 100 }, (_, i) => `word${i}[a-z]{1,8}`);
    const { cutAt } = patternsIn("x".repeat(9_000), patterns);
    expect(cutAt).toBeLessThan(9_000);
    expect(patternsIn("x".repeat(9_000), patterns).cutAt).toBe(cutAt);
  });

  it("say that nothing was read where one does not compile", () => {
    expect(patternsIn("ab", ["(?=a)b"]).cutAt).toBe(0);
  });
});

const refused = (pattern: string): string | undefined =>
  patternField.safeParse(pattern).error?.issues[0]?.message;

describe("a pattern is refused", () => {
  it.each([
    ["(?<=a)b", "the pattern looks ahead or behind"],
    ["(a)\\1", "the pattern refers back to a group"],
    ["a*", "the pattern matches a text without words"],
    ["[", "the pattern is not a regular expression"],
    ["a{5000}", "the pattern repeats too often"],
    ["(?:ab){0,400}c", "the pattern compiles to 1203 instructions"],
    ["(?:a|b)*a(?:a|b){50}[cz]", "the pattern takes too much work on some texts"],
    ["(?:.*a){20}.{20}[#~]", "the pattern takes too much work on some texts"],
    ["[a-q][^u-z]{50}x", "the pattern takes too much work on some texts"],
  ])("%s", (pattern, message) => {
    expect(refused(pattern)).toBe(message);
  });

  it.each(["^(a+)+$", "(\\d+)+(\\d+)+x", "kill.{0,20}you", "(?i)\\+?\\d[\\d ()/-]{7,}\\d", "(x+x+)+y"])(
    "but not %s, whose work is bounded",
    (pattern) => {
      expect(refused(pattern)).toBeUndefined();
    },
  );
});

describe("what reading one text takes", () => {
  const texts = EVIL_TEXTS.map((text) => text.slice(0, LONGEST_SEARCHED));

  it.each(EVIL_PATTERNS)("is bounded for %s, counted in steps and in states of its automaton", (pattern) => {
    expect(refused(pattern)).toBeUndefined();
    const engine = RE2JS.compile(pattern);
    for (const text of texts) {
      const { steps } = patternsIn(text, [pattern]);
      expect(steps).toBeGreaterThan(0);
      expect(steps).toBeLessThanOrEqual(MOST_STEPS);
      engine.test(text);
    }
    expect(engine.re2().dfa.stateCount).toBeLessThanOrEqual(MOST_STATES);
  });

  it("is bounded for all of them together, however long the text", () => {
    for (const text of EVIL_TEXTS) {
      const { steps, cutAt } = patternsIn(text, EVIL_PATTERNS);
      expect(steps).toBeLessThanOrEqual(MOST_STEPS);
      expect(cutAt ?? text.length).toBeGreaterThanOrEqual(Math.min(text.length, ALWAYS_SEARCHED));
    }
  });

  it("is the same whether the pattern was made ready or not", () => {
    const pattern = "(?i)never seen before [0-9]+";
    preparePattern(pattern);
    const text = "Never seen before 12";
    expect(patternsIn(text, [pattern])).toMatchObject({ matches: [{ pattern, from: 0, to: text.length }] });
    expect(() => {
      preparePattern("(?=a)b");
    }).not.toThrow();
  });
});
