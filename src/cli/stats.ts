import { Option, type Command } from "commander";
import {
  promiseFiguresOf,
  recordsBehind,
  type FiguresAsked,
  type FigureSources,
  type PromiseFigures,
} from "../app/figures-of.ts";
import { zoneOfChannel } from "../app/monitored.ts";
import { counted, harmless } from "../app/words.ts";
import { suggest } from "../config/nearest.ts";
import { CLOCKS, type Clock } from "../core/cases/deadline.ts";
import { channelId, type ChannelId } from "../core/ids.ts";
import type { Definition } from "../core/stats/definition.ts";
import { DEFINITIONS, definitionOf } from "../core/stats/definitions.ts";
import { formatInstant } from "../core/time/iso.ts";
import type { KeptRecord } from "../ports/figures.ts";
import { configOption } from "./config-option.ts";
import { UsageError, type CliContext } from "./context.ts";
import { withLive, type Live } from "./live-store.ts";
import { instantOf, whenFrom, type When } from "./stats-period.ts";
import { statsTable } from "./stats-table.ts";
import { verifyStats } from "./stats-verify.ts";

interface StatsOptions {
  readonly config: string;
  readonly since: When;
  readonly until?: When;
  readonly clock: Clock;
  readonly why?: string;
  readonly verify?: true;
  readonly json?: true;
}

/** `ssla stats`: what became of the promises that fell due. */
export function declareStats(command: Command, context: CliContext): void {
  command
    .description(
      "Tell how many promises were kept, of those that fell due in a period: by channel, target and version of the terms. Every figure is defined in docs/metrics.md.",
    )
    .argument("[channel]", "of that channel alone")
    .option("--since <when>", "from then on: 2w, 6m, 2y, or a date", whenFrom, { daysAgo: 28 })
    .option("--until <when>", "to then, not included; now when absent", whenFrom)
    .addOption(new Option("--clock <clock>", "of which promise").choices(CLOCKS).default("first"))
    .option("--why <figure>", "list the cases behind that figure of docs/metrics.md, such as missed")
    .option("--verify", "recompute everything from the raw events, and say what is not the same")
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((channel: string | undefined, options: StatsOptions) => run(channel, options, context));
}

async function run(channel: string | undefined, options: StatsOptions, context: CliContext): Promise<void> {
  const definition = options.why === undefined ? undefined : figureNamed(options.why);
  await withLive(options.config, context, async (live) => {
    const { reader, watch } = live;
    const sources = { figures: reader.figures, intervals: reader.intervals, watch };
    if (options.verify) {
      await verifyStats(sources, options.json ?? false, context);
      return;
    }
    const asked = channelsOf(live, channel).map((id) => askedOf(live, id, options, context));
    if (definition !== undefined) await listWhy(sources, asked, { definition, options }, context);
    else await tell(sources, asked, options, context);
  });
}

function figureNamed(name: string): Definition {
  const found = definitionOf(name);
  if (found !== undefined) return found;
  const names = DEFINITIONS.map((one) => one.name);
  throw new UsageError(
    `no figure ${JSON.stringify(name)}${suggest(name, names)}; there are ${names.join(", ")}`,
  );
}

function channelsOf({ config }: Live, channel: string | undefined): readonly ChannelId[] {
  const known = Object.keys(config.channels);
  if (channel === undefined) return known.map(channelId);
  if (known.includes(channel)) return [channelId(channel)];
  throw new UsageError(
    `no channel ${JSON.stringify(channel)}${suggest(channel, known)}; there are ${known.join(", ")}`,
  );
}

function askedOf(
  { watch }: Live,
  channel: ChannelId,
  { since, until }: StatsOptions,
  { now }: CliContext,
): FiguresAsked {
  const zone = zoneOfChannel(watch, { id: channel }, now);
  const period = {
    from: instantOf(since, zone, now),
    to: until === undefined ? now : instantOf(until, zone, now),
  };
  if (period.from >= period.to) throw new UsageError("--since must be before --until");
  return { channel, period, weeks: [], now, people: false };
}

async function tell(
  sources: FigureSources,
  asked: readonly FiguresAsked[],
  { clock, json }: StatsOptions,
  { output }: CliContext,
): Promise<void> {
  const rows: PromiseFigures[] = [];
  for (const one of asked) rows.push(...(await promiseFiguresOf(sources, one)));
  if (json) {
    output.out(JSON.stringify(rows, null, 2));
    return;
  }
  const shown = rows.filter((row) => row.clock === clock);
  if (shown.length === 0) output.out(`no ${clock} deadline fell due in that time`);
  else output.out(statsTable(shown, output.color));
  const others = CLOCKS.filter((one) => one !== clock && rows.some((row) => row.clock === one));
  if (others.length > 0) output.out(`by --clock also: ${others.join(", ")}`);
  if (shown.length > 0) output.out("the cases behind a figure: ssla stats --why missed");
}

async function listWhy(
  sources: FigureSources,
  asked: readonly FiguresAsked[],
  { definition, options }: { readonly definition: Definition; readonly options: StatsOptions },
  { output }: CliContext,
): Promise<void> {
  const { clock, json } = options;
  if (!json) output.out(`${definition.title}: ${definition.formula}`);
  let count = 0;
  for (const one of asked) {
    const found: KeptRecord[] = [];
    await recordsBehind(sources, { ...one, clock }, definition, (record) => found.push(record));
    for (const record of found.sort((a, b) => a.dueAt - b.dueAt)) {
      output.out(json ? JSON.stringify(record) : recordLine(record));
      await output.drained();
    }
    count += found.length;
  }
  if (json) return;
  output.out(
    count === 0 ? "no case is behind it" : `${counted(count, "deadline")}; why each: ssla explain <case>`,
  );
}

function recordLine({ channel, caseId, clock, dueAt, result, because, target, terms }: KeptRecord): string {
  return harmless(
    `${caseId}  ${channel}  ${clock} due ${formatInstant(dueAt)}  ${result}: ${because}  (${target}, terms of ${terms})`,
  );
}
