import type { ChannelFigures } from "../../core/stats/figures.ts";
import type { Report, ReportChannel } from "../../ports/report.ts";
import type { Chart } from "../charts/chart.ts";
import { hoursChart } from "../charts/hours-chart.ts";
import type { Theme } from "../charts/theme.ts";
import { weeksChart } from "../charts/weeks-chart.ts";

/** A picture of more channels is read by nobody; the others are in the tables. */
const MOST_PANELS = 6;

/** A channel's words and its figures. */
interface Both {
  readonly about: ReportChannel;
  readonly figures: ChannelFigures;
}

/** The channels of a report, most misses first. */
function ranked({ channels, figures }: Report): readonly Both[] {
  return channels
    .flatMap((about): readonly Both[] => {
      const found = figures.channels.find(({ channel }) => channel === about.channel);
      return found === undefined ? [] : [{ about, figures: found }];
    })
    .sort((a, b) => missedOf(b) - missedOf(a));
}

const missedOf = ({ figures }: Both): number => figures.clocks.first.results.missed;

/** Week by week; of many channels those with most misses. */
export function reportWeeks(report: Report, theme: Theme): Promise<Chart> {
  const panels = ranked(report)
    .slice(0, MOST_PANELS)
    .map(({ about, figures }) => ({
      name: about.name,
      objective: figures.objective,
      weeks: figures.trend,
      labels: about.weeks,
    }));
  return weeksChart(panels, theme);
}

/** When promises were missed on the channel where most were. Undefined without any channel. */
export async function reportMisses(report: Report, theme: Theme): Promise<Chart | undefined> {
  const [worst] = ranked(report);
  return worst && missesChart(worst.about, worst.figures, theme);
}

/** When promises of a channel were missed. */
export const missesChart = (
  { name }: ReportChannel,
  { heatmaps }: ChannelFigures,
  theme: Theme,
): Promise<Chart> =>
  hoursChart(
    { title: `${shortened(name)}: when promises were missed`, counted: "missed", values: heatmaps.misses },
    theme,
  );

/** When customers of a channel wrote. */
export const arrivalsChart = (
  { name }: ReportChannel,
  { heatmaps }: ChannelFigures,
  theme: Theme,
): Promise<Chart> =>
  hoursChart(
    { title: `${shortened(name)}: when customers wrote`, counted: "cases opened", values: heatmaps.arrivals },
    theme,
  );

const shortened = (name: string): string =>
  name.length <= 16 ? name : `${Array.from(name).slice(0, 15).join("")}…`;
