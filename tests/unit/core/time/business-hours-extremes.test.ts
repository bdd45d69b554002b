import { describe, expect, it } from "vitest";
import {
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
} from "../../../../src/core/time/business-hours.ts";
import { duration, END_OF_TIME, hours, minutes } from "../../../../src/core/time/instant.ts";
import { PAGE_MS } from "../../../../src/core/time/open-table.ts";
import { at, shown } from "../../../support/at.ts";
import {
  daily,
  open,
  always,
  add,
  between,
  both,
  intervals,
  OFFICE,
  utc,
} from "../../../support/open-hours.ts";

const office = open("America/New_York", OFFICE);

describe("a channel that is always open", () => {
  const channel = always("America/New_York");

  it("counts calendar time, clock changes or not", () => {
    expect(between(channel, "2026-03-07T12:00:00-05:00", "2026-03-09T12:00:00-04:00")).toBe(47);
    expect(between(channel, "1905-01-01T00:00:00Z", "1905-01-02T00:00:00Z")).toBe(24);
  });

  it("has one answer to every sum", () => {
    expect(both(channel, "2026-11-01T00:30:00-04:00", hours(3))).toEqual([
      utc("2026-11-01T02:30:00-05:00"),
      utc("2026-11-01T02:30:00-05:00"),
    ]);
  });

  it("opens now and never closes", () => {
    expect(shown(nextOpening(channel, at("2026-11-22T03:00:00Z")))).toBe("2026-11-22T03:00:00.000Z");
    expect(nextClosing(channel, at("2026-11-22T03:00:00Z"))).toBeUndefined();
  });

  it("closes for the one holiday it has, however far ahead", () => {
    const exceptions = [{ date: "2110-01-01", hours: [] }];
    const nearly = open("Etc/UTC", daily(["00:00", "24:00"]), { exceptions });
    expect(shown(nextClosing(nearly, at("2026-11-22T03:00:00Z")))).toBe("2110-01-01T00:00:00.000Z");
    expect(nextClosing(nearly, at("2110-01-02T00:00:00Z"))).toBeUndefined();
  });

  it("is one interval over many years", () => {
    expect(intervals(channel, "1990-01-01T00:00:00Z", "2030-01-01T00:00:00Z")).toEqual([
      "1990-01-01T00:00:00.000Z 2030-01-01T00:00:00.000Z",
    ]);
  });
});

