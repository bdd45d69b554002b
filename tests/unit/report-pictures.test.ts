import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawReportPictures } from "../../scripts/report/draw.ts";

test("the pictures in docs/report are those that the program draws now (npm run report-pictures)", async () => {
  const drawn = await drawReportPictures();
  expect(readdirSync("docs/report").sort()).toEqual(drawn.map(({ name }) => name).sort());
  for (const { name, bytes } of drawn) {
    expect(Buffer.compare(readFileSync(`docs/report/${name}`), bytes), name).toBe(0);
  }
});
