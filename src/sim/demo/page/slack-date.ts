type Form = Intl.DateTimeFormatOptions;

const FORMS: Readonly<Record<string, Form>> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  date_long_full: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
};

const PRETTY = "_pretty";

/** How a person sees times: the zone they are in, and what time it is. */
export interface DateReader {
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** No calendar goes beyond these many milliseconds either way of 1970. */
const FARTHEST = 8.64e15;

/**
 * A Slack date as that reader sees it: `{date_short_pretty} at {time}`. Tokens unknown here stay as they are, and all of
 * them where no calendar has such a date.
 */
export function slackDate(timestamp: number, format: string, reader: DateReader): string {
  const at = timestamp * 1000;
  if (!(Math.abs(at) <= FARTHEST)) return format;
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    if (name === "ago") return agoText(reader.now - at);
    const pretty = name.endsWith(PRETTY);
    const form = FORMS[pretty ? name.slice(0, -PRETTY.length) : name];
    if (form === undefined) return token;
    return (pretty ? relativeDay(at, reader) : undefined) ?? inZone(at, form, reader.zone);
  });
}

/** The time as a clock in that zone shows it: `14:05`. */
export const clockTime = (at: number, zone: string): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(at);

/** Whether `Intl` knows the zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function inZone(at: number, form: Form, zone: string): string {
  return new Intl.DateTimeFormat("en-US", { ...form, timeZone: zone }).format(at);
}

function relativeDay(at: number, { now, zone }: DateReader): string | undefined {
  const day = (when: number): string => inZone(when, FORMS["date_num"] ?? {}, zone);
  const near = [
    ["today", now],
    ["yesterday", now - 86_400_000],
    ["tomorrow", now + 86_400_000],
  ] as const;
  return near.find(([, when]) => day(when) === day(at))?.[0];
}

function agoText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  if (minutes === 0) return "just now";
  const [count, unit] = minutes < 90 ? [minutes, "minute"] : [Math.round(minutes / 60), "hour"];
  const span = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return ms < 0 ? `in ${span}` : `${span} ago`;
}
