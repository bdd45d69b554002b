import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findConduct } from "../../../../src/classify/conduct/find-conduct.ts";
import { conductLines } from "../../../support/conduct-lines.ts";
import { precision, recall, scoreOf } from "../../../support/conduct-scores.ts";

/** What docs/conduct.md tells, a little below: that nothing gets lost again. */
const FLOORS = [
  { split: "dev", least: { precision: 0.985, recall: 0.985 } },
  { split: "test", least: { precision: 0.985, recall: 0.985 } },
] as const;

describe("on the labelled messages", () => {
  it.each(FLOORS)("what is $split is found no worse than is told", ({ split, least }) => {
    const lines = conductLines().filter((line) => line.split === split);
    const score = scoreOf(
      lines,
      ({ text, language }) => new Set(findConduct(text, { language }).map(({ category }) => category)),
    );
    expect(precision(score)).toBeGreaterThanOrEqual(least.precision);
    expect(recall(score)).toBeGreaterThanOrEqual(least.recall);
  });
});

const REAL = "../shared/data/care-conversations.jsonl";
const conversation = z.object({
  conversation: z.string(),
  messages: z.array(z.object({ text: z.string() })),
});
const judged = z.object({
  conversation: z.string(),
  message: z.number(),
  categories: z.array(z.string()),
  right: z.boolean(),
});
const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((json): unknown => JSON.parse(json));

describe.skipIf(!existsSync(REAL))("in the real conversations (skipped where they are not)", () => {
  it("nothing is flagged but what a reader judged, at most one of it wrongly", () => {
    const known = linesOf("tests/vectors/conduct-judged.jsonl").map((line) => judged.parse(line));
    expect(known.filter(({ right }) => !right).length).toBeLessThanOrEqual(1);
    const flagged = linesOf(REAL)
      .map((line) => conversation.parse(line))
      .flatMap(({ conversation: id, messages }) =>
        messages.flatMap(({ text }, i) => {
          const found = findConduct(text, { language: "en" });
          const categories = [...new Set(found.map(({ category }) => category))].sort();
          return categories.length > 0 ? [`${id} ${i + 1} ${categories.join(", ")}`] : [];
        }),
      );
    const expected = known.map((one) => `${one.conversation} ${one.message} ${one.categories.join(", ")}`);
    expect(flagged.toSorted()).toEqual(expected.toSorted());
  });
});
