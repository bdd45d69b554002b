import type { Terms } from "../terms/terms.ts";
import type { Instant } from "../time/instant.ts";
import { localTimeAt } from "../time/zone.ts";
import { listed, say, type Catalogue } from "./catalogue.ts";
import { datesListed, whenInWords } from "./hours-in-words.ts";
import { CATALOGUES, type Locale } from "./locales.ts";
import { oneLine } from "./parts.ts";
import { datesThatDiffer, publicPromise, type PublicException, type PublicPromise } from "./promise.ts";
import { answersInWords, ended, exceptionsSentence, promiseInWords } from "./render.ts";
import { fractionOf, spanInWords } from "./share-and-span.ts";
import { plainWording } from "./wording.ts";

/** What of terms customers are told, as far as a change can be about it. */
export type ChangedPart =
  "promise" | "answers" | "hours" | "span" | "share" | "dates" | "purpose" | "offers" | "conduct";

/** One thing that changes for customers, in a sentence. */
export interface CustomerChange {
  readonly part: ChangedPart;
  readonly text: string;
}

/** Dates with other hours are compared so many days ahead: a date without its year is one date then. */
const DAYS_COMPARED = 365;

/**
 * What changes for customers when `fresh` takes the place of `old`, as it stands at `at`: nothing of what is for the team.
 * The words of terms (purpose, offers, conduct) are told as they are written, in whatever language that is.
 */
export function customerChanges(
  old: Terms | undefined,
  fresh: Terms,
  at: Instant,
  locale: Locale,
): readonly CustomerChange[] {
  const catalogue = CATALOGUES[locale];
  const before = old && publicPromise(old, at);
  const after = publicPromise(fresh, at);
  if (after === undefined)
    return before === undefined ? [] : [{ part: "promise", text: say(catalogue, "change.ends") }];
  if (old === undefined || before === undefined) {
    const promise = wholePromise(catalogue, after);
    return [{ part: "promise", text: say(catalogue, "change.begins", { promise }) }];
  }
  const changes: readonly (readonly [ChangedPart, string | undefined])[] = [
    ["answers", compared(catalogue, "answers", answersOf(catalogue, before), answersOf(catalogue, after))],
    ["hours", compared(catalogue, "hours", hoursOf(catalogue, before), hoursOf(catalogue, after))],
    ["span", compared(catalogue, "span", spanOf(catalogue, before), spanOf(catalogue, after))],
    ["share", shareChange(catalogue, before, after)],
    ...datesChanged(catalogue, old, fresh, after.hours, at).map((text) => ["dates", text] as const),
    ["purpose", compared(catalogue, "purpose", textOf(before.purpose), textOf(after.purpose))],
    [
      "offers",
      compared(catalogue, "offers", itemsOf(catalogue, before.offers), itemsOf(catalogue, after.offers)),
    ],
    ["conduct", compared(catalogue, "conduct", conductOf(catalogue, before), conductOf(catalogue, after))],
  ];
  return changes.flatMap(([part, text]) => (text === undefined ? [] : [{ part, text }]));
}

function wholePromise(catalogue: Catalogue, promise: PublicPromise): string {
  const words = promiseInWords(catalogue, promise, plainWording("", true), { form: "full", hedge: "number" });
  const dates = exceptionsSentence(catalogue, promise, "full");
  return [words, ...(dates === undefined ? [] : [dates])].join(catalogue.gap);
}

/** Said when the two differ in the words that customers read. */
function compared(
  catalogue: Catalogue,
  part: "answers" | "hours" | "span" | "purpose" | "offers" | "conduct",
  before: string,
  after: string,
): string | undefined {
  if (before === after) return undefined;
  const nothing = say(catalogue, "change.nothing");
  return say(catalogue, `change.${part}`, { before: before || nothing, after: after || nothing });
}

const answersOf = (catalogue: Catalogue, { answers }: PublicPromise): string =>
  answersInWords(catalogue, { answers }, "brief", "friendly");

/** The week alone: dates are told apart. */
const hoursOf = (catalogue: Catalogue, promise: PublicPromise): string =>
  whenInWords(catalogue, { ...promise, exceptions: [] }, "full");

const spanOf = (catalogue: Catalogue, promise: PublicPromise): string =>
  spanInWords(catalogue, promise, "full");

/** Without its full stop: the sentence it comes to stand in goes on. */
const textOf = (text: string | undefined): string => oneLine(text ?? "").replace(/[.。]$/u, "");

const itemsOf = (catalogue: Catalogue, items: readonly string[]): string =>
  listed(catalogue, items.map(oneLine), "conjunction");

const conductOf = (catalogue: Catalogue, { notTolerated }: PublicPromise): string =>
  itemsOf(
    catalogue,
    notTolerated.map((item) => catalogue.conduct[item] ?? item),
  );

function shareChange(catalogue: Catalogue, before: PublicPromise, after: PublicPromise): string | undefined {
  if (before.objective === after.objective) return undefined;
  const [was, is] = [fractionOf(before.objective), fractionOf(after.objective)];
  const values = { kept: is.kept, all: is.all, keptBefore: was.kept, allBefore: was.all };
  const words = Object.entries(values).map(([name, count]) => [name, String(count)] as const);
  return say(catalogue, "change.share", Object.fromEntries(words));
}

/** The dates that get other hours, and those that get those of their week again. */
function datesChanged(
  catalogue: Catalogue,
  old: Terms,
  fresh: Terms,
  hours: PublicPromise["hours"],
  at: Instant,
): readonly string[] {
  const { calendar } = fresh.hours;
  const { date: first } = localTimeAt(calendar.zone, at);
  const before = datesThatDiffer(old.hours.calendar, first, DAYS_COMPARED);
  const after = datesThatDiffer(calendar, first, DAYS_COMPARED);
  const changed = exceptionsSentence(catalogue, { exceptions: without(after, before), hours }, "full");
  const usual = before.filter(({ date }) => after.every((day) => day.date !== date)).map(({ date }) => date);
  return [
    ...(changed === undefined ? [] : [ended(catalogue, say(catalogue, "change.dates", { dates: changed }))]),
    ...(usual.length === 0 ? [] : [say(catalogue, "change.usual", { dates: datesListed(catalogue, usual) })]),
  ];
}

const without = (
  days: readonly PublicException[],
  others: readonly PublicException[],
): readonly PublicException[] => {
  const known = new Set(others.map((day) => JSON.stringify(day)));
  return days.filter((day) => !known.has(JSON.stringify(day)));
};
