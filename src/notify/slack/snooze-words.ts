import { duration, hours, minutes } from "../../core/time/instant.ts";
import type { SnoozeChoice } from "../../ports/notifier.ts";

/** What somebody typed who wants a case to be quiet, or what is wrong with it. */
export type SnoozeWords =
  | { readonly kind: "choice"; readonly choice: SnoozeChoice }
  | { readonly kind: "wrong"; readonly text: string };

const SPAN = /^(?:(\d{1,3}(?:[.,]\d{1,2})?) ?h(?:(?:ou)?rs?)?)? ?(?:(\d{1,4}) ?m?(?:in(?:ute)?s?)?)?$/;
const TIME = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/;

const LONGEST = hours(40);

/** Reads `45`, `45 min`, `1 h 30`, `1.5 h` as a span, and `16:30`, `4:30 pm`, `until 5 pm` as a time of day. */
export function readSnoozeWords(given: string): SnoozeWords {
  const said = given.toLowerCase().replace(/\s+/gu, " ").trim();
  const [lead = ""] = /^(?:until|till|at|for) /u.exec(said) ?? [];
  const text = said.slice(lead.length);
  const isSpan = lead === "" || lead === "for ";
  const span = isSpan && text !== "" ? SPAN.exec(text) : null;
  if (span !== null) return spanOf(given, Number((span[1] ?? "0").replace(",", ".")), span[2]);
  const time = lead === "for " ? null : TIME.exec(text);
  if (time !== null) return timeOf(given, Number(time[1]), Number(time[2] ?? 0), time[3]);
  return wrong(
    given === ""
      ? "Please say for how long: 45 min, 1 h 30 or 16:30."
      : `“${given}” is neither a span such as 45 min or 1 h 30 nor a time of day such as 16:30.`,
  );
}

function spanOf(given: string, hourCount: number, rest = "0"): SnoozeWords {
  const time = duration(Math.round(hourCount * 60) * 60_000 + minutes(Number(rest)));
  if (time === 0) return wrong("At least a minute, please.");
  if (time > LONGEST) return wrong(`“${given}” is too long: 40 h of working time at most.`);
  return { kind: "choice", choice: { kind: "for", time } };
}

function timeOf(given: string, hour: number, minute: number, half: string | undefined): SnoozeWords {
  const isHour = half === undefined ? hour < 24 : hour >= 1 && hour <= 12;
  if (!isHour || minute > 59) return wrong(`“${given}” is no time of day; write it like 16:30.`);
  const sinceNoon = half === undefined ? hour : (hour % 12) + (half === "pm" ? 12 : 0);
  return { kind: "choice", choice: { kind: "until", minuteOfDay: sinceNoon * 60 + minute } };
}

const wrong = (text: string): SnoozeWords => ({ kind: "wrong", text });
