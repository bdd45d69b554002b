import { expect, test } from "vitest";
import { arrivalsIn } from "../../../../src/core/stats/arrivals.ts";
import { clockHourAt } from "../../../../src/core/stats/hour-of-week.ts";
import { weekOf, weeksUntil } from "../../../../src/core/stats/weeks.ts";
import { hours, minutes, timeBetween } from "../../../../src/core/time/instant.ts";
import { formatInstant } from "../../../../src/core/time/iso.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";
import { author, BRAND, says } from "../../../support/events.ts";
import { figuresOf, on, WEEK } from "../../../support/stats-week.ts";
import { at } from "../../../support/terms.ts";

const CHICAGO = zoneOf("America/Chicago");
const SUNDAY = 6 * 24;

test("arrivals count when they came, misses and response times in the hour in which their clock began", () => {
  // ana wrote on Sunday at 15:10; her clock began on Monday at 9:00 and she was missed at 10:00. bo: Monday 10:20, in 30 min.
  const { heatmaps, worstHour } = figuresOf([
    says(author("ana"), "m1", "2026-11-01T15:10:00-06:00"),
    says(author("bo"), "m2", on("mon", "10:20")),
    says(BRAND, "r2", on("mon", "10:50"), { repliesTo: "m2" }),
  ]);
  const filled = (cells: readonly unknown[]) =>
    cells.flatMap((value, cell) => (value ? [[cell, value]] : []));
  // ana's case was opened in the week before: her promise belongs to this one.
  expect(filled(heatmaps.arrivals)).toEqual([[10, 1]]);
  expect(filled(heatmaps.misses)).toEqual([[9, 1]]);
  expect(filled(heatmaps.response)).toEqual([[10, minutes(30)]]);
  expect(worstHour).toBeUndefined();
});

test("hours are those of the local clock on both days of a clock change", () => {
  const cell = (iso: string): number => clockHourAt(CHICAGO, at(iso)).cell;
  // 8 March 2026: 1:59 is followed by 3:00. 1 November 2026: 1:00 to 1:59 come twice.
  expect(cell("2026-03-08T07:59:59Z")).toBe(SUNDAY + 1);
  expect(cell("2026-03-08T08:00:00Z")).toBe(SUNDAY + 3);
  expect([cell("2026-11-01T06:30:00Z"), cell("2026-11-01T07:30:00Z")]).toEqual([SUNDAY + 1, SUNDAY + 1]);
  const starts = ["2026-11-01T06:30:00Z", "2026-11-01T07:30:00Z"].map((iso) =>
    formatInstant(clockHourAt(CHICAGO, at(iso)).startsAt),
  );
  expect(starts).toEqual(["2026-11-01T06:00:00.000Z", "2026-11-01T07:00:00.000Z"]);
});

test("weeks run from Monday to Sunday by the local clock, an hour off where it changes", () => {
  const weeks = weeksUntil(CHICAGO, WEEK, 3);
  expect(weeks.map(({ from }) => formatInstant(from))).toEqual([
    "2026-10-19T05:00:00.000Z",
    "2026-10-26T05:00:00.000Z",
    "2026-11-02T06:00:00.000Z",
  ]);
  expect(weeks.map(({ from, to }) => timeBetween(from, to) / hours(1))).toEqual([168, 169, 168]);
  expect(weekOf(CHICAGO, WEEK.from)).toEqual(WEEK);
});

test("a burst is five at least, and more than twice what is usual in that hour of the week", () => {
  const weeks = weeksUntil(CHICAGO, WEEK, 4);
  const span = { from: weeks[0]?.from ?? WEEK.from, to: WEEK.to };
  const burst = (inOthers: readonly number[], now: number): boolean => {
    const arrivals = arrivalsIn(span, CHICAGO);
    const mondays = ["2026-10-12T10:15:00-05:00", "2026-10-19T10:15:00-05:00", "2026-10-26T10:15:00-05:00"];
    mondays.forEach((iso, i) => {
      for (let count = 0; count < (inOthers[i] ?? 0); count++) arrivals.add(at(iso));
    });
    for (let count = 0; count < now; count++) arrivals.add(at(on("mon", "10:45")));
    return arrivals.isBurst(at(on("mon", "10:05")));
  };
  // Usual: (2 + 2 + 5) / 3 = 3; 6 is twice that, 7 is more.
  expect([burst([2, 2, 5], 6), burst([2, 2, 5], 7)]).toEqual([false, true]);
  expect([burst([0, 0, 0], 4), burst([0, 0, 0], 5)]).toEqual([false, true]);
});

test("nobody can tell a burst from two weeks", () => {
  const [from] = weeksUntil(CHICAGO, WEEK, 2);
  const arrivals = arrivalsIn({ from: from?.from ?? WEEK.from, to: WEEK.to }, CHICAGO);
  for (let count = 0; count < 50; count++) arrivals.add(at(on("mon", "10:45")));
  expect(arrivals.isBurst(at(on("mon", "10:45")))).toBe(false);
});

test("misses of a burst are told under it once all arrivals are known, in whatever order they come", () => {
  // Six at 10:00 on Monday, none in that hour in the three weeks before: all six are missed, and all because of the burst.
  const events = Array.from({ length: 6 }, (_, i) => says(author(`c${i}`), `m${i}`, on("mon", "10:00")));
  const weeks = weeksUntil(CHICAGO, WEEK, 4);
  const warned = Object.fromEntries(
    events.map(({ message }) => [message, { count: 1, firstAt: at(on("mon", "10:30")) }]),
  );
  expect(figuresOf(events, { weeks, warned }).causes).toEqual([{ cause: "burst", misses: 6 }]);
  expect(figuresOf(events, { warned }).causes).toEqual([{ cause: "not claimed", misses: 6 }]);
});
