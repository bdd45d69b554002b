import { z } from "zod";
import { formatDuration, parseDuration } from "../../core/time/duration-text.ts";
import { duration, hours, minutes, type Duration } from "../../core/time/instant.ts";
import { addWrong, quoted, type Wrong } from "./wrong.ts";

const LONGEST = hours(8760);

/** A span of minutes and hours. `openDay` is the length of the week's average open day: it tells what a `d` may mean. */
export function durationField(openDay: Duration | undefined): z.ZodType<Duration, string> {
  return z
    .string()
    .transform((text, context) => {
      const wrong = wrongWithDuration(text, openDay);
      if (wrong !== undefined) addWrong(context, wrong);
      return wrong === undefined ? (parseDuration(text) ?? z.NEVER) : z.NEVER;
    })
    .meta({ examples: ["15m", "4h", "1h30m"] });
}

/** Why `text` is no span that terms may name; undefined when it is one. */
export function wrongWithDuration(text: string, openDay: Duration | undefined): Wrong | undefined {
  const span = parseDuration(text);
  if (span === undefined) return wrongSpelling(text, openDay);
  if (span === 0) return { message: `${quoted(text)} is no time at all`, mend: "write 1m or more" };
  if (span > LONGEST) {
    return { message: `${quoted(text)} is longer than a year`, mend: "write 8760h or less" };
  }
  return undefined;
}

function wrongSpelling(text: string, openDay: Duration | undefined): Wrong {
  const [, count, unit = ""] = /^(\d{1,5})\s*(s|d|days?|sec|seconds?)$/.exec(text) ?? [];
  if (count !== undefined && unit.startsWith("d")) {
    return {
      message: `${quoted(text)} counts days, but this counts working time`,
      mend: mendDays(Number(count), openDay),
    };
  }
  if (count !== undefined) {
    const up = formatDuration(minutes(Math.max(1, Math.ceil(Number(count) / 60))));
    return { message: `${quoted(text)} counts seconds`, mend: `use whole minutes: write ${up}` };
  }
  const meant = meantDuration(text);
  const mend =
    meant === undefined
      ? "write minutes and hours, such as 15m, 4h or 1h30m"
      : `write ${formatDuration(meant)}${/\dd/i.test(text) ? " if its days are of 24 hours" : ""}`;
  return { message: `${quoted(text)} is not a duration`, mend };
}

const LOOSE_PART = /(\d{1,5}(?:\.\d{1,3})?)\s*(d(?:ays?)?|h(?:ou)?rs?|h|min(?:ute)?s?|m)(?![a-z])\s*/gi;
const MINUTES_IN: Readonly<Record<string, number>> = { d: 1440, h: 60, m: 1 };

/** The span that `text` means in another spelling than ours: `1.5h`, `30min`, `2 hours`, `2d12h`. */
function meantDuration(text: string): Duration | undefined {
  const parts = [...text.trim().matchAll(LOOSE_PART)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text.trim()) return undefined;
  const total = parts.reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (MINUTES_IN[unit.charAt(0).toLowerCase()] ?? 0),
    0,
  );
  const span = minutes(Math.round(total));
  return span > 0 && span <= LONGEST ? span : undefined;
}

function mendDays(days: number, openDay: Duration | undefined): string {
  const calendar = `${days * 24}h if you mean ${days === 1 ? "" : `${days} times `}24 hours`;
  if (openDay === undefined || openDay === 0) return `write ${calendar}`;
  const working = duration(Math.round((days * openDay) / 60_000) * 60_000);
  const noun = days === 1 ? "working day" : "working days";
  return `write ${formatDuration(working)} if you mean ${days} ${noun} of this week's ${formatDuration(openDay)} on average, or ${calendar}`;
}
