import type { Instant, Interval } from "../time/instant.ts";
import type { ChannelFigures, WeekFigures } from "./figures.ts";

/** The figures of a brand's channels together, by the id of the channel. */
export function weekFigures(
  period: Interval,
  now: Instant,
  channels: readonly ChannelFigures[],
): WeekFigures {
  return { period, now, channels: channels.toSorted((a, b) => (a.channel < b.channel ? -1 : 1)) };
}
