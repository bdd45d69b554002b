import { describe, expect, it } from "vitest";
import { colourOf, hoursChart, shortly, type HoursOf } from "../../../src/documents/charts/hours-chart.ts";
import { contrast, DARK, inkOn, LIGHT } from "../../../src/documents/charts/theme.ts";
import { weeksChart, type WeeksOf } from "../../../src/documents/charts/weeks-chart.ts";
import { pngOf } from "../../../src/documents/png.ts";
import { hoursWith, trendOf } from "../../support/week-figures.ts";

const LABELS = ["26 Oct", "2 Nov", "9 Nov", "16 Nov"];
const x = (changed: Partial<WeeksOf> = {}): WeeksOf => ({
  name: "X",
  objective: 0.95,
  weeks: trendOf([96, 101], [92, 97], [95, 100], [93, 100]),
  labels: LABELS,
  ...changed,
});
const missed = (changed: Partial<HoursOf> = {}): HoursOf => ({
  title: "X: when promises were missed",
  counted: "missed",
  values: hoursWith([0, 9, 6], [4, 17, 1]),
  ...changed,
});

/** The place of each point, from the top of its panel. */
const heights = (svg: string): readonly number[] =>
  [...svg.matchAll(/<circle\s+class="share"[^>]*cy="([\d.]+)"/g)].map(([, cy]) => Number(cy));

/** Every place that a drawing names along the side, and how wide it is. */
function extent(svg: string): { readonly width: number; readonly most: number; readonly least: number } {
  const width = Number(/\swidth="(\d+)"/.exec(svg)?.[1]);
  const places = [...svg.matchAll(/\s(?:x|x1|x2|cx)="(-?[\d.]+)"/g)].map(([, at]) => Number(at));
  return { width, most: Math.max(...places), least: Math.min(...places) };
}

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89 && bytes[1] === 0x50;

describe.each([LIGHT, DARK])("charts in $name", (theme) => {
  it("are read by everybody: words at 4.5 to 1, marks at 3 to 1, the number of a cell on each colour", () => {
    expect(contrast(theme.ink, theme.paper)).toBeGreaterThan(7);
    expect(contrast(theme.goal, theme.paper)).toBeGreaterThan(4.5);
    expect(contrast(theme.kept, theme.paper)).toBeGreaterThan(3);
    for (let value = 1; value <= 50; value++) {
      const colour = colourOf(value, 50, theme);
      expect(contrast(inkOn(colour), colour), colour).toBeGreaterThan(4.5);
    }
  });

  it.each([
    ["four weeks", x()],
    ["a week", x({ weeks: trendOf([9, 10]), labels: ["16 Nov"] })],
    ["no week", x({ weeks: [], labels: [] })],
    ["nothing due", x({ weeks: trendOf([0, 0], [0, 0]), labels: ["9 Nov", "16 Nov"] })],
    ["nothing kept", x({ weeks: trendOf([0, 40], [0, 40]), labels: ["9 Nov", "16 Nov"] })],
    ["all kept", x({ weeks: trendOf([40, 40], [40, 40]), labels: ["9 Nov", "16 Nov"] })],
    ["a long name", x({ name: "W".repeat(300) })],
    ["a hostile name", x({ name: `<script>alert("&")</script>\u202e` })],
  ])("draw %s, with nothing beside the paper", async (_, channel) => {
    const { svg } = await weeksChart([channel], theme);
    expect(isPng(pngOf(svg))).toBe(true);
    const { width, most, least } = extent(svg);
    expect(most).toBeLessThanOrEqual(width);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("NaN");
  });
});

describe("the chart of weeks", () => {
  it("puts all of 100 at the top, none at the bottom, and shows how sure it is", async () => {
    const { svg } = await weeksChart(
      [x({ weeks: trendOf([100, 100], [0, 100], [50, 100]), labels: LABELS })],
      LIGHT,
    );
    const [all = 0, none = 0, half = 0] = heights(svg);
    expect([all, none]).toEqual([30, 132]);
    expect(half).toBe(81);
    expect(svg.match(/class="spread"/g)).toHaveLength(3);
  });

  it("shows no spread where there are too few to tell, and no point where nothing was due", async () => {
    const { svg } = await weeksChart([x({ weeks: trendOf([9, 10], [0, 0]), labels: LABELS })], LIGHT);
    expect(svg).not.toContain('class="spread"');
    expect(heights(svg)).toHaveLength(1);
    expect(svg).toMatch(/>\s*9 of 10\s*</);
  });

  it("leaves a point hollow while its week is open", async () => {
    const [last] = trendOf([9, 10]);
    if (last === undefined) throw new Error("no week");
    const { svg } = await weeksChart([x({ weeks: [{ ...last, isProvisional: true }] })], LIGHT);
    expect(svg).toMatch(new RegExp(`<circle\\s+class="share"[^>]*fill="${LIGHT.paper}"`));
  });

  it("says in words what it shows", async () => {
    const silent = x({ name: "Discord", weeks: trendOf([0, 0]), labels: ["16 Nov"] });
    const { alt, svg } = await weeksChart([x(), silent], LIGHT);
    expect(alt).toBe(
      "X kept 93 of 100 in the week of 16 Nov (goal 95 of 100), 95 of 100 in the week before. " +
        "Discord had no promise due in the week of 16 Nov (goal 95 of 100).",
    );
    expect(svg).toContain(alt);
  });
});

describe("the chart of hours", () => {
  it("says in words what it shows", async () => {
    expect((await hoursChart(missed(), LIGHT)).alt).toBe("7 missed, most on Mondays from 9 to 10: 6.");
    expect((await hoursChart(missed({ values: hoursWith() }), LIGHT)).alt).toBe("None missed.");
  });

  it("has a cell for each hour, and its number on it where there is one", async () => {
    const { svg } = await hoursChart(missed(), DARK);
    expect(svg.match(/<rect\s/g)).toHaveLength(169);
    expect(svg).toMatch(/>\s*6\s*<\/text\s*>/);
    expect(isPng(pngOf(svg))).toBe(true);
  });

  it("writes no number that has no room", () => {
    expect([7, 999, 1000, 12_345, 5_000_000].map(shortly)).toEqual(["7", "999", "1k", "12k", "99k"]);
  });

  it("shows the most in the last colour and nothing in none", () => {
    expect(colourOf(0, 6, LIGHT)).toBe(LIGHT.empty);
    expect(colourOf(6, 6, LIGHT)).toBe("rgb(68, 1, 84)");
  });
});

describe("the axis of weeks", () => {
  const axisOf = async (weeks: WeeksOf["weeks"]): Promise<readonly number[]> => {
    const { svg } = await weeksChart([x({ weeks, labels: LABELS.slice(0, weeks.length) })], LIGHT);
    return [...svg.matchAll(/text-anchor="end">(\d+)</g)].map(([, label]) => Number(label));
  };

  it("begins below all there is to see, and no further down than that takes", async () => {
    expect(await axisOf(trendOf([96, 101], [93, 100]))).toEqual([80, 90, 100]);
    expect(await axisOf(trendOf([60, 100], [93, 100]))).toEqual([50, 75, 100]);
    expect(await axisOf(trendOf([0, 40], [93, 100]))).toEqual([0, 50, 100]);
    expect(await axisOf([])).toEqual([90, 95, 100]);
  });
});
