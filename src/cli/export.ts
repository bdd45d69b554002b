import { Argument, Option, type Command } from "commander";
import {
  exportCases,
  exportDeadlines,
  exportEvents,
  type ExportDeps,
  type ExportPart,
} from "../app/export.ts";
import { counted, harmless } from "../app/words.ts";
import { exportWriter, FORMATS, type Format } from "../documents/tables/export-format.ts";
import type { ExportRow } from "../documents/tables/export-schema.ts";
import { EXPORTS, type Exported } from "../ports/export.ts";
import { configOption } from "./config-option.ts";
import type { CliContext } from "./context.ts";
import { depsOf, partOf, type ExportAsked } from "./export-parts.ts";
import { keyFrom, withLive, type Live } from "./live-store.ts";
import { channelsNamed } from "./plan-sources.ts";
import { countBar } from "./progress-bar.ts";
import { boundFrom } from "./since-option.ts";
import { writeWhole, type TakePiece } from "./whole-file.ts";

interface ExportOptions extends ExportAsked {
  readonly config: string;
  readonly format: Format;
  readonly out?: string;
  readonly json?: true;
}

const HELP = `
Accounts of customers are keyed hashes, and nothing is told of what they wrote, unless you ask for
it. Every field: docs/exports.md. A file is written whole or not at all.`;

/** `ssla export`: cases, deadlines or events for other programs. */
export function declareExport(command: Command, context: CliContext): void {
  const bound = (flag: string, text: string): Option => new Option(flag, text).argParser(boundFrom);
  command
    .description("Write cases, their deadlines, or all events as CSV or JSON, for other programs to read.")
    .addArgument(new Argument("<what>", "what to write").choices(EXPORTS))
    .argument("[channel]", "of that channel alone")
    .addOption(bound("--since <when>", "from then on: 8w, 30d, a date or an instant; all when absent"))
    .addOption(bound("--until <when>", "before then"))
    .addOption(
      new Option("--format <format>", "csv, json, or jsonl: an object a line")
        .choices(FORMATS)
        .default("csv"),
    )
    .option("--json", "the same as --format json")
    .option("--out <file>", "a file in place of standard output; what was there is replaced")
    .option("--with-texts", "with what was written, as far as it is still kept")
    .option("--with-accounts", "with ids of accounts, links, and who of us did what")
    .addOption(configOption())
    .addHelpText("after", HELP)
    .action((what: Exported, channel: string | undefined, options: ExportOptions) =>
      withLive(options.config, context, (live) => write(live, what, channel, options, context)),
    );
}

async function write(
  live: Live,
  what: Exported,
  channel: string | undefined,
  options: ExportOptions,
  context: CliContext,
): Promise<void> {
  const { cwd, env, output } = context;
  const parts = channelsNamed(live, channel).map((id) => partOf(live, id, options, context));
  const bar = countBar(output.progress, LONG_READ);
  const deps = depsOf(live, options, keyFrom(live.config.store.key, env), context, bar.update);
  let rows = 0;
  const into = async (take: TakePiece): Promise<void> => {
    const writer = exportWriter(what, options.json ? "json" : options.format);
    if (writer.head !== "") await take(writer.head);
    for await (const some of batches(parts, (part) => ROWS_OF[what](deps, part))) {
      await take(writer.rows(some));
      rows += some.length;
    }
    if (writer.tail !== "") await take(writer.tail);
  };
  try {
    if (options.out === undefined) await into(toOutput(output));
    else await writeWhole(options.out, cwd, into);
  } finally {
    bar.stop();
  }
  if (options.out !== undefined) output.err(harmless(`${counted(rows, "row")} in ${options.out}`));
  if (options.withTexts || options.withAccounts) output.err(PERSONAL);
}

/** Fewer cases are read before a bar could be seen. */
const LONG_READ = 2000;

const PERSONAL =
  "This holds personal data: what customers wrote, or who they are. Keep it no longer than it is needed.";

type RowsOf = (deps: ExportDeps, part: ExportPart) => AsyncIterable<ExportRow>;

const ROWS_OF: Readonly<Record<Exported, RowsOf>> = {
  cases: exportCases,
  deadlines: exportDeadlines,
  events: exportEvents,
};

/** So many rows are written at a time. */
const BATCH = 500;

async function* batches(
  parts: readonly ExportPart[],
  rowsOf: (part: ExportPart) => AsyncIterable<ExportRow>,
): AsyncGenerator<readonly ExportRow[]> {
  let some: ExportRow[] = [];
  for (const part of parts) {
    for await (const row of rowsOf(part)) {
      some.push(row);
      if (some.length < BATCH) continue;
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}

/** Each piece ends a line, which the output ends by itself; what was not taken yet is waited for. */
const toOutput =
  ({ out, drained }: CliContext["output"]): TakePiece =>
  async (piece) => {
    out(piece.replace(/\n$/, ""));
    await drained();
  };
