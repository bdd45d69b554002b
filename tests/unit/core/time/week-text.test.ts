import { describe, expect, it } from "vitest";
import { ALL_WEEK } from "../../../../src/core/time/calendar.ts";
import { describeWeek, parseIntervals, parseWeek } from "../../../../src/core/time/week-text.ts";

const hour = 3600;
const wordsOf = (text: Parameters<typeof parseWeek>[0]): string => describeWeek(parseWeek(text).week);
const kindsOf = (text: Parameters<typeof parseWeek>[0]): readonly string[] =>
  parseWeek(text).problems.map(({ kind }) => kind);

describe("parseWeek", () => {
  it("reads ranges, lists and single days", () => {
    const { week, problems } = parseWeek({ "mon-tue": ["09:00-18:00"], "thu,sat": ["10:00-14:00"] });
    expect(problems).toEqual([]);
    const office = [{ opens: 9 * hour, closes: 18 * hour }];
    const short = [{ opens: 10 * hour, closes: 14 * hour }];
    expect(week).toEqual([office, office, [], short, [], short, []]);
  });

  it("lets a range wrap across the end of the week", () => {
    const { week } = parseWeek({ "sat-mon": ["10:00-12:00"] });
    expect(week.map(({ length }) => length)).toEqual([1, 0, 0, 0, 0, 1, 1]);
  });

  it("takes a close before the opening for the next day's, and 24:00 for the end of the day", () => {
    expect(parseWeek({ fri: ["20:00-02:00"] }).week[4]).toEqual([{ opens: 20 * hour, closes: 26 * hour }]);
    expect(parseWeek({ fri: ["20:00-24:00"] }).week).toEqual(parseWeek({ fri: ["20:00-00:00"] }).week);
  });

  it("gives equal hours one form, whatever their order and however they are cut", () => {
    const cut = parseWeek({ mon: ["13:00-18:00", "09:00-13:00"] });
    expect(cut.problems).toEqual([]);
    expect(cut.week).toEqual(parseWeek({ mon: ["09:00-18:00"] }).week);
  });

  it.each([["09:00", "9:00-18:00", "09:60-10:00", "24:00-25:00", "24:00-02:00", "", "09:00 - 18:00"]])(
    "refuses what is not an interval",
    (...texts) => {
      for (const text of texts) expect(kindsOf({ mon: [text] })).toEqual(["not an interval"]);
    },
  );

  it("refuses days that do not exist, are named twice, or range from nowhere", () => {
    expect(parseWeek({ "mon-xyz": ["09:00-10:00"] }).problems).toMatchObject([
      { kind: "unknown day", day: "mon-xyz" },
    ]);
    expect(parseWeek({ "mon-wed": [], tue: [] }).problems).toMatchObject([{ kind: "day twice", day: "tue" }]);
    expect(kindsOf({ "mon-tue-wed": ["09:00-10:00"] })).toEqual(["unknown day"]);
    expect(kindsOf({ "mon,mon": ["09:00-10:00"] })).toEqual(["day twice"]);
  });

  it("refuses intervals that overlap, also across midnight and from Sunday to Monday", () => {
    expect(parseWeek({ mon: ["09:00-12:00", "11:00-13:00"] }).problems).toEqual([
      { kind: "overlap", key: "mon", index: 1, other: "09:00-12:00" },
    ]);
    expect(kindsOf({ mon: ["22:00-06:00"], tue: ["05:00-09:00"] })).toEqual(["overlap"]);
    expect(kindsOf({ sun: ["22:00-06:00"], mon: ["05:00-09:00"] })).toEqual(["overlap"]);
    expect(kindsOf({ sun: ["22:00-06:00"], mon: ["06:00-09:00"] })).toEqual([]);
  });

  it("tells an overlap once for a key of many days", () => {
    expect(kindsOf({ "mon-sun": ["09:00-12:00", "11:00-13:00"] })).toEqual(["overlap"]);
  });

  it("refuses hours without time between, and a week that never opens", () => {
    expect(kindsOf({ mon: ["09:00-09:00"] })).toEqual(["no time between"]);
    expect(kindsOf({})).toEqual(["never open"]);
    expect(kindsOf({ mon: [] })).toEqual(["never open"]);
  });

  it("reads 24/7", () => {
    expect(parseWeek("24/7")).toEqual({ week: ALL_WEEK, problems: [] });
  });
});

describe("parseIntervals", () => {
  it("reads none as closed", () => {
    expect(parseIntervals([])).toEqual({ shifts: [], problems: [] });
  });

  it("refuses an overlap", () => {
    expect(parseIntervals(["09:00-12:00", "11:00-13:00"]).problems).toHaveLength(1);
  });
});

describe("describeWeek", () => {
  it.each([
    [{ "mon-fri": ["09:00-18:00"], sat: ["10:00-14:00"] }, "Mon-Fri 09:00-18:00, Sat 10:00-14:00"],
    [{ fri: ["20:00-02:00"] }, "Fri 20:00-02:00"],
    [{ "mon,wed": ["09:00-12:00", "13:00-18:00"] }, "Mon and Wed 09:00-12:00 and 13:00-18:00"],
    [{ "sat-mon": ["10:00-24:00"] }, "Sat-Mon 10:00-24:00"],
    [{ "mon-sun": ["09:00-18:00"] }, "daily 09:00-18:00"],
    [{ "mon-sun": ["00:00-24:00"] }, "around the clock"],
    [{ "mon-sun": ["08:00-20:00", "20:00-08:00"] }, "around the clock"],
  ])("%j is %s", (week, words) => {
    expect(wordsOf(week)).toBe(words);
  });

  it("says around the clock, and never", () => {
    expect(wordsOf("24/7")).toBe("around the clock");
    expect(wordsOf({})).toBe("never");
  });
});
