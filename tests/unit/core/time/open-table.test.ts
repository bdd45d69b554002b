import { describe, expect, it } from "vitest";
import { ALL_WEEK, noHolidays, type Calendar, type Week } from "../../../../src/core/time/calendar.ts";
import { openTable, PAGE_MS, type OpenPage } from "../../../../src/core/time/open-table.ts";
import { zoneOf } from "../../../../src/core/time/zone.ts";
import { on } from "../../../support/at.ts";

const never: Week = [];
const office: Week = Array.from({ length: 7 }, (_, day) =>
  day < 5 ? [{ opens: 9 * 3600, closes: 17 * 3600 }] : [],
);

function calendar(week: Week, changes: Partial<Calendar> = {}): Calendar {
  return { zone: zoneOf("America/New_York"), week, holidaysIn: noHolidays, exceptions: [], ...changes };
}

const intervalsOf = (page: OpenPage): (readonly [number, number])[] =>
  [...page.starts].map((start, i) => [start, page.ends[i] ?? NaN]);

describe("a page of open intervals", () => {
  it("covers its own range and no more", () => {
    const page = openTable(calendar(ALL_WEEK)).page(51);
    expect(intervalsOf(page)).toEqual([[51 * PAGE_MS, 52 * PAGE_MS]]);
    expect(page.total).toBe(PAGE_MS);
  });

  it("lies before 1970 when its index is negative", () => {
    const page = openTable(calendar(ALL_WEEK)).page(-3);
    expect(intervalsOf(page)).toEqual([[-3 * PAGE_MS, -2 * PAGE_MS]]);
  });

  it("is empty when nothing opens", () => {
    expect(openTable(calendar(never)).page(51)).toMatchObject({ starts: new Float64Array(0), total: 0 });
  });

  it("keeps its intervals in order and apart, each after the sum of those before", () => {
    const page = openTable(calendar(office)).page(51);
    let sum = 0;
    let lastEnd = -Infinity;
    intervalsOf(page).forEach(([start, end], i) => {
      expect(start).toBeGreaterThan(lastEnd);
      expect(end).toBeGreaterThan(start);
      expect(page.before[i]).toBe(sum);
      sum += end - start;
      lastEnd = end;
    });
    expect(page.total).toBe(sum);
    expect(page.starts.length).toBeGreaterThan(280);
  });

  it("joins shifts that meet or overlap", () => {
    const shifts = [
      { opens: 0, closes: 3600 },
      { opens: 3600, closes: 7200 },
      { opens: 5400, closes: 9000 },
    ];
    const exceptions = [{ date: on("2026-11-23"), shifts, note: undefined }];
    const page = openTable(calendar(never, { exceptions })).page(52);
    const midnight = Date.UTC(2026, 10, 23, 5);
    expect(intervalsOf(page)).toEqual([[midnight, midnight + 9_000_000]]);
  });
});

describe("a table of pages", () => {
  it("compiles a page once", () => {
    const years: number[] = [];
    const holidaysIn = (year: number): [] => {
      years.push(year);
      return [];
    };
    const table = openTable(calendar(office, { holidaysIn }));
    const page = table.page(51);
    const asked = years.length;
    expect(table.page(51)).toBe(page);
    expect(table.total(51)).toBe(page.total);
    expect(years).toHaveLength(asked);
  });

  it("compiles anew, and to the same, a page that another one has displaced", () => {
    const table = openTable(calendar(office));
    const page = table.page(51);
    table.page(51 + 64);
    expect(table.page(51)).not.toBe(page);
    expect(table.page(51)).toEqual(page);
  });

  it("answers the same for pages asked in any order, far more than it holds", () => {
    const table = openTable(calendar(office));
    const indices = [...Array(300).keys()].map((i) => ((i * 97) % 300) - 100);
    for (const index of indices) {
      const fresh = openTable(calendar(office));
      expect(table.total(index)).toBe(fresh.total(index));
      expect(table.page(index).index).toBe(index);
      expect(table.page(index).starts).toEqual(fresh.page(index).starts);
    }
  });

  it("still knows totals when it has forgotten thousands", () => {
    const table = openTable(calendar(never));
    for (let index = 0; index < 5000; index++) expect(table.total(index)).toBe(0);
    expect(table.total(0)).toBe(0);
  });

  it("says after which page no exception comes", () => {
    const exceptions = [
      { date: on("2090-01-02"), shifts: [], note: undefined },
      { date: on("2026-11-23"), shifts: [], note: undefined },
    ];
    expect(openTable(calendar(office, { exceptions })).lastExceptionPage).toBe(
      Math.floor(Date.UTC(2090, 0, 5) / PAGE_MS),
    );
    expect(openTable(calendar(office)).lastExceptionPage).toBe(-Infinity);
  });
});
