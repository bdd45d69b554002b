import type { Cause } from "../core/stats/causes.ts";
import type { WeekFigures } from "../core/stats/figures.ts";
import { firstScreen, type ScreenLine } from "../core/stats/first-screen.ts";
import type { Suggestion } from "../core/stats/suggest.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Zone } from "../core/time/zone.ts";
import { unreachable } from "../core/unreachable.ts";
import { counted, firstWords, instantInWords, spanInWords } from "./words.ts";

/** How the first screen names channels and tells times. */
export interface LineWords {
  readonly nameOf: (channel: ChannelId) => string;
  readonly zone: Zone;
}

/** What a phone shows without scrolling, and about how many letters it shows on a line. */
const PHONE = { lines: 12, letters: 40 };
/** Two are for the title, which names the brand. */
const ROOM = PHONE.lines - 2;

/** The first screen of a report, without its title, in words; it fits on a phone, whatever channels are called. */
export function reportLines(week: WeekFigures, words: LineWords): readonly string[] {
  for (let room = ROOM; room > 1; room--) {
    const lines = firstScreen(week, room).map((line) => lineInWords(line, words));
    if (lines.reduce((sum, line) => sum + phoneLines(line), 0) <= ROOM) return orNothing(lines);
  }
  return orNothing(firstScreen(week, 1).map((line) => lineInWords(line, words)));
}

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ["No channel was watched in this week."] : lines;

/** On how many lines of a phone it stands. */
export const phoneLines = (line: string): number => Math.max(1, Math.ceil(line.length / PHONE.letters));

const MOST_LETTERS = 24;
const DAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"] as const;

function lineInWords(line: ScreenLine, { nameOf, zone }: LineWords): string {
  const named = (channel: ChannelId): string => firstWords(nameOf(channel), MOST_LETTERS);
  switch (line.kind) {
    case "channel":
      return keptLine(line, named(line.channel));
    case "more channels":
      return `${counted(line.channels, "more channel")} kept ${line.met} of ${counted(line.decided, "promise")}.`;
    case "worst hour":
      return `Most misses: ${hourInWords(line)} on ${named(line.channel)}.`;
    case "suggestion":
      return suggestionInWords(line.suggestion);
    case "waiting":
      return `${waitInWords(line.count)} now, since ${instantInWords(line.since, zone).slice(0, -3)}.`;
    case "not counted":
      return `Not counted: ${notCounted(line)}.`;
    case "not watched":
      return `${named(line.channel)} was not seen for ${spanInWords(line.blind)}.`;
    default:
      return unreachable(line);
  }
}

/** `X kept 93 of 100 promises (goal 95), 2 down.` */
function keptLine(
  { kept, goal, change, isProvisional }: Extract<ScreenLine, { readonly kind: "channel" }>,
  name: string,
): string {
  if (kept === undefined) return `${name}: no reply was due.`;
  const of = kept.of === 100 ? "" : " of 100";
  const moved =
    change === undefined || change === 0 ? "" : change > 0 ? `, ${change} up` : `, ${-change} down`;
  const open = isProvisional ? " Not final." : "";
  return `${name} kept ${kept.kept} of ${counted(kept.of, "promise")} (goal ${goal}${of})${moved}.${open}`;
}

const hourInWords = ({ weekday, hour }: { readonly weekday: number; readonly hour: number }): string =>
  `${DAYS[weekday] ?? ""} ${hour}-${hour + 1}`;

const waitInWords = (count: number): string =>
  count === 1 ? "1 customer waits" : `${counted(count, "customer")} wait`;

function suggestionInWords(suggestion: Suggestion): string {
  if (suggestion.kind === "cause")
    return `${ADVICE[suggestion.cause]}: so ${suggestion.count} of ${suggestion.of} were missed.`;
  const { kept, of } = suggestion;
  return `One more person ${hourInWords(suggestion)} would have kept ${kept} of ${of}.`;
}

/** What helps against each cause; what follows is how many it cost. */
const ADVICE: Readonly<Record<Cause, string>> = {
  blind: "See why we lost sight of the channel",
  "not warned": "Have warnings sent: nobody was told",
  "warned late": "Warn earlier: there was too little time",
  overlay: "Look at the terms of the incident",
  "closed day": "Plan who answers after a day off",
  burst: "Call help when many write at once",
  "edge of day": "Clear the queue before you close",
  "came while closed": "Start with what came overnight",
  claimed: "Give back what you cannot answer",
  "not claimed": "Agree who takes the next one",
};

function notCounted(line: Extract<ScreenLine, { readonly kind: "not counted" }>): string {
  const parts = [
    [line.pending, "still open"],
    [line.withdrawn, "needed no reply"],
    [line.excluded, "not for us"],
    [line.unknown, "not seen"],
  ] as const;
  return parts.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`])).join(", ");
}
