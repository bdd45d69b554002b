import { describe, expect, it } from "vitest";
import { nextTime, startOf } from "../../../../src/app/commands/times.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";
import { at, shown } from "../../../support/at.ts";

const CHICAGO = zoneOf("America/Chicago");
const next = (text: string, now: string): string => shown(nextTime(text, CHICAGO, at(now)));

describe("a time of the day", () => {
  it("is today's while it is to come, else tomorrow's", () => {
    expect(next("18:00", "2026-11-02T15:00:00Z")).toBe("2026-11-03T00:00:00.000Z");
    expect(next("08:00", "2026-11-02T15:00:00Z")).toBe("2026-11-03T14:00:00.000Z");
    expect(next("9:00", "2026-11-02T15:00:00Z")).toBe("2026-11-03T15:00:00.000Z");
  });

  it("is found past midnight, and at the turn of the year", () => {
    expect(next("00:00", "2026-12-31T20:00:00Z")).toBe("2027-01-01T06:00:00.000Z");
  });

  it("that the clocks skip is the instant at which they skip it", () => {
    expect(next("02:30", "2026-03-08T06:00:00Z")).toBe("2026-03-08T08:00:00.000Z");
  });

  it("that has passed before the clocks skipped an hour is tomorrow's", () => {
    expect(next("00:30", "2026-03-08T07:30:00Z")).toBe("2026-03-09T05:30:00.000Z");
  });

  it("that the clocks show twice is the first of the two that is to come", () => {
    expect(next("01:30", "2026-11-01T05:00:00Z")).toBe("2026-11-01T06:30:00.000Z");
    expect(next("01:30", "2026-11-01T06:45:00Z")).toBe("2026-11-01T07:30:00.000Z");
    expect(next("01:30", "2026-11-01T07:45:00Z")).toBe("2026-11-02T07:30:00.000Z");
  });

  it.each(["24:00", "7", "12:60", "noon", "", "-1:00", "12:00:00"])("is not %j", (text) => {
    expect(next(text, "2026-11-02T15:00:00Z")).toBe("never");
  });
});

describe("a day", () => {
  it("begins by the clocks of the zone", () => {
    expect(shown(startOf("2026-12-01", CHICAGO))).toBe("2026-12-01T06:00:00.000Z");
    expect(shown(startOf("2028-02-29", CHICAGO))).toBe("2028-02-29T06:00:00.000Z");
  });

  it.each(["2026-02-29", "1.12.2026", "tomorrow"])("is not %j", (text) => {
    expect(startOf(text, CHICAGO)).toBeUndefined();
  });
});
