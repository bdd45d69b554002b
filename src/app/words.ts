import type { ResultCounts } from "../core/stats/attainment.ts";
import type { Duration, Instant } from "../core/time/instant.ts";
import { formatLocalDate, WEEKDAYS, weekdayIndex } from "../core/time/local-date.ts";
import { localTimeAt, type Zone } from "../core/time/zone.ts";

/** A span for a person, minutes rounded up: `40 s`, `12 min`, `1 h 5 min`. */
export function spanInWords(span: Duration): string {
  if (span > 0 && span < 60_000) return `${Math.ceil(span / 1000)} s`;
  const minutes = Math.ceil(span / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `count` of what `one` names: `1 case`, `2 cases`. */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString("en-US")} ${one}${count === 1 ? "" : "s"}`;

/** An instant by the clocks of `zone`, to the second: `Mon 2026-11-02 10:00:00`. */
export function instantInWords(at: Instant, zone: Zone): string {
  const { date, msOfDay } = localTimeAt(zone, at);
  const weekday = WEEKDAYS[weekdayIndex(date)] ?? "mon";
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${formatLocalDate(date)} ${timeOfDay(msOfDay)}`;
}

/** A share as a person would say it: `9 of 10` below 30 decided cases, from there `93.2 %`; a dash when none is decided. */
export function attainmentInWords({ met, missed }: ResultCounts): string {
  const decided = met + missed;
  if (decided === 0) return "-";
  return decided < 30 ? `${met} of ${decided}` : `${((100 * met) / decided).toFixed(1)} %`;
}

function timeOfDay(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
}

/**
 * `text` that a stranger wrote, in one line and unable to steer the terminal or to turn the reading direction: controls
 * (C0, C1), line separators and bidirectional marks become U+FFFD.
 */
export function harmless(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, "\ufffd");
}
