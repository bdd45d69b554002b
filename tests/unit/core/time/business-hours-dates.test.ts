import { describe, expect, it } from "vitest";
import { hours } from "../../../../src/core/time/instant.ts";
import {
  add,
  between,
  daily,
  both,
  intervals,
  OFFICE,
  open,
  utc,
  type OpenInterval,
} from "../../../support/open-hours.ts";

const office = open("America/New_York", OFFICE);

describe("shifts over midnight", () => {
  it("belong to the date on which they open: one of New Year's Eve outlasts the holiday's start", () => {
    const bar = open("Europe/Berlin", daily(["20:00", "02:00"]), { holidays: ["2027-01-01"] });
    expect(intervals(bar, "2026-12-31T12:00:00+01:00", "2027-01-03T12:00:00+01:00")).toEqual([
      "2026-12-31T19:00:00.000Z 2027-01-01T01:00:00.000Z",
      "2027-01-02T19:00:00.000Z 2027-01-03T01:00:00.000Z",
    ]);
  });

  it("are replaced with the date on which they open", () => {
    const exceptions = [{ date: "2026-12-31", hours: [["10:00", "12:00"] satisfies OpenInterval] }];
    const bar = open("Europe/Berlin", daily(["20:00", "02:00"]), { exceptions });
    expect(intervals(bar, "2026-12-31T03:00:00+01:00", "2027-01-01T12:00:00+01:00")).toEqual([
      "2026-12-31T09:00:00.000Z 2026-12-31T11:00:00.000Z",
    ]);
  });

  it("join the next day's when one ends at 24:00 and the other begins at 00:00", () => {
    const late = open("America/New_York", { mon: [["18:00", "24:00"]], tue: [["00:00", "02:00"]] });
    expect(intervals(late, "2026-11-23T12:00:00-05:00", "2026-11-24T12:00:00-05:00")).toEqual([
      "2026-11-23T23:00:00.000Z 2026-11-24T07:00:00.000Z",
    ]);
    expect(both(late, "2026-11-23T23:00:00-05:00", hours(1))).toEqual([
      utc("2026-11-24T00:00:00-05:00"),
      utc("2026-11-24T00:00:00-05:00"),
    ]);
  });

  it("run from Sunday into Monday", () => {
    const sunday = open("America/New_York", { sun: [["22:00", "06:00"]] });
    expect(between(sunday, "2026-11-23T00:00:00-05:00", "2026-11-24T00:00:00-05:00")).toBe(6);
  });
});

describe("holidays and exceptions", () => {
  const exceptions = [
    { date: "2026-12-24", hours: [["09:00", "12:00"] satisfies OpenInterval] },
    {
      date: "2026-12-27",
      hours: [["10:00", "11:00"] satisfies OpenInterval, ["15:00", "16:00"] satisfies OpenInterval],
    },
    { date: "2026-12-28", hours: [] },
  ];
  const xmas = open("Europe/Berlin", OFFICE, { holidays: ["2026-12-24", "2026-12-25"], exceptions });

  it("beat the week, and exceptions beat holidays", () => {
    expect(intervals(xmas, "2026-12-23T00:00:00+01:00", "2026-12-30T00:00:00+01:00")).toEqual([
      "2026-12-23T08:00:00.000Z 2026-12-23T16:00:00.000Z",
      "2026-12-24T08:00:00.000Z 2026-12-24T11:00:00.000Z",
      "2026-12-27T09:00:00.000Z 2026-12-27T10:00:00.000Z",
      "2026-12-27T14:00:00.000Z 2026-12-27T15:00:00.000Z",
      "2026-12-29T08:00:00.000Z 2026-12-29T16:00:00.000Z",
    ]);
  });

  it("move a deadline", () => {
    expect(add(xmas, "2026-12-24T11:00:00+01:00", hours(4))).toBe(utc("2026-12-29T10:00:00+01:00"));
  });

  it("may fall on a leap day", () => {
    const leap = open("America/New_York", OFFICE, { holidays: ["2028-02-29"] });
    expect(between(leap, "2028-02-28T00:00:00-05:00", "2028-03-02T00:00:00-05:00")).toBe(16);
    expect(between(office, "2028-02-28T00:00:00-05:00", "2028-03-02T00:00:00-05:00")).toBe(24);
  });
});
