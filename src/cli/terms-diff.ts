import { join } from "node:path";
import type { Command } from "commander";
import { loadTerms } from "../config/terms/load-terms.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import { partsOf } from "../core/time/local-date.ts";
import { localTimeAt } from "../core/time/zone.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { UsageError, type CliContext } from "./context.ts";
import { historyOf } from "./history-of.ts";
import { paint } from "./paint.ts";
import { termsCommand } from "./terms-command.ts";
import { describeTerms } from "../app/terms-in-words.ts";

interface DiffOptions {
  readonly config: string;
  readonly json?: true;
}

interface Change {
  readonly key: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** `ssla terms diff`: what two versions of a channel promise differently. */
export function registerTermsDiff(program: Command, context: CliContext): void {
  termsCommand(program)
    .command("diff")
    .description("Show what differs between two versions of a channel, defaults included.")
    .argument("<channel>", "a channel, or `default`")
    .argument("[old]", "the date of a version; the last but one when absent")
    .argument("[new]", "the date of a version; the last when absent")
    .addOption(configOption())
    .option("--json", "print JSON")
    .action((channel: string, older: string | undefined, newer: string | undefined, options: DiffOptions) =>
      diff(channel, [older, newer], options, context),
    );
}

async function diff(
  channel: string,
  [older, newer]: readonly [string | undefined, string | undefined],
  options: DiffOptions,
  context: CliContext,
): Promise<void> {
  const { output, cwd, now } = context;
  const terms = await loadTerms(join(options.config, "terms"), {
    cwd,
    archive: openArchive(options.config, context),
  });
  const history = await historyOf(channel, terms, [], { config: options.config, cwd });
  const from = pick(history, older, -2);
  const to = pick(history, newer, -1);
  if (from === undefined || to === undefined) {
    const versions = history.versions.map(({ version }) => version).join(", ");
    throw new UsageError(`there are no two such versions of ${channel}; known: ${versions}`);
  }
  const { year } = partsOf(localTimeAt(to.hours.calendar.zone, now).date);
  const changes = changesBetween(from, to, [year, year + 1, year + 2]);
  if (options.json) {
    output.out(JSON.stringify({ channel, old: from.version, new: to.version, changes }, null, 2));
    return;
  }
  const { bold, red, green } = paint(output.color);
  output.out(bold(`${channel}: ${from.version} -> ${to.version}`));
  for (const { key, old, new: after } of changes) {
    output.out(`  ${key}: ${red(old ?? "(nothing)")} -> ${green(after ?? "(nothing)")}`);
  }
  if (changes.length === 0) output.out("  no difference");
}

/** What differs, key by key, with the holidays of `years`. */
function changesBetween(from: Terms, to: Terms, years: readonly number[]): readonly Change[] {
  const before = describeTerms(from, years);
  const after = describeTerms(to, years);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const change = { key, old: before.get(key) ?? null, new: after.get(key) ?? null };
    return change.old === change.new ? [] : [change];
  });
}

function pick({ versions }: TermsHistory, version: string | undefined, otherwise: number): Terms | undefined {
  return version === undefined ? versions.at(otherwise) : versions.find((terms) => terms.version === version);
}
