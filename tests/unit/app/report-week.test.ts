import { describe, expect, it } from "vitest";
import { findWeek, lastDue, lastWeek } from "../../../src/app/report-week.ts";
import { formatInstant } from "../../../src/core/time/iso.ts";
import { zoneOf } from "../../../src/core/time/zone.ts";
import { at } from "../../support/terms.ts";

const CHICAGO = zoneOf("America/Chicago");
const BERLIN = zoneOf("Europe/Berlin");
const hour = (hours: number, minutes = 0): number => (hours * 60 + minutes) * 60_000;

describe("the week of a report", () => {
  it("is the last one from Monday to Sunday that is over by the brand's clocks", () => {
    const week = lastWeek(CHICAGO, at("2026-11-23T14:00:00Z"));
    expect(week.name).toBe("2026-W47");
    expect(formatInstant(week.period.from)).toBe("2026-11-16T06:00:00.000Z");
    expect(formatInstant(week.period.to)).toBe("2026-11-23T06:00:00.000Z");
  });

  it("ends with Sunday's last moment in the brand's zone, not in UTC", () => {
    expect(lastWeek(CHICAGO, at("2026-11-23T05:59:59Z")).name).toBe("2026-W46");
    expect(lastWeek(CHICAGO, at("2026-11-23T06:00:00Z")).name).toBe("2026-W47");
  });

  it("is an hour longer or shorter where the clocks change", () => {
    const lengthOf = (name: string): number => {
      const { from, to } = findWeek(BERLIN, name)?.period ?? { from: 0, to: 0 };
      return (to - from) / 3_600_000;
    };
    expect([lengthOf("2026-W13"), lengthOf("2026-W43"), lengthOf("2026-W47")]).toEqual([167, 169, 168]);
  });

  it.each([
    ["2026-W01", "2025-12-28T23:00:00.000Z"],
    ["2020-W53", "2020-12-27T23:00:00.000Z"],
    ["2026-W53", "2026-12-27T23:00:00.000Z"],
  ])("is found by its name: %s", (name, from) => {
    expect(formatInstant(findWeek(BERLIN, name)?.period.from ?? at("1970-01-01T00:00:00Z"))).toBe(from);
  });

  it.each(["2025-W53", "2026-W54", "2026-W00", "2026-47", "last", ""])("is none of the name %j", (name) => {
    expect(findWeek(BERLIN, name)).toBeUndefined();
  });
});

describe("the time of a report", () => {
  const due = (zone: typeof BERLIN, day: "mon" | "sun", time: number, now: string): string =>
    formatInstant(lastDue(zone, { day, at: time }, at(now)));

  it("is the last one that has come, to the millisecond", () => {
    expect(due(CHICAGO, "mon", hour(8), "2026-11-23T14:00:00Z")).toBe("2026-11-23T14:00:00.000Z");
    expect(due(CHICAGO, "mon", hour(8), "2026-11-23T13:59:59Z")).toBe("2026-11-16T14:00:00.000Z");
    expect(due(CHICAGO, "mon", hour(8), "2026-11-29T23:00:00Z")).toBe("2026-11-23T14:00:00.000Z");
  });

  it("comes once on a day that skips it: as long after midnight as it would have been", () => {
    expect(due(BERLIN, "sun", hour(2, 30), "2026-03-29T12:00:00Z")).toBe("2026-03-29T01:30:00.000Z");
    expect(due(BERLIN, "sun", hour(2, 30), "2026-03-29T01:29:00Z")).toBe("2026-03-22T01:30:00.000Z");
  });

  it("comes once on a day that shows it twice: the first time", () => {
    for (const now of ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T12:00:00Z"])
      expect(due(BERLIN, "sun", hour(2, 30), now)).toBe("2026-10-25T00:30:00.000Z");
  });
});
