import { Option, type Command } from "commander";
import { harmless } from "../app/words.ts";
import type { Breaking } from "../core/stats/plan/plan-tally.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { withLive } from "./live-store.ts";
import { withReplayOptions, type ReplayOptions } from "./open-replay.ts";
import { planJson } from "./plan-json.ts";
import { objectiveFrom, targetFrom, weekFrom } from "./plan-options.ts";
import { linksOf, plansOfFile, plansOfStore, type FoundPlans, type PlanAsked } from "./plan-sources.ts";
import { listed, MOST_LISTED, planInLines } from "./plan-words.ts";
import { tellLeftOut } from "./replay.ts";
import { boundFrom } from "./since-option.ts";

interface PlanOptions extends ReplayOptions, PlanAsked {
  readonly config: string;
}

/** Options that say how a file is judged. */
const OF_FILES = ["terms", "now", "overlay", "classify"] as const;

const HELP = `
--terms, --now, --overlay and --no-classify go with a file. How it is reckoned: docs/plan.md.
Exit code 65 when part of a file was left out.`;

/** `ssla plan`: what could honestly be promised, by what was kept so far. */
export function declarePlan(command: Command, context: CliContext): void {
  const since = new Option(
    "--since <when>",
    "with cases opened since: 8w, 30d or a date; 8w, or all of a file",
  );
  command
    .description(
      "Tell what could honestly be promised, by what was kept in the last eight weeks or in a file.",
    )
    .argument("[channel]", "or a file of past conversations as JSONL or CSV (docs/replay-files.md)")
    .option("--hours <week>", 'if these were the hours, such as "mon-fri 9-18, sat 10-14", or 24/7', weekFrom)
    .option("--target <span>", "if this were promised, such as 15m", targetFrom)
    .option("--objective <share>", "to be kept so often, such as 0.95", objectiveFrom)
    .addOption(since.argParser(boundFrom))
    .addOption(configOption());
  withReplayOptions(command, "print JSON: every span that was tried, and who would have been let down")
    .addHelpText("after", HELP)
    .action((what: string | undefined, options: PlanOptions) => plan(what, options, command, context));
}

const isFile = (what: string): boolean => /\.(jsonl|ndjson|json-lines|csv)$/i.test(what);

async function plan(
  what: string | undefined,
  options: PlanOptions,
  command: Command,
  context: CliContext,
): Promise<void> {
  const given = (name: string): boolean => command.getOptionValueSource(name) === "cli";
  if (what !== undefined && isFile(what)) {
    if (given("config")) throw new UsageError("--config goes without a file; name the terms by --terms");
    const found = await plansOfFile(what, options, options, context);
    print(found, options, { hint: `--from ${what}`, linkOf: () => undefined }, context);
    tellLeftOut(what, found.leftOut, context);
    if (found.leftOut.length > 0) context.finish(EXIT.data);
    return;
  }
  const stray = OF_FILES.find(given);
  if (stray !== undefined) {
    const flag = stray === "classify" ? "--no-classify" : `--${stray}`;
    throw new UsageError(`${flag} goes with a file: live cases are judged as the monitor judges them`);
  }
  await withLive(options.config, context, async (live) => {
    const found = await plansOfStore(live, what, options, context);
    const linkOf = await linksOf(live, shown(found, options));
    print(found, options, { hint: "", linkOf }, context);
  });
}

/** The cases that will be printed. */
function shown({ plans }: FoundPlans, { json }: PlanOptions): readonly Breaking[] {
  const rungs = plans.flatMap(listed);
  return rungs.flatMap(({ breaking }) => (json ? breaking : breaking.slice(0, MOST_LISTED)));
}

function print(
  { plans, unpromised }: FoundPlans,
  { json }: PlanOptions,
  view: { readonly hint: string; readonly linkOf: (one: Breaking) => string | undefined },
  { output }: CliContext,
): void {
  for (const channel of unpromised) output.err(harmless(`${channel}: its terms promise no first reply`));
  if (json) output.out(JSON.stringify({ channels: plans.map((one) => planJson(one, view.linkOf)) }));
  else for (const one of plans) for (const line of planInLines(one, view)) output.out(line);
  if (plans.length === 0) output.err("nothing to plan with");
}
