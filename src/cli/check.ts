import { existsSync } from "node:fs";
import Table from "cli-table3";
import type { Command } from "commander";
import { counted } from "../app/words.ts";
import { readConfig, type Config } from "../config/load-config.ts";
import { channelId } from "../core/ids.ts";
import { isWaiting } from "../core/terms/approvals.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatLocalDate, partsOf } from "../core/time/local-date.ts";
import { describeWeek } from "../core/time/week-text.ts";
import { localTimeAt, TZ_VERSION, zoneOf } from "../core/time/zone.ts";
import { ConfigError, formatProblem, type Problem } from "../ports/errors.ts";
import type { LoadedHistories } from "../ports/terms-source.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { decidedInWords, inForceWith, storedDecisions } from "./decided-terms.ts";
import { EXIT, type CliContext } from "./context.ts";
import { paint } from "./paint.ts";
import { readsInLines, readsJson } from "./read-costs-words.ts";
import { readCosts, type ChannelReads } from "./read-costs.ts";
import { storePath } from "./store-path.ts";

interface CheckOptions {
  readonly config: string;
  readonly json?: true;
}

/** `ssla check`: every problem of the configuration at once, and what is in force. */
export function declareCheck(command: Command, context: CliContext): void {
  command
    .description(
      "Check the whole configuration: every problem at once; and tell what reading each channel costs.",
    )
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((options: CheckOptions) => runCheck(options, context));
}

/** Checks `config` and prints what is in force. Throws ConfigError when there are problems, but for `--json`. */
async function runCheck({ config: dir, json }: CheckOptions, context: CliContext): Promise<void> {
  const { cwd, env, kinds, now, output, finish } = context;
  const archive = openArchive(dir, { cwd });
  const { config, problems, warnings: odd } = await readConfig(dir, env, { cwd, archive, kinds });
  if (config === undefined) {
    if (!json) throw new ConfigError(problems);
    const warnings = [...odd, ...oldZoneData(now)];
    output.out(JSON.stringify({ ok: false, tzVersion: TZ_VERSION, warnings, problems }, null, 2));
    finish(EXIT.config);
    return;
  }
  const path = storePath(dir, config, cwd);
  const costs = await readCosts(config, kinds, existsSync(path) ? path : undefined, now);
  const decided = await storedDecisions(path);
  const inForce = inForceWith(config, decided, dir, cwd);
  const terms = decidedInWords(config, inForce, decided, now);
  const warnings = [...odd, ...oldZoneData(now), ...costs.warnings];
  const channels = Object.keys(config.channels).flatMap((channel) => summaryOf(inForce, channel, now));
  const { reads } = costs;
  if (json)
    output.out(
      JSON.stringify(
        {
          ...{ ok: true, tzVersion: TZ_VERSION, warnings, channels, terms },
          ...{ reads: reads.map(readsJson), retention: config.retention },
        },
        null,
        2,
      ),
    );
  else printSummary({ channels, warnings, terms, reads, retention: config.retention }, context);
}

interface ChannelSummary {
  readonly channel: string;
  readonly inForce: string | null;
  readonly next: string | null;
  readonly hours: string;
  readonly timezone: string;
}

function summaryOf(terms: LoadedHistories, channel: string, now: Instant): readonly ChannelSummary[] {
  const history = terms.historyOf(channelId(channel));
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
  versions.find((terms) => terms.from > now && !isWaiting(terms));

interface Summary {
  readonly channels: readonly ChannelSummary[];
  readonly warnings: readonly (Problem | string)[];
  /** What people decided about terms. */
  readonly terms: readonly string[];
  readonly reads: readonly ChannelReads[];
  readonly retention: Config["retention"];
}

/** How long what is kept (docs/retention.md). */
const keptInWords = ({ text_days, events_months }: Config["retention"]): string =>
  `texts are kept for ${counted(text_days, "day")} after their case has closed, events for ${counted(events_months, "month")}, figures for good`;

function printSummary(
  { channels, warnings, terms, reads, retention }: Summary,
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
  for (const line of terms) output.out(line);
  for (const line of reads.flatMap(readsInLines)) output.out(line);
  output.out(keptInWords(retention));
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
