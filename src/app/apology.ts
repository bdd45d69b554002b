import { waitsOf, isOpenWait, runningDeadline, type Case } from "../core/cases/case.ts";
import type { Deadline } from "../core/cases/deadline.ts";
import { judge } from "../core/cases/judge.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Terms } from "../core/terms/terms.ts";
import { cityOf } from "../core/time/city.ts";
import { addBusinessTime } from "../core/time/business-hours.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import type { Zone } from "../core/time/zone.ts";
import { localTimeAt } from "../core/time/zone.ts";
import type { CustomerWords, Receipt } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import type { Pressed } from "./pressed.ts";
import type { Team } from "./team.ts";

const DAY = 86_400_000;

/** What stands where nobody knows what to say: whoever copies it fills it in. */
const BLANK = "____";

/** The deadline that was missed last, if there are words for that. */
export function missedWithRemedy(
  subject: Case,
  coverage: readonly CoverageInterval[],
  now: Instant,
): Deadline | undefined {
  const missed = judge(subject, coverage, now).findLast(({ result }) => result === "missed")?.deadline;
  return missed?.terms.remedy === undefined ? undefined : missed;
}

/** The remedy of the terms, filled in, to be copied; in each language that it is written in. Nothing is sent to anybody. */
export async function apologyFor(
  { store }: { readonly store: Pick<Store, "coverage"> },
  { stored, subject, monitored: { team }, by, now }: Pressed,
): Promise<Receipt> {
  const coverage = await store.coverage.intervals(stored.channel);
  const missed = missedWithRemedy(subject, coverage, now);
  if (missed === undefined) {
    return {
      text: "No promise was missed here that the terms have a `remedy` for.",
      undo: undefined,
      refused: true,
    };
  }
  const { remedy = "" } = missed.terms;
  const written: readonly (readonly [string | undefined, string])[] =
    typeof remedy === "string" ? [[undefined, remedy]] : Object.entries(remedy);
  const update = nextUpdate(subject, missed, now);
  const copy = written.map(([language, text]): CustomerWords => {
    const locale = language ?? team.locale ?? "en";
    return {
      language,
      text: filledIn(text, { locale, name: nameOf(team, by), update, terms: missed.terms, now }),
    };
  });
  return { text: "Copy this, and send it where the customer wrote:", undo: undefined, copy };
}

/** When they will hear of us again: when the promised update falls due, or would if it were promised now. */
function nextUpdate(subject: Case, { terms, choice }: Deadline, now: Instant): Instant | undefined {
  const running = waitsOf(subject).findLast((wait) => wait.clock === "update" && isOpenWait(wait));
  const promised = running && runningDeadline(running)?.dueAt;
  if (promised !== undefined && promised > now) return promised;
  const { promise } = choice.target;
  return promise && addBusinessTime(terms.hours, now, promise.update ?? promise.next);
}

interface Filling {
  readonly locale: string;
  readonly name: string;
  readonly update: Instant | undefined;
  readonly terms: Terms;
  readonly now: Instant;
}

function filledIn(text: string, { locale, name, update, terms, now }: Filling): string {
  // What customers are told is what they were promised in public, and no segment of ours.
  const target = terms.targets.find(({ publish }) => publish)?.promise?.first;
  const { zone } = terms.hours.calendar;
  const values: Readonly<Record<string, string>> = {
    name,
    next_update: update === undefined ? BLANK : momentInWords(update, now, zone, locale),
    target: target === undefined ? BLANK : lengthInWords(target, locale),
  };
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** Whoever is in no list of ours speaks for the brand. */
function nameOf({ people, name }: Team, by: Pressed["by"]): string {
  const person = people.get(by)?.name;
  return person === undefined ? name : person.charAt(0).toUpperCase() + person.slice(1);
}

/** `Monday 4:40 PM (Chicago)`, in the words of that language; with its date when it is a week away. */
function momentInWords(at: Instant, now: Instant, zone: Zone, locale: string): string {
  const { date, msOfDay } = localTimeAt(zone, at);
  const isFar = date - localTimeAt(zone, now).date >= 7;
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
    ...(isFar && ({ day: "numeric", month: "long" } as const)),
    // The local time has been reckoned by our own rules; formatted as it is.
    timeZone: "UTC",
  });
  return `${format.format(date * DAY + msOfDay).replaceAll("\u202f", " ")} (${cityOf(zone.name)})`;
}

/** `1 hour`, `1 hour 30 minutes`, in the words of that language. */
function lengthInWords(span: Duration, locale: string): string {
  const wholeMinutes = Math.ceil(span / 60_000);
  const parts = [
    { unit: "hour", count: Math.floor(wholeMinutes / 60) },
    { unit: "minute", count: wholeMinutes % 60 },
  ].filter(({ count }) => count > 0);
  return parts
    .map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
    )
    .join(" ");
}
