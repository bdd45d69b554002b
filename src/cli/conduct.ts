import { InvalidArgumentError, type Command } from "commander";
import { conductReport } from "../app/conduct-report.ts";
import { suggest } from "../config/nearest.ts";
import { channelId } from "../core/ids.ts";
import { duration, hours, instant, type Duration } from "../core/time/instant.ts";
import { zoneOf } from "../core/time/zone.ts";
import { conductInLines, conductJson } from "./conduct-words.ts";
import { declareConductTest } from "./conduct-test.ts";
import { configOption } from "./config-option.ts";
import { UsageError, type CliContext } from "./context.ts";
import { withLive, type Live } from "./live-store.ts";

interface ReportOptions {
  readonly config: string;
  readonly channel?: string;
  readonly since: Duration;
  readonly json?: true;
}

const HELP = `
Fates:  flagged: noted on the alert. excluded, fine, noted: what moderators answered.
        unanswered: they were asked. held back: one of a flood, they were not asked.
A finding is a published line that nothing detects, or a rule of which the public is told nothing.`;

/** `ssla conduct`: what is not tolerated, what was caught and what was done; and a text tried on the rules. */
export function declareConduct(conduct: Command, context: CliContext): void {
  conduct
    .command("report")
    .description("Tell of each channel what it does not tolerate, what was caught, and what people did.")
    .option("--channel <id>", "of that channel only, as ssla.yaml names it")
    .option("--since <days>", "what came in within so many days", daysFrom, hours(30 * 24))
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((options: ReportOptions) =>
      withLive(options.config, context, (live) => report(live, options, context)),
    );
  declareConductTest(conduct, context);
}

function daysFrom(text: string): Duration {
  const days = Number(/^([1-9]\d{0,3})d?$/.exec(text)?.[1]);
  if (Number.isNaN(days)) throw new InvalidArgumentError("write a number of days, such as 30d.");
  return hours(days * 24);
}

async function report(
  live: Live,
  { channel, since, json }: ReportOptions,
  { now, output }: CliContext,
): Promise<void> {
  const { config, watch, reader } = live;
  const all = Object.keys(config.channels);
  if (channel !== undefined && !all.includes(channel)) {
    throw new UsageError(`unknown channel ${JSON.stringify(channel)}; ${suggest(channel, all)}`);
  }
  const from = instant(Math.max(0, now - duration(since)));
  const reports = [];
  for (const id of channel === undefined ? all : [channel]) {
    reports.push(await conductReport({ queries: reader.queries, watch }, channelId(id), from, now));
  }
  if (json) {
    output.out(JSON.stringify(reports.map(conductJson), null, 2));
    return;
  }
  for (const one of reports) {
    const zone = zoneOf(config.brands[config.channels[one.channel]?.brand ?? ""]?.timezone ?? "Etc/UTC");
    for (const line of conductInLines(one, zone)) output.out(line);
  }
}
