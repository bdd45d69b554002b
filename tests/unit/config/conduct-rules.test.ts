import { afterAll, describe, expect, it } from "vitest";
import { loadTerms } from "../../../src/config/terms/load-terms.ts";
import { ConfigError } from "../../../src/ports/errors.ts";
import { folderWith, removeFolders } from "../../support/config-files.ts";

afterAll(removeFolders);

const DEFAULTS = `hours:
  timezone: America/Chicago
  week: { mon-fri: ["09:00-18:00"] }
response: { objective: 95%, answers: [mention], targets: [{ name: standard, first: 1h }] }
`;

/** What is said of a version with these lines of conduct. */
async function saidOf(conduct: readonly string[]): Promise<readonly string[]> {
  const version = ["conduct:", ...conduct.map((line) => `  ${line}`), ""].join("\n");
  const cwd = folderWith({ "terms/defaults.yaml": DEFAULTS, "terms/x/2026-11-01.yaml": version });
  try {
    const { warnings } = await loadTerms("terms", { cwd });
    return warnings.map(({ message }) => message);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

const withPatterns = (patterns: readonly string[]): readonly string[] => [
  "not_tolerated: [puns]",
  "rules:",
  ...patterns.map((pattern) => `  - { pattern: '${pattern}', action: flag, publishes: puns }`),
];

const many = (count: number, pattern: (i: number) => string): readonly string[] =>
  withPatterns(Array.from({ length: count }, (_, i) => pattern(i)));

describe("the patterns of a channel", () => {
  it("may be 200", async () => {
    expect(await saidOf(many(200, (i) => `pun ${i}`))).toEqual([]);
  });

  it("are refused from the 201st on", async () => {
    expect(await saidOf(many(201, (i) => `pun ${i}`))).toEqual(["201 rules have a pattern"]);
  });

  it("count together with those of needs_reply: a text is read by all of them", async () => {
    const asked = Array.from({ length: 100 }, (_, i) => `{ name: n${i}, pattern: 'ask ${i}', reply: true }`);
    const needsReply = ["", "response:", "  needs_reply:", `    rules: [${asked.join(", ")}]`].join("\n");
    const conduct = many(101, (i) => `pun ${i}`);
    const last = `${conduct.at(-1) ?? ""}${needsReply}`;
    expect(await saidOf([...conduct.slice(0, -1), last])).toEqual(["201 rules have a pattern"]);
  });

  it("are refused when they compile to more than 5,000 instructions together", async () => {
    const said = await saidOf(many(40, (i) => `(?:pun${i % 10}){40}`));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^the patterns compile to \d{4,} instructions together$/);
  });
});

describe("a rule that the public is not told of", () => {
  it("is warned of by its name, its category or its pattern", async () => {
    const rules = ["name: slang, pattern: pun", "category: insults", "pattern: 'groan+'"];
    expect(await saidOf(["rules:", ...rules.map((rule) => `  - { ${rule}, action: flag }`)])).toEqual(
      ["slang", "insults", "groan+"].map((name) => `the rule "${name}" enforces what is not published`),
    );
  });

  it("is not when its line is published", async () => {
    expect(
      await saidOf([
        "not_tolerated: [puns, insults]",
        "rules: [{ pattern: pun, action: flag, publishes: puns }]",
      ]),
    ).toEqual([]);
  });
});
