import { describe, expect, it } from "vitest";
import {
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
} from "../../../../src/core/time/business-hours.ts";
import { hours, minutes } from "../../../../src/core/time/instant.ts";
import { at, shown } from "../../../support/at.ts";
import { add, between, both, intervals, OFFICE, open, utc } from "../../../support/open-hours.ts";

const office = open("America/New_York", OFFICE);

describe("being open", () => {
  it("begins at the opening and ends before the close", () => {
    const instants = [
      "2026-11-20T08:59:59.999-05:00",
      "2026-11-20T09:00:00-05:00",
      "2026-11-20T16:59:59.999-05:00",
      "2026-11-20T17:00:00-05:00",
    ];
    expect(instants.map((instant) => isOpen(office, at(instant)))).toEqual([false, true, true, false]);
  });

  it("does not depend on the offset that an instant is written with", () => {
    expect(isOpen(office, at("2026-11-20T19:45:00+05:45"))).toBe(true); // 09:00 in New York
    expect(isOpen(office, at("2026-11-20T19:44:00+05:45"))).toBe(false);
  });

  it("lasts to the end of the day when the close is 24:00", () => {
    const late = open("Europe/Berlin", { mon: [["18:00", "24:00"]] });
    expect(isOpen(late, at("2026-11-23T23:59:59+01:00"))).toBe(true);
    expect(isOpen(late, at("2026-11-24T00:00:00+01:00"))).toBe(false);
  });
});

describe("adding business time", () => {
  it("stays in the day when there is enough of it", () => {
    expect(add(office, "2026-11-20T09:30:00-05:00", hours(4))).toBe(utc("2026-11-20T13:30:00-05:00"));
  });

  it("goes over the night", () => {
    expect(add(office, "2026-11-19T16:00:00-05:00", hours(2))).toBe(utc("2026-11-20T10:00:00-05:00"));
  });

  it("goes over a closed weekend", () => {
    expect(add(office, "2026-11-20T16:00:00-05:00", hours(2))).toBe(utc("2026-11-23T10:00:00-05:00"));
  });

  it("goes over a closed week", () => {
    const dates = ["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25"];
    const shut = open("Europe/Berlin", OFFICE, { exceptions: dates.map((date) => ({ date, hours: [] })) });
    expect(add(shut, "2026-12-18T16:30:00+01:00", hours(1))).toBe(utc("2026-12-28T09:30:00+01:00"));
  });

  it("starts at the opening when it begins out of hours", () => {
    expect(add(office, "2026-11-21T12:00:00-05:00", minutes(15))).toBe(utc("2026-11-23T09:15:00-05:00"));
    expect(add(office, "2026-11-20T03:00:00-05:00", minutes(15))).toBe(utc("2026-11-20T09:15:00-05:00"));
  });

  it("takes the break out of a split day", () => {
    const split = open("Europe/Berlin", {
      mon: [
        ["08:00", "12:00"],
        ["13:00", "17:30"],
      ],
    });
    expect(add(split, "2026-11-23T11:00:00+01:00", hours(2))).toBe(utc("2026-11-23T14:00:00+01:00"));
  });

  it("has two answers where it lands on a close: the close and the next opening", () => {
    expect(both(office, "2026-11-20T16:00:00-05:00", hours(1))).toEqual([
      utc("2026-11-20T17:00:00-05:00"),
      utc("2026-11-23T09:00:00-05:00"),
    ]);
  });

  it("has one answer where it lands inside an interval", () => {
    expect(both(office, "2026-11-20T15:00:00-05:00", hours(1))).toEqual([
      utc("2026-11-20T16:00:00-05:00"),
      utc("2026-11-20T16:00:00-05:00"),
    ]);
  });

  it("adds nothing at once, or at the latest by the next opening", () => {
    expect(both(office, "2026-11-21T12:00:00-05:00", minutes(0))).toEqual([
      utc("2026-11-21T12:00:00-05:00"),
      utc("2026-11-23T09:00:00-05:00"),
    ]);
    expect(both(office, "2026-11-20T12:00:00-05:00", minutes(0))).toEqual([
      utc("2026-11-20T12:00:00-05:00"),
      utc("2026-11-20T12:00:00-05:00"),
    ]);
  });

  it("counts whole years of office hours", () => {
    // 2027 has 261 weekdays in New York: 2088 hours.
    expect(both(office, "2027-01-01T00:00:00-05:00", hours(2088))).toEqual([
      utc("2027-12-31T17:00:00-05:00"),
      utc("2028-01-03T09:00:00-05:00"),
    ]);
  });
});

describe("business time between two instants", () => {
  it("is the open part of what lies between", () => {
    expect(between(office, "2026-11-20T15:00:00-05:00", "2026-11-23T10:30:00-05:00")).toBe(3.5);
  });

  it("is zero over a night, and when the second comes first", () => {
    expect(between(office, "2026-11-19T17:00:00-05:00", "2026-11-20T09:00:00-05:00")).toBe(0);
    expect(between(office, "2026-11-20T15:00:00-05:00", "2026-11-20T10:00:00-05:00")).toBe(0);
    expect(between(office, "2026-11-20T15:00:00-05:00", "2026-11-20T15:00:00-05:00")).toBe(0);
  });

  it("is exact to the millisecond", () => {
    const span = businessTimeBetween(office, at("2026-11-20T16:59:59.998Z"), at("2026-11-20T17:00:00.001Z"));
    expect(span).toBe(3);
  });

  it("sums over four hundred years", () => {
    // 400 Gregorian years are 20,871 weeks of 40 hours.
    expect(between(open("Etc/UTC", OFFICE), "2000-01-01T00:00:00Z", "2400-01-01T00:00:00Z")).toBe(834_840);
  });
});

describe("the next opening and closing", () => {
  it("are this interval's when it is open", () => {
    const now = at("2026-11-20T12:00:00-05:00");
    expect([nextOpening(office, now), nextClosing(office, now)].map(shown)).toEqual([
      utc("2026-11-20T12:00:00-05:00"),
      utc("2026-11-20T17:00:00-05:00"),
    ]);
  });

  it("are the next interval's from the close on", () => {
    const now = at("2026-11-20T17:00:00-05:00");
    expect([nextOpening(office, now), nextClosing(office, now)].map(shown)).toEqual([
      utc("2026-11-23T09:00:00-05:00"),
      utc("2026-11-23T17:00:00-05:00"),
    ]);
  });
});

describe("the open intervals of a range", () => {
  it("are cut at both its ends", () => {
    expect(intervals(office, "2026-11-19T16:00:00-05:00", "2026-11-20T10:00:00-05:00")).toEqual([
      `${utc("2026-11-19T16:00:00-05:00")} ${utc("2026-11-19T17:00:00-05:00")}`,
      `${utc("2026-11-20T09:00:00-05:00")} ${utc("2026-11-20T10:00:00-05:00")}`,
    ]);
  });

  it("leave out one that closes where it begins or opens where it ends", () => {
    expect(intervals(office, "2026-11-19T17:00:00-05:00", "2026-11-20T09:00:00-05:00")).toEqual([]);
  });

  it("are none when it is empty or runs backwards", () => {
    expect(intervals(office, "2026-11-20T12:00:00-05:00", "2026-11-20T12:00:00-05:00")).toEqual([]);
    expect(intervals(office, "2026-11-20T12:00:00-05:00", "2026-11-20T10:00:00-05:00")).toEqual([]);
  });
});
