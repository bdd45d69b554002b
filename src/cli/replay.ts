import type { Command } from "commander";
import { formatInstant } from "../core/time/iso.ts";
import { TZ_VERSION } from "../core/time/zone.ts";
import type { UnreadableLine } from "../ports/history.ts";
import { EXIT, type CliContext } from "./context.ts";
import { openReplay, withReplayOptions, type ReplayOptions, type ReplayRun } from "./open-replay.ts";
import { caseJson, figuresJson } from "./replay-json.ts";
import { printReasons, printReasonsJson } from "./replay-reasons.ts";
import { replayNotes, replayTable } from "./replay-table.ts";
import { harmless } from "../app/words.ts";

/** `ssla replay FILE`: what the terms would have said to past conversations. Exits 65 when part of FILE was left out. */
export function declareReplay(command: Command, context: CliContext): void {
  command
    .description("Judge past conversations by the terms: kept and missed promises, and the warnings sent.")
    .argument("<file>", "conversations as JSONL or CSV (docs/replay-files.md)");
  withReplayOptions(command)
    .option("--reasons", "list which messages open cases, and which are noise, and why")
    .action((file: string, options: Options) => runReplay(file, options, context));
}

interface Options extends ReplayOptions {
  readonly reasons?: true;
}

async function runReplay(file: string, options: Options, context: CliContext): Promise<void> {
  const replayed = await openReplay(file, options, context);
  const print = options.reasons
    ? options.json
      ? printReasonsJson
      : printReasons
    : options.json
      ? printJson
      : printTable;
  await print(replayed, context);
  if (replayed.leftOut.length === 0) return;
  tellLeftOut(file, replayed.leftOut, context);
  context.finish(EXIT.data);
}

async function printTable({ run, figures }: ReplayRun, { output }: CliContext): Promise<void> {
  await run(() => undefined);
  output.out(replayTable(figures(), output.color));
  for (const note of replayNotes(figures())) output.out(note);
}

/** Written as it is judged: the verdicts of a long file do not fit into memory. */
async function printJson({ now, run, figures, leftOut }: ReplayRun, { output }: CliContext): Promise<void> {
  output.out(`{"now":"${formatInstant(now)}","tzData":"${TZ_VERSION}","cases":[`);
  let separator = "";
  await run((past, cases) => {
    for (const one of cases) {
      output.out(separator + JSON.stringify(caseJson(past.channel, one)));
      separator = ",";
    }
  });
  output.out(
    `],"channels":${JSON.stringify(figures().map(figuresJson))},"leftOut":${JSON.stringify(leftOut)}}`,
  );
}

/** One line for each place that was left out, and how many they are. */
export function tellLeftOut(file: string, leftOut: readonly UnreadableLine[], { output }: CliContext): void {
  for (const { line, reason } of leftOut) output.err(harmless(`${file}:${line}: ${reason}`));
  if (leftOut.length > 0) output.err(`${leftOut.length} left out; everything else was judged`);
}
