import { openIntervals, type BusinessHours } from "../../time/business-hours.ts";
import { instant, type Instant, type Interval } from "../../time/instant.ts";
import { weekdayIndex } from "../../time/local-date.ts";
import { localTimeAt, offsetPeriods } from "../../time/zone.ts";

/** An hour of the week by the clocks of a zone. */
export interface WeekHour {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** From 0 to 23: that from which on it lasts. */
  readonly hour: number;
}

/** A stretch of one hour by the clock during which a channel is open; shorter where it opens, closes or changes its clocks. */
export interface OpenHour extends Interval, WeekHour {}

const HOUR = 3_600_000;

/** The open hours that meet [from, to), in order, the outer two cut at its ends. */
export function openHours(hours: BusinessHours, from: Instant, to: Instant): readonly OpenHour[] {
  const { zone } = hours.calendar;
  return openIntervals(hours, from, to).flatMap((open) =>
    offsetPeriods(zone, open.from, open.to).flatMap((period) => {
      const pieces: OpenHour[] = [];
      for (let at = period.from; at < period.to;) {
        const { date, msOfDay } = localTimeAt(zone, instant(at));
        const end = Math.min(at + HOUR - (msOfDay % HOUR), period.to);
        const hour = Math.floor(msOfDay / HOUR);
        pieces.push({ from: instant(at), to: instant(end), weekday: weekdayIndex(date), hour });
        at = end;
      }
      return pieces;
    }),
  );
}
