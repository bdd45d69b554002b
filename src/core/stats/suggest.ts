import type { ChannelId } from "../ids.ts";
import type { Cause } from "./causes.ts";
import type { ChannelFigures } from "./figures.ts";

/** One thing to do about misses, with what speaks for it. */
export type Suggestion =
  | {
      /** One more person in the hour in which most misses begin would have kept `kept` of the `of` there. */
      readonly kind: "one more person";
      readonly channel: ChannelId;
      readonly weekday: number;
      readonly hour: number;
      readonly kept: number;
      readonly of: number;
    }
  | {
      /** `count` of the `of` misses of the period have this cause: what to do follows from it. */
      readonly kind: "cause";
      readonly channel: ChannelId;
      readonly cause: Cause;
      readonly count: number;
      readonly of: number;
    };

/** Less than this is chance, and no reason to change anything. */
const WORTH_IT = 2;

/**
 * What would help most, on the channel that missed most in the period: one more person if the estimate would have kept at
 * least 2 and half of that hour's misses, else what stands behind the most frequent cause of at least 2. Undefined when
 * neither is there.
 */
export function suggest(channels: readonly ChannelFigures[]): Suggestion | undefined {
  const [worst] = channels
    .filter(({ clocks }) => clocks.first.results.missed > 0)
    .sort((a, b) => b.clocks.first.results.missed - a.clocks.first.results.missed);
  return worst && (onePersonMore(worst) ?? causeBehind(worst));
}

function onePersonMore({ channel, worstHour }: ChannelFigures): Suggestion | undefined {
  if (worstHour?.keptByOneMore === undefined) return undefined;
  const { weekday, hour, misses: of, keptByOneMore: kept } = worstHour;
  if (kept < WORTH_IT || kept * 2 < of) return undefined;
  return { kind: "one more person", channel, weekday, hour, kept, of };
}

function causeBehind({ channel, causes, clocks }: ChannelFigures): Suggestion | undefined {
  const [most] = causes;
  if (most === undefined || most.misses < WORTH_IT) return undefined;
  return { kind: "cause", channel, cause: most.cause, count: most.misses, of: clocks.first.results.missed };
}
