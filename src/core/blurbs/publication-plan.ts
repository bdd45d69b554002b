import { termsAt, type TermsHistory } from "../terms/terms-at.ts";
import type { Terms } from "../terms/terms.ts";
import { hours, instant, type Instant } from "../time/instant.ts";
import { localDate, MS_PER_DAY, type LocalDate } from "../time/local-date.ts";
import { localTimeAt, offsetPeriods, type Zone } from "../time/zone.ts";
import { facebookHours } from "./facebook-hours.ts";
import type { Locale } from "./locales.ts";
import { DAYS_AHEAD, datesThatDiffer, publicPromise } from "./promise.ts";
import { renderBlurb, type Blurb, type DoesNotFit } from "./render.ts";
import type { Surface } from "./surface.ts";
import type { Wording } from "./wording.ts";

/** So many days ahead is looked for a change: a year of holidays, and the days for which the last is told before it comes. */
export const PLANNED_DAYS = 400;

const PLANNED = hours(24 * PLANNED_DAYS);

/** What a channel tells customers on a surface at `at`; undefined while its terms promise the public nothing, or there are none. */
export function publicTextAt(
  history: TermsHistory,
  surface: Surface,
  locale: Locale,
  wording: Wording,
  at: Instant,
): Blurb | DoesNotFit | undefined {
  const terms = termsAt(history, at);
  const promise = terms && publicPromise(terms, at);
  return promise && renderBlurb(promise, surface, locale, wording);
}

/**
 * The first instant after `now` at which the text of a surface is another, or becomes one that fits or none: a version takes
 * force, an overlay begins or ends, a date with other hours comes near or has passed. Undefined when that is more than
 * `PLANNED_DAYS` ahead.
 */
export function nextChangeAt(
  history: TermsHistory,
  surface: Surface,
  locale: Locale,
  wording: Wording,
  now: Instant,
): Instant | undefined {
  const toldAt = (at: Instant): string | undefined => {
    const blurb = publicTextAt(history, surface, locale, wording, at);
    return blurb?.kind === "blurb" ? blurb.text : blurb?.kind;
  };
  const told = toldAt(now);
  return turningPoints(history, now).find((at) => toldAt(at) !== told);
}

/** What of these terms a Facebook page shows as its hours at `at`; undefined when it can show none. */
function hoursAt(history: TermsHistory, at: Instant): string | undefined {
  const terms = termsAt(history, at);
  const promise = terms && publicPromise(terms, at);
  return promise && facebookHours(promise.hours);
}

/** The first instant after `now` at which the hours are others that a Facebook page shows. */
export function nextHoursChangeAt(history: TermsHistory, now: Instant): Instant | undefined {
  const told = hoursAt(history, now);
  return turningPoints(history, now).find((at) => hoursAt(history, at) !== told);
}

/** All instants of the days ahead at which a text may change, in order; at most of them it does not. */
function turningPoints(history: TermsHistory, now: Instant): readonly Instant[] {
  const isAhead = (at: Instant): boolean => at > now && at - now <= PLANNED;
  const changes = changesOfTerms(history).filter(isAhead);
  const inForce = new Set([now, ...changes].map((at) => termsAt(history, at)));
  const dates = [...inForce].flatMap((terms) => (terms === undefined ? [] : changesOfDates(terms, now)));
  return [...new Set([...changes, ...dates.filter(isAhead)])].toSorted((a, b) => a - b);
}

const changesOfTerms = ({ versions, overlays }: TermsHistory): readonly Instant[] => [
  ...versions.map(({ from }) => from),
  ...overlays.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
];

/** When a date that differs is first told, and when it has passed. */
function changesOfDates({ hours: { calendar } }: Terms, now: Instant): readonly Instant[] {
  const { date: today } = localTimeAt(calendar.zone, now);
  const yesterday = localDate(today - 1); // it comes back where clocks are set back over midnight
  return datesThatDiffer(calendar, yesterday, PLANNED_DAYS + DAYS_AHEAD + 1)
    .flatMap(({ date }) => [date - DAYS_AHEAD + 1, date + 1])
    .flatMap((date) => midnightsInto(calendar.zone, localDate(date)));
}

/** When clocks may pass midnight into `date`: more than once where they were set back over it, and out of it again then. */
function midnightsInto(zone: Zone, date: LocalDate): readonly Instant[] {
  const midnight = date * MS_PER_DAY;
  return offsetPeriods(zone, midnight - MS_PER_DAY, midnight + 2 * MS_PER_DAY)
    .flatMap(({ from, offset }, i) => (i === 0 ? [midnight - offset] : [from, midnight - offset]))
    .map(instant);
}
