import { expect, test } from "vitest";
import type { MessageEvent } from "../../../../src/core/cases/events.ts";
import { channelId } from "../../../../src/core/ids.ts";
import type { ChannelFigures } from "../../../../src/core/stats/figures.ts";
import { firstScreen, SCREEN_LINES, type ScreenLine } from "../../../../src/core/stats/first-screen.ts";
import { changeOf, keptOf } from "../../../../src/core/stats/kept.ts";
import { weekFigures } from "../../../../src/core/stats/week-figures.ts";
import { weeksUntil } from "../../../../src/core/stats/weeks.ts";
import { hours } from "../../../../src/core/time/instant.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";
import { author, BRAND, deleted, says } from "../../../support/events.ts";
import { figuresOf, NEXT_WEEK, on, WEEK, type WeekText } from "../../../support/stats-week.ts";
import { at } from "../../../support/terms.ts";

const screenOf = (channels: readonly ChannelFigures[], room?: number): readonly ScreenLine[] =>
  firstScreen(weekFigures(WEEK, at(NEXT_WEEK), channels), room);

const named = (name: string, figures: ChannelFigures): ChannelFigures => ({
  ...figures,
  channel: channelId(name),
});

/** So many customers at that time, of whom the first `late` are answered two hours later, all others after 10 min. */
function mentions(day: Parameters<typeof on>[0], count: number, late: number): readonly MessageEvent[] {
  return Array.from({ length: count }, (_, i) => [
    says(author(`${day}${i}`), `${day}${i}`, on(day, "10:00")),
    says(BRAND, `re ${day}${i}`, on(day, i < late ? "12:00" : "10:10"), { repliesTo: `${day}${i}` }),
  ]).flat();
}

const figures = (count: number, late: number, text?: WeekText): ChannelFigures =>
  figuresOf(mentions("mon", count, late), text);

test("a channel is told by what it kept of what, its goal, and nothing more where nothing is wrong", () => {
  expect(screenOf([figures(10, 0)])).toEqual([
    {
      kind: "channel",
      channel: "x-acme",
      kept: { kept: 10, of: 10 },
      goal: 95,
      change: undefined,
      isProvisional: false,
    },
  ]);
});

test("the furthest below its goal comes first, one without promises last", () => {
  const lines = screenOf([
    named("a", figuresOf([])),
    named("b", figures(10, 0)),
    named("c", figures(10, 5)),
  ]).filter(({ kind }) => kind === "channel");
  expect(lines.map((line) => (line.kind === "channel" ? [line.channel, line.kept] : []))).toEqual([
    ["c", { kept: 5, of: 10 }],
    ["b", { kept: 10, of: 10 }],
    ["a", undefined],
  ]);
});

test("where most misses began, and one more person there if that would have kept half of them", () => {
  // Five late ones began Monday 10-11; gaps of at most an hour say nothing, so the cause behind most is suggested.
  const lines = screenOf([figures(10, 5)]).slice(1);
  expect(lines).toEqual([
    { kind: "worst hour", channel: "x-acme", span: WEEK, weekday: 0, hour: 10, misses: 5, of: 5 },
    {
      kind: "suggestion",
      suggestion: { kind: "cause", channel: "x-acme", cause: "not warned", count: 5, of: 5 },
    },
  ]);
  const worstHour = { weekday: 0, hour: 9, misses: 14, of: 20, keptByOneMore: 11 };
  const [, , suggestion] = screenOf([{ ...figures(30, 20), worstHour }]);
  expect(suggestion).toEqual({
    kind: "suggestion",
    suggestion: { kind: "one more person", channel: "x-acme", weekday: 0, hour: 9, kept: 11, of: 14 },
  });
  const [, , other] = screenOf([{ ...figures(30, 20), worstHour: { ...worstHour, keptByOneMore: 6 } }]);
  expect(other).toMatchObject({ suggestion: { kind: "cause" } });
});

test("one miss is no reason to change anything", () => {
  expect(screenOf([figures(10, 1)]).map(({ kind }) => kind)).toEqual(["channel"]);
});

test("what was not counted, who waits and what was not seen is told, and only if there is any", () => {
  const lines = screenOf([
    figuresOf(
      [
        ...mentions("mon", 3, 0),
        says(author("gus"), "g1", on("tue", "10:00")),
        deleted("g1", on("tue", "10:10"), on("tue", "10:11")),
        says(author("eve"), "e1", on("wed", "10:00")),
      ],
      {
        coverage: [
          { from: at(on("fri", "09:00")), to: at(on("fri", "11:00")), state: "blind", cause: undefined },
        ],
      },
    ),
  ]);
  expect(lines.slice(1)).toEqual([
    { kind: "waiting", count: 1, overdue: 1, since: at(on("wed", "10:00")) },
    { kind: "not counted", pending: 0, withdrawn: 1, excluded: 0, unknown: 0 },
    { kind: "not watched", channel: "x-acme", blind: hours(2) },
  ]);
});

test("it never has more than twelve lines, and tells together what has no room", () => {
  const many = Array.from({ length: 40 }, (_, i) => named(`c${i}`, figures(4, i === 7 ? 3 : 1)));
  const lines = screenOf(many);
  expect(lines).toHaveLength(SCREEN_LINES);
  expect(lines[0]).toMatchObject({ channel: "c7", kept: { kept: 1, of: 4 } });
  // 9 channels by name, 31 together: each kept 3 of 4.
  expect(lines[9]).toEqual({ kind: "more channels", channels: 31, met: 93, decided: 124 });
  expect(screenOf(many, 3)).toHaveLength(3);
});

test("a change is told of two weeks with 30 decided promises each, by the figures that readers saw", () => {
  const zone = zoneOf("America/Chicago");
  const weeks = weeksUntil(zone, WEEK, 2);
  const trendOf = (before: number, now: number) =>
    figuresOf(
      [
        ...mentions("mon", now, 3),
        ...Array.from({ length: before }, (_, i) => [
          says(author(`old${i}`), `old${i}`, "2026-10-26T10:00:00-05:00"),
          says(BRAND, `re old${i}`, "2026-10-26T10:10:00-05:00", { repliesTo: `old${i}` }),
        ]).flat(),
      ],
      { weeks },
    ).trend;
  // 27 of 30 is 90 of 100, against 100 of 100 the week before.
  expect(changeOf(trendOf(30, 30))).toBe(-10);
  expect([changeOf(trendOf(29, 30)), changeOf(trendOf(30, 29)), changeOf([])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("what is below the goal never reads as if it had reached it", () => {
  const attainment = (met: number, decided: number) => ({
    met,
    decided,
    share: met / decided,
    interval: undefined,
  });
  expect(keptOf(attainment(949, 1000))).toEqual({ kept: 94, of: 100 });
  expect(keptOf(attainment(9999, 10_000))).toEqual({ kept: 99, of: 100 });
  expect(keptOf(attainment(19, 20))).toEqual({ kept: 19, of: 20 });
  expect(keptOf(attainment(57, 60))).toEqual({ kept: 95, of: 100 });
  expect(keptOf({ met: 0, decided: 0, share: undefined, interval: undefined })).toBeUndefined();
});
