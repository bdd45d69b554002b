import type { Cause } from "../core/stats/causes.ts";
import type { ChannelFigures, WeekFigures } from "../core/stats/figures.ts";
import { counted } from "./words.ts";

/** What people call a channel. */
export type NameOf = (channel: ChannelFigures["channel"]) => string;

/** What a phone shows without scrolling, and about how many letters it shows on a line. */
const PHONE = { lines: 12, letters: 40 };
/** One line stays for the title, two for it where the brand's name is long. */
const ROOM = PHONE.lines - 2;
const MOST_CHANNELS = 5;
/** Below it a share says little: people are told the numbers, and no difference. */
const ENOUGH = 30;

/**
 * The first screen of a report, without its title: what was kept, where it went wrong, one thing to do about it with its
 * evidence, and what was left out. What matters least is dropped first when it does not fit on a phone.
 */
export function reportLines(week: WeekFigures, nameOf: NameOf): readonly string[] {
  const decided = week.channels.filter(({ clocks }) => clocks.first.attainment.decided > 0);
  const ranked = decided.toSorted((a, b) => missedOf(b) - missedOf(a));
  const shown = ranked.slice(0, MOST_CHANNELS);
  const rest = ranked.slice(MOST_CHANNELS);
  const [worst] = ranked;
  const groups: readonly (readonly string[])[] = [
    shown.length === 0 ? ["No reply was due in this week."] : shown.map((one) => keptLine(one, nameOf)),
    worst === undefined ? [] : whereLines(worst, ranked.length > 1 ? nameOf : undefined),
    worst === undefined ? [] : actionLines(worst),
    openLines(week),
    rest.length === 0 ? [] : [restLine(rest)],
    leftOutLines(week),
  ];
  // In the order of what may be dropped last; said in the order in which people read.
  const order = [0, 3, 2, 5, 4, 1];
  const kept = new Set<number>();
  let room = ROOM;
  for (const at of order) {
    const need = (groups[at] ?? []).reduce((sum, line) => sum + phoneLines(line), 0);
    if (need > room) continue;
    kept.add(at);
    room -= need;
  }
  const said = [0, 4, 1, 2, 5, 3].flatMap((at) => (kept.has(at) ? (groups[at] ?? []) : []));
  // Names as long as that leave room for nothing else: one line then, and the rest is in the thread.
  return said.length > 0 ? said : [`${shown.length} channels: see below.`];
}

/** On how many lines of a phone it stands. */
export const phoneLines = (line: string): number => Math.max(1, Math.ceil(line.length / PHONE.letters));

const missedOf = ({ clocks }: ChannelFigures): number => clocks.first.results.missed;

const hundredth = (share: number): number => Math.round(share * 100);

/** `X kept 93 of 100 promises (goal 95), 2 down.` */
function keptLine(figures: ChannelFigures, nameOf: NameOf): string {
  const { met, decided } = figures.clocks.first.attainment;
  const goal = `goal ${hundredth(figures.objective)}${decided === 100 ? "" : " of 100"}`;
  return `${shortName(nameOf(figures.channel))} kept ${met} of ${counted(decided, "promise")} (${goal})${change(figures)}.`;
}

/** How many of 100 more or less than in the week before; nothing where either week says too little. */
function change({ clocks, trend }: ChannelFigures): string {
  const before = trend.at(-2)?.attainment;
  const { share, decided } = clocks.first.attainment;
  if (share === undefined || before?.share === undefined) return "";
  if (decided < ENOUGH || before.decided < ENOUGH) return "";
  const by = hundredth(share) - hundredth(before.share);
  if (by === 0) return "";
  return by > 0 ? `, ${by} up` : `, ${-by} down`;
}

const DAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"] as const;

/** `Most misses: Mondays 9-10.` */
function whereLines({ worstHour, channel }: ChannelFigures, nameOf: NameOf | undefined): readonly string[] {
  if (worstHour === undefined) return [];
  const { weekday, hour } = worstHour;
  const where = nameOf === undefined ? "" : ` on ${shortName(nameOf(channel))}`;
  return [`Most misses${where}: ${DAYS[weekday] ?? ""} ${hour}-${hour + 1}.`];
}

/** One thing to do, and why we think so. */
function actionLines({ worstHour, causes, clocks }: ChannelFigures): readonly string[] {
  const { missed } = clocks.first.results;
  if (missed === 0) return [];
  if (worstHour !== undefined && worstHour.keptByOneMore * 2 >= worstHour.misses) {
    const { keptByOneMore, misses } = worstHour;
    return [`One more person then would have kept ${keptByOneMore} of ${misses}.`];
  }
  const [cause] = causes;
  return cause === undefined ? [] : [`${ADVICE[cause.cause]}: so ${cause.misses} of ${missed} were missed.`];
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

function restLine(rest: readonly ChannelFigures[]): string {
  const met = sumOf(rest, ({ clocks }) => clocks.first.attainment.met);
  const decided = sumOf(rest, ({ clocks }) => clocks.first.attainment.decided);
  return `${counted(rest.length, "more channel")}: ${met} of ${decided}.`;
}

/** What may change yet, and what does not count. */
function openLines({ channels }: WeekFigures): readonly string[] {
  const pending = sumOf(channels, ({ clocks }) => clocks.first.results.pending);
  return pending === 0 ? [] : [`Not final: ${pending} can still be answered in time.`];
}

function leftOutLines({ channels }: WeekFigures): readonly string[] {
  const count = (result: "excluded" | "withdrawn" | "unknown"): number =>
    sumOf(channels, ({ clocks }) => clocks.first.results[result]);
  const parts = [
    [count("excluded"), "not for us"],
    [count("withdrawn"), "needed no reply"],
    [count("unknown"), "we could not see"],
  ] as const;
  const said = parts.flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]));
  return said.length === 0 ? [] : [`Not counted: ${said.join(", ")}.`];
}

const sumOf = (channels: readonly ChannelFigures[], of: (one: ChannelFigures) => number): number =>
  channels.reduce((sum, one) => sum + of(one), 0);

const MOST_LETTERS = 24;

const shortName = (name: string): string =>
  name.length <= MOST_LETTERS
    ? name
    : `${Array.from(name)
        .slice(0, MOST_LETTERS - 1)
        .join("")}…`;
