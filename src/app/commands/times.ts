import { parseLocalDate, MS_PER_DAY } from "../../core/time/local-date.ts";
import { hours, instant, type Instant } from "../../core/time/instant.ts";
import { localTimeAt, offsetPeriods, startOfDate, type Zone } from "../../core/time/zone.ts";

/** The next instant after `now` at which clocks in `zone` show `HH:MM`, or have just skipped it. Undefined when `text` is no time. */
export function nextTime(text: string, zone: Zone, now: Instant): Instant | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const ofDay = (Number(hour) * 60 + Number(minute)) * 60_000;
  const today = localTimeAt(zone, now).date;
  for (const period of offsetPeriods(zone, now, now + hours(50))) {
    for (let date: number = today; date <= today + 2; date++) {
      const candidate = Math.max(date * MS_PER_DAY + ofDay - period.offset, period.from);
      const isShown = date * MS_PER_DAY + ofDay - period.offset > now || candidate > now;
      if (isShown && candidate > now && candidate < period.to) return instant(candidate);
    }
  }
  return undefined;
}

/** When that date begins by the clocks of `zone`. Undefined when `text` is no date, written as 2026-12-01. */
export function startOf(text: string, zone: Zone): Instant | undefined {
  const date = parseLocalDate(text);
  return date === undefined ? undefined : startOfDate(zone, date);
}
