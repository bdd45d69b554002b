// Office hours are Mon-Fri 09:00-18:00 in Chicago, an hour is promised, warnings are planned with 30 and 10 min left.
import { expect, test } from "vitest";
import type { CoverageInterval } from "../../../../src/core/cases/coverage.ts";
import { causeOf, type Cause, type Miss } from "../../../../src/core/stats/causes.ts";
import { personId } from "../../../../src/core/ids.ts";
import { aRecord, on, type RecordText } from "../../../support/stats-week.ts";
import { at, closedOn, hoursOf, OFFICE_WEEK, someTerms } from "../../../support/terms.ts";

const IN_TIME = { count: 1, firstAt: at(on("mon", "10:30")) };

function cause(text: RecordText, miss: Partial<Miss> = {}): Cause {
  const record = aRecord(text);
  return causeOf({ record, warned: IN_TIME, terms: someTerms(), coverage: [], isBurst: false, ...miss });
}

const unseen = (state: CoverageInterval["state"], from: string, to?: string): CoverageInterval => ({
  from: at(from),
  to: to === undefined ? undefined : at(to),
  state,
  cause: undefined,
});

const TEN = { from: on("mon", "10:00") };
const CLAIMED = { claimedAt: at(on("mon", "10:20")), claimedBy: personId("ana") };

test("nobody had claimed it, if nothing else is true of it", () => {
  expect(cause(TEN)).toBe("not claimed");
});

test("somebody had claimed it; a claim after the deadline was broken is none", () => {
  expect(cause({ ...TEN, ...CLAIMED })).toBe("claimed");
  expect(cause({ ...TEN, ...CLAIMED, claimedAt: at(on("mon", "11:00:01")) })).toBe("not claimed");
});

test("a message out of hours came while closed", () => {
  const from = on("mon", "20:00");
  const warned = { count: 1, firstAt: at(on("tue", "09:25")) };
  expect(cause({ from, due: on("tue", "10:00") }, { warned })).toBe("came while closed");
});

test("less than half an hour before a close is the edge of the day", () => {
  const edge = (time: string): Cause => {
    const warned = { count: 1, firstAt: at(on("tue", "09:00")) };
    return cause({ from: on("mon", time), due: on("tue", "09:31") }, { warned });
  };
  expect([edge("17:30"), edge("17:30:01"), edge("17:59:59")]).toEqual([
    "not claimed",
    "edge of day",
    "edge of day",
  ]);
});

test("many at once beat the edge of the day, a closed day beats both", () => {
  const text = { from: on("mon", "17:45"), due: on("wed", "09:45") };
  const warned = { count: 1, firstAt: at(on("wed", "09:10")) };
  const closed = someTerms({ hours: hoursOf(OFFICE_WEEK, "America/Chicago", [closedOn("2026-11-03")]) });
  expect(cause({ ...text, due: on("tue", "09:45") }, { isBurst: true })).toBe("burst");
  expect(cause(text, { isBurst: true, terms: closed, warned })).toBe("closed day");
});

test("a usual day off is no closed day", () => {
  const warned = { count: 1, firstAt: at("2026-11-09T09:10:00-06:00") };
  expect(cause({ from: on("fri", "17:45"), due: "2026-11-09T09:45:00-06:00" }, { warned })).toBe(
    "edge of day",
  );
});

test("terms of a surge or an incident stand before what the day was like", () => {
  expect(cause({ ...TEN, isOverlay: true }, { isBurst: true })).toBe("overlay");
});

test("a first warning later than planned came late, unless somebody had claimed it", () => {
  // Planned with 30 min left; 27 is still within what gathers messages into one, 26 is not.
  const warnedAt = (time: string): Partial<Miss> => ({ warned: { count: 1, firstAt: at(on("mon", time)) } });
  expect(cause(TEN, warnedAt("10:33"))).toBe("not claimed");
  expect(cause(TEN, warnedAt("10:34"))).toBe("warned late");
  expect(cause({ ...TEN, ...CLAIMED }, warnedAt("10:34"))).toBe("claimed");
});

test("no warning by the breach is none, unless it was claimed or the terms want none", () => {
  const none = { warned: { count: 0, firstAt: undefined } };
  expect(cause(TEN, none)).toBe("not warned");
  expect(cause(TEN, { warned: { count: 1, firstAt: at(on("mon", "11:00:01")) } })).toBe("not warned");
  expect(cause({ ...TEN, ...CLAIMED }, none)).toBe("claimed");
  expect(cause(TEN, { ...none, terms: someTerms({ warnings: [] }) })).toBe("not claimed");
});

test("time in which we did not watch comes before all else, if it touched the wait up to the breach", () => {
  const seen = (...interval: Parameters<typeof unseen>): Cause =>
    cause({ ...TEN, isOverlay: true }, { coverage: [unseen(...interval)] });
  expect(seen("caught up", on("mon", "10:10"), on("mon", "10:20"))).toBe("blind");
  expect(seen("caught up", on("mon", "10:59"))).toBe("blind");
  expect(seen("caught up", on("mon", "09:00"), on("mon", "10:00"))).toBe("overlay");
  expect(seen("caught up", on("mon", "11:00"), on("mon", "12:00"))).toBe("overlay");
  expect(seen("watched", on("mon", "10:10"), on("mon", "10:20"))).toBe("overlay");
});

test("around the clock nothing comes at the edge of a day", () => {
  const hours = hoursOf(Array.from({ length: 7 }, () => [{ opens: 0, closes: 86_400 }]));
  expect(cause({ from: on("mon", "23:50") }, { terms: someTerms({ hours, warnings: [] }) })).toBe(
    "not claimed",
  );
});
