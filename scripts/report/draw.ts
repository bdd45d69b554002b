import { DARK, LIGHT, type Theme } from "../../src/documents/charts/theme.ts";
import { pngOf } from "../../src/documents/png.ts";
import { reportMisses, reportWeeks } from "../../src/documents/report/report-charts.ts";
import type { Report } from "../../src/ports/report.ts";
import { someReport } from "./some-report.ts";

/** A picture of the folder. */
export interface Drawn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The charts of a made-up week, on white and on black. */
export async function drawReportPictures(): Promise<readonly Drawn[]> {
  const report = someReport();
  return [...(await drawnIn(report, LIGHT)), ...(await drawnIn(report, DARK))];
}

async function drawnIn(report: Report, theme: Theme): Promise<readonly Drawn[]> {
  const weeks = await reportWeeks(report, theme);
  const hours = await reportMisses(report, theme);
  return [
    { name: `weeks-${theme.name}.png`, bytes: pngOf(weeks.svg) },
    ...(hours ? [{ name: `hours-${theme.name}.png`, bytes: pngOf(hours.svg) }] : []),
  ];
}
