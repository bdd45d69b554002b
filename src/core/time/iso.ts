import { instant, type Instant } from "./instant.ts";
import { dateOf, formatLocalDate, localDate, MS_PER_DAY } from "./local-date.ts";

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * The instant that `text` names in ISO 8601 with an offset (`Z`, `+01:00`), to the millisecond below.
 * Undefined when it is not one: no such date, or no offset, because a time without one is a guess.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "0", fraction = "", offset = "Z"] = match;
  const date = dateOf({ year: Number(year), month: Number(month), day: Number(day) });
  const offsetMs = parseOffset(offset);
  if (date === undefined || offsetMs === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return instant(date * MS_PER_DAY + seconds * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3)) - offsetMs);
}

/** `at` as `2026-11-01T09:00:00.000Z`. */
export function formatInstant(at: Instant): string {
  const date = Math.floor(at / MS_PER_DAY);
  return `${formatLocalDate(localDate(date))}T${formatTimeOfDay(at - date * MS_PER_DAY)}Z`;
}

function parseOffset(text: string): number | undefined {
  if (text === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(-2));
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

function formatTimeOfDay(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const time = `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}`;
  return `${time}.${String(ms % 1000).padStart(3, "0")}`;
}
