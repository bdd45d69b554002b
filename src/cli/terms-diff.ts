import { join } from "node:path";
import { InvalidArgumentError, Option, type Command } from "commander";
import { describeTerms } from "../app/terms-in-words.ts";
import { loadTerms } from "../config/terms/load-terms.ts";
import { customerChanges } from "../core/blurbs/change.ts";
import { say } from "../core/blurbs/catalogue.ts";
import { CATALOGUES, LOCALES, localeOf, type Locale } from "../core/blurbs/locales.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import { partsOf } from "../core/time/local-date.ts";
import { localTimeAt } from "../core/time/zone.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { UsageError, type CliContext } from "./context.ts";
import { historyOf } from "./history-of.ts";
import { paint } from "./paint.ts";
import { AUDIENCES, printNote } from "./terms-note.ts";

interface DiffOptions {
  readonly config: string;
  readonly locale?: Locale;
  readonly note?: (typeof AUDIENCES)[number];
  readonly json?: true;
}

interface Change {
  readonly key: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** `ssla terms diff`: what two versions of a channel promise differently, to customers first; or a note about it. */
export function declareTermsDiff(terms: Command, context: CliContext): void {
  terms
    .command("diff")
    .description(
      "Show what changes for customers between two versions of a channel, and every key that differs.",
    )
    .argument("<channel>", "a channel, or `default`")
    .argument("[old]", "the date of a version; the last but one when absent")
    .argument("[new]", "the date of a version; the last when absent")
    .addOption(configOption())
    .option(
      "--locale <tag>",
      "the language of what customers are told; English, or the brand's in a note",
      localeFrom,
    )
    .addOption(new Option("--note <audience>", "write a note about it, ready to post").choices(AUDIENCES))
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
  if (options.note !== undefined)
    return printNote({ channel, old: from, fresh: to }, { ...options, note: options.note }, context);
  const customers = forCustomers(from, to, options.locale ?? "en", now);
  const { year } = partsOf(localTimeAt(to.hours.calendar.zone, now).date);
  const changes = changesBetween(from, to, [year, year + 1, year + 2]);
  if (options.json) {
    output.out(JSON.stringify({ channel, old: from.version, new: to.version, customers, changes }, null, 2));
    return;
  }
  const { bold, red, green } = paint(output.color);
  output.out(bold(`${channel}: ${from.version} -> ${to.version}`));
  output.out("For customers:");
  for (const sentence of customers) output.out(`  ${sentence}`);
  output.out("In the terms:");
  for (const { key, old, new: after } of changes) {
    output.out(`  ${key}: ${red(old ?? "(nothing)")} -> ${green(after ?? "(nothing)")}`);
  }
  if (changes.length === 0) output.out("  no difference");
}

/** What customers are promised differently, a sentence each; one that says so where it is nothing. */
function forCustomers(from: Terms, to: Terms, locale: Locale, now: Instant): readonly string[] {
  const changes = customerChanges(from, to, instant(Math.max(to.from, now)), locale);
  return changes.length === 0 ? [say(CATALOGUES[locale], "change.same")] : changes.map(({ text }) => text);
}

function localeFrom(tag: string): Locale {
  const locale = localeOf(tag);
  if (locale !== undefined) return locale;
  throw new InvalidArgumentError(`Texts for customers are written in ${LOCALES.join(", ")}.`);
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
