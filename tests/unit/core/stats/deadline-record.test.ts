import { expect, test } from "vitest";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { conversationSnapshot } from "../../../../src/core/cases/conversation-snapshot.ts";
import { judge } from "../../../../src/core/cases/judge.ts";
import { recordsOf, resultAt, type DeadlineRecord } from "../../../../src/core/stats/deadline-record.ts";
import { after, duration } from "../../../../src/core/time/instant.ts";
import { author, BRAND, deleted, did, says } from "../../../support/events.ts";
import { aTarget, at, inForce, someTerms, span } from "../../../support/terms.ts";

const ana = author("ana");
const monday = (time: string): string => `2026-11-02T${time}-06:00`;
const TERMS = inForce([
  someTerms({
    targets: [aTarget({ first: "1h", next: "2h", resolve: { within: "24h", clock: "calendar" } })],
  }),
]);
const ASK = says(ana, "m1", monday("10:00:00"));

function recordsIn(now: string, ...events: readonly ChannelEvent[]): readonly DeadlineRecord[] {
  const snapshot = conversationSnapshot(TERMS);
  snapshot.add([ASK, ...events]);
  return snapshot.cases().flatMap((one) => recordsOf(one, judge(one, [], at(now)), snapshot.actsOn(one)));
}

function recordOf(now: string, ...events: readonly ChannelEvent[]): DeadlineRecord {
  const [record] = recordsIn(now, ...events).filter(({ clock }) => clock === "first");
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

test("the claim of a wait outlives the answer that ended it, and is not that of another wait", () => {
  const records = recordsIn(
    monday("14:30:00"),
    did({ kind: "claim" }, "m1", monday("10:05:00")),
    says(BRAND, "r1", monday("10:20:00"), { repliesTo: "m1" }),
    says(ana, "m2", monday("14:00:00")),
  ).filter(({ clock }) => clock !== "resolve");
  expect(records.map(({ clock, claimedAt, claimedBy }) => [clock, claimedAt, claimedBy])).toEqual([
    ["first", at(monday("10:05:00")), "ana"],
    ["next", undefined, undefined],
  ]);
});

test("what was given back, or undone, is not claimed", () => {
  const claim = did({ kind: "claim" }, "m1", monday("10:05:00"));
  const released = recordOf(monday("12:00:00"), claim, did({ kind: "release" }, "m1", monday("10:06:00")));
  const undone = recordOf(
    monday("12:00:00"),
    claim,
    did({ kind: "undo", act: claim.id }, "m1", monday("10:06:00")),
  );
  expect([released.claimedAt, undone.claimedAt]).toEqual([undefined, undefined]);
});

test("a resolution that silence settled ended with the last answer", () => {
  const answer = says(BRAND, "r1", monday("10:20:00"), { repliesTo: "m1" });
  const resolution = (now: string): DeadlineRecord | undefined =>
    recordsIn(now, answer).find(({ clock }) => clock === "resolve");
  expect(resolution(monday("12:00:00"))).toMatchObject({ result: "pending", endedAt: undefined });
  expect(resolution("2026-11-04T12:00:00-06:00")).toMatchObject({
    result: "met",
    endedAt: at(monday("10:20:00")),
  });
});

test("a resolution that waits for silence past its deadline is not missed: the last answer may have been in time", () => {
  const answer = says(BRAND, "r1", "2026-11-03T09:50:00-06:00", { repliesTo: "m1" });
  const resolution = (now: string): DeadlineRecord | undefined =>
    recordsIn(now, answer).find(({ clock }) => clock === "resolve");
  const waiting = resolution("2026-11-03T20:00:00-06:00");
  expect(waiting).toMatchObject({ result: "pending", breachAt: at("2026-11-03T10:00:00-06:00") });
  expect(waiting && resultAt(waiting, at("2026-11-03T20:00:00-06:00"))).toBe("pending");
  expect(resolution("2026-11-04T09:50:00-06:00")).toMatchObject({ result: "met" });
});
