import { describe, expect, it } from "vitest";
import { extraHours } from "../../../../../src/core/stats/plan/extra-hours.ts";
import { openHours } from "../../../../../src/core/stats/plan/open-hours.ts";
import { ALL_WEEK, at, hoursOf, OFFICE_WEEK, span } from "../../../../support/terms.ts";

/** Misses of the promise of half an hour in Chicago; November is at UTC-6. */
const short = (
  posted: readonly string[],
  { met = 0, within = "30m", objective = 0.95 }: { met?: number; within?: string; objective?: number } = {},
): Parameters<typeof extraHours>[0] => ({
  hours: hoursOf(OFFICE_WEEK),
  within: span(within),
  objective,
  met,
  breaking: posted.map((text) => ({ startsAt: at(text) })),
});

const monday = (time: string): string => `2026-11-02T${time}-06:00`;
const nextMonday = (time: string): string => `2026-11-09T${time}-06:00`;

describe("how many more hours would have kept a promise", () => {
  it("one person takes ten minutes for each, one after the other, what falls due first", () => {
    // 9:00, 9:05 and 9:10, half an hour each: done at 9:10, 9:20 and 9:30. A fourth of 9:00 would be done at 9:40.
    const three = short([monday("09:00:00"), monday("09:05:00"), monday("09:10:00")]);
    expect(extraHours(three)).toEqual({
      hours: [{ weekday: 0, hour: 9, people: 1, saved: 3 }],
      saved: 3,
      isEnough: true,
    });
    const five = short(["00", "00", "00", "00", "00"].map((second) => monday(`09:00:${second}`)));
    expect(extraHours(five)).toEqual({
      hours: [{ weekday: 0, hour: 9, people: 2, saved: 5 }],
      saved: 5,
      isEnough: true,
    });
  });

  it("the same hour of every week is one hour, and hours are added where they save most", () => {
    const misses = [monday("09:00:00"), nextMonday("09:00:00"), monday("14:00:00")];
    expect(extraHours(short(misses)).hours).toEqual([
      { weekday: 0, hour: 9, people: 1, saved: 2 },
      { weekday: 0, hour: 14, people: 1, saved: 1 },
    ]);
    // 17 kept and 2 of 3 saved are 19 of 20: the goal, by too few cases to be sure of it.
    expect(extraHours(short(misses, { met: 17 })).hours).toHaveLength(1);
  });

  it("goes on until it is sure, where there are cases enough to be", () => {
    // 98 of 100 reach the goal, and so do 99, of which 94.5 % is sure; of 100 it is 96.3 %: all five have to be saved.
    const misses = [2, 3, 4, 5, 6].map((day) => `2026-11-0${day}T10:00:00-06:00`);
    expect(extraHours(short(misses, { met: 95 }))).toMatchObject({ saved: 5, isEnough: true });
  });

  it("nothing is answered before it is posted, nor outside the hours, nor in less time than it takes", () => {
    // Posted at 17:55 with half an hour: five minutes are left today, 25 from 9:00 on. One starts tomorrow at nine.
    const late = extraHours(short([monday("17:55:00")]));
    expect(late.hours).toEqual([{ weekday: 1, hour: 9, people: 1, saved: 1 }]);
    // Half of it before the hour ends and half after it is no answer of one person in one hour.
    const between = extraHours(short([monday("09:55:00")], { within: "10m" }));
    expect(between).toEqual({ hours: [], saved: 0, isEnough: false });
  });

  it("a promise of less than ten minutes takes all of it", () => {
    expect(extraHours(short([monday("09:00:00")], { within: "5m" })).isEnough).toBe(true);
  });

  it("nothing is needed when nothing was missed", () => {
    expect(extraHours(short([], { met: 100 }))).toEqual({ hours: [], saved: 0, isEnough: true });
  });
});

describe("the open hours of a stretch of time", () => {
  const inChicago = (from: string, to: string): readonly string[] =>
    openHours(hoursOf(ALL_WEEK), at(from), at(to)).map(
      ({ weekday, hour, from: start, to: end }) => `${weekday} ${hour} ${(end - start) / 60_000}`,
    );

  it("have both of the hours that come twice when the clocks go back, on 1 November 2026", () => {
    expect(inChicago("2026-11-01T05:00:00Z", "2026-11-01T09:00:00Z")).toEqual([
      "6 0 60",
      "6 1 60",
      "6 1 60",
      "6 2 60",
    ]);
  });

  it("lack the hour that is skipped when they go forward, on 8 March 2026", () => {
    expect(inChicago("2026-03-08T07:00:00Z", "2026-03-08T10:00:00Z")).toEqual(["6 1 60", "6 3 60", "6 4 60"]);
  });

  it("are cut where the channel opens and closes, and by the clocks of zones that differ by half an hour", () => {
    const half = hoursOf(
      [...Array.from({ length: 7 }, () => [{ opens: 9.25 * 3600, closes: 10.5 * 3600 }])],
      "Asia/Kolkata",
    );
    const found = openHours(half, at("2026-11-02T00:00:00Z"), at("2026-11-03T00:00:00Z"));
    expect(found.map(({ hour, from, to }) => [hour, (to - from) / 60_000])).toEqual([
      [9, 45],
      [10, 30],
    ]);
  });
});
