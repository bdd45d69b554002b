import { instant, type Instant } from "./instant.ts";
import { dateOf, localDate, MS_PER_DAY, partsOf } from "./local-date.ts";

/** The beginning, in UTC, of the month that lies so many months before that of `at`. */
export function monthStart(at: Instant, monthsBefore: number): Instant {
  const { year, month } = partsOf(localDate(Math.floor(at / MS_PER_DAY)));
  const months = year * 12 + month - 1 - monthsBefore;
  const first = dateOf({ year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: 1 });
  return instant((first ?? 0) * MS_PER_DAY);
}
