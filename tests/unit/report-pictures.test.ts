import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawReportPictures } from "../../scripts/report/draw.ts";
import { PAGE_PICTURE } from "../../scripts/report/some-report.ts";

test("the pictures in docs/report are those that the program draws now (npm run report-pictures)", async () => {
  const drawn = await drawReportPictures();
  const names = [...drawn.map(({ name }) => name), PAGE_PICTURE];
  expect(readdirSync("docs/report").sort()).toEqual(names.sort());
  for (const { name, bytes } of drawn) {
    expect(Buffer.compare(readFileSync(`docs/report/${name}`), bytes), name).toBe(0);
  }
});
