// npm run report-pictures: a report's charts, and its page where a Chromium is found, as people see them, in docs/report/.
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { reportHtml } from "../src/documents/report/report-html.ts";
import { findChromium } from "./gallery/pictures.ts";
import { drawReportPictures } from "./report/draw.ts";
import { PAGE_PICTURE, someReport } from "./report/some-report.ts";

const FOLDER = "docs/report";

mkdirSync(FOLDER, { recursive: true });
const pictures = await drawReportPictures();
for (const { name, bytes } of pictures) writeFileSync(`${FOLDER}/${name}`, bytes);
console.log(`${pictures.length} pictures in ${FOLDER}`);

const executablePath = findChromium(process.env);
if (executablePath === undefined) {
  console.error("The picture of the page was not taken: no Chromium was found (CHROMIUM=/path names one).");
  process.exitCode = 1;
} else {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const tab = await browser.newPage({ viewport: { width: 900, height: 700 } });
  await tab.setContent(await reportHtml(someReport()));
  await tab.screenshot({ path: `${FOLDER}/${PAGE_PICTURE}`, fullPage: true });
  await browser.close();
}
