import { parseLocalDate, MS_PER_DAY } from "../../core/time/local-date.ts";
import { instant, type Instant } from "../../core/time/instant.ts";
import { localTimeAt, offsetPeriods, startOfDate, type Zone } from "../../core/time/zone.ts";

/** The next instant after `now` at which clocks in `zone` show `HH:MM`, or have just skipped it. Undefined when `text` is no time. */
export function nextTime(text: string, zone: Zone, now: Instant): Instant | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const ofDay = (Number(hour) * 60 + Number(minute)) * 60_000;
  const today = localTimeAt(zone, now).date;
  const found = [today, today + 1, today + 2].flatMap((date) => instantsOf(date * MS_PER_DAY + ofDay, zone));
  return found.find((at) => at > now);
}

/** The instants at which clocks show that local time: two where they are set back; of one that they skip when they do. */
function instantsOf(local: number, zone: Zone): readonly Instant[] {
  const periods = offsetPeriods(zone, local - MS_PER_DAY, local + MS_PER_DAY);
  const exact = periods.map(({ offset, from, to }) => ({ at: local - offset, from, to }));
  const shown = exact.filter(({ at, from, to }) => from <= at && at < to);
  const skipped = exact.filter(({ at, from }) => at < from);
  return shown.length > 0 ? shown.map(({ at }) => instant(at)) : skipped.map(({ from }) => instant(from));
}

/** When that date begins by the clocks of `zone`. Undefined when `text` is no date, written as 2026-12-01. */
export function startOf(text: string, zone: Zone): Instant | undefined {
  const date = parseLocalDate(text);
  return date === undefined ? undefined : startOfDate(zone, date);
}
