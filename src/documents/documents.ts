import type { Documents } from "../ports/documents.ts";

/** All files that the live program hands out. What makes them is loaded with the first: fonts take 10 MB, for a few minutes a week. */
export const documents: Documents = {
  reportPictures: async (report) => (await import("./report/report-pictures.ts")).reportPictures(report),
  reportTable: async (brand, report) => ({
    name: `${brand}-${report.week}.csv`,
    title: report.title,
    bytes: new TextEncoder().encode((await import("./report/report-csv.ts")).reportCsv(report)),
  }),
  promisePictures: async (promise, told) =>
    (await import("./blurbs/promise-pictures.ts")).promisePictures(promise, told),
};
