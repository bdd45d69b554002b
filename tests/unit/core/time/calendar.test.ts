import { describe, expect, it } from "vitest";
import {
  ALL_WEEK,
  noHolidays,
  shiftsOn,
  type Calendar,
  type Shift,
} from "../../../../src/core/time/calendar.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";
import { on } from "../../../support/at.ts";

const day: Shift = { opens: 9 * 3600, closes: 17 * 3600 };
const morning: Shift = { opens: 9 * 3600, closes: 12 * 3600 };

function calendar(changes: Partial<Calendar> = {}): Calendar {
  const week = [[day], [day], [day], [day], [day], [], []];
  return { zone: zoneOf("Europe/Berlin"), week, holidaysIn: noHolidays, exceptions: [], ...changes };
}

const christmas = on("2026-12-25"); // a Friday
const withChristmas = {
  holidaysIn: (year: number) => (year === 2026 ? [{ date: christmas, name: "Christmas" }] : []),
};

describe("the shifts that open on a date", () => {
  it("are those of its weekday", () => {
    const shifts = shiftsOn(calendar());
    expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((text) => shifts(on(text)))).toEqual([
      [day],
      [],
      [],
      [day],
    ]);
  });

  it("are none on a holiday", () => {
    expect(shiftsOn(calendar(withChristmas))(christmas)).toEqual([]);
  });

  it("are those of an exception, on a holiday too", () => {
    const exceptions = [{ date: christmas, shifts: [morning], note: "skeleton crew" }];
    expect(shiftsOn(calendar({ ...withChristmas, exceptions }))(christmas)).toEqual([morning]);
  });

  it("are none when an exception says so", () => {
    const exceptions = [{ date: on("2026-11-23"), shifts: [], note: undefined }];
    expect(shiftsOn(calendar({ exceptions }))(on("2026-11-23"))).toEqual([]);
  });

  it("may open on a closed weekday by exception", () => {
    const exceptions = [{ date: on("2026-11-22"), shifts: [morning, day], note: undefined }];
    expect(shiftsOn(calendar({ exceptions }))(on("2026-11-22"))).toEqual([morning, day]);
  });

  it("ask for the holidays of a year once", () => {
    const asked: number[] = [];
    const holidaysIn = (year: number): [] => {
      asked.push(year);
      return [];
    };
    const shifts = shiftsOn(calendar({ holidaysIn }));
    ["2026-01-01", "2026-12-31", "2027-01-01", "2026-06-01"].forEach((text) => shifts(on(text)));
    expect(asked).toEqual([2026, 2027]);
  });

  it("stay right when the holidays of more years are asked for than are remembered", () => {
    const newYear = (year: number) => [{ date: on(`${year}-01-01`), name: "New Year" }];
    const shifts = shiftsOn(calendar({ week: ALL_WEEK, holidaysIn: newYear }));
    const years = [...Array(300).keys()].map((offset) => 1900 + offset);
    const newYears = (): number => years.filter((year) => shifts(on(`${year}-01-01`)).length === 0).length;
    const eves = (): number => years.filter((year) => shifts(on(`${year}-12-31`)).length === 1).length;
    expect([newYears(), eves(), newYears()]).toEqual([300, 300, 300]);
  });
});

describe("around the clock", () => {
  it("is open from 00:00 to 24:00 on seven days", () => {
    expect(ALL_WEEK).toEqual(Array.from({ length: 7 }, () => [{ opens: 0, closes: 86_400 }]));
  });
});
