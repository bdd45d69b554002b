import { InvalidArgumentError, type Command } from "commander";
import { openCases } from "../app/open-cases.ts";
import { fromNow, harmless } from "../app/words.ts";
import { suggest } from "../config/nearest.ts";
import { channelId, type ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import { liveCoverage } from "./live-coverage.ts";
import { configOption } from "./config-option.ts";
import { UsageError, type CliContext } from "./context.ts";
import { withLive, type Live } from "./live-store.ts";
import { monitorInWords, monitorState } from "./monitor-state.ts";
import { openCaseInLines, openCaseJson } from "./open-case-words.ts";

interface DueOptions {
  readonly config: string;
  readonly channel?: string;
  readonly limit: number;
  readonly json?: true;
}

/** `ssla due`: who waits for us, the first to be due first. */
export function declareDue(command: Command, context: CliContext): void {
  command
    .option("--channel <id>", "of that channel only, as ssla.yaml names it")
    .option("--limit <n>", "at most so many", wholeNumber, 20)
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((options: DueOptions) =>
      withLive(options.config, context, (live) => listDue(live, options, context)),
    );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError("write a whole number from 1.");
}

async function listDue(live: Live, options: DueOptions, { now, output }: CliContext): Promise<void> {
  const channel = options.channel === undefined ? undefined : await knownChannel(options.channel, live);
  const wanted = { ...(channel !== undefined && { channel }), limit: options.limit + 1, now };
  const { watch, reader } = live;
  const coverage = (id: ChannelId): ReturnType<typeof liveCoverage> => liveCoverage(live, id, now);
  const found = await openCases({ queries: reader.queries, watch, coverage }, wanted);
  const shown = found.slice(0, options.limit);
  for (const doubt of await doubts(live, channel, now)) output.err(harmless(`warning ${doubt}`));
  if (options.json) {
    output.out(JSON.stringify(shown.map(openCaseJson), null, 2));
    return;
  }
  if (shown.length === 0) output.out("nothing is open: nobody waits for us");
  for (const one of shown) {
    for (const line of openCaseInLines(one, now, output.color)) output.out(line);
  }
  if (found.length > shown.length) output.out(`more wait: --limit ${2 * options.limit} lists more`);
}

/** One of the configuration, or one that the store still knows. Throws UsageError when it is neither. */
async function knownChannel(name: string, { config, reader }: Live): Promise<ChannelId> {
  const stored = (await reader.queries.channels()).map(({ channel }) => channel);
  const known = [...new Set<string>([...Object.keys(config.channels), ...stored])];
  if (known.includes(name)) return channelId(name);
  throw new UsageError(`unknown channel ${JSON.stringify(name)}; ${suggest(name, known)}`);
}

/** Why the list may lack somebody. */
async function doubts(live: Live, channel: ChannelId | undefined, now: Instant): Promise<readonly string[]> {
  const state = await monitorState(live, now);
  if (state.kind !== "running") {
    return [`the monitor is ${monitorInWords(state, now)}; what came since is not in this list`];
  }
  const rows = await live.reader.queries.channels();
  return rows.flatMap(({ channel: id, blindSince, blindCause }) => {
    if (blindSince === undefined || (channel !== undefined && channel !== id)) return [];
    const since = `not seen since ${fromNow(blindSince, now)} (${blindCause ?? "cause unknown"})`;
    return [`${id} is ${since}; what came since is not in this list`];
  });
}
