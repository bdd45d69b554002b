import type { Measure, Report } from "../../ports/report.ts";

/** A number of a report in a table that programs read. */
export interface ReportRow {
  readonly week: string;
  /** ISO 8601, in UTC; the first instant, and the one after the last. */
  readonly from: string;
  readonly to: string;
  readonly provisional: boolean;
  readonly channel: string;
  readonly name: string;
  readonly terms: string;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: Measure["unit"];
  readonly means: string;
}

/** Every number of a report, a row each. */
export function reportRows(report: Report, toIso: (at: number) => string): readonly ReportRow[] {
  const { period } = report.figures;
  const versions = new Map(report.figures.channels.map(({ channel, version }) => [channel, version]));
  return report.channels.flatMap(({ channel, name, measures }) =>
    measures.map(({ name: measure, value, unit, means }) => ({
      week: report.week,
      from: toIso(period.from),
      to: toIso(period.to),
      provisional: report.isProvisional,
      channel,
      name,
      terms: versions.get(channel) ?? "",
      measure,
      value: value ?? null,
      unit,
      means,
    })),
  );
}
