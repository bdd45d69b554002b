import { localDate, MS_PER_DAY } from "../../core/time/local-date.ts";
import { offsetPeriods, type Zone } from "../../core/time/zone.ts";
import { wallStamp } from "./wall-clock.ts";

/**
 * The clocks of `zone` from `from` to `to` as a VTIMEZONE: each change by itself, by the same rules as deadlines go by. A reader
 * of the calendar needs no zone data of its own, which may be older.
 */
export function zoneComponent(zone: Zone, from: number, to: number): string {
  const periods = offsetPeriods(zone, from, to);
  const lines = periods.flatMap(({ from: start, offset }, i) => {
    const before = periods[i - 1]?.offset ?? offset;
    const kind = offset > before ? "DAYLIGHT" : "STANDARD";
    return [
      `BEGIN:${kind}`,
      `DTSTART:${i === 0 ? LONG_AGO : stampOf(start + before)}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(offset)}`,
      `END:${kind}`,
    ];
  });
  return ["BEGIN:VTIMEZONE", `TZID:${zone.name}`, ...lines, "END:VTIMEZONE"].join("\r\n");
}

const LONG_AGO = "19700101T000000";

function stampOf(local: number): string {
  const date = Math.floor(local / MS_PER_DAY);
  return wallStamp({ date: localDate(date), ms: local - date * MS_PER_DAY }).toJSON();
}

function offsetText(ms: number): string {
  const seconds = Math.abs(ms) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = parts.map((part) => String(part).padStart(2, "0"));
  return `${ms < 0 ? "-" : "+"}${hours}${minutes}${rest === "00" ? "" : rest}`;
}
