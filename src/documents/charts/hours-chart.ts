import { scaleLinear } from "d3-scale";
import { html } from "hono/html";
import type { HourOfWeek } from "../../core/stats/figures.ts";
import { chartOf, fitting, type Chart } from "./chart.ts";
import { inkOn, type Theme } from "./theme.ts";

/** A number for each hour of the week. */
export interface HoursOf {
  /** `X: when promises were missed`. */
  readonly title: string;
  /** What is counted: `missed`. */
  readonly counted: string;
  /** Monday 0-1 first. */
  readonly values: HourOfWeek<number>;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const FULL_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const CELL = { width: 24, height: 24 };
const LEFT = 48;
const TOP = 66;
const WIDTH = LEFT + 24 * CELL.width + 16;
const HEIGHT = TOP + 7 * CELL.height + 16;

/** A week of hours, each in the colour of its number, and with the number in it. */
export function hoursChart({ title: given, counted, values }: HoursOf, theme: Theme): Promise<Chart> {
  const title = fitting(given, 44);
  const alt = hoursInWords(values, counted);
  const most = Math.max(0, ...values);
  const marks = html`<g font-size="11"
    >${[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => html`<text x="${LEFT + hour * CELL.width}" y="${TOP - 10}">${`${hour}:00`}</text>`)}${DAYS.map((day, i) => html`<text x="${LEFT - 8}" y="${TOP + i * CELL.height + 16}" text-anchor="end">${day}</text>`)}${values.map((value, i) => cell(value, i, most, theme))}</g
  >`;
  return chartOf({ title, alt, width: WIDTH, height: HEIGHT, marks }, theme);
}

/** The colour of a number, of which `most` is the highest. */
export function colourOf(value: number, most: number, { scale, empty }: Theme): string {
  if (value <= 0 || most <= 0) return empty;
  const steps = scale.map((_, i) => i / (scale.length - 1));
  return scaleLinear<string>(steps, [...scale]).clamp(true)(value / most);
}

function cell(value: number, index: number, most: number, theme: Theme): ReturnType<typeof html> {
  const x = LEFT + (index % 24) * CELL.width;
  const y = TOP + Math.floor(index / 24) * CELL.height;
  const colour = colourOf(value, most, theme);
  const number =
    value <= 0
      ? ""
      : html`<text x="${x + CELL.width / 2}" y="${y + 16}" text-anchor="middle" fill="${inkOn(colour)}"
          >${shortly(value)}</text
        >`;
  return html`<rect
      x="${x + 0.5}"
      y="${y + 0.5}"
      width="${CELL.width - 1}"
      height="${CELL.height - 1}"
      fill="${colour}"
    />${number}`;
}

/** At most three letters, so that it has room in a cell. */
export const shortly = (value: number): string =>
  value < 1000 ? String(Math.round(value)) : `${Math.min(99, Math.floor(value / 1000))}k`;

/** `14 missed, most on Mondays from 9 to 10: 6.` */
function hoursInWords(values: HourOfWeek<number>, counted: string): string {
  const sum = values.reduce((a, b) => a + b, 0);
  if (sum === 0) return `None ${counted}.`;
  const most = Math.max(...values);
  const at = values.indexOf(most);
  const hour = at % 24;
  return `${sum} ${counted}, most on ${FULL_DAYS[Math.floor(at / 24)] ?? ""}s from ${hour} to ${hour + 1}: ${most}.`;
}
