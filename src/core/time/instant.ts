import type { Brand } from "../brand.ts";

/** Epoch milliseconds: compares with `<`, fits a column, cannot carry a hidden zone. */
export type Instant = Brand<number, "Instant">;

/** Milliseconds, never negative. */
export type Duration = Brand<number, "Duration">;

/** A half-open stretch of time: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** The instant `epochMs` milliseconds after 1970-01-01T00:00:00Z. Throws RangeError when `epochMs` is not a whole number. */
export function instant(epochMs: number): Instant {
  if (!Number.isSafeInteger(epochMs)) throw new RangeError(`not an instant: ${epochMs}`);
  return epochMs as Instant;
}

/** A span of `ms` milliseconds. Throws RangeError when `ms` is negative or not a whole number. */
export function duration(ms: number): Duration {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError(`not a duration: ${ms}`);
  return ms as Duration;
}

/** A span of `count` minutes of 60 seconds. */
export const minutes = (count: number): Duration => duration(count * 60_000);

/** A span of `count` hours of 60 minutes. */
export const hours = (count: number): Duration => duration(count * 3_600_000);

/** The instant `by` after `from` on the calendar, open or not. */
export const after = (from: Instant, by: Duration): Instant => instant(from + by);

/** Calendar time from `from` to `to`; zero when `to` is not later. */
export const timeBetween = (from: Instant, to: Instant): Duration =>
  to > from ? duration(to - from) : duration(0);

/** The last instant a date can name (year 275760): stands for "never" where an instant is needed. */
export const END_OF_TIME: Instant = instant(8_640_000_000_000_000);
