import { describe, expect, test } from "vitest";
import { chooseTarget, type TargetTraits } from "../../../../src/core/terms/choose-target.ts";
import { aTarget, at, hoursOf, noTarget, OFFICE_WEEK, someTerms } from "../../../support/terms.ts";

const message: TargetTraits = {
  interaction: "mention",
  author: "77",
  keywords: [],
  postedAt: at("2026-11-02T20:00:00-06:00"),
};

const terms = someTerms({
  targets: [
    aTarget({ name: "urgent", when: { keywords: ["stranded", "refund"] }, first: "15m" }),
    aTarget({ name: "press", when: { authors: ["77"], interactions: ["quote"] }, first: "30m" }),
    aTarget({ name: "daytime", when: { time: hoursOf(OFFICE_WEEK) }, first: "1h" }),
    noTarget("direct", { interactions: ["direct"] }),
    aTarget({ first: "2h" }),
  ],
});

const chosen = (traits: Partial<TargetTraits>): string => {
  const { target, because } = chooseTarget(terms, { ...message, ...traits });
  return `${target.name}: ${because}`;
};

describe("the target of a message", () => {
  test("is the first whose condition holds, and says why", () => {
    expect(chosen({ keywords: ["refund"] })).toBe('urgent: keyword "refund"');
    expect(chosen({ keywords: ["refund"], interaction: "quote" })).toBe('urgent: keyword "refund"');
  });

  test("needs every part of its condition", () => {
    expect(chosen({ interaction: "quote" })).toBe("press: interaction quote and author 77");
    expect(chosen({ interaction: "quote", author: "78" })).toBe("standard: no other target matched");
  });

  test("may depend on the hour of the posting", () => {
    expect(chosen({ postedAt: at("2026-11-02T17:59:59-06:00") })).toBe("daytime: posted within its hours");
    expect(chosen({ postedAt: at("2026-11-02T18:00:00-06:00") })).toBe("standard: no other target matched");
  });

  test("may depend on the language, and then on there being one", () => {
    const spoken = someTerms({
      targets: [
        aTarget({ name: "german", when: { language: ["de", "nl"] }, first: "30m" }),
        aTarget({ first: "2h" }),
      ],
    });
    const of = (language: string | undefined): string => {
      const { target, because } = chooseTarget(spoken, { ...message, language });
      return `${target.name}: ${because}`;
    };
    expect(of("nl")).toBe("german: language nl");
    expect(of("fr")).toBe("standard: no other target matched");
    expect(of(undefined)).toBe("standard: no other target matched");
  });

  test("may depend on lists of authors, and names the one that holds the author", () => {
    const vip = { list: "vip", authors: ["2244", "77"] };
    const listed = someTerms({
      targets: [
        aTarget({ name: "first", when: { authors: ["1", vip] }, first: "5m" }),
        aTarget({ first: "2h" }),
      ],
    });
    const of = (author: string): string => {
      const { target, because } = chooseTarget(listed, { ...message, author });
      return `${target.name}: ${because}`;
    };
    expect(of("2244")).toBe("first: author 2244 (vip)");
    expect(of("1")).toBe("first: author 1");
    expect(of("vip")).toBe("standard: no other target matched");
  });

  test("may be one that promises nothing", () => {
    expect(chooseTarget(terms, { ...message, interaction: "direct" }).target.promise).toBeUndefined();
  });

  test("is the last, without a condition, when no other matches", () => {
    expect(chosen({})).toBe("standard: no other target matched");
    expect(chooseTarget(someTerms(), message).because).toBe("the only target");
  });
});
