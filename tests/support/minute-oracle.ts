// Business time the slow and obvious way: look at the wall clock at every minute. Shares no code with src/core/time,
// and takes the wall clock from temporal-polyfill, that is from the zone data of the Node that runs it.
import { Temporal } from "temporal-polyfill";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
type Day = (typeof DAYS)[number];

/** Each interval as opening and close, `HH:MM`; a close before its opening is on the next date. */
export interface WrittenHours {
  readonly timezone: string;
  readonly week: Readonly<Record<Day, [string, string][]>>;
  readonly holidays: string[];
  readonly exceptions: { date: string; hours: [string, string][] }[];
}

/** A range of whole minutes, and for each whether it is open. */
export interface Minutes {
  readonly from: number;
  readonly open: readonly boolean[];
}

/** Milliseconds that clocks in `timezone` are ahead of UTC. */
export function offsetOf(timezone: string, at: number): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).offsetNanoseconds / 1_000_000
  );
}

/** The first clock change in `timezone` after `at`, if any. */
export function changeAfter(timezone: string, at: number): number | undefined {
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone);
  return then.getTimeZoneTransition("next")?.epochMilliseconds;
}

/** Looks at every minute of [from, to). */
export function lookAtMinutes(hours: WrittenHours, from: number, to: number): Minutes {
  const open: boolean[] = [];
  for (let at = from; at < to; at += MINUTE_MS) open.push(isOpenMinute(hours, at));
  return { from, open };
}

/** Open milliseconds in [from, to), both within the minutes looked at. */
export function openTimeIn(minutes: Minutes, from: number, to: number): number {
  return minutes.open.reduce((sum, isOpen, i) => {
    const start = minutes.from + i * MINUTE_MS;
    return isOpen ? sum + Math.max(0, Math.min(to, start + MINUTE_MS) - Math.max(from, start)) : sum;
  }, 0);
}

/** The first instant from `at` on that is open, or closed, among the minutes looked at. */
export function firstIn(minutes: Minutes, at: number, wanted: "open" | "closed"): number | undefined {
  const i = minutes.open.findIndex(
    (isOpen, minute) => isOpen === (wanted === "open") && minutes.from + (minute + 1) * MINUTE_MS > at,
  );
  return i < 0 ? undefined : Math.max(at, minutes.from + i * MINUTE_MS);
}

/** The open stretches among the minutes looked at. */
export function stretchesOf({ from, open }: Minutes): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  open.forEach((isOpen, i) => {
    const start = from + i * MINUTE_MS;
    if (!isOpen) return;
    const last = stretches.at(-1);
    if (last?.to === start) last.to = start + MINUTE_MS;
    else stretches.push({ from: start, to: start + MINUTE_MS });
  });
  return stretches;
}

function isOpenMinute(hours: WrittenHours, at: number): boolean {
  const local = at + offsetOf(hours.timezone, at);
  const time = new Date(local).toISOString().slice(11, 16);
  return (
    hoursOn(hours, local).some(([opens, closes]) => opens <= time && (time < closes || closes < opens)) ||
    hoursOn(hours, local - DAY_MS).some(([opens, closes]) => closes < opens && time < closes)
  );
}

/** The intervals that open on the date that a UTC clock would show at `local`. */
function hoursOn(hours: WrittenHours, local: number): readonly [string, string][] {
  const day = new Date(local);
  const date = day.toISOString().slice(0, 10);
  const exception = hours.exceptions.find((each) => each.date === date);
  if (exception !== undefined) return exception.hours;
  return hours.holidays.includes(date) ? [] : hours.week[DAYS[day.getUTCDay()] ?? "sun"];
}
