import { expect, test } from "vitest";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { judge } from "../../../../src/core/cases/judge.ts";
import { recordsOf, resultAt, type DeadlineRecord } from "../../../../src/core/stats/deadline-record.ts";
import { after, duration } from "../../../../src/core/time/instant.ts";
import { author, BRAND, deleted, says } from "../../../support/events.ts";
import { at, span } from "../../../support/terms.ts";
import { casesOf } from "../../../support/verdicts.ts";

const ana = author("ana");
const monday = (time: string): string => `2026-11-02T${time}-06:00`;
const ASK = says(ana, "m1", monday("10:00:00"));

function recordOf(now: string, ...events: readonly ChannelEvent[]): DeadlineRecord {
  const records = casesOf([ASK, ...events]).flatMap((one) => recordsOf(one, judge(one, [], at(now))));
  const [record] = records.filter(({ clock }) => clock === "first");
  if (record === undefined) throw new Error("no record");
  return record;
}

test("an answered wait is kept with its times and no word or account of the customer", () => {
  const record = recordOf(monday("12:00:00"), says(BRAND, "r1", monday("10:20:00"), { repliesTo: "m1" }));
  expect(record).toMatchObject({
    message: "m1",
    clock: "first",
    result: "met",
    openedAt: at(monday("10:00:00")),
    answeredAt: at(monday("10:20:00")),
    endedAt: at(monday("10:20:00")),
    responseTime: span("20m"),
    feltTime: span("20m"),
    inferred: false,
    redirect: false,
  });
  expect(JSON.stringify(record)).not.toContain("ana");
});

test("an open wait has no end, and is missed once its deadline has passed", () => {
  const record = recordOf(monday("10:30:00"));
  expect([record.result, record.answeredAt, record.endedAt]).toEqual(["pending", undefined, undefined]);
  expect(resultAt(record, record.breachAt)).toBe("pending");
  expect(resultAt(record, after(record.breachAt, duration(1)))).toBe("missed");
});

test("a wait whose messages were deleted ended with that", () => {
  const record = recordOf(monday("12:00:00"), deleted("m1", monday("10:14:00"), monday("10:15:00")));
  expect([record.result, record.endedAt]).toEqual(["withdrawn", at(monday("10:15:00"))]);
});
