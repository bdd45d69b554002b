import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blurbsMarkdown, samplePictures } from "../../scripts/blurbs/page.ts";

test("the blurbs in the documentation are those that are written today; npm run blurbs writes them anew", () => {
  expect(readFileSync("docs/blurbs.md", "utf8")).toBe(blurbsMarkdown());
});

test.each(samplePictures().map(({ path, png }) => [path, png] as const))(
  "the picture %s is the one that is drawn today, and small",
  (path, png) => {
    expect(Buffer.from(png).equals(readFileSync(`docs/${path}`))).toBe(true);
    expect(png.length).toBeLessThan(60_000);
  },
);
