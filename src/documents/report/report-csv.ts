import { stringify } from "csv-stringify/sync";
import { formatInstant } from "../../core/time/iso.ts";
import { instant } from "../../core/time/instant.ts";
import type { Report } from "../../ports/report.ts";
import { reportRows } from "./report-rows.ts";

const COLUMNS = [
  "week",
  "from",
  "to",
  "provisional",
  "channel",
  "name",
  "terms",
  "measure",
  "value",
  "unit",
  "means",
];

/** Every number of a report as CSV (RFC 4180). No cell is a formula to a spreadsheet, whatever a channel is called. */
export function reportCsv(report: Report): string {
  const rows = reportRows(report, (at) => formatInstant(instant(at)));
  return stringify([...rows], {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    record_delimiter: "windows",
    cast: { boolean: (value) => (value ? "yes" : "no") },
  });
}
