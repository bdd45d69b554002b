import { weekFigures } from "../core/stats/week-figures.ts";
import { weeksUntil } from "../core/stats/weeks.ts";
import { channelFiguresOf, type FigureSources } from "./figures-of.ts";
import type { FiguresOf } from "./reports.ts";

/** The week of a report, and the three before it. */
const WEEKS_OF_TREND = 4;

/** The figures of all channels of a brand; those without terms have none. */
export function weekFiguresOf(sources: FigureSources): FiguresOf {
  return async ({ brand, zone }, { period }, now) => {
    const weeks = weeksUntil(zone, period, WEEKS_OF_TREND);
    const own = [...sources.watch.channels.values()].filter(({ team }) => team.brand === brand);
    const channels = [];
    // One after the other: of a large store each holds a few numbers of every deadline.
    for (const { id } of own) {
      const figures = await channelFiguresOf(sources, { channel: id, period, weeks, now, people: false });
      if (figures !== undefined) channels.push(figures);
    }
    return weekFigures(period, now, channels);
  };
}
