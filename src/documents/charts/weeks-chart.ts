import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { html } from "hono/html";
import type { Attainment } from "../../core/stats/attainment.ts";
import type { TrendWeek } from "../../core/stats/figures.ts";
import { chartOf, fitting, type Chart } from "./chart.ts";
import type { Theme } from "./theme.ts";

/** A channel's promises, week by week. */
export interface WeeksOf {
  /** As people call the channel. */
  readonly name: string;
  readonly objective: number;
  readonly weeks: readonly TrendWeek[];
  /** Of each week how it is written below: `16 Nov`. */
  readonly labels: readonly string[];
}

const WIDTH = 640;
const HEAD = 44;
const PANEL = 190;
const PLOT = { left: 46, right: WIDTH - 92, top: 30, bottom: 132 };

/** How many of 100 promises were kept in each week, beside the goal; a panel for each channel. */
export function weeksChart(channels: readonly WeeksOf[], theme: Theme): Promise<Chart> {
  const title = "Promises kept of 100, week by week";
  const alt = channels.length === 0 ? "No channel." : channels.map(weeksInWords).join(" ");
  const height = HEAD + Math.max(1, channels.length) * PANEL;
  const marks = html`${channels.map((channel, i) => panel(channel, HEAD + i * PANEL, theme))}`;
  return chartOf({ title, alt, width: WIDTH, height, marks }, theme);
}

type Drawn = ReturnType<typeof html>;

function panel({ name, objective, weeks, labels }: WeeksOf, top: number, theme: Theme): Drawn {
  const floor = floorOf(objective, weeks);
  const y = scaleLinear([floor, 1], [PLOT.bottom, PLOT.top]);
  const x = scalePoint(
    weeks.map((_, i) => i),
    [PLOT.left + 30, PLOT.right - 30],
  );
  const at = (i: number): number => x(i) ?? PLOT.left;
  const path = line<{ readonly i: number; readonly share: number | undefined }>()
    .defined(({ share }) => share !== undefined)
    .x(({ i }) => at(i))
    .y(({ share }) => y(share ?? 0));
  const shares = weeks.map(({ attainment: { share } }, i) => ({ i, share }));
  const goal = y(objective);
  return html`<g transform="translate(0 ${top})"
    ><text x="16" y="16" font-size="14" font-weight="bold">${fitting(name)}</text
    >${[floor, (floor + 1) / 2, 1].map((share) => hundredth(share)).map((value) => html`<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(value / 100)}" y2="${y(value / 100)}" stroke="${theme.rule}" /><text x="${PLOT.left - 8}" y="${y(value / 100) + 4}" text-anchor="end">${value}</text>`)}<line
      x1="${PLOT.left}"
      x2="${PLOT.right}"
      y1="${goal}"
      y2="${goal}"
      stroke="${theme.goal}"
      stroke-width="2"
      stroke-dasharray="6 4"
    /><text x="${PLOT.right + 8}" y="${goal + 4}" fill="${theme.goal}" font-weight="bold"
      >${`goal ${hundredth(objective)}`}</text
    ><path
      d="${path(shares) ?? ""}"
      fill="none"
      stroke="${theme.kept}"
      stroke-width="2"
    />${weeks.map((week, i) => mark(week, at(i), y, theme, labels[i] ?? ""))}</g
  >`;
}

/** Where the axis begins, such that all there is to see stands clear of it: of 95 and 93 of 100 the difference is what matters. */
function floorOf(objective: number, weeks: readonly TrendWeek[]): number {
  const lows = weeks.flatMap(({ attainment: { share, interval } }) => interval?.low ?? share ?? []);
  const least = Math.min(objective, ...lows);
  return FLOORS.find((floor) => floor < least) ?? 0;
}

const FLOORS = [0.9, 0.8, 0.5];

/** The week's point; how far chance alone may have moved it; how many there were. */
function mark(
  { attainment, isProvisional }: TrendWeek,
  x: number,
  y: (share: number) => number,
  theme: Theme,
  label: string,
): Drawn {
  const { share, interval } = attainment;
  const below = html`<text x="${x}" y="${PLOT.bottom + 18}" text-anchor="middle">${fitting(label, 14)}</text
    ><text x="${x}" y="${PLOT.bottom + 34}" text-anchor="middle"
      >${countInWords(attainment)}${isProvisional ? " …" : ""}</text
    >`;
  if (share === undefined) return below;
  const spread =
    interval &&
    html`<line
      class="spread"
      x1="${x}"
      x2="${x}"
      y1="${y(interval.low)}"
      y2="${y(interval.high)}"
      stroke="${theme.kept}"
      stroke-width="6"
      stroke-opacity="0.35"
      stroke-linecap="round"
    />`;
  return html`${spread ?? ""}<circle
      class="share"
      cx="${x}"
      cy="${y(share)}"
      r="5"
      fill="${isProvisional ? theme.paper : theme.kept}"
      stroke="${theme.kept}"
      stroke-width="2"
    />${below}`;
}

const hundredth = (share: number): number => Math.round(share * 100);

const countInWords = ({ met, decided }: Attainment): string =>
  decided === 0 ? "none" : `${met} of ${decided}`;

/** `X kept 93 of 100 in the week of 16 Nov (goal 95 of 100), 95 of 100 in the week before.` */
function weeksInWords({ name, objective, weeks, labels }: WeeksOf): string {
  const last = weeks.at(-1);
  if (last === undefined) return `${fitting(name)}: no week to show.`;
  const before = weeks.at(-2);
  const goal = `goal ${hundredth(objective)} of 100`;
  const now =
    last.attainment.decided === 0
      ? `${fitting(name)} had no promise due in the week of ${labels.at(-1) ?? ""} (${goal})`
      : `${fitting(name)} kept ${countInWords(last.attainment)} in the week of ${labels.at(-1) ?? ""} (${goal})`;
  const then =
    before === undefined || before.attainment.decided === 0
      ? ""
      : `, ${countInWords(before.attainment)} in the week before`;
  return `${now}${then}.`;
}
