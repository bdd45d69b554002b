import type { ChannelId } from "../ids.ts";
import type { Duration, Instant, Interval } from "../time/instant.ts";
import type { ChannelFigures, WeekFigures, WorstHour } from "./figures.ts";
import { changeOf, keptOf, type Kept } from "./kept.ts";
import { suggest, type Suggestion } from "./suggest.ts";

/** A line of the first screen, before it is put into words. */
export type ScreenLine =
  | {
      readonly kind: "channel";
      readonly channel: ChannelId;
      /** Undefined: no promise fell due and was decided. */
      readonly kept: Kept | undefined;
      /** Of each 100. */
      readonly goal: number;
      /** Against the week before; below 0: worse. Undefined when there is not enough to tell. */
      readonly change: number | undefined;
      /** Some can still be kept or missed. */
      readonly isProvisional: boolean;
    }
  /** So many more channels, for which the screen has no room: they kept so much together, exactly counted. */
  | {
      readonly kind: "more channels";
      readonly channels: number;
      readonly met: number;
      readonly decided: number;
    }
  /** On the channel that missed most; over `span`, the weeks of the trend. */
  | ({ readonly kind: "worst hour"; readonly channel: ChannelId; readonly span: Interval } & Omit<
      WorstHour,
      "keptByOneMore"
    >)
  | { readonly kind: "suggestion"; readonly suggestion: Suggestion }
  /** Customers who wait for a reply now, on all channels. */
  | { readonly kind: "waiting"; readonly count: number; readonly overdue: number; readonly since: Instant }
  /** What counts neither as kept nor as missed; none of them is told as 0. */
  | {
      readonly kind: "not counted";
      readonly pending: number;
      readonly withdrawn: number;
      readonly excluded: number;
      readonly unknown: number;
    }
  /** Open hours in which a channel was not watched, and nobody knows what was posted. */
  | { readonly kind: "not watched"; readonly channel: ChannelId; readonly blind: Duration };

/** A phone shows no more without scrolling (DESIGN §9). */
export const SCREEN_LINES = 12;

/**
 * What a manager reads first, in at most `room` lines: how each channel kept its promises, the furthest below its goal
 * first; where most misses came, one thing to do about them; who waits; what was not counted, and what not seen.
 */
export function firstScreen(week: WeekFigures, room: number = SCREEN_LINES): readonly ScreenLine[] {
  const below = [...whereAndWhat(week.channels), ...beside(week.channels)];
  return [...channelLines(week.channels, Math.max(1, room - below.length)), ...below].slice(0, room);
}

function channelLines(channels: readonly ChannelFigures[], room: number): readonly ScreenLine[] {
  const inOrder = channels.toSorted((a, b) => aheadOfGoal(a) - aheadOfGoal(b));
  if (inOrder.length <= room) return inOrder.map(channelLine);
  const [shown, rest] = [inOrder.slice(0, room - 1), inOrder.slice(room - 1)];
  const decided = rest.map(({ clocks }) => clocks.first.attainment);
  return [
    ...shown.map(channelLine),
    {
      kind: "more channels",
      channels: rest.length,
      met: decided.reduce((sum, { met }) => sum + met, 0),
      decided: decided.reduce((sum, one) => sum + one.decided, 0),
    },
  ];
}

/** Where nothing was decided there is nothing to worry about: last. */
const aheadOfGoal = ({ clocks, objective }: ChannelFigures): number =>
  (clocks.first.attainment.share ?? 2) - objective;

function channelLine({ channel, clocks, objective, trend }: ChannelFigures): ScreenLine {
  return {
    kind: "channel",
    channel,
    kept: keptOf(clocks.first.attainment),
    goal: Number((objective * 100).toFixed(2)),
    change: changeOf(trend),
    isProvisional: clocks.first.provisionalUntil !== undefined,
  };
}

function whereAndWhat(channels: readonly ChannelFigures[]): readonly ScreenLine[] {
  const suggestion = suggest(channels);
  const missed = channels.find(({ channel }) => channel === suggestion?.channel);
  if (suggestion === undefined || missed === undefined) return [];
  const { worstHour, channel, heatmaps } = missed;
  return [
    ...(worstHour === undefined ? [] : [hourLine(channel, heatmaps.span, worstHour)]),
    { kind: "suggestion", suggestion },
  ];
}

function hourLine(channel: ChannelId, span: Interval, worst: WorstHour): ScreenLine {
  const { weekday, hour, misses, of } = worst;
  return { kind: "worst hour", channel, span, weekday, hour, misses, of };
}

function beside(channels: readonly ChannelFigures[]): readonly ScreenLine[] {
  const firsts = channels.map(({ clocks }) => clocks.first.results);
  const sum = (of: "pending" | "withdrawn" | "excluded" | "unknown"): number =>
    firsts.reduce((total, results) => total + results[of], 0);
  const counts = {
    pending: sum("pending"),
    withdrawn: sum("withdrawn"),
    excluded: sum("excluded"),
    unknown: sum("unknown"),
  };
  const isAny = Object.values(counts).some((count) => count > 0);
  return [
    ...waitingLine(channels),
    ...(isAny ? [{ kind: "not counted" as const, ...counts }] : []),
    ...blindLine(channels),
  ];
}

function waitingLine(channels: readonly ChannelFigures[]): readonly ScreenLine[] {
  const waiting = channels.map((one) => one.waiting);
  const since = waiting
    .flatMap(({ oldest }) => (oldest === undefined ? [] : [oldest.since]))
    .sort((a, b) => a - b);
  const [first] = since;
  if (first === undefined) return [];
  const count = waiting.reduce((sum, one) => sum + one.count, 0);
  const overdue = waiting.reduce((sum, one) => sum + one.overdue, 0);
  return [{ kind: "waiting", count, overdue, since: first }];
}

/** The channel that was not seen for longest. */
function blindLine(channels: readonly ChannelFigures[]): readonly ScreenLine[] {
  const [longest] = channels.toSorted((a, b) => b.coverage.blind - a.coverage.blind);
  return longest === undefined || longest.coverage.blind === 0
    ? []
    : [{ kind: "not watched", channel: longest.channel, blind: longest.coverage.blind }];
}
