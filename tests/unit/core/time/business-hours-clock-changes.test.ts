import { describe, expect, it } from "vitest";
import { nextOpening } from "../../../../src/core/time/business-hours.ts";
import { hours, minutes } from "../../../../src/core/time/instant.ts";
import { at, shown } from "../../../support/at.ts";
import {
  add,
  always,
  between,
  daily,
  both,
  intervals,
  NINE_TO_FIVE,
  OFFICE,
  open,
  utc,
} from "../../../support/open-hours.ts";

describe("when the clocks change", () => {
  const nights = open("America/New_York", { sun: [["01:00", "05:00"]] });

  it("a shift over the spring gap is an hour shorter", () => {
    expect(between(nights, "2026-03-08T00:00:00-05:00", "2026-03-08T12:00:00-04:00")).toBe(3);
    expect(add(nights, "2026-03-08T01:30:00-05:00", hours(1))).toBe(utc("2026-03-08T03:30:00-04:00"));
  });

  it("a shift over the autumn overlap is an hour longer", () => {
    expect(between(nights, "2026-11-01T00:00:00-04:00", "2026-11-01T12:00:00-05:00")).toBe(5);
    expect(add(nights, "2026-11-01T01:30:00-04:00", hours(1))).toBe(utc("2026-11-01T01:30:00-05:00"));
  });

  it("a half hour that comes twice is open twice", () => {
    const half = open("America/New_York", { sun: [["01:00", "01:30"]] });
    expect(intervals(half, "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00")).toEqual([
      "2026-11-01T05:00:00.000Z 2026-11-01T05:30:00.000Z",
      "2026-11-01T06:00:00.000Z 2026-11-01T06:30:00.000Z",
    ]);
    expect(both(half, "2026-11-01T00:00:00-04:00", minutes(30))).toEqual([
      "2026-11-01T05:30:00.000Z",
      "2026-11-01T06:00:00.000Z",
    ]);
  });

  it("an opening or a close inside the gap clips at the gap", () => {
    const [day, next] = ["2026-03-08T00:00:00-05:00", "2026-03-09T00:00:00-04:00"];
    expect(intervals(open("America/New_York", { sun: [["02:30", "04:00"]] }), day, next)).toEqual([
      "2026-03-08T07:00:00.000Z 2026-03-08T08:00:00.000Z",
    ]);
    expect(intervals(open("America/New_York", { sun: [["01:00", "02:30"]] }), day, next)).toEqual([
      "2026-03-08T06:00:00.000Z 2026-03-08T07:00:00.000Z",
    ]);
    expect(intervals(open("America/New_York", { sun: [["02:10", "02:50"]] }), day, next)).toEqual([]);
  });

  it("a shift in Berlin keeps its hours by the wall clock on either side", () => {
    const berlin = open("Europe/Berlin", OFFICE);
    expect(shown(nextOpening(berlin, at("2026-03-28T12:00:00+01:00")))).toBe("2026-03-30T07:00:00.000Z");
    expect(shown(nextOpening(berlin, at("2026-10-24T12:00:00+02:00")))).toBe("2026-10-26T08:00:00.000Z");
  });

  it("half an hour is gained or lost on Lord Howe Island", () => {
    const island = open("Australia/Lord_Howe", { sun: [["01:00", "03:00"]] });
    expect(between(island, "2026-04-04T12:00:00Z", "2026-04-05T00:00:00Z")).toBe(2.5);
    expect(between(island, "2026-10-03T12:00:00Z", "2026-10-04T00:00:00Z")).toBe(1.5);
  });

  it("two hours are gained or lost at Troll", () => {
    const troll = open("Antarctica/Troll", { sun: [["00:00", "04:00"]] });
    expect(between(troll, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")).toBe(2);
    expect(between(troll, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).toBe(6);
  });

  it("a winter that is the exception, as in Dublin, changes nothing", () => {
    const dublin = open("Europe/Dublin", { sun: [["00:00", "03:00"]] });
    expect(between(dublin, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")).toBe(2);
    expect(between(dublin, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).toBe(4);
  });

  it("a change one minute past midnight puts a minute of Sunday into Saturday evening at St. John's", () => {
    // On 2010-11-07 at 00:01 (02:31Z) the clocks went back to 23:01 on the 6th.
    const evening = open("America/St_Johns", { sat: [["22:00", "24:00"]] });
    expect(intervals(evening, "2010-11-06T12:00:00Z", "2010-11-07T12:00:00Z")).toEqual([
      "2010-11-07T00:30:00.000Z 2010-11-07T02:30:00.000Z",
      "2010-11-07T02:31:00.000Z 2010-11-07T03:30:00.000Z",
    ]);
  });

  it("a day without midnight opens when it starts", () => {
    // São Paulo, 2018-11-04: 00:00 became 01:00 at 03:00Z.
    const sundays = open("America/Sao_Paulo", { sun: [["00:00", "02:00"]] });
    expect(intervals(sundays, "2018-11-03T12:00:00Z", "2018-11-04T12:00:00Z")).toEqual([
      "2018-11-04T03:00:00.000Z 2018-11-04T04:00:00.000Z",
    ]);
  });
});

describe("a date that never was: Apia, Friday 30 December 2011", () => {
  it("is not opened", () => {
    const apia = open("Pacific/Apia", daily(["09:00", "17:00"]));
    expect(shown(nextOpening(apia, at("2011-12-29T17:00:00-10:00")))).toBe(utc("2011-12-31T09:00:00+14:00"));
  });

  it("leaves Friday's shift out of that week", () => {
    const fridays = open("Pacific/Apia", { fri: NINE_TO_FIVE });
    expect(shown(nextOpening(fridays, at("2011-12-29T12:00:00-10:00")))).toBe(
      utc("2012-01-06T09:00:00+14:00"),
    );
  });

  it("cuts the tail of Thursday's night off", () => {
    const thursdays = open("Pacific/Apia", { thu: [["22:00", "06:00"]] });
    expect(intervals(thursdays, "2011-12-29T00:00:00-10:00", "2012-01-01T00:00:00+14:00")).toEqual([
      "2011-12-30T08:00:00.000Z 2011-12-30T10:00:00.000Z",
    ]);
  });

  it("does not interrupt a channel that is always open", () => {
    expect(between(always("Pacific/Apia"), "2011-12-29T00:00:00-10:00", "2011-12-31T00:00:00+14:00")).toBe(
      24,
    );
  });
});
