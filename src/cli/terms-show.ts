import { join } from "node:path";
import type { Command } from "commander";
import { describeTerms, startOf } from "../app/terms-in-words.ts";
import { readConfig } from "../config/load-config.ts";
import { holidayLine } from "../config/holidays/holiday-data.ts";
import { loadTerms, type LoadedTerms } from "../config/terms/load-terms.ts";
import { channelId } from "../core/ids.ts";
import { isWaiting } from "../core/terms/approvals.ts";
import { termsAt, type TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import { comingDates } from "../core/time/coming-dates.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatInstant, parseInstant } from "../core/time/iso.ts";
import { formatLocalDate, WEEKDAYS, weekdayIndex, type LocalDate } from "../core/time/local-date.ts";
import { describeShifts } from "../core/time/week-text.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { decidedInWords, inForceWith, storedDecisions } from "./decided-terms.ts";
import { UsageError, type CliContext } from "./context.ts";
import { historyOf } from "./history-of.ts";
import { paint } from "./paint.ts";
import { storePath } from "./store-path.ts";

interface ShowOptions {
  readonly config: string;
  readonly at?: string;
  readonly holidays?: true;
  readonly json?: true;
}

const YEARS_AHEAD = 2;

/** `ssla terms show`: what is promised, in words, and the dates that differ from the week. */
export function declareTermsShow(terms: Command, context: CliContext): void {
  terms
    .command("show")
    .description("Show the terms in force: hours in words, targets, and the next dates that differ.")
    .argument("[channel]", "a channel, `default`, or an overlay; all when absent")
    .addOption(configOption())
    .option("--at <instant>", "as in force at that instant, such as 2026-12-01T09:00:00Z")
    .option("--holidays", "print the resolved holidays as YAML to paste under `holidays:`")
    .option("--json", "print JSON")
    .action((channel: string | undefined, options: ShowOptions) => show(channel, options, context));
}

async function show(channel: string | undefined, options: ShowOptions, context: CliContext): Promise<void> {
  const { output, cwd } = context;
  const at = options.at === undefined ? context.now : instantFrom(options.at);
  const archive = openArchive(options.config, context);
  const terms = await loadTerms(join(options.config, "terms"), { cwd, archive });
  const decided = await decidedTerms(options.config, context);
  const shown =
    channel === undefined
      ? [...terms.histories].map(([name, history]) => shownOf(name, decided?.historyOf(name) ?? history, at))
      : [await namedTerms(channel, terms, decided, at, options.config, cwd)];
  const found = shown.filter((one) => typeof one !== "string");
  if (options.json)
    output.out(
      JSON.stringify(
        found.map((one) => asJson(one.name, one.terms, at)),
        null,
        2,
      ),
    );
  else for (const one of found) print(one.name, one.terms, at, options.holidays ?? false, context);
  if (!options.json) for (const line of decided?.lines ?? []) output.out(line);
  const missing = shown.filter((one) => typeof one === "string");
  if (missing.length > 0) throw new UsageError(missing.join("\n"));
}

/** Terms as people decided about them, and what is special about them in words. */
interface DecidedHistories {
  readonly historyOf: (name: string) => TermsHistory | undefined;
  readonly lines: readonly string[];
}

/** Undefined where the configuration cannot be read as a whole, which `ssla check` is there to tell: then files are shown. */
async function decidedTerms(
  dir: string,
  { cwd, kinds, now }: CliContext,
): Promise<DecidedHistories | undefined> {
  const { config } = await readConfig(dir, undefined, { cwd, archive: openArchive(dir, { cwd }), kinds });
  if (config === undefined) return undefined;
  const decided = await storedDecisions(storePath(dir, config, cwd));
  const inForce = inForceWith(config, decided, dir, cwd);
  return {
    historyOf: (name) =>
      Object.hasOwn(config.channels, name) ? inForce.historyOf(channelId(name)) : inForce.histories.get(name),
    lines: decidedInWords(config, inForce, decided, now),
  };
}

function instantFrom(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new UsageError(`not an instant: ${text}; write it like 2026-12-01T09:00:00Z`);
  return at;
}

interface Shown {
  readonly name: string;
  readonly terms: Terms;
}

/** The terms of an overlay, or those in force on a channel. Throws UsageError when there is neither. */
async function namedTerms(
  name: string,
  terms: LoadedTerms,
  decided: DecidedHistories | undefined,
  at: Instant,
  config: string,
  cwd: string,
): Promise<Shown | string> {
  const overlay = terms.histories.has(name) ? undefined : terms.overlays.get(name);
  if (overlay !== undefined) return { name, terms: overlay };
  const history = await historyOf(name, terms, [...terms.overlays.keys()], { config, cwd });
  return shownOf(name, decided?.historyOf(name) ?? history, at);
}

/** What is in force, or why nothing is. */
function shownOf(name: string, history: TermsHistory, at: Instant): Shown | string {
  const terms = termsAt(history, at);
  if (terms !== undefined) return { name, terms };
  if (history.versions.every(isWaiting)) return `no terms of ${name} are in force: all wait for approval`;
  const [first] = history.versions;
  return `no terms of ${name} are in force at ${formatInstant(at)}: the first, ${first.version}, start at ${formatInstant(first.from)}`;
}

function print(name: string, terms: Terms, at: Instant, onlyHolidays: boolean, { output }: CliContext): void {
  const { bold, dim } = paint(output.color);
  const { holidays, exceptions } = comingDates(terms.hours.calendar, at, YEARS_AHEAD);
  if (onlyHolidays) {
    output.out(`# ${name}, terms of ${terms.version}`);
    output.out("  holidays:"); // indented as it stands under `hours:`
    for (const holiday of holidays) output.out(`    ${holidayLine(holiday)}`);
    return;
  }
  output.out(bold(`${name}, terms of ${terms.version}`));
  for (const [key, words] of describeTerms({ ...terms, hours: withoutDates(terms) }, [])) {
    output.out(`  ${dim(key.padEnd(28))} ${words}`);
  }
  output.out(`  holidays, two years ahead`);
  for (const { date, name: holiday } of holidays) output.out(`    ${dayText(date)}  ${holiday}`);
  if (holidays.length === 0) output.out("    none");
  if (exceptions.length > 0) output.out(`  exceptions, two years ahead`);
  for (const { date, shifts, note } of exceptions) {
    output.out(`    ${dayText(date)}  ${describeShifts(shifts)}${note === undefined ? "" : `  ${note}`}`);
  }
}

function asJson(name: string, terms: Terms, at: Instant): unknown {
  const { holidays, exceptions } = comingDates(terms.hours.calendar, at, YEARS_AHEAD);
  return {
    channel: name,
    version: terms.version,
    hash: terms.hash,
    from: startOf(terms) ?? null,
    terms: Object.fromEntries(describeTerms({ ...terms, hours: withoutDates(terms) }, [])),
    holidays: holidays.map(({ date, name: holiday }) => ({ date: formatLocalDate(date), name: holiday })),
    exceptions: exceptions.map(({ date, shifts, note }) => ({
      date: formatLocalDate(date),
      hours: describeShifts(shifts),
      note: note ?? null,
    })),
  };
}

/** Dates have lists of their own here. */
function withoutDates({ hours }: Terms): Terms["hours"] {
  return { ...hours, calendar: { ...hours.calendar, exceptions: [] } };
}

const dayText = (date: LocalDate): string => `${WEEKDAYS[weekdayIndex(date)] ?? ""} ${formatLocalDate(date)}`;
