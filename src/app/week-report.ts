import type { Instant } from "../core/time/instant.ts";
import type { Report } from "../ports/report.ts";
import { makeReport } from "./make-report.ts";
import type { Watch } from "./monitored.ts";
import { channelInReport } from "./report-channel.ts";
import type { MissSources } from "./report-misses.ts";
import type { ReportWeek } from "./report-week.ts";
import type { Team } from "./team.ts";
import { weekFiguresOf, weekMissesOf, type FiguresOf, type MissesOf } from "./week-figures-of.ts";

/** What a report is made of. */
export interface ReportSources {
  readonly figuresOf: FiguresOf;
  readonly missesOf: MissesOf;
  readonly watch: Watch;
}

/** From a store, by the terms of what is watched. */
export function reportSources(
  { figures, coverage: { intervals }, queries }: StoreOfReports,
  watch: Watch,
): ReportSources {
  const from = { figures, intervals, queries, watch };
  return { figuresOf: weekFiguresOf(from), missesOf: weekMissesOf(from), watch };
}

/** As far as reports ask it. */
export interface StoreOfReports extends Pick<MissSources, "figures" | "queries"> {
  readonly coverage: Pick<MissSources, "intervals">;
}

/** The report of a brand's week as things stand at `now`. */
export async function weekReport(
  { figuresOf, missesOf, watch }: ReportSources,
  team: Team,
  week: ReportWeek,
  now: Instant,
): Promise<Report> {
  return makeReport(await figuresOf(team, week, now), {
    brand: team.name,
    zone: team.zone,
    week: week.name,
    channelOf: channelInReport(watch, now),
    misses: await missesOf(team, week, now),
  });
}
