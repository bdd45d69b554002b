import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CONDUCT_CATEGORIES } from "../../../src/core/cases/message-facts.ts";
import {
  CONDUCT_LINES_FILE,
  conductLines,
  LINE_KINDS,
  LINE_LANGUAGES,
  SPLITS,
  type ConductLine,
} from "../../support/conduct-lines.ts";

const lines = conductLines();
const file = readFileSync(CONDUCT_LINES_FILE, "utf8");
/** The part about these lines. */
const [readme = ""] = readFileSync("tests/vectors/README.md", "utf8").split("\n## needs-reply");

type Test = (line: ConductLine) => boolean;
const isClean: Test = ({ labels }) => labels.length === 0;
const rows: readonly (readonly [string, Test])[] = [
  ...CONDUCT_CATEGORIES.map((label) => [label, (line: ConductLine) => line.labels.includes(label)] as const),
  ["clean", isClean],
  ...LINE_KINDS.map((kind) => [`kind: ${kind}`, (line: ConductLine) => line.kind === kind] as const),
  ["lines", () => true],
];

function count(...tests: readonly Test[]): number {
  return lines.filter((line) => tests.every((test) => test(line))).length;
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

/** A row of the table in the README: dev + test by language, then all. */
function tableRow([name, test]: readonly [string, Test]): string {
  const cells = LINE_LANGUAGES.map((language) =>
    SPLITS.map((split) => count(test, (line) => line.language === language && line.split === split)).join(
      " + ",
    ),
  );
  return [name, ...cells, String(count(test))].join(" | ");
}

describe("the labelled conduct lines", () => {
  it("are at least 2,000, numbered in the order of the file", () => {
    expect(lines.length).toBeGreaterThanOrEqual(2_000);
    expect(lines.map(({ id }) => id)).toEqual(lines.map((_, at) => `c${String(at + 1).padStart(3, "0")}`));
  });

  it("never say the same twice, not even in other letters or signs", () => {
    const letters = lines.map(({ text }) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""));
    expect(repeated(letters)).toEqual([]);
  });

  it("have labels in the order of the categories, each once", () => {
    const ordered = ({ labels }: ConductLine) => CONDUCT_CATEGORIES.filter((one) => labels.includes(one));
    expect(lines.filter((line) => line.labels.join() !== ordered(line).join())).toEqual([]);
  });

  it("are of a kind that fits their labels", () => {
    const fits = ({ kind, labels }: ConductLine): boolean =>
      ({
        plain: labels.length <= 1,
        evasion: labels.length >= 1,
        "hard negative": labels.length === 0,
        mixed: labels.length >= 2,
      })[kind];
    expect(lines.filter((line) => !fits(line))).toEqual([]);
  });

  it("say why they are clean or how they hide, where it is hard to see", () => {
    const isHard: Test = ({ kind }) => kind === "hard negative" || kind === "evasion";
    expect(lines.filter((line) => isHard(line) && line.why === undefined)).toEqual([]);
  });

  it("name no real site and no real mailbox: both end in a domain kept for examples", () => {
    const mailbox = /[\w.]+@([\w-]+\.[\w.-]*\w)/gu;
    const link = /(?:https?:\/\/|www\.)([\w.-]*\w)/gu;
    const domains = lines.flatMap(({ text }) =>
      [...text.matchAll(mailbox), ...text.matchAll(link)].map(([, domain = ""]) => domain),
    );
    expect(domains.length).toBeGreaterThan(20);
    expect(domains.filter((domain) => !/(?:^|\.)example(?:\.(?:com|org|de))?$/u.test(domain))).toEqual([]);
  });

  it("hold characters that a reader can't see, or takes for Latin ones, as escapes only", () => {
    expect(file.match(/[\u0300-\u036f\u0370-\u052f\u200b\u200c\u2060\ufeff]/gu)).toBeNull();
    expect(
      lines.filter(({ text }) => /[\u0300-\u036f\u0400-\u052f\u200b]/u.test(text)).length,
    ).toBeGreaterThan(20);
  });
});

describe("the balance of the labelled conduct lines", () => {
  it("is the one in the table of their README", () => {
    const table = readme
      .split("\n")
      .filter((row) => row.startsWith("| "))
      .map((row) =>
        row
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim())
          .join(" | "),
      );
    expect(table.slice(-rows.length)).toEqual(rows.map(tableRow));
  });

  it.each(CONDUCT_CATEGORIES)("has 45 or more of %s, 6 or more in each language", (label) => {
    const of: Test = ({ labels }) => labels.includes(label);
    expect(count(of)).toBeGreaterThanOrEqual(45);
    for (const language of LINE_LANGUAGES) {
      expect(
        count(of, (line) => line.language === language),
        language,
      ).toBeGreaterThanOrEqual(6);
    }
  });

  it("gives each language its fifth, within 3 %, and keeps two in five or more of it clean, and as many not", () => {
    for (const language of LINE_LANGUAGES) {
      const of: Test = (line) => line.language === language;
      expect(Math.abs(count(of) / lines.length - 1 / 5), language).toBeLessThanOrEqual(0.03);
      expect(Math.abs(count(of, isClean) / count(of) - 1 / 2), language).toBeLessThanOrEqual(0.1);
    }
  });

  it("makes 3 of 10 lines hard negatives, within 5 %", () => {
    const share = count(({ kind }) => kind === "hard negative") / lines.length;
    expect(Math.abs(share - 0.3)).toBeLessThanOrEqual(0.05);
  });
});
