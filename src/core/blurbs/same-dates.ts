import { isSame } from "../is-same.ts";
import type { Shift } from "../time/calendar.ts";
import { dateOf, localDate, partsOf } from "../time/local-date.ts";
import type { PublicException } from "./promise.ts";
import type { ReadException } from "./read-hours.ts";

/** A leap year: a text names no year, and may name 29 February. */
const ANY_YEAR = 2028;
/** Nobody announces other hours for longer. */
const LONGEST = 62;

/** Whether a text names just those dates, with those hours. */
export function isSameDates(read: readonly ReadException[], promised: readonly PublicException[]): boolean {
  const said = new Map(read.flatMap(daysOf));
  const meant = new Map(
    promised.map(({ date, shifts }) => {
      const { month, day } = partsOf(date);
      return [keyOf(month, day), shifts] as const;
    }),
  );
  return said.size === meant.size && [...meant].every(([day, shifts]) => isSame(said.get(day), shifts));
}

/** Each day of a stretch, which may run on over New Year; one that no calendar has counts as itself, and fits none. */
function daysOf({ from, to, shifts }: ReadException): readonly (readonly [string, readonly Shift[]])[] {
  const first = dateOf({ ...from, year: ANY_YEAR });
  const year = to.month < from.month ? ANY_YEAR + 1 : ANY_YEAR;
  const last = dateOf({ ...to, year });
  if (first === undefined || last === undefined || last < first || last - first > LONGEST) {
    return [[`no such dates: ${from.day}.${from.month}-${to.day}.${to.month}`, shifts]];
  }
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const { month, day } = partsOf(localDate(first + i));
    return [keyOf(month, day), shifts] as const;
  });
}

const keyOf = (month: number, day: number): string => `${month}-${day}`;
