import { InvalidArgumentError, type Command } from "commander";
import { shadowReport, type ShadowReport } from "../app/shadow-report.ts";
import { judgeStored } from "../app/stored-figures.ts";
import { parseDuration } from "../core/time/duration-text.ts";
import { instant, minutes, type Duration, type Instant } from "../core/time/instant.ts";
import { parseLocalDate, type LocalDate } from "../core/time/local-date.ts";
import { startOfDate, zoneOf, type Zone } from "../core/time/zone.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { withLive, type Live } from "./live-store.ts";
import { shadowInLines, shadowJson } from "./shadow-words.ts";

interface ShadowCommandOptions {
  readonly config: string;
  readonly since?: LocalDate;
  readonly lead: Duration;
  readonly json?: true;
}

const HELP = `
What was watched by ssla start --shadow is judged by the terms as they are now; every figure is
worked out anew from the events. Nobody could claim or snooze: with people there are fewer alerts.`;

/** `ssla shadow`: what a shadow run would have sent, and which misses that would have saved. */
export function declareShadow(command: Command, context: CliContext): void {
  command
    .description("Report what ssla start --shadow would have sent, and how many misses it could have saved.")
    .option("--since <date>", "from that day on, such as 2026-11-02", dateFrom)
    .option("--lead <span>", "a warning so long before the breach could have saved it", spanFrom, minutes(10))
    .addOption(configOption())
    .option("--json", "print JSON")
    .addHelpText("after", HELP)
    .action((options: ShadowCommandOptions) =>
      withLive(options.config, context, (live) => report(live, options, context), true),
    );
}

async function report(
  live: Live,
  { since: date, lead, json }: ShadowCommandOptions,
  { now, output }: CliContext,
): Promise<void> {
  const zone = zoneOfReport(live);
  const since = date === undefined ? instant(0) : startOfDate(zone, date);
  const made = await makeReport(live, { since, lead, zone, now });
  if (json) output.out(JSON.stringify(shadowJson(made, { lead, zone }), null, 2));
  else for (const line of shadowInLines(made, { lead, zone })) output.out(line);
}

/** Of the first brand: nearly always there is one. */
function zoneOfReport({ config }: Live): Zone {
  const [brand] = Object.values(config.brands);
  return zoneOf(brand?.timezone ?? "Etc/UTC");
}

async function makeReport(
  { reader, watch }: Live,
  { now, ...options }: { since: Instant; lead: Duration; zone: Zone; now: Instant },
): Promise<ShadowReport> {
  const store = {
    queries: reader.queries,
    coverage: { intervals: reader.intervals },
    outbox: { sentSince: reader.sentSince },
  };
  const ids = await reader.casesSince(options.since);
  const cases = await judgeStored({ store, watch }, ids, options.since, now);
  const sent = await reader.sentSince(options.since);
  const notices = sent.filter(({ subject }) => subject.kind === "ops" || subject.kind === "question").length;
  return shadowReport(cases, notices, options);
}

function dateFrom(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date !== undefined) return date;
  throw new InvalidArgumentError("write a date such as 2026-11-02.");
}

function spanFrom(text: string): Duration {
  const span = parseDuration(text);
  if (span !== undefined) return span;
  throw new InvalidArgumentError("write it in hours and minutes, such as 10m.");
}
