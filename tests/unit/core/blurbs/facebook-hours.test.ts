import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  facebookHours,
  hoursForPeople,
  hoursText,
  readHoursText,
} from "../../../../src/core/blurbs/facebook-hours.ts";
import { openStretches } from "../../../../src/core/blurbs/stretches.ts";
import type { Shift, Week } from "../../../../src/core/time/calendar.ts";

const at = (hour: number, minute = 0): number => hour * 3600 + minute * 60;
const shift = (opens: number, closes: number): Shift => ({ opens, closes });

/** A week by its days from Monday on; days left out are closed. */
const week = (...days: readonly (readonly Shift[])[]): Week =>
  Array.from({ length: 7 }, (_, day) => days[day] ?? []);

const hoursOf = (given: Week): unknown => {
  const text = facebookHours(openStretches(given));
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
};

describe("the hours of a Facebook page", () => {
  it("are a key for each opening and closing of the week, in its order", () => {
    const day = [shift(at(9), at(12, 30)), shift(at(13, 30), at(18))];
    expect(facebookHours(openStretches(week(day, [], [shift(at(10), at(14))])))).toBe(
      '{"mon_1_open":"09:00","mon_1_close":"12:30","mon_2_open":"13:30","mon_2_close":"18:00",' +
        '"wed_1_open":"10:00","wed_1_close":"14:00"}',
    );
  });

  it("are told to people by stretches of days that are alike", () => {
    const day = [shift(at(9), at(18))];
    const all = week(day, day, [], day, day, [shift(at(9), at(12)), shift(at(22), at(30))]);
    expect(hoursForPeople(facebookHours(openStretches(all)) ?? "")).toBe(
      "Mon-Tue 09:00-18:00, Thu-Fri 09:00-18:00, Sat 09:00-12:00 and 22:00-06:00",
    );
    expect([hoursForPeople(""), hoursForPeople("whenever")]).toEqual(["", "whenever"]);
  });

  it("of a night belong to the day on which it begins", () => {
    expect(hoursOf(week([], [], [], [], [shift(at(22), at(30))]))).toEqual({
      fri_1_open: "22:00",
      fri_1_close: "06:00",
    });
  });

  it("until midnight end at 24:00, and around the clock is that each day", () => {
    expect(hoursOf(week([shift(at(18), at(24))]))).toEqual({ mon_1_open: "18:00", mon_1_close: "24:00" });
    const always = Array.from({ length: 7 }, () => [shift(0, at(24))]);
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    expect(hoursOf(always)).toEqual(
      Object.fromEntries(
        days.flatMap((day) => [
          [`${day}_1_open`, "00:00"],
          [`${day}_1_close`, "24:00"],
        ]),
      ),
    );
  });

  it("are none where Facebook has no room for them: three shifts a day", () => {
    const three = [shift(at(8), at(10)), shift(at(12), at(14)), shift(at(16), at(18))];
    expect(hoursOf(week(three))).toBeUndefined();
  });

  it("are one text, however Facebook orders them", () => {
    const hours = { sun_1_open: "10:00", mon_1_close: "18:00", sun_1_close: "12:00", mon_1_open: "09:00" };
    const text = '{"mon_1_open":"09:00","mon_1_close":"18:00","sun_1_open":"10:00","sun_1_close":"12:00"}';
    expect([hoursText(hours), hoursText({})]).toEqual([text, ""]);
    expect(readHoursText(text)).toEqual(hours);
    expect(readHoursText("")).toEqual({});
  });

  it("keep at the end what nobody knows, so that it is seen to differ", () => {
    expect(hoursText({ special: "soon", mon_1_open: "09:00" })).toBe(
      '{"mon_1_open":"09:00","special":"soon"}',
    );
  });

  it.each([
    "Mon-Fri 9-18",
    "null",
    "[]",
    '{"mon_1_open":"09:00"}',
    '{"mon_1_open":"9:00","mon_1_close":"18:00"}',
    '{"mon_1_open":"24:30","mon_1_close":"18:00"}',
    '{"mon_3_open":"09:00","mon_3_close":"18:00"}',
    '{"mon_1_open":9,"mon_1_close":18}',
    '{"__proto__":{"x":1}}',
  ])("are not read from %s", (text) => {
    expect(readHoursText(text)).toBeUndefined();
  });

  it("of any week that fits read back as they were written", () => {
    const time = fc.integer({ min: 0, max: 24 * 4 });
    const day = fc
      .array(fc.tuple(time, fc.integer({ min: 1, max: 24 * 4 - 1 })), { maxLength: 1 })
      .map((all) => all.map(([from, by]) => shift(from * 900, (from + by) * 900)));
    fc.assert(
      fc.property(fc.array(day, { minLength: 7, maxLength: 7 }), (days) => {
        const text = facebookHours(openStretches(week(...days)));
        if (text === undefined) return;
        const hours = readHoursText(text);
        expect(hours && hoursText(hours)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
