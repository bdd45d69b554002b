import { describe, expect, it } from "vitest";
import { ALL_WEEK, type Calendar } from "../../../../src/core/time/calendar.ts";
import { comingDates } from "../../../../src/core/time/coming-dates.ts";
import { parseInstant } from "../../../../src/core/time/iso.ts";
import { instant, type Instant } from "../../../../src/core/time/instant.ts";
import { dateOf, formatLocalDate, type LocalDate } from "../../../../src/core/time/local-date.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";

const at = (text: string): Instant => parseInstant(text) ?? instant(0);
const date = (year: number, month: number, day: number): LocalDate[] => {
  const found = dateOf({ year, month, day });
  return found === undefined ? [] : [found];
};

const CHICAGO: Calendar = {
  zone: zoneOf("America/Chicago"),
  week: ALL_WEEK,
  holidaysIn: (year) =>
    [...date(year, 2, 29), ...date(year, 11, 15)].map((one) => ({ date: one, name: "free" })),
  exceptions: date(2026, 11, 14).map((one) => ({ date: one, shifts: [], note: undefined })),
};

const holidays = (text: string): readonly string[] =>
  comingDates(CHICAGO, at(text), 2).holidays.map((one) => formatLocalDate(one.date));

describe("comingDates", () => {
  it("begins with the date it is in the zone, and ends before that date comes around", () => {
    expect(holidays("2026-11-16T05:59:59Z")).toEqual(["2026-11-15", "2027-11-15", "2028-02-29"]);
    expect(holidays("2026-11-16T06:00:00Z")).toEqual(["2027-11-15", "2028-02-29", "2028-11-15"]);
  });

  it("ends with February from a leap day, which does not come around", () => {
    expect(holidays("2028-02-29T12:00:00Z")).toEqual(["2028-02-29", "2028-11-15", "2029-11-15"]);
  });

  it("leaves out exceptions that have passed", () => {
    expect(comingDates(CHICAGO, at("2026-11-15T05:59:59Z"), 2).exceptions).toHaveLength(1);
    expect(comingDates(CHICAGO, at("2026-11-15T06:00:00Z"), 2).exceptions).toHaveLength(0);
  });
});
