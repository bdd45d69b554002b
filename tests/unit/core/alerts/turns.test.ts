import { describe, expect, test } from "vitest";
import { turnsAround } from "../../../../src/core/alerts/turns.ts";
import type { BusinessHours } from "../../../../src/core/time/business-hours.ts";
import { at, shown } from "../../../support/at.ts";
import { ALL_WEEK, closedOn, hoursOf, OFFICE_WEEK } from "../../../support/terms.ts";

const HOUR = 3600;
const everyDay = (...shifts: readonly { readonly opens: number; readonly closes: number }[]) =>
  Array.from({ length: 7 }, () => shifts);

/** What is to be told at that instant: what happens when, and from when on it is told. */
const toldAt = (hours: BusinessHours, time: string): readonly string[] =>
  turnsAround(hours, at(time))
    .filter(({ from }) => from <= at(time))
    .map((turn) => `${turn.kind} ${shown(turn.at)} from ${shown(turn.from)}`);

const office = hoursOf(OFFICE_WEEK); // Chicago, Mon-Fri 09:00-18:00

describe("before a channel opens", () => {
  const opening = "opening 2026-11-03T15:00:00.000Z from 2026-11-03T14:45:00.000Z";

  test("its team is told for a quarter of an hour, and a late monitor tells it for five minutes more", () => {
    expect(toldAt(office, "2026-11-03T14:44:59.999Z")).toEqual([]);
    expect(toldAt(office, "2026-11-03T14:45:00Z")).toEqual([opening]);
    expect(toldAt(office, "2026-11-03T15:04:59.999Z")).toEqual([opening]);
    expect(toldAt(office, "2026-11-03T15:05:00Z")).toEqual([]);
  });

  test("on the morning after the clocks were set forward, and back, it is told by the clocks of that morning", () => {
    const daily = hoursOf(everyDay({ opens: 9 * HOUR, closes: 18 * HOUR }));
    expect(toldAt(daily, "2026-03-08T13:45:00Z")).toEqual([
      "opening 2026-03-08T14:00:00.000Z from 2026-03-08T13:45:00.000Z",
    ]);
    expect(toldAt(daily, "2026-11-01T14:45:00Z")).toEqual([
      "opening 2026-11-01T15:00:00.000Z from 2026-11-01T14:45:00.000Z",
    ]);
  });

  test("after a weekend and a holiday it is told on the first open day only", () => {
    const hours = hoursOf(OFFICE_WEEK, "America/Chicago", [closedOn("2026-11-09")]);
    expect(toldAt(hours, "2026-11-09T14:50:00Z")).toEqual([]);
    expect(toldAt(hours, "2026-11-10T14:50:00Z")).toHaveLength(1);
  });

  test("nothing is told of the end of a lunch break, however often a day has one", () => {
    const hours = hoursOf(
      everyDay({ opens: 9 * HOUR, closes: 12 * HOUR }, { opens: 13 * HOUR, closes: 18 * HOUR }),
    );
    expect(toldAt(hours, "2026-11-03T18:50:00Z")).toEqual([]);
    expect(toldAt(hours, "2026-11-03T14:50:00Z")).toHaveLength(1);
  });
});

describe("before a channel closes", () => {
  test("its team is told for an hour", () => {
    expect(toldAt(office, "2026-11-03T22:59:59.999Z")).toEqual([]);
    expect(toldAt(office, "2026-11-03T23:00:00Z")).toEqual([
      "closing 2026-11-04T00:00:00.000Z from 2026-11-03T23:00:00.000Z",
    ]);
    expect(toldAt(office, "2026-11-04T00:00:00Z")).toEqual([]);
  });

  test("which of a short day is half of it", () => {
    const hours = hoursOf(everyDay({ opens: 9 * HOUR, closes: 10 * HOUR }));
    expect(toldAt(hours, "2026-11-03T15:29:59.999Z")).toEqual([]);
    expect(toldAt(hours, "2026-11-03T15:30:00Z")).toEqual([
      "closing 2026-11-03T16:00:00.000Z from 2026-11-03T15:30:00.000Z",
    ]);
  });

  test("nothing is told of the beginning of a lunch break", () => {
    const hours = hoursOf(
      everyDay({ opens: 9 * HOUR, closes: 12 * HOUR }, { opens: 13 * HOUR, closes: 18 * HOUR }),
    );
    expect(toldAt(hours, "2026-11-03T17:30:00Z")).toEqual([]);
  });

  test("a night shift closes in the morning, four hours of silence after it", () => {
    const hours = hoursOf(everyDay({ opens: 22 * HOUR, closes: 30 * HOUR }));
    expect(toldAt(hours, "2026-11-03T11:30:00Z")).toEqual([
      "closing 2026-11-03T12:00:00.000Z from 2026-11-03T11:00:00.000Z",
    ]);
    expect(toldAt(hours, "2026-11-04T03:50:00Z")).toEqual([
      "opening 2026-11-04T04:00:00.000Z from 2026-11-04T03:45:00.000Z",
    ]);
  });
});

test("a channel that never closes, and one that never opens, have no turns", () => {
  for (const hours of [hoursOf(ALL_WEEK), hoursOf(everyDay())]) {
    expect(turnsAround(hours, at("2026-11-03T15:00:00Z"))).toEqual([]);
  }
});

test("one that opens for good, or closes for good, has that one", () => {
  const until = hoursOf(ALL_WEEK, "America/Chicago", [closedOn("2026-11-04"), closedOn("2026-11-05")]);
  expect(toldAt(until, "2026-11-04T05:30:00Z")).toEqual([
    "closing 2026-11-04T06:00:00.000Z from 2026-11-04T05:00:00.000Z",
  ]);
  expect(toldAt(until, "2026-11-06T05:50:00Z")).toEqual([
    "opening 2026-11-06T06:00:00.000Z from 2026-11-06T05:45:00.000Z",
  ]);
});
