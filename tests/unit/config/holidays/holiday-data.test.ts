import { describe, expect, it } from "vitest";
import { holidaysByYear, loadHolidayData } from "../../../../src/config/holidays/holiday-data.ts";
import { formatLocalDate } from "../../../../src/core/time/local-date.ts";

const HOUR = 3_600_000;

/** The dates of 2026 for one holiday that the library lists so. */
function datesOf(date: string, hours: number): readonly string[] {
  const start = new Date("2026-01-01T00:00:00Z");
  const listed = { date, start, end: new Date(start.getTime() + hours * HOUR), name: "holiday" };
  const year = Number(date.slice(0, 4));
  return holidaysByYear((one) => (one === year ? [listed] : []))(2026).map((day) =>
    formatLocalDate(day.date),
  );
}

describe("a date is a holiday when at least half of it is", () => {
  it.each([
    ["a whole day", "2026-12-25 00:00:00", 24, ["2026-12-25"]],
    ["a day of 25 hours at the clock change", "2026-11-01 00:00:00", 25, ["2026-11-01"]],
    ["from 14:00 on", "2026-12-24 14:00:00", 10, []],
    ["from noon on", "2026-12-24 12:00:00", 12, ["2026-12-24"]],
    ["from sunset of the day before", "2026-04-02 00:00:00 -0600", 24, ["2026-04-02"]],
    ["three days", "2026-02-17 00:00:00", 72, ["2026-02-17", "2026-02-18", "2026-02-19"]],
    ["days that begin in the year before", "2025-12-31 00:00:00", 48, ["2026-01-01"]],
  ])("%s", (_what, date, hours, expected) => {
    expect(datesOf(date, hours)).toEqual(expected);
  });
});

describe("the packaged holidays", () => {
  it("know countries and regions, and what was probably meant", async () => {
    const data = await loadHolidayData();
    expect(data.wrongPlace("US", "IL")).toBeUndefined();
    expect(data.wrongPlace("DE", "BY-A")).toBeUndefined();
    expect(data.wrongPlace("Germany", undefined)?.mend).toBe('did you mean "DE" (Germany)?');
    expect(data.wrongPlace("DE", "BX")).toMatchObject({ part: "region" });
    expect(data.wrongPlace("DE", "BY-Z")?.mend).toContain('did you mean "BY-A"');
    expect(data.wrongPlace("VA", "X")?.mend).toBe("no region of VA is known: delete it");
    expect(data.wrongPlace("constructor", undefined)?.part).toBe("country");
  });

  it("give public holidays only, each date once, in order", async () => {
    const data = await loadHolidayData();
    const dates = data
      .holidaysOf(
        "US",
        "IL",
      )(2026)
      .map(({ date }) => date);
    expect(dates).toHaveLength(16);
    expect(dates).toEqual([...new Set(dates)].sort((a, b) => a - b));
  });
});
