import { CATALOGUES, type Locale } from "../../core/blurbs/locales.ts";
import type { Catalogue } from "../../core/blurbs/catalogue.ts";
import { publicPromise, type PublicException, type PublicPromise } from "../../core/blurbs/promise.ts";
import type { Wording } from "../../core/blurbs/wording.ts";
import type { NonEmpty } from "../../core/non-empty.ts";
import type { Terms } from "../../core/terms/terms.ts";
import { openIntervals } from "../../core/time/business-hours.ts";
import type { Instant, Interval } from "../../core/time/instant.ts";
import type { LocalDate } from "../../core/time/local-date.ts";
import { localTimeAt, zoneOf } from "../../core/time/zone.ts";

/**
 * What documents about one channel are made of. It is made of the public promise alone, and of instants: nothing that is
 * for the team only has a field here.
 */
export interface Subject {
  /** As the configuration names it. */
  readonly channel: string;
  readonly platform: string;
  readonly brand: string;
  readonly promise: PublicPromise;
  /** The dates of a year ahead that differ: a document has room for them, and is read for longer than a text. */
  readonly dates: readonly PublicException[];
  /** The stretches within a range of instants in which the channel is open. */
  readonly open: (from: Instant, to: Instant) => readonly Interval[];
  /** The languages in which it is told, that of the terms first. */
  readonly wordings: NonEmpty<InWords>;
  readonly asOf: Instant;
}

/** A language, and how the brand speaks in it. */
export interface InWords {
  readonly locale: Locale;
  readonly wording: Wording;
}

/** How many days ahead documents tell of dates that differ. */
const YEAR = 365;

/** What documents say of `terms` at `now`; undefined when these promise the public nothing. */
export function subjectOf(
  terms: Terms,
  now: Instant,
  who: Pick<Subject, "channel" | "platform" | "brand" | "wordings">,
): Subject | undefined {
  const promise = publicPromise(terms, now);
  const year = publicPromise(terms, now, YEAR);
  if (promise === undefined || year === undefined) return undefined;
  const { hours } = terms;
  return {
    ...who,
    promise,
    dates: year.exceptions,
    open: (from, to) => openIntervals(hours, from, to),
    asOf: now,
  };
}

/** The date on which it was written, by the channel's own clocks. */
export const dateOfSubject = ({ promise, asOf }: Pick<Subject, "promise" | "asOf">): LocalDate =>
  localTimeAt(zoneOf(promise.zone), asOf).date;

export const catalogueOf = ({ locale }: Pick<InWords, "locale">): Catalogue => CATALOGUES[locale];
