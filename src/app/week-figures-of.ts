import type { BrandId, ChannelId } from "../core/ids.ts";
import type { WeekFigures } from "../core/stats/figures.ts";
import { weekFigures } from "../core/stats/week-figures.ts";
import { weeksUntil } from "../core/stats/weeks.ts";
import type { Instant } from "../core/time/instant.ts";
import { channelFiguresOf, type FigureSources } from "./figures-of.ts";
import type { Watch } from "./monitored.ts";
import { missesAmong, type Misses, type MissSources } from "./report-misses.ts";
import type { ReportWeek } from "./report-week.ts";
import type { Team } from "./team.ts";

/** The figures of a brand's week as of `now`. */
export type FiguresOf = (team: Team, week: ReportWeek, now: Instant) => Promise<WeekFigures>;

/** What a brand missed in a week, as of `now`. */
export type MissesOf = (team: Team, week: ReportWeek, now: Instant) => Promise<Misses>;

/** The week of a report, and the three before it. */
const WEEKS_OF_TREND = 4;

/** The figures of all channels of a brand; those without terms have none. */
export function weekFiguresOf(sources: FigureSources): FiguresOf {
  return async ({ brand, zone }, { period }, now) => {
    const weeks = weeksUntil(zone, period, WEEKS_OF_TREND);
    const channels = [];
    // One after the other: of a large store each holds a few numbers of every deadline.
    for (const channel of channelsOf(sources.watch, brand)) {
      const figures = await channelFiguresOf(sources, { channel, period, weeks, now, people: false });
      if (figures !== undefined) channels.push(figures);
    }
    return weekFigures(period, now, channels);
  };
}

/** What was missed on all channels of a brand. */
export const weekMissesOf =
  (sources: MissSources): MissesOf =>
  ({ brand }, { period }, now) =>
    missesAmong(sources, channelsOf(sources.watch, brand), period, now);

const channelsOf = ({ channels }: Watch, brand: BrandId): readonly ChannelId[] =>
  [...channels.values()].filter(({ team }) => team.brand === brand).map(({ id }) => id);
