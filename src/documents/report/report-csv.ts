import { formatInstant } from "../../core/time/iso.ts";
import { instant } from "../../core/time/instant.ts";
import type { Report } from "../../ports/report.ts";
import { csvOf, type Column } from "../tables/csv.ts";
import { reportRows, type ReportRow } from "./report-rows.ts";

const column = (name: keyof ReportRow): Column<ReportRow> => ({ name, of: (row) => row[name] ?? undefined });

const COLUMNS = [
  column("week"),
  column("from"),
  column("to"),
  column("provisional"),
  column("channel"),
  column("name"),
  column("terms"),
  column("measure"),
  column("value"),
  column("unit"),
  column("means"),
];

/** Every number of a report as a whole CSV file. */
export const reportCsv = (report: Report): string =>
  csvOf(
    COLUMNS,
    reportRows(report, (at) => formatInstant(instant(at))),
  );
