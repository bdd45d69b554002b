import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { findWeek, lastWeek, type ReportWeek } from "../app/report-week.ts";
import type { Team } from "../app/team.ts";
import { reportSources, weekReport } from "../app/week-report.ts";
import { displayPath } from "../config/display-path.ts";
import { suggest } from "../config/nearest.ts";
import { channelId } from "../core/ids.ts";
import { reportCsv } from "../documents/report/report-csv.ts";
import { reportHtml } from "../documents/report/report-html.ts";
import { reportJson } from "../documents/report/report-json.ts";
import { reportMarkdown } from "../documents/report/report-markdown.ts";
import type { Report } from "../ports/report.ts";
import { configOption } from "./config-option.ts";
import { UsageError, type CliContext } from "./context.ts";
import { withLive, type Live } from "./live-store.ts";
import { reportToSlack } from "./report-to-slack.ts";
import { monitoredOf, teamOf } from "./team-of.ts";

const WAYS = ["stdout", "file", "slack"] as const;
const FORMATS = ["md", "html", "csv", "json"] as const;

interface ReportOptions {
  readonly config: string;
  readonly week?: string;
  readonly brand?: string;
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly to?: (typeof WAYS)[number];
  readonly json?: true;
}

/** `ssla report`: how the promises of a week were kept, to be read, printed or handed to a program. */
export function declareReport(command: Command, context: CliContext): void {
  command
    .description(
      "Tell how the promises of a week were kept: as a page that prints, as a table, or for programs. Without --week it is the last week that is over.",
    )
    .option("--week <week>", "such as 2026-W47, Monday to Sunday by the brand's clocks")
    .option("--brand <id>", "needed where there are several")
    .addOption(new Option("--format <format>", "how it is written").choices(FORMATS).default("md"))
    .addOption(
      new Option(
        "--to <way>",
        "where it goes; slack: to where the brand's reports go, by the monitor",
      ).choices(WAYS),
    )
    .option("--out <file>", "write it there instead of printing it")
    .addOption(configOption())
    .option("--json", "print JSON: the same as --format json")
    .action((options: ReportOptions) =>
      withLive(options.config, context, (live) => report(live, options, context)),
    );
}

async function report(live: Live, options: ReportOptions, context: CliContext): Promise<void> {
  const { cwd, output } = context;
  const { out, to = out === undefined ? "stdout" : "file" } = options;
  if (out !== undefined && to !== "file") throw new UsageError("--out goes with --to file");
  if (to === "slack") {
    const asked = subjectOf(live, options, context);
    await reportToSlack(live.path, { brand: asked.team.brand, week: asked.week.name }, context);
    return;
  }
  const format = options.json ? "json" : options.format;
  const made = await reportFrom(live, options, context);
  const text = await textOf(made, format);
  if (to === "stdout") {
    output.out(text.trimEnd());
    return;
  }
  const path = resolve(cwd, out ?? `report-${made.week}.${format}`);
  await writeFile(path, text);
  output.err(`written to ${displayPath(path, cwd)}`);
}

function textOf(made: Report, format: ReportOptions["format"]): Promise<string> {
  switch (format) {
    case "md":
      return Promise.resolve(reportMarkdown(made));
    case "html":
      return reportHtml(made);
    case "csv":
      return Promise.resolve(reportCsv(made));
    case "json":
      return Promise.resolve(reportJson(made));
  }
}

/** Of which brand and week the report is. */
function subjectOf(
  live: Live,
  options: ReportOptions,
  { now }: Pick<CliContext, "now">,
): { readonly team: Team; readonly week: ReportWeek } {
  const id = brandOf(live, options.brand);
  const brand = live.config.brands[id];
  if (brand === undefined) throw new UsageError(`unknown brand ${JSON.stringify(id)}`);
  const team = teamOf(id, brand, false);
  return {
    team,
    week: options.week === undefined ? lastWeek(team.zone, now) : namedWeek(options.week, team),
  };
}

async function reportFrom(live: Live, options: ReportOptions, context: CliContext): Promise<Report> {
  const { config, reader } = live;
  const { now, kinds } = context;
  const { team, week } = subjectOf(live, options, context);
  const id: string = team.brand;
  const own = Object.entries(config.channels).filter(([, channel]) => channel.brand === id);
  const channels = new Map(
    own.map(([name, channel]) => [channelId(name), monitoredOf(name, channel, team, kinds)]),
  );
  const watch = { ...live.watch, channels };
  return weekReport(
    reportSources({ ...reader, coverage: { intervals: reader.intervals } }, watch),
    team,
    week,
    now,
  );
}

/** The brand that is meant: the only one, or the one that is named. */
function brandOf({ config }: Live, named: string | undefined): string {
  const all = Object.keys(config.brands);
  const [only] = all;
  if (named !== undefined && all.includes(named)) return named;
  if (named !== undefined)
    throw new UsageError(`unknown brand ${JSON.stringify(named)}; ${suggest(named, all)}`);
  if (only !== undefined && all.length === 1) return only;
  throw new UsageError(`there are several brands: --brand ${all.join(", or --brand ")}`);
}

function namedWeek(name: string, { zone }: Team): ReportWeek {
  const week = findWeek(zone, name);
  if (week !== undefined) return week;
  throw new UsageError(`${JSON.stringify(name)} is no week; write it as 2026-W47`);
}
