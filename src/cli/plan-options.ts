import { InvalidArgumentError } from "commander";
import type { Week } from "../core/time/calendar.ts";
import { parseDuration } from "../core/time/duration-text.ts";
import type { Duration } from "../core/time/instant.ts";
import { parseWeek } from "../core/time/week-text.ts";

const EXAMPLE = 'write days and hours, such as "mon-fri 9-18, sat 10-14", or 24/7.';

/** `mon-fri 9-18, sat 10-14` as a week. Throws InvalidArgumentError when it is none. */
export function weekFrom(text: string): Week {
  const written = text.trim() === "24/7" ? "24/7" : daysIn(text.toLowerCase());
  if (written === undefined) throw new InvalidArgumentError(EXAMPLE);
  const { week, problems } = parseWeek(written);
  const [problem] = problems;
  if (problem === undefined) return week;
  throw new InvalidArgumentError(`${problem.kind}: ${EXAMPLE}`);
}

const TIMES = /^(\d{1,2})(?::(\d{2}))?-(\d{1,2})(?::(\d{2}))?$/;

/** Days that stand together have the hours that follow them. Undefined when something stands elsewhere. */
function daysIn(text: string): Readonly<Record<string, readonly string[]>> | undefined {
  const days: { names: string[]; times: string[] }[] = [];
  for (const word of text.split(/[\s,;]+/).filter((one) => one !== "")) {
    const last = days.at(-1);
    const [, from, fromMinute = "00", to, toMinute = "00"] = TIMES.exec(word) ?? [];
    if (from === undefined || to === undefined) {
      if (last?.times.length === 0) last.names.push(word);
      else days.push({ names: [word], times: [] });
    } else {
      if (last === undefined) return undefined;
      last.times.push(`${from.padStart(2, "0")}:${fromMinute}-${to.padStart(2, "0")}:${toMinute}`);
    }
  }
  const isWhole = days.length > 0 && days.every(({ times }) => times.length > 0);
  return isWhole ? Object.fromEntries(days.map(({ names, times }) => [names.join(","), times])) : undefined;
}

/** `15m` or `2h`. Throws InvalidArgumentError for anything else, and for no time at all. */
export function targetFrom(text: string): Duration {
  const span = parseDuration(text);
  if (span === undefined || span === 0) {
    throw new InvalidArgumentError("write working time in hours and minutes, such as 15m or 2h.");
  }
  return span;
}

/** `0.95` or `95%`. Throws InvalidArgumentError for what is no share, and for one that nobody can promise. */
export function objectiveFrom(text: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text) ?? [];
  const share = number === undefined ? NaN : Number(number) / (percent === "%" ? 100 : 1);
  if (Number.isNaN(share)) throw new InvalidArgumentError("write a share, such as 0.95 or 95%.");
  if (share === 1) {
    throw new InvalidArgumentError(
      "nobody keeps every promise, and no number of cases proves it: write less than 1, such as 0.99.",
    );
  }
  if (share <= 0 || share > 1) {
    throw new InvalidArgumentError(
      "a share lies between 0 and 1: write it as 0.95, or with its sign as 95%.",
    );
  }
  return share;
}