describe("a channel that never opens", () => {
  const shut = open("Europe/Berlin", {});

  it("has no opening, no closing, no interval and no time", () => {
    const now = at("2026-11-22T03:00:00Z");
    expect([isOpen(shut, now), nextOpening(shut, now), nextClosing(shut, now)]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect(intervals(shut, "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z")).toEqual([]);
    expect(between(shut, "1905-01-01T00:00:00Z", "2400-01-01T00:00:00Z")).toBe(0);
  });

  it("has no time and no interval up to the end of time either", () => {
    const now = at("2026-11-22T03:00:00Z");
    expect(businessTimeBetween(shut, now, END_OF_TIME)).toBe(0);
    expect(openIntervals(shut, now, END_OF_TIME)).toEqual([]);
  });

  it("has no deadline, except for nothing at once", () => {
    expect(both(shut, "2026-11-22T03:00:00Z", minutes(1))).toEqual(["never", "never"]);
    expect(both(shut, "2026-11-22T03:00:00Z", minutes(0))).toEqual(["2026-11-22T03:00:00.000Z", "never"]);
  });
});

describe("a channel that opens only once", () => {
  const once = open("Etc/UTC", {}, { exceptions: [{ date: "2090-01-02", hours: [["09:00", "10:00"]] }] });

  it.each(["1905-07-03T00:00:00Z", "2026-11-22T03:00:00Z", "2090-01-02T08:59:59Z"])(
    "opens then, seen from %s",
    (from) => {
      expect(shown(nextOpening(once, at(from)))).toBe("2090-01-02T09:00:00.000Z");
      expect(shown(nextClosing(once, at(from)))).toBe("2090-01-02T10:00:00.000Z");
    },
  );

  it("has nothing after it, and no more than it", () => {
    expect(nextOpening(once, at("2090-01-02T10:00:00Z"))).toBeUndefined();
    expect(nextClosing(once, at("2090-01-02T10:00:00Z"))).toBeUndefined();
    expect(both(once, "2026-11-22T03:00:00Z", hours(1))).toEqual(["2090-01-02T10:00:00.000Z", "never"]);
    expect(both(once, "2026-11-22T03:00:00Z", minutes(61))).toEqual(["never", "never"]);
  });
});

describe("instants decades away", () => {
  it("are reckoned in the daylight time of 2090", () => {
    // 2090-06-15 is a Thursday.
    expect(add(office, "2090-06-15T16:00:00-04:00", hours(2))).toBe(utc("2090-06-16T10:00:00-04:00"));
  });

  it("are reckoned in the standard time of 1905", () => {
    // 1905-07-03 is a Monday.
    expect(add(office, "1905-07-03T16:00:00-05:00", hours(2))).toBe(utc("1905-07-04T10:00:00-05:00"));
  });

  it("know the leap day of 2400", () => {
    // 2400-02-28 is a Monday.
    expect(between(office, "2400-02-28T00:00:00-05:00", "2400-03-02T00:00:00-05:00")).toBe(24);
  });
});

describe("where one page of the table ends and the next begins", () => {
  const boundary = 52 * PAGE_MS; // Friday 2026-08-14T11:19:55.136Z
  const edge = shown(at("2026-08-14T11:19:55.136Z"));
  const utcOffice = open("Etc/UTC", OFFICE);

  it("lies inside this shift", () => {
    expect(at(edge)).toBe(boundary);
    expect(isOpen(utcOffice, at(edge))).toBe(true);
  });

  it("an interval goes on", () => {
    expect(shown(nextClosing(utcOffice, at("2026-08-14T10:00:00Z")))).toBe("2026-08-14T17:00:00.000Z");
    expect(shown(nextClosing(utcOffice, at(edge)))).toBe("2026-08-14T17:00:00.000Z");
    expect(shown(nextOpening(utcOffice, at(edge)))).toBe(edge);
    expect(intervals(utcOffice, "2026-08-14T00:00:00Z", "2026-08-15T00:00:00Z")).toEqual([
      "2026-08-14T09:00:00.000Z 2026-08-14T17:00:00.000Z",
    ]);
  });

  it("a sum that lands on it has one answer", () => {
    const by = duration(boundary - at("2026-08-14T10:00:00Z"));
    expect(both(utcOffice, "2026-08-14T10:00:00Z", by)).toEqual([edge, edge]);
    expect(both(utcOffice, edge, minutes(0))).toEqual([edge, edge]);
    expect(add(utcOffice, edge, hours(1))).toBe("2026-08-14T12:19:55.136Z");
  });

  it("time on both sides adds up", () => {
    expect(between(utcOffice, "2026-08-14T10:00:00Z", "2026-08-14T13:00:00Z")).toBe(3);
    expect(between(utcOffice, "2026-08-14T10:00:00Z", edge)).toBeCloseTo(1.332, 3);
  });

  it("a close on it has two answers", () => {
    // Page 0 begins on Thursday 1970-01-01T00:00:00Z.
    const eve = open("Etc/UTC", { wed: [["20:00", "24:00"]] });
    expect(both(eve, "1969-12-31T23:00:00Z", hours(1))).toEqual([
      "1970-01-01T00:00:00.000Z",
      "1970-01-07T20:00:00.000Z",
    ]);
    expect(shown(nextClosing(eve, at("1969-12-31T23:00:00Z")))).toBe("1970-01-01T00:00:00.000Z");
    expect(isOpen(eve, at("1970-01-01T00:00:00Z"))).toBe(false);
    expect(intervals(eve, "1969-12-31T00:00:00Z", "1970-01-02T00:00:00Z")).toEqual([
      "1969-12-31T20:00:00.000Z 1970-01-01T00:00:00.000Z",
    ]);
  });

  it("an opening on it is found from before", () => {
    const day = open("Etc/UTC", { thu: [["00:00", "04:00"]] });
    expect(both(day, "1969-12-31T23:00:00Z", minutes(0))).toEqual([
      "1969-12-31T23:00:00.000Z",
      "1970-01-01T00:00:00.000Z",
    ]);
    expect(add(day, "1969-12-25T03:00:00Z", hours(1), "latest")).toBe("1970-01-01T00:00:00.000Z");
    expect(shown(nextClosing(day, at("1969-12-31T23:00:00Z")))).toBe("1970-01-01T04:00:00.000Z");
  });
});
