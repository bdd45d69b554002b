import type { ResultCounts } from "../core/stats/attainment.ts";
import { timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import { formatLocalDate, MS_PER_DAY, WEEKDAYS, weekdayIndex } from "../core/time/local-date.ts";
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

/** Where an instant lies from `now`: `in 12 min`, `4 min ago`, `3 days ago`. */
export function fromNow(at: Instant, now: Instant): string {
  if (at === now) return "now";
  return at > now
    ? `in ${lengthInWords(timeBetween(now, at))}`
    : `${lengthInWords(timeBetween(at, now))} ago`;
}

function lengthInWords(span: Duration): string {
  return span >= 2 * MS_PER_DAY ? `${Math.floor(span / MS_PER_DAY)} days` : spanInWords(span);
}

/** The beginning of what a stranger wrote, in one harmless line of at most `longest` characters as people count them. */
export function firstWords(text: string, longest: number): string {
  // One letter may carry a thousand marks: so much and no more is looked at.
  const start = text.slice(0, longest * 20);
  const line = harmless(start.replaceAll(/\s+/gu, " ").trim());
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (letters.length <= longest) return start === text ? line : `${line}…`;
  return `${letters
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}
