import { describe, expect, it } from "vitest";
import {
  dateOf,
  formatLocalDate,
  localDate,
  parseLocalDate,
  partsOf,
  WEEKDAYS,
  weekdayIndex,
} from "../../../../src/core/time/local-date.ts";
import { on } from "../../../support/at.ts";

describe("a local date", () => {
  it("counts days from 1970-01-01", () => {
    expect(["1969-12-31", "1970-01-01", "1970-01-02", "2000-03-01"].map(on)).toEqual([-1, 0, 1, 11_017]);
  });

  it("knows the leap days of 2028 and 2400 but not of 2026, 1900 and 2100", () => {
    const leapDays = ["2028-02-29", "2400-02-29", "2026-02-29", "1900-02-29", "2100-02-29"];
    expect(leapDays.map((text) => parseLocalDate(text) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00",
  ])("is not written as %s", (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  it("refuses a day that its month does not have", () => {
    expect(dateOf({ year: 2026, month: 6, day: 31 })).toBeUndefined();
  });

  it("gives back its parts, before 1970 and in year 2400 too", () => {
    expect(partsOf(on("1905-12-31"))).toEqual({ year: 1905, month: 12, day: 31 });
    expect(partsOf(on("2400-02-29"))).toEqual({ year: 2400, month: 2, day: 29 });
  });

  it("is written as it is read on every day of 800 years", () => {
    const first = on("1700-01-01");
    const last = on("2499-12-31");
    let previous = "";
    for (let date = first; date <= last; date = localDate(date + 1)) {
      const text = formatLocalDate(date);
      if (text <= previous || parseLocalDate(text) !== date)
        expect.fail(`${previous} is followed by ${text}`);
      previous = text;
    }
    expect(last - first).toBe(292_193); // 800 * 365 and 195 leap days, less the first day: 1700, 1800, 1900, 2100, 2200, 2300 have none
  });

  it.each([
    ["1970-01-01", "thu"],
    ["1969-12-31", "wed"],
    ["1905-07-03", "mon"],
    ["2026-11-22", "sun"],
    ["2028-02-29", "tue"],
    ["2400-02-29", "tue"],
  ])("%s is a %s", (text, day) => {
    expect(WEEKDAYS[weekdayIndex(on(text))]).toBe(day);
  });
});
