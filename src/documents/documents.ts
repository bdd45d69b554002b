import type { Documents } from "../ports/documents.ts";
import { promisePictures } from "./blurbs/promise-pictures.ts";
import { reportCsv } from "./report/report-csv.ts";
import { reportPictures } from "./report/report-pictures.ts";

/** All files that the live program hands out. */
export const documents: Documents = {
  reportPictures,
  reportTable: (brand, report) => ({
    name: `${brand}-${report.week}.csv`,
    title: report.title,
    bytes: new TextEncoder().encode(reportCsv(report)),
  }),
  promisePictures,
};
