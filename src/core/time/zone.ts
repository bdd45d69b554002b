// The zone rules come with the package, not with Node, whose own are wrong today for seven zones (docs/decisions/003).
import moment from "moment-timezone";
import { instant, type Instant } from "./instant.ts";
import { localDate, MS_PER_DAY, type LocalDate } from "./local-date.ts";

// As it is now: whatever loads another copy of the library later puts that one's rules in the place of these.
const { tz } = moment;

/** The version of the packaged tz data, such as `2026f`. */
export const TZ_VERSION: string = tz.dataVersion;

/** An IANA zone: from `starts[i]` on, its clocks read `offsets[i]` milliseconds more than UTC. */
export interface Zone {
  readonly name: string;
  readonly starts: Float64Array;
  readonly offsets: Float64Array;
}

/** A date and the milliseconds since its midnight, as a clock in some zone shows them. */
export interface LocalTime {
  readonly date: LocalDate;
  readonly msOfDay: number;
}

/** A stretch of time during which a zone keeps one offset (milliseconds east of UTC). */
export interface OffsetPeriod {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const zones = new Map<string, Zone>();

/** The zone of that IANA name, spelled as IANA spells it, links included. Undefined when there is none. */
export function findZone(name: string): Zone | undefined {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const data = tz.zone(name);
  if (data?.name !== name) return undefined;
  const zone: Zone = {
    name,
    // `untils` are the ends of the periods, so each is the start of the next.
    starts: Float64Array.from([-Infinity, ...data.untils.slice(0, -1)]),
    offsets: Float64Array.from(data.offsets, (minutesWest) => 0 - Math.round(minutesWest * 60_000)),
  };
  zones.set(name, zone);
  return zone;
}

/** The zone of that IANA name. Throws RangeError when there is none. */
export function zoneOf(name: string): Zone {
  const zone = findZone(name);
  if (zone === undefined) throw new RangeError(`unknown time zone: ${name}`);
  return zone;
}

/** The names of all zones, links included. */
export const zoneNames = (): readonly string[] => tz.names();

/** How far clocks in `zone` are ahead of UTC at `at`, in milliseconds. */
export function offsetAt(zone: Zone, at: Instant): number {
  return zone.offsets[lastAtOrBefore(zone.starts, at)] ?? 0;
}

/** What a clock in `zone` shows at `at`. */
export function localTimeAt(zone: Zone, at: Instant): LocalTime {
  const local = at + offsetAt(zone, at);
  const date = Math.floor(local / MS_PER_DAY);
  return { date: localDate(date), msOfDay: local - date * MS_PER_DAY };
}

/**
 * The next instant after `at` at which clocks in `zone` show `msOfDay` after midnight. On a day that skips that time it is
 * that of the next day; on one that shows it twice, the first of the two that is still to come.
 */
export function nextTimeOfDay(zone: Zone, at: Instant, msOfDay: number): Instant {
  const { date } = localTimeAt(zone, at);
  for (let day: number = date; ; day++) {
    const local = day * MS_PER_DAY + msOfDay;
    for (const { from, to, offset } of offsetPeriods(zone, local - MS_PER_DAY, local + MS_PER_DAY)) {
      const candidate = local - offset;
      if (candidate > at && candidate >= from && candidate < to) return instant(candidate);
    }
  }
}

/** The first instant at or after which clocks in `zone` have passed midnight into `date`. */
export function startOfDate(zone: Zone, date: LocalDate): Instant {
  const midnight = date * MS_PER_DAY;
  // Offsets lie within a day of UTC, so the answer is the earliest among the periods around that midnight.
  for (const period of offsetPeriods(zone, midnight - MS_PER_DAY, midnight + 2 * MS_PER_DAY)) {
    const candidate = Math.max(midnight - period.offset, period.from);
    if (candidate < period.to) return instant(candidate);
  }
  throw new RangeError(`no start of day ${date} in ${zone.name}`);
}

/** The periods of one offset that meet [from, to), in order; the outer two are cut at its ends. */
export function offsetPeriods(zone: Zone, from: number, to: number): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  for (let i = lastAtOrBefore(zone.starts, from); i < zone.starts.length; i++) {
    const start = Math.max(from, zone.starts[i] ?? from);
    if (start >= to) break;
    periods.push({ from: start, to: Math.min(to, zone.starts[i + 1] ?? to), offset: zone.offsets[i] ?? 0 });
  }
  return periods;
}

/** The index of the last item of `sorted` that is not greater than `value`; -1 when all are. */
export function lastAtOrBefore(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
