import type { Duration, Instant } from "../../src/core/time/instant.ts";
import { formatInstant, parseInstant } from "../../src/core/time/iso.ts";
import { parseLocalDate, type LocalDate } from "../../src/core/time/local-date.ts";

/** The instant that `text` names, seconds and milliseconds optional; throws when it names none. */
export function at(text: string): Instant {
  const found = parseInstant(text);
  if (found === undefined) throw new RangeError(`not an instant: ${text}`);
  return found;
}

/** The date that `text` names; throws when it names none. */
export function on(text: string): LocalDate {
  const found = parseLocalDate(text);
  if (found === undefined) throw new RangeError(`not a date: ${text}`);
  return found;
}

/** `instant` in UTC, or `never`: what a failed assertion should show. */
export const shown = (instant: Instant | undefined): string =>
  instant === undefined ? "never" : formatInstant(instant);

/** `span` in hours, which tests work out by hand. */
export const inHours = (span: Duration): number => span / 3_600_000;
