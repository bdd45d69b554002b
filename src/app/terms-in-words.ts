import type { AuthorList, EscalationStep, NeedsReply, Promised, Target, Terms } from "../core/terms/terms.ts";
import type { HoursException } from "../core/time/calendar.ts";
import { formatDuration } from "../core/time/duration-text.ts";
import { formatInstant } from "../core/time/iso.ts";
import { formatLocalDate } from "../core/time/local-date.ts";
import { describeShifts, describeWeek } from "../core/time/week-text.ts";

/**
 * Every key of the resolved terms in words, in the order of a terms file, with the holidays of `years`; a key that says
 * nothing is left out. No key is there twice: the second of a name is `name.2`.
 */
export function describeTerms(terms: Terms, years: readonly number[]): ReadonlyMap<string, string> {
  const { calendar } = terms.hours;
  const said: readonly (readonly [string, string | undefined])[] = [
    ["from", startOf(terms)],
    ["purpose", terms.purpose],
    ["offers", listed(terms.offers)],
    ["hours.timezone", calendar.zone.name],
    ["hours.week", describeWeek(calendar.week)],
    ...years
      .flatMap((year) => calendar.holidaysIn(year))
      .map(({ date, name }) => [`hours.holidays.${formatLocalDate(date)}`, name] as const),
    ...calendar.exceptions.map(exceptionEntry),
    ["response.answers", listed(terms.answers)],
    ...needsReplyEntries(terms.needsReply),
    ["response.objective", describeShare(terms.objective)],
    ...terms.targets.map((target) => [`response.targets.${target.name}`, describeTarget(target)] as const),
    ["warn", listed(terms.warnings.map((warning) => describeWarning(warning.spelling, warning.kind)))],
    ...terms.escalation.map((step) => [`escalate.${stepName(step)}`, step.to.join(" + ")] as const),
    ["conduct.not_tolerated", listed(terms.conduct.notTolerated)],
    ...terms.conduct.rules.map(ruleEntry),
    ...remedyEntries(terms.remedy),
    ["gains", terms.gains],
    ["review_by", terms.reviewBy === undefined ? undefined : formatLocalDate(terms.reviewBy)],
  ];
  const words = new Map<string, string>();
  for (const [key, text] of said) if (text !== undefined) words.set(freeKey(key, words), text);
  return words;
}

function remedyEntries(remedy: Terms["remedy"]): readonly (readonly [string, string | undefined])[] {
  if (remedy === undefined || typeof remedy === "string") return [["remedy", remedy]];
  return Object.entries(remedy).map(([language, text]) => [`remedy.${language}`, text] as const);
}

/** When a version starts; an overlay starts by an act. */
export function startOf({ kind, from }: Terms): string | undefined {
  return kind === "overlay" ? undefined : formatInstant(from).replace(".000Z", "Z");
}

/** Two steps at the breach, two rules of a category, two holidays on one date: none may hide the other. */
function freeKey(key: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}.${number}`)) number += 1;
  return `${key}.${number}`;
}

/** A share as people write it: `95%`. */
function describeShare(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}

/** What a target promises and to which messages. */
function describeTarget({ when, publish, promise }: Target): string {
  const conditions = [
    when?.keywords === undefined ? undefined : `keyword ${when.keywords.join(" or ")}`,
    when?.interactions === undefined ? undefined : when.interactions.join(" or "),
    when?.language === undefined ? undefined : `language ${when.language.join(" or ")}`,
    when?.authors === undefined ? undefined : `author ${when.authors.map(describeAuthor).join(" or ")}`,
    when?.time === undefined ? undefined : `posted ${describeWeek(when.time.calendar.week)}`,
  ].filter((condition) => condition !== undefined);
  const promised = promise === undefined ? "nothing promised" : describePromise(promise);
  return [
    promised,
    ...(conditions.length === 0 ? [] : [`when ${conditions.join(" and ")}`]),
    ...(publish ? ["published"] : []),
  ].join("; ");
}

const describeAuthor = (author: string | AuthorList): string =>
  typeof author === "string" ? author : `${author.list} (${author.authors.join(", ")})`;

/** That every message needs a reply goes without saying. */
function needsReplyEntries({ rules, otherwise }: NeedsReply): readonly (readonly [string, string])[] {
  if (rules.length === 0 && otherwise === "all") return [];
  return [
    ...rules.map(
      ({ name, keywords, pattern, reply }) =>
        [
          `response.needs_reply.${name}`,
          `${reply ? "reply" : "no reply"} when ${keywords === undefined ? `pattern ${pattern ?? ""}` : `keyword ${keywords.join(" or ")}`}`,
        ] as const,
    ),
    ["response.needs_reply", rules.length === 0 ? otherwise : `otherwise ${otherwise}`],
  ];
}

function describePromise({ first, next, update, resolve }: Promised): string {
  return [
    `first ${formatDuration(first)}`,
    `next ${formatDuration(next)}`,
    ...(update === undefined ? [] : [`update ${formatDuration(update)}`]),
    ...(resolve === undefined ? [] : [`resolve ${formatDuration(resolve.within)} (${resolve.clock})`]),
  ].join(", ");
}

function describeWarning(spelling: string, kind: "share" | "left"): string {
  return kind === "share" ? `${spelling} gone` : `${spelling} left`;
}

function stepName(step: EscalationStep): string {
  return step.at === "after" ? `after ${formatDuration(step.after)}` : step.at;
}

function ruleEntry(
  { category, name, publishes, pattern, action }: Terms["conduct"]["rules"][number],
  index: number,
): readonly [string, string] {
  const what = [
    action,
    ...(category === undefined ? [] : [category]),
    ...(publishes === undefined ? [] : [`as ${publishes}`]),
    ...(pattern === undefined ? [] : [`pattern ${pattern}`]),
  ];
  return [`conduct.rules.${name ?? category ?? index + 1}`, what.join(", ")];
}

function exceptionEntry({ date, shifts, note }: HoursException): readonly [string, string] {
  const words = `${describeShifts(shifts)}${note === undefined ? "" : ` (${note})`}`;
  return [`hours.exceptions.${formatLocalDate(date)}`, words];
}

const listed = (items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.join(", ");
