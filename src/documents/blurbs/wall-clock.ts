import type { ICalDayJsStub } from "ical-generator";
import { instant, type Instant } from "../../core/time/instant.ts";
import { formatLocalDate, localDate, MS_PER_DAY, type LocalDate } from "../../core/time/local-date.ts";
import { offsetPeriods, type Zone } from "../../core/time/zone.ts";

/** What a clock shows: a date, and milliseconds since its midnight, which may lie past its end. */
export interface WallTime {
  readonly date: LocalDate;
  readonly ms: number;
}

/** Milliseconds since 1970 by that clock, as if it were in UTC. */
export const localMs = ({ date, ms }: WallTime): number => date * MS_PER_DAY + ms;

/**
 * When clocks in `zone` show `time`, as calendars understand it (RFC 5545, 3.3.5): the first time, where they show it twice;
 * by the offset before the change, where they skip it.
 */
export function instantOfWall(zone: Zone, time: WallTime): Instant {
  const local = localMs(time);
  let before: number | undefined;
  for (const { from, to, offset } of offsetPeriods(zone, local - MS_PER_DAY, local + MS_PER_DAY)) {
    const at = local - offset;
    if (at < from) return instant(local - (before ?? offset));
    if (at < to) return instant(at);
    before = offset;
  }
  throw new RangeError(`no instant at ${local} in ${zone.name}`);
}

/** When clocks in `zone` show `time`; undefined when they skip it, or show it twice: programs differ on which they take. */
export function onlyInstantOf(zone: Zone, time: WallTime): Instant | undefined {
  const local = localMs(time);
  const shown = offsetPeriods(zone, local - MS_PER_DAY, local + MS_PER_DAY).filter(
    ({ from, to, offset }) => local - offset >= from && local - offset < to,
  );
  const [only, ...others] = shown;
  return only === undefined || others.length > 0 ? undefined : instant(local - only.offset);
}

/**
 * A wall time as ical-generator takes it: an object that writes itself. A `Date` would be read by the zone of the process, and
 * by the zone rules of Node, which are not those that deadlines go by (docs/decisions/003).
 */
export function wallStamp(time: WallTime): ICalDayJsStub {
  const local = localMs(time);
  const date = formatLocalDate(localDate(Math.floor(local / MS_PER_DAY))).replaceAll("-", "");
  const seconds = Math.floor((local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY) / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const digits = clock.map((part) => String(part).padStart(2, "0")).join("");
  const stamp: ICalDayJsStub = {
    format: (part) => (part === "YYYYMMDD" ? date : digits),
    isValid: () => true,
    toDate: () => new Date(local),
    toJSON: () => `${date}T${digits}`,
    utc: () => stamp,
  };
  return stamp;
}
