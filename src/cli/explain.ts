import type { Command } from "commander";
import type { ReplayedCase } from "../app/replay-conversation.ts";
import { configOption } from "./config-option.ts";
import { EXIT, UsageError, type CliContext } from "./context.ts";
import { explainLive } from "./explain-live.ts";
import { withLive } from "./live-store.ts";
import { openReplay, withReplayOptions, type ReplayOptions } from "./open-replay.ts";
import { caseJson } from "./replay-json.ts";
import { tellLeftOut } from "./replay.ts";
import { caseInWords } from "../app/case-in-words.ts";
import { harmless } from "../app/words.ts";

interface ExplainOptions extends ReplayOptions {
  readonly from?: string;
  readonly config: string;
}

/** Options that say how a file is judged; a live case was judged by the monitor. */
const OF_FILES = ["terms", "now", "overlay", "classify"] as const;

/** `ssla explain ID`: how each verdict of a case came about. Exits 1 when no case has to do with ID. */
export function declareExplain(command: Command, context: CliContext): void {
  command
    .description("Show how the verdicts of a case came about, interval by interval.")
    .argument("<id>", "of a case, a conversation or a message")
    .option(
      "--from <file>",
      "of past conversations as JSONL or CSV (docs/replay-files.md), not of the live store",
    )
    .addOption(configOption());
  withReplayOptions(command)
    .addHelpText("after", "\n--terms, --now, --overlay and --no-classify go with --from.")
    .action((id: string, options: ExplainOptions) => explain(id, options, command, context));
}

async function explain(
  id: string,
  { from, ...options }: ExplainOptions,
  command: Command,
  context: CliContext,
): Promise<void> {
  const given = (name: string): boolean => command.getOptionValueSource(name) === "cli";
  if (from !== undefined) {
    if (given("config")) throw new UsageError("--config goes without --from; name the terms by --terms");
    await explainPast(from, id, options, context);
    return;
  }
  const stray = OF_FILES.find(given);
  if (stray !== undefined) {
    const flag = stray === "classify" ? "--no-classify" : `--${stray}`;
    throw new UsageError(`${flag} goes with --from: live cases are judged as the monitor judges them`);
  }
  await withLive(options.config, context, (live) => explainLive(live, id, options.json ?? false, context));
}

async function explainPast(
  file: string,
  id: string,
  options: ReplayOptions,
  context: CliContext,
): Promise<void> {
  const { output, finish } = context;
  const { run, reasons, leftOut } = await openReplay(file, options, context);
  const found: { readonly channel: string; readonly one: ReplayedCase }[] = [];
  const told: string[] = [];
  await run((past, cases) => {
    if (past.messages.some((message) => message.id === id)) {
      const own = reasons(past)?.find(({ message }) => message.message === id);
      if (own !== undefined && own.verdict !== "ours")
        told.push(`Message ${id}: ${own.verdict} (${own.reason})`);
    }
    const whole = past.conversation === id || past.messages.some((message) => message.id === id);
    for (const one of cases) {
      if (whole || one.subject.id === id) found.push({ channel: past.channel, one });
    }
  });
  if (options.json) output.out(JSON.stringify(found.map(({ channel, one }) => caseJson(channel, one))));
  else
    for (const line of [...told.map(harmless), ...found.map(({ one }) => caseInWords(one))]) output.out(line);
  tellLeftOut(file, leftOut, context);
  if (found.length > 0 || (told.length > 0 && !options.json)) return;
  const nothing = `no case of ${JSON.stringify(id)}: no such id, or nothing in it wanted a reply`;
  output.err(harmless(`${file}: ${nothing}`));
  finish(EXIT.notFound);
}
