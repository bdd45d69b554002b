import { join } from "node:path";
import type { Command } from "commander";
import { holidayLine } from "../config/holidays/holiday-data.ts";
import { loadTerms, type LoadedTerms } from "../config/terms/load-terms.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Holiday, HoursException } from "../core/time/calendar.ts";
import type { Instant } from "../core/time/instant.ts";
import { formatInstant, parseInstant } from "../core/time/iso.ts";
import {
  dateOf,
  formatLocalDate,
  partsOf,
  WEEKDAYS,
  weekdayIndex,
  type LocalDate,
} from "../core/time/local-date.ts";
import { describeShifts } from "../core/time/week-text.ts";
import { localTimeAt } from "../core/time/zone.ts";
import { openArchive } from "./archive.ts";
import { configOption } from "./config-option.ts";
import { EXIT, type CliContext } from "./context.ts";
import { paint } from "./paint.ts";
import { termsCommand } from "./terms-command.ts";
import { describeTerms } from "./terms-words.ts";

interface ShowOptions {
  readonly config: string;
  readonly at?: string;
  readonly holidays?: true;
  readonly json?: true;
}

/** `ssla terms show`: what is promised, in words, and the dates that differ from the week. */
export function registerTermsShow(program: Command, context: CliContext): void {
  termsCommand(program)
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
  const at = options.at === undefined ? context.now : parseInstant(options.at);
  if (at === undefined) {
    output.err(`not an instant: ${options.at ?? ""}; write it like 2026-12-01T09:00:00Z`);
    context.finish(EXIT.usage);
    return;
  }
  const terms = await loadTerms(join(options.config, "terms"), {
    cwd,
    archive: openArchive(options.config, context),
  });
  const names = channel === undefined ? [...terms.histories.keys()] : [channel];
  const shown = names.map((name) => ({ name, terms: inForce(terms, name, at) }));
  const known = [...terms.histories.keys(), ...terms.overlays.keys()].join(", ");
  for (const { name } of shown.filter((one) => one.terms === undefined)) {
    output.err(`no terms of ${name} are in force at ${formatInstant(at)}; known: ${known}`);
    context.finish(EXIT.usage);
  }
  const found = shown.flatMap((one) =>
    one.terms === undefined ? [] : [{ name: one.name, terms: one.terms }],
  );
  if (options.json)
    output.out(
      JSON.stringify(
        found.map((one) => asJson(one.name, one.terms, at)),
        null,
        2,
      ),
    );
  else for (const one of found) print(one.name, one.terms, at, options.holidays ?? false, context);
}

function inForce(terms: LoadedTerms, name: string, at: Instant): Terms | undefined {
  const history = terms.histories.get(name);
  if (history !== undefined) return termsAt(history, at);
  const overlay = terms.overlays.get(name);
  if (overlay !== undefined) return overlay;
  const fallback = terms.historyFor(name);
  return fallback === undefined ? undefined : termsAt(fallback, at);
}

function print(name: string, terms: Terms, at: Instant, onlyHolidays: boolean, { output }: CliContext): void {
  const { bold, dim } = paint(output.color);
  const { holidays, exceptions } = comingDates(terms, at);
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
  const { holidays, exceptions } = comingDates(terms, at);
  return {
    channel: name,
    version: terms.version,
    hash: terms.hash,
    from: formatInstant(terms.from),
    terms: Object.fromEntries(describeTerms({ ...terms, hours: withoutDates(terms) }, [])),
    holidays: holidays.map(({ date, name: holiday }) => ({ date: formatLocalDate(date), name: holiday })),
    exceptions: exceptions.map(({ date, shifts, note }) => ({
      date: formatLocalDate(date),
      hours: describeShifts(shifts),
      note: note ?? null,
    })),
  };
}

/** The dates from `at` to two years later that differ from the week. */
function comingDates(
  terms: Terms,
  at: Instant,
): { readonly holidays: readonly Holiday[]; readonly exceptions: readonly HoursException[] } {
  const { calendar } = terms.hours;
  const from = localTimeAt(calendar.zone, at).date;
  const { year, month, day } = partsOf(from);
  const to = dateOf({ year: year + 2, month, day }) ?? dateOf({ year: year + 2, month: 3, day: 1 }) ?? from;
  const coming = ({ date }: { readonly date: LocalDate }): boolean => date >= from && date < to;
  return {
    holidays: [year, year + 1, year + 2].flatMap((one) => calendar.holidaysIn(one)).filter(coming),
    exceptions: calendar.exceptions.filter(coming),
  };
}

/** Dates have lists of their own here. */
function withoutDates({ hours }: Terms): Terms["hours"] {
  return { ...hours, calendar: { ...hours.calendar, exceptions: [] } };
}

const dayText = (date: LocalDate): string => `${WEEKDAYS[weekdayIndex(date)] ?? ""} ${formatLocalDate(date)}`;
