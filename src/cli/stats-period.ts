import { InvalidArgumentError } from "commander";
import { instant, type Instant } from "../core/time/instant.ts";
import { MS_PER_DAY, parseLocalDate, type LocalDate } from "../core/time/local-date.ts";
import { startOfDate, type Zone } from "../core/time/zone.ts";

/** How a person says when: so many days ago, or a date. */
export type When = { readonly daysAgo: number } | { readonly date: LocalDate };

const DAYS = { d: 1, w: 7, m: 30, y: 365 } as const;

/** `2w`, `90d`, `6m`, `2y`, or `2026-11-02`. */
export function whenFrom(text: string): When {
  const [, count, unit] = /^([1-9]\d{0,3})([dwmy])$/.exec(text) ?? [];
  if (count !== undefined && (unit === "d" || unit === "w" || unit === "m" || unit === "y"))
    return { daysAgo: Number(count) * DAYS[unit] };
  const date = parseLocalDate(text);
  if (date === undefined)
    throw new InvalidArgumentError("write days, weeks, months or years (2w), or a date (2026-11-02)");
  return { date };
}

/** The instant that it says: a date begins by the clocks of `zone`. */
export function instantOf(when: When, zone: Zone, now: Instant): Instant {
  return "date" in when
    ? startOfDate(zone, when.date)
    : instant(Math.max(0, now - when.daysAgo * MS_PER_DAY));
}
