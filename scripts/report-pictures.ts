// npm run report-pictures: the charts of a report as people see them, in docs/report/.
import { mkdirSync, writeFileSync } from "node:fs";
import { drawReportPictures } from "./report/draw.ts";

const FOLDER = "docs/report";

mkdirSync(FOLDER, { recursive: true });
const pictures = await drawReportPictures();
for (const { name, bytes } of pictures) writeFileSync(`${FOLDER}/${name}`, bytes);
console.log(`${pictures.length} pictures in ${FOLDER}`);
