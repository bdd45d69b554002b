import { reportPictures } from "../../src/documents/report/report-pictures.ts";
import { someReport } from "../report/some-report.ts";
import type { Exhibit } from "./exhibit.ts";

/** The week's report as managers get it. */
export async function theReport(): Promise<Exhibit> {
  const report = someReport();
  const { title, lines, week } = report;
  return {
    name: "report",
    title: "The week's report",
    about: "Comes at its time in the brand's zone, once; all numbers stand in its thread.",
    notice: { kind: "report", title, lines, about: { brand: "acme", week } },
    pictures: await reportPictures(report),
  };
}
