import type { Instant } from "../core/time/instant.ts";
import { partsOf, WEEKDAYS, weekdayIndex } from "../core/time/local-date.ts";
import { localTimeAt, zoneOf, type Zone } from "../core/time/zone.ts";

const UTC = zoneOf("Etc/UTC");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An instant for readers whose own zone we do not know: `Mon 23 Nov 16:40 Chicago (22:40 UTC)`. */
export function dateInWords(at: Instant, zone: Zone): string {
  const here = localTimeAt(zone, at);
  const there = localTimeAt(UTC, at);
  if (zone.name === UTC.name) return `${dayOf(there.date)} ${timeOf(there.msOfDay)} UTC`;
  const city = zone.name.slice(zone.name.lastIndexOf("/") + 1).replaceAll("_", " ");
  const day = here.date === there.date ? "" : `${weekdayOf(there.date)} `;
  return `${dayOf(here.date)} ${timeOf(here.msOfDay)} ${city} (${day}${timeOf(there.msOfDay)} UTC)`;
}

type Day = ReturnType<typeof localTimeAt>["date"];

function dayOf(date: Day): string {
  const { day, month } = partsOf(date);
  return `${weekdayOf(date)} ${day} ${MONTHS[month - 1] ?? ""}`;
}

function weekdayOf(date: Day): string {
  const name = WEEKDAYS[weekdayIndex(date)] ?? "mon";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function timeOf(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}`;
}
