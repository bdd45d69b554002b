import { formatLocalDate, localDate, parseLocalDate, partsOf } from "../time/local-date.ts";
import type { Holiday, HolidaysIn } from "../time/calendar.ts";
import { TZ_VERSION } from "../time/zone.ts";
import type { ChannelId } from "../ids.ts";
import type { Terms } from "./terms.ts";

/** What is kept of a version once it has judged: from then on neither its file nor its calendar may change (DESIGN §2). */
export interface FrozenVersion {
  readonly channel: ChannelId;
  readonly version: string;
  readonly hash: string;
  readonly tzVersion: string;
  /** Holidays as resolved when it froze, by year; a resolved year is never changed, further years may be added. */
  readonly holidays: Readonly<Record<string, readonly { readonly date: string; readonly name: string }[]>>;
}

/** The folder of the overlays, and the name under which they are frozen. */
export const OVERLAYS = "overlays";

/** How far ahead of the year it freezes in a version's holidays are resolved. */
export const YEARS_AHEAD = 2;

/** The record that freezes `terms`, with the holidays from the year of `from` to two years after `year` resolved. */
export function freeze(channel: ChannelId, terms: Terms, year: number): FrozenVersion {
  const { holidaysIn } = terms.hours.calendar;
  const holidays: Record<string, { date: string; name: string }[]> = {};
  for (let y = Math.min(year, firstYear(terms)); y <= year + YEARS_AHEAD; y++) {
    holidays[String(y)] = holidaysIn(y).map(({ date, name }) => ({ date: formatLocalDate(date), name }));
  }
  return { channel, version: terms.version, hash: terms.hash, tzVersion: TZ_VERSION, holidays };
}

/** `kept` with the years that only `fresh` has resolved; all else stays as it was kept. */
export function extendFrozen(kept: FrozenVersion, fresh: FrozenVersion): FrozenVersion {
  return { ...kept, holidays: { ...fresh.holidays, ...kept.holidays } };
}

/** The holidays of a frozen version: of its resolved years as they were resolved, of others as `otherwise` says. */
export function frozenHolidays(frozen: FrozenVersion, otherwise: HolidaysIn): HolidaysIn {
  const resolved = new Map(
    Object.entries(frozen.holidays).map(([year, days]) => [Number(year), days.flatMap(toHoliday)]),
  );
  return (year) => resolved.get(year) ?? otherwise(year);
}

function toHoliday({ date, name }: { readonly date: string; readonly name: string }): readonly Holiday[] {
  const parsed = parseLocalDate(date);
  return parsed === undefined ? [] : [{ date: parsed, name }];
}

function firstYear(terms: Terms): number {
  return partsOf(localDate(Math.floor(terms.from / 86_400_000))).year;
}
