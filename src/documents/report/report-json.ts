import { formatInstant } from "../../core/time/iso.ts";
import { instant } from "../../core/time/instant.ts";
import type { Report } from "../../ports/report.ts";
import type { ReportDocument } from "./report-schema.ts";

/** Goes up when a field changes its meaning or goes away. */
const VERSION = 1;

/** A report for programs; docs/report.md describes it. */
export function reportJson(report: Report): string {
  const { title, week, isProvisional, lines, missed, moreMissed, unknown, channels, figures } = report;
  const iso = (at: number): string => formatInstant(instant(at));
  const trends = new Map(figures.channels.map(({ channel, trend }) => [channel, trend]));
  const document: ReportDocument = {
    version: VERSION,
    title,
    week,
    from: iso(figures.period.from),
    to: iso(figures.period.to),
    asOf: iso(figures.now),
    provisional: isProvisional,
    lines,
    unknown,
    missed: missed.map(({ caseId, channel, dueAt, answeredAt, responseTime, keptIf }) => ({
      case: caseId,
      channel,
      dueAt: iso(dueAt),
      answeredAt: answeredAt === undefined ? null : iso(answeredAt),
      responseMs: responseTime,
      keptIf: keptIf ?? null,
    })),
    moreMissed,
    channels: channels.map(({ channel, name, promise, measures }) => ({
      id: channel,
      name,
      promise,
      trend: (trends.get(channel) ?? []).map(({ week: one, attainment, isProvisional: provisional }) => ({
        from: iso(one.from),
        to: iso(one.to),
        met: attainment.met,
        decided: attainment.decided,
        provisional,
      })),
      measures: measures.map(({ value, ...measure }) => ({ ...measure, value: value ?? null })),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
