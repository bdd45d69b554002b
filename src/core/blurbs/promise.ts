import type { Interaction } from "../interaction.ts";
import { isNonEmpty, type NonEmpty } from "../non-empty.ts";
import type { Promised, Terms } from "../terms/terms.ts";
import { SECONDS_PER_DAY, shiftsOn, type Calendar, type Shift } from "../time/calendar.ts";
import type { Duration, Instant } from "../time/instant.ts";
import { localDate, weekdayIndex, type LocalDate } from "../time/local-date.ts";
import { localTimeAt } from "../time/zone.ts";
import { joined, openStretches, type Stretch } from "./stretches.ts";

/**
 * What customers may know of terms, and nothing else: what is for the team only (segments, escalation, warnings, gains)
 * has no field here, so no text can come to tell it.
 */
export interface PublicPromise {
  readonly answers: NonEmpty<Interaction>;
  /** When the channel is open, in the order of the week; one stretch of the whole week is around the clock. */
  readonly hours: NonEmpty<Stretch>;
  /** The IANA name of the zone by whose clocks all hours are. */
  readonly zone: string;
  /** Of business time. */
  readonly within: Duration;
  /** The share of messages that are answered so, above 0 and below 1. */
  readonly objective: number;
  readonly purpose: string | undefined;
  readonly offers: readonly string[];
  readonly notTolerated: readonly string[];
  /** The coming dates that differ from their week, the first first: of the next two weeks, unless more were asked for. */
  readonly exceptions: readonly PublicException[];
}

/** A date on which other hours hold; no shifts: closed. */
export interface PublicException {
  readonly date: LocalDate;
  readonly shifts: readonly Shift[];
}

/** So many dates ahead, today's included, a text tells what differs. */
export const DAYS_AHEAD = 14;

/**
 * What `terms` promise the public at `now`. Undefined when they promise it nothing: no target is published, or only one for
 * some of the messages, or it is never open; whoever was told so would believe it of all. Dates that differ are told of the
 * next `daysAhead`, today's included.
 */
export function publicPromise(
  terms: Terms,
  now: Instant,
  daysAhead: number = DAYS_AHEAD,
): PublicPromise | undefined {
  const { calendar } = terms.hours;
  const published = terms.targets.find(({ publish }) => publish);
  if (published?.promise === undefined) return undefined;
  const answers = answersUnder(published.when, terms.answers);
  const hours = openStretches(calendar.week);
  if (answers === undefined || !isNonEmpty(hours)) return undefined;
  return {
    answers,
    hours,
    zone: calendar.zone.name,
    within: within(published.promise),
    objective: terms.objective,
    purpose: terms.purpose,
    offers: terms.offers,
    notTolerated: terms.conduct.notTolerated,
    exceptions: comingExceptions(calendar, now, daysAhead),
  };
}

const within = ({ first }: Promised): Duration => first;

/** The interactions a published target speaks of; undefined when it is for some of them only, by their words, author or time. */
function answersUnder(
  when: Terms["targets"][number]["when"],
  answers: readonly Interaction[],
): NonEmpty<Interaction> | undefined {
  if (when?.keywords ?? when?.authors ?? when?.time) return undefined;
  const meant = answers.filter((one) => when?.interactions?.includes(one) ?? true);
  return isNonEmpty(meant) ? meant : undefined;
}

/** What differs from the week from the date of `now` on, by the clocks of the calendar. */
function comingExceptions(calendar: Calendar, now: Instant, daysAhead: number): readonly PublicException[] {
  return datesThatDiffer(calendar, localTimeAt(calendar.zone, now).date, daysAhead);
}

/**
 * The dates among the `days` from `first` on whose hours are not those of their week. Of hours that last a day or longer what
 * lies past midnight is told of the next date, as weeks tell it too: of 36 hours nobody would see that they are more than 12.
 */
export function datesThatDiffer(
  calendar: Calendar,
  first: LocalDate,
  days: number,
): readonly PublicException[] {
  const usual = toldShifts((date) => calendar.week[weekdayIndex(date)] ?? [], first, days);
  return toldShifts(shiftsOn(calendar), first, days)
    .map((shifts, ahead) => ({ date: localDate(first + ahead), shifts }))
    .filter(({ shifts }, ahead) => !isSame(shifts, usual[ahead] ?? []));
}

/** The shifts of each date as they are told: what is too long for one is cut at midnight, and told of the next as well. */
function toldShifts(
  shiftsOf: (date: LocalDate) => readonly Shift[],
  first: LocalDate,
  days: number,
): readonly (readonly Shift[])[] {
  let left: readonly Shift[] = [];
  return Array.from({ length: DAYS_BACK + days }, (_, i) => {
    const own = shiftsOf(localDate(first - DAYS_BACK + i));
    const all = left.length === 0 ? own : joinedShifts([...left, ...own]);
    left = all.filter(isTooLong).map(({ closes }) => ({ opens: 0, closes: closes - SECONDS_PER_DAY }));
    return all.map((shift) => (isTooLong(shift) ? { opens: shift.opens, closes: SECONDS_PER_DAY } : shift));
  }).slice(DAYS_BACK);
}

/** What is left of a date may make the next too long in turn, by less each time. */
const DAYS_BACK = 7;

const isTooLong = ({ opens, closes }: Shift): boolean =>
  closes > SECONDS_PER_DAY && closes - opens >= SECONDS_PER_DAY;

/** In order, with those that touch or overlap as one. */
function joinedShifts(shifts: readonly Shift[]): readonly Shift[] {
  return joined(shifts.map(({ opens, closes }) => ({ from: opens / 60, to: closes / 60 }))).map(
    ({ from, to }) => ({ opens: from * 60, closes: to * 60 }),
  );
}

const isSame = (some: readonly Shift[], others: readonly Shift[]): boolean =>
  some.length === others.length &&
  some.every(({ opens, closes }, i) => opens === others[i]?.opens && closes === others[i].closes);
