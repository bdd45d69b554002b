import { join } from "node:path";
import Table from "cli-table3";
import type { Command } from "commander";
import { loadConfig, type Config } from "../config/load-config.ts";
import { readTermsFolder } from "../config/terms/load-terms.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatLocalDate, partsOf } from "../core/time/local-date.ts";
import { describeWeek } from "../core/time/week-text.ts";
import { localTimeAt, TZ_VERSION, zoneOf } from "../core/time/zone.ts";
import { ConfigError, formatProblem, type Problem } from "../ports/errors.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { EXIT, type CliContext } from "./context.ts";
import { paint } from "./paint.ts";

interface CheckOptions {
  readonly config: string;
  readonly json?: true;
}

/** `ssla check`: every problem of the configuration at once, and what is in force. */
export function registerCheck(program: Command, context: CliContext): void {
  program
    .command("check")
    .description("Check the whole configuration: every problem at once. Exit code 0, or 78.")
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((options: CheckOptions) => runCheck(options, context));
}

/** Checks `config` and prints what is in force. Throws ConfigError when there are problems, but for `--json`. */
async function runCheck({ config: dir, json }: CheckOptions, context: CliContext): Promise<void> {
  try {
    const config = await loadConfig(dir, context.env, {
      cwd: context.cwd,
      archive: openArchive(dir, context),
    });
    const warnings = [...config.warnings, ...oldZoneData(context.now)];
    const channels = Object.keys(config.channels).flatMap((channel) =>
      summaryOf(config, channel, context.now),
    );
    if (json)
      context.output.out(JSON.stringify({ ok: true, tzVersion: TZ_VERSION, warnings, channels }, null, 2));
    else printSummary(channels, warnings, context);
  } catch (error) {
    if (!json || !(error instanceof ConfigError)) throw error;
    const warnings = [...(await termsWarnings(dir, context)), ...oldZoneData(context.now)];
    const { problems } = error;
    context.output.out(JSON.stringify({ ok: false, tzVersion: TZ_VERSION, warnings, problems }, null, 2));
    context.finish(EXIT.config);
  }
}

/** What is odd about the terms, which can be told when the configuration as a whole cannot be used. */
async function termsWarnings(dir: string, { cwd }: CliContext): Promise<readonly Problem[]> {
  const { terms } = await readTermsFolder(join(dir, "terms"), { cwd });
  return terms.warnings;
}

interface ChannelSummary {
  readonly channel: string;
  readonly inForce: string | null;
  readonly next: string | null;
  readonly hours: string;
  readonly timezone: string;
}

function summaryOf(config: Config, channel: string, now: Instant): readonly ChannelSummary[] {
  const history = config.terms.historyFor(channel);
  if (history === undefined) return [];
  const current = termsAt(history, now);
  const shown = current ?? history.versions[0];
  const { calendar } = shown.hours;
  return [
    {
      channel,
      inForce: current?.version ?? null,
      next: nextVersion(history, now)?.version ?? null,
      hours: describeWeek(calendar.week),
      timezone: calendar.zone.name,
    },
  ];
}

const nextVersion = ({ versions }: TermsHistory, now: Instant): Terms | undefined =>
  versions.find(({ from }) => from > now);

function printSummary(
  channels: readonly ChannelSummary[],
  warnings: readonly (Problem | string)[],
  { output }: CliContext,
): void {
  const { yellow, green } = paint(output.color);
  for (const warning of warnings) {
    output.err(`${yellow("warning")} ${typeof warning === "string" ? warning : formatProblem(warning)}`);
  }
  const style = output.color ? {} : { style: { head: [], border: [] } };
  const table = new Table({ head: ["channel", "terms in force", "next version", "hours"], ...style });
  for (const { channel, inForce, next, hours, timezone } of channels) {
    table.push([channel, inForce ?? "none yet", next ?? "-", `${hours}, ${timezone}`]);
  }
  output.out(table.toString());
  output.out(`${green("the configuration is valid")}; time zone data ${TZ_VERSION}`);
}

/** Countries change their clocks: after a year or so the packaged rules are a guess. */
function oldZoneData(now: Instant): readonly string[] {
  const today = localTimeAt(zoneOf("Etc/UTC"), now).date;
  if (partsOf(today).year - Number.parseInt(TZ_VERSION, 10) < 2) return [];
  return [
    `the time zone data is of ${TZ_VERSION}, today is ${formatLocalDate(today)}; install a newer ssla-monitor`,
  ];
}
