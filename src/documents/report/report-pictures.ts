import type { Documents } from "../../ports/documents.ts";
import type { Picture } from "../../ports/notifier.ts";
import type { Chart } from "../charts/chart.ts";
import { LIGHT } from "../charts/theme.ts";
import { pngOf } from "../png.ts";
import { reportMisses, reportWeeks } from "./report-charts.ts";

/** Twice as wide as drawn: sharp on a phone. */
const WIDTH = 1280;

/** Draws the pictures that a report is sent with: the weeks, and the hours of its misses where there are any. */
export const reportPictures: Documents["reportPictures"] = async (report) => {
  const [weeks, misses] = await Promise.all([reportWeeks(report, LIGHT), reportMisses(report, LIGHT)]);
  return [
    pictureOf(weeks, `weeks-${report.week}.png`),
    ...(misses === undefined ? [] : [pictureOf(misses, `hours-${report.week}.png`)]),
  ];
};

const pictureOf = ({ title, alt, svg }: Chart, name: string): Picture => ({
  name,
  title,
  alt,
  bytes: pngOf(svg, WIDTH),
});
