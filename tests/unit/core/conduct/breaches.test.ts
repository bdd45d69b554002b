import { describe, expect, it } from "vitest";
import { breachesOf } from "../../../../src/core/conduct/breaches.ts";
import { conductFindings } from "../../../../src/core/conduct/conduct-lines.ts";
import type { ConductRule } from "../../../../src/core/terms/terms.ts";

const rule = (given: Partial<ConductRule>): ConductRule => ({
  category: undefined,
  name: undefined,
  publishes: undefined,
  pattern: undefined,
  action: "flag",
  ...given,
});

const insult = { category: "insults", from: 4, to: 9 } as const;

describe("what a message breaks", () => {
  it("is nothing where nothing was found", () => {
    expect(breachesOf({}, { notTolerated: ["insults"], rules: [] })).toEqual([]);
  });

  it("is flagged for a published category that no rule speaks of", () => {
    expect(breachesOf({ conduct: [insult] }, { notTolerated: ["insults"], rules: [] })).toEqual([
      { rule: "insults", publishes: "insults", action: "flag", spans: [{ from: 4, to: 9 }] },
    ]);
  });

  it("is not what is neither published nor in a rule", () => {
    expect(breachesOf({ conduct: [insult] }, { notTolerated: ["spam"], rules: [] })).toEqual([]);
  });

  it("takes the action of the rule for its category, published or not", () => {
    const rules = [rule({ category: "insults", action: "moderate" })];
    expect(breachesOf({ conduct: [insult] }, { notTolerated: [], rules })).toEqual([
      { rule: "insults", publishes: undefined, action: "moderate", spans: [{ from: 4, to: 9 }] },
    ]);
  });

  it("is found by a pattern, under the line that its rule names", () => {
    const rules = [rule({ name: "phones", publishes: "private data of others", pattern: "\\d{6}" })];
    const facts = { patterns: [{ pattern: "\\d{6}", from: 0, to: 6 }] };
    expect(breachesOf(facts, { notTolerated: ["private data of others"], rules })).toEqual([
      { rule: "phones", publishes: "private data of others", action: "flag", spans: [{ from: 0, to: 6 }] },
    ]);
  });

  it("is told of once for the same words: by the stronger action, else by the first rule", () => {
    const facts = { conduct: [insult], patterns: [{ pattern: "clown", from: 4, to: 9 }] };
    const clowns = rule({ name: "clowns", pattern: "clown", action: "moderate" });
    const strong = breachesOf(facts, { notTolerated: ["insults"], rules: [clowns] });
    expect(strong.map(({ rule: name }) => name)).toEqual(["clowns"]);
    const equal = {
      notTolerated: ["insults"],
      rules: [rule({ category: "insults" }), { ...clowns, action: "flag" as const }],
    };
    expect(breachesOf(facts, equal).map(({ rule: name }) => name)).toEqual(["insults"]);
  });
});

describe("published and enforced", () => {
  it("are one when every line is detected and every rule is published", () => {
    const rules = [rule({ category: "insults" }), rule({ pattern: "x", publishes: "bad jokes" })];
    expect(conductFindings(["insults", "bad jokes", "spam"], rules)).toEqual({
      unpublishedRules: [],
      undetectedLines: [],
    });
  });

  it("differ where a line is found by nothing, and where a rule enforces what nobody was told", () => {
    const secret = rule({ category: "slurs" });
    const pattern = rule({ pattern: "x" });
    expect(conductFindings(["bad jokes"], [secret, pattern])).toEqual({
      unpublishedRules: [secret, pattern],
      undetectedLines: ["bad jokes"],
    });
  });
});
