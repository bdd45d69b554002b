import { describe, expect, it } from "vitest";
import { formatLocalDate } from "../../../../src/core/time/local-date.ts";
import {
  findZone,
  lastAtOrBefore,
  localTimeAt,
  offsetAt,
  offsetPeriods,
  startOfDate,
  TZ_VERSION,
  zoneNames,
  zoneOf,
} from "../../../../src/core/time/zone.ts";
import { at, on, shown } from "../../../support/at.ts";

const hoursAhead = (zone: string, instant: string): number => offsetAt(zoneOf(zone), at(instant)) / 3_600_000;

function clockIn(zone: string, instant: string): string {
  const { date, msOfDay } = localTimeAt(zoneOf(zone), at(instant));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${formatLocalDate(date)} ${two(msOfDay / 3_600_000)}:${two((msOfDay / 60_000) % 60)}`;
}

describe("finding a zone", () => {
  it("knows zones and links by their IANA names", () => {
    expect(
      ["America/New_York", "US/Eastern", "Etc/UTC", "Asia/Calcutta"].map((name) => findZone(name)?.name),
    ).toEqual(["America/New_York", "US/Eastern", "Etc/UTC", "Asia/Calcutta"]);
  });

  it("gives the same zone at every call", () => {
    expect(findZone("Europe/Berlin")).toBe(findZone("Europe/Berlin"));
  });

  it.each(["Mars/Olympus", "", "europe/berlin", "America/New York"])("has no %j", (name) => {
    expect(findZone(name)).toBeUndefined();
    expect(() => zoneOf(name)).toThrow(new RangeError(`unknown time zone: ${name}`));
  });

  it("lists what it finds", () => {
    const names = zoneNames();
    expect(names).toContain("Antarctica/Troll");
    expect(names.filter((name) => findZone(name) === undefined)).toEqual([]);
  });

  it("says which tz data it goes by", () => {
    expect(TZ_VERSION).toMatch(/^20\d\d[a-z]$/);
  });
});

describe("the offset of a zone", () => {
  it("changes at the very millisecond of a clock change", () => {
    expect(hoursAhead("America/New_York", "2026-03-08T06:59:59.999Z")).toBe(-5);
    expect(hoursAhead("America/New_York", "2026-03-08T07:00:00Z")).toBe(-4);
    expect(hoursAhead("America/New_York", "2026-11-01T05:59:59.999Z")).toBe(-4);
    expect(hoursAhead("America/New_York", "2026-11-01T06:00:00Z")).toBe(-5);
  });

  it("may change by half an hour, by two hours, and by a whole day", () => {
    expect(
      ["2026-04-04T14:59:00Z", "2026-04-04T15:00:00Z"].map((t) => hoursAhead("Australia/Lord_Howe", t)),
    ).toEqual([11, 10.5]);
    expect(
      ["2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z"].map((t) => hoursAhead("Antarctica/Troll", t)),
    ).toEqual([0, 2]);
    expect(
      ["2011-12-30T09:59:00Z", "2011-12-30T10:00:00Z"].map((t) => hoursAhead("Pacific/Apia", t)),
    ).toEqual([-10, 14]);
  });

  it("comes from the packaged data where Node's may be stale: Vancouver keeps daylight time after 2026-03", () => {
    expect(hoursAhead("America/Vancouver", "2026-12-01T12:00:00Z")).toBe(-7);
  });

  it("comes from there also when what knows the holidays, and brings rules of its own, is loaded", async () => {
    const { default: Holidays } = await import("date-holidays");
    expect(new Holidays("CA", "AB").getHolidays(2026)).not.toEqual([]);
    expect(hoursAhead("America/Edmonton", "2026-12-01T12:00:00Z")).toBe(-6);
  });

  it("goes on changing in 2090 and 2400", () => {
    const instants = [
      "2090-01-15T12:00:00Z",
      "2090-07-15T12:00:00Z",
      "2400-01-15T12:00:00Z",
      "2400-07-15T12:00:00Z",
    ];
    expect(instants.map((instant) => hoursAhead("Europe/Berlin", instant))).toEqual([1, 2, 1, 2]);
  });

  it("is local mean time to the second before zones were agreed", () => {
    expect(offsetAt(zoneOf("America/New_York"), at("1880-01-01T00:00:00Z"))).toBe(
      -(4 * 3600 + 56 * 60 + 2) * 1000,
    );
  });

  it("is never one at UTC", () => {
    expect(["1905-01-01T00:00:00Z", "2026-07-01T00:00:00Z"].map((t) => hoursAhead("Etc/UTC", t))).toEqual([
      0, 0,
    ]);
  });
});

describe("the clock in a zone", () => {
  it("skips an hour in spring and shows one twice in autumn", () => {
    expect(clockIn("Europe/Berlin", "2026-03-29T00:59:00Z")).toBe("2026-03-29 01:59");
    expect(clockIn("Europe/Berlin", "2026-03-29T01:00:00Z")).toBe("2026-03-29 03:00");
    expect(clockIn("Europe/Berlin", "2026-10-25T00:30:00Z")).toBe("2026-10-25 02:30");
    expect(clockIn("Europe/Berlin", "2026-10-25T01:30:00Z")).toBe("2026-10-25 02:30");
  });

  it("shows another date than UTC on either side of midnight", () => {
    expect(clockIn("Asia/Kathmandu", "2026-11-22T18:15:00Z")).toBe("2026-11-23 00:00");
    expect(clockIn("America/St_Johns", "2026-11-23T03:29:00Z")).toBe("2026-11-22 23:59");
  });

  it("goes from 29 to 31 December 2011 in Apia", () => {
    expect(clockIn("Pacific/Apia", "2011-12-30T09:59:00Z")).toBe("2011-12-29 23:59");
    expect(clockIn("Pacific/Apia", "2011-12-30T10:00:00Z")).toBe("2011-12-31 00:00");
  });
});

describe("the start of a date", () => {
  const start = (zone: string, date: string): string => shown(startOfDate(zoneOf(zone), on(date)));

  it("is midnight there", () => {
    expect(start("America/New_York", "2026-11-01")).toBe("2026-11-01T04:00:00.000Z");
    expect(start("Asia/Kolkata", "2026-11-01")).toBe("2026-10-31T18:30:00.000Z");
  });

  it("is one o'clock where midnight is skipped", () => {
    expect(start("America/Sao_Paulo", "2018-11-04")).toBe("2018-11-04T03:00:00.000Z"); // 01:00-02:00
  });

  it("is the first of two midnights", () => {
    expect(start("America/Havana", "2025-11-02")).toBe("2025-11-02T04:00:00.000Z"); // 01:00 goes back to 00:00
  });

  it("is the second midnight where the first falls back into the day before", () => {
    expect(start("America/Sao_Paulo", "2018-02-18")).toBe("2018-02-18T03:00:00.000Z"); // 24:00 goes back to 23:00
  });

  it("is that of the next date when the calendar skips it", () => {
    expect(start("Pacific/Apia", "2011-12-30")).toBe("2011-12-30T10:00:00.000Z");
    expect(start("Pacific/Apia", "2011-12-31")).toBe("2011-12-30T10:00:00.000Z");
  });
});

describe("the periods of one offset", () => {
  it("are cut at both ends and leave no gap", () => {
    const from = at("2026-01-01T00:00:00Z");
    const to = at("2027-01-01T00:00:00Z");
    expect(offsetPeriods(zoneOf("Europe/Berlin"), from, to)).toEqual([
      { from, to: at("2026-03-29T01:00:00Z"), offset: 3_600_000 },
      { from: at("2026-03-29T01:00:00Z"), to: at("2026-10-25T01:00:00Z"), offset: 7_200_000 },
      { from: at("2026-10-25T01:00:00Z"), to, offset: 3_600_000 },
    ]);
  });

  it("do not include the one that starts where they end", () => {
    const change = at("2026-03-29T01:00:00Z");
    expect(offsetPeriods(zoneOf("Europe/Berlin"), change - 1, change)).toHaveLength(1);
    expect(offsetPeriods(zoneOf("Europe/Berlin"), change, change + 1)).toEqual([
      { from: change, to: change + 1, offset: 7_200_000 },
    ]);
  });
});

describe("searching a sorted list", () => {
  it("finds the last item that is not greater", () => {
    const sorted = Float64Array.of(-Infinity, 0, 10);
    expect([-5, 0, 9, 10, 11].map((value) => lastAtOrBefore(sorted, value))).toEqual([0, 1, 1, 2, 2]);
  });

  it("finds none when all are greater, or there are none", () => {
    expect([lastAtOrBefore(Float64Array.of(1), 0), lastAtOrBefore(new Float64Array(0), 0)]).toEqual([-1, -1]);
  });
});
