import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blurbsMarkdown } from "../../scripts/blurbs/page.ts";

test("the blurbs in the documentation are those that are written today; npm run blurbs writes them anew", () => {
  expect(readFileSync("docs/blurbs.md", "utf8")).toBe(blurbsMarkdown());
});
