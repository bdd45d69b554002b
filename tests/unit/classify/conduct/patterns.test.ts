import { describe, expect, it } from "vitest";
import { patternsIn } from "../../../../src/classify/patterns.ts";
import { patternField } from "../../../../src/config/terms/pattern-field.ts";
import { ALWAYS_SEARCHED, PATTERN_STEPS } from "../../../../src/core/conduct/pattern-limits.ts";

describe("an operator's patterns", () => {
  it("tell their first words each, in UTF-16 code units", () => {
    expect(patternsIn("😀 call 555-0199 or 555-0100", ["\\d{3}-\\d{4}", "(?i)CALL", "never"])).toEqual({
      matches: [
        { pattern: "\\d{3}-\\d{4}", from: 8, to: 16 },
        { pattern: "(?i)CALL", from: 3, to: 7 },
      ],
      cutAt: undefined,
    });
  });

  it("read no more than 10,000 code units, and say so", () => {
    const text = `${"a".repeat(9_999)}😀 secret`;
    expect(patternsIn(text, ["secret"])).toEqual({ matches: [], cutAt: 9_999 });
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

it("a channel's patterns may have so many instructions that the least of every text is read", () => {
  expect(Math.floor(PATTERN_STEPS / (PATTERN_STEPS / ALWAYS_SEARCHED))).toBe(ALWAYS_SEARCHED);
});
