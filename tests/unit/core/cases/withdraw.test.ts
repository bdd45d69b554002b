import { expect, test } from "vitest";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { ALWAYS_WATCHED } from "../../../../src/core/cases/coverage.ts";
import { judge } from "../../../../src/core/cases/judge.ts";
import { BRAND, deleted, did, edited, says } from "../../../support/events.ts";
import { ALL_WEEK, aTarget, at, hoursOf, inForce, someTerms, span } from "../../../support/terms.ts";
import { casesOf, verdictsOf } from "../../../support/verdicts.ts";
import { all, ana, day, withResolve, withUpdate } from "../../../support/monday.ts";

test("deleting the second message does not hide the first once our answer to both was deleted", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(ana, "m2", day("15:01:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m2" }),
      deleted("a1", day("15:20:00Z"), day("15:21:00Z")),
      deleted("m2", day("15:25:00Z"), day("15:26:00Z")),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting"); // m1 stands, unanswered
});

test("a customer's message deleted after our answer does not wait again when our answer is deleted", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
      deleted("m1", day("15:12:00Z"), day("15:13:00Z")),
      deleted("a1", day("15:20:00Z"), day("15:21:00Z")),
    ],
    all,
  );
  expect(c?.state.kind).not.toBe("waiting");
});

test("our answer deleted, after what was asked since had been deleted: what it answered waits again", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
      says(ana, "m2", day("15:15:00Z"), { repliesTo: "a1", cues: ["request"] }),
      deleted("m2", day("15:16:00Z"), day("15:20:00Z")),
      deleted("a1", day("15:21:00Z"), day("15:30:00Z")),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
  expect(c?.replies.at(-1)?.entries.map(({ message, startsAt }) => [message.message, startsAt])).toEqual([
    ["m1", at(day("15:30:00Z"))],
  ]);
});

test("our answers deleted after all that they answered was: nothing waits again, however long ago it was asked", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
      says(ana, "m2", day("15:15:00Z"), { repliesTo: "a1", cues: ["request"] }),
      deleted("m2", day("15:16:00Z"), day("15:20:00Z")),
      says(BRAND, "a2", day("15:25:00Z"), { repliesTo: "a1" }),
      ...["m1", "a1", "a2"].map((id) => deleted(id, day("15:26:00Z"), day("15:30:00Z"))),
    ],
    all,
  );
  expect(c?.state.kind).not.toBe("waiting");
});

test("update is withdrawn with the deleted question", () => {
  const events = [
    says(ana, "m1", day("15:00:00Z")),
    says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
    deleted("m1", day("15:40:00Z"), day("15:41:00Z")),
  ];
  expect(verdictsOf(events, { termsAt: withUpdate }).map((v) => v.split(" ").at(-1))).toEqual([
    "met",
    "withdrawn",
  ]);
});

test("both messages deleted in time: the resolution is withdrawn too", () => {
  expect(
    verdictsOf(
      [
        says(ana, "m1", day("15:00:00Z")),
        says(ana, "m2", day("15:01:00Z")),
        deleted("m1", day("15:02:00Z"), day("15:03:00Z")),
        deleted("m2", day("15:04:00Z"), day("15:05:00Z")),
      ],
      { termsAt: withResolve },
    ).map((v) => v.split(" ").at(-1)),
  ).toEqual(["withdrawn", "withdrawn"]);
});

test("a miss has waited longer than its target", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(ana, "m2", day("16:25:00Z")),
      deleted("m1", day("16:20:00Z"), day("16:30:00Z")),
      says(BRAND, "a1", day("16:40:00Z"), { repliesTo: "m2" }),
    ],
    all,
  );
  const [o] = c ? judge(c, ALWAYS_WATCHED, at(day("20:00:00Z"))) : [];
  expect(o?.result).toBe("missed");
  expect(o?.responseTime).toBeGreaterThan(span("1h"));
});

test("not for us excludes, whatever was deleted before", () => {
  expect(
    verdictsOf(
      [
        says(ana, "m1", day("15:00:00Z")),
        says(ana, "m2", day("16:25:00Z")),
        deleted("m1", day("16:20:00Z"), day("16:30:00Z")),
        did({ kind: "not for us", reason: "spam" }, "m2", day("16:40:00Z")),
      ],
      { termsAt: all },
    ).map((v) => v.split(" ").at(-1)),
  ).toEqual(["excluded"]);
});

test("a deleted noise message is not made a request by a click", () => {
  const cases = casesOf(
    [
      says(ana, "m1", day("15:00:00Z"), { noise: "only emoji" }),
      deleted("m1", day("15:01:00Z"), day("15:02:00Z")),
      did({ kind: "needs a reply" }, "m1", day("15:03:00Z")),
    ],
    all,
  );
  expect(cases).toHaveLength(0);
});

const result = (events: readonly ChannelEvent[], termsAt = all): readonly (string | undefined)[] =>
  verdictsOf(events, { termsAt }).map((verdict) => verdict.split(" ").at(-1));
const asked = says(ana, "m1", day("15:00:00Z")); // due 16:00

test("of two deletions of one message the first noticed stands", () => {
  const events = [
    asked,
    deleted("m1", day("15:05:00Z"), day("15:10:00Z")),
    deleted("m1", day("16:05:00Z"), day("16:10:00Z")),
  ];
  expect(result(events)).toEqual(["withdrawn"]);
});

test("last seen at the very deadline, the deletion is uncertain", () => {
  expect(result([asked, deleted("m1", day("16:00:00Z"), day("16:10:00Z"))])).toEqual(["unknown"]);
});

test("a message and its deletion at one instant: withdrawn", () => {
  expect(result([asked, deleted("m1", day("15:00:00Z"), day("15:00:00Z"))])).toEqual(["withdrawn"]);
});

test("after a resolve a deleted answer brings nothing back", () => {
  const events = [
    asked,
    says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
    did({ kind: "resolve" }, "m1", day("15:20:00Z")),
    deleted("a1", day("15:30:00Z"), day("15:31:00Z")),
  ];
  expect(casesOf(events, all).map(({ state }) => state.kind)).toEqual(["closed"]);
});

test("a deleted answer to what a person had dismissed brings nothing back", () => {
  const events = [
    asked,
    did({ kind: "no reply needed" }, "m1", day("15:10:00Z")),
    says(BRAND, "a1", day("15:20:00Z"), { repliesTo: "m1" }),
    deleted("a1", day("15:30:00Z"), day("15:31:00Z")),
  ];
  expect(result(events)).toEqual(["withdrawn"]);
});

test("a late start after a deleted answer is judged by the version in force when we noticed", () => {
  const termsAt = inForce([
    someTerms({ hours: hoursOf(ALL_WEEK) }),
    someTerms({
      version: "new",
      from: day("15:25:00Z"),
      hours: hoursOf(ALL_WEEK),
      targets: [aTarget({ first: "10m" })],
    }),
  ]);
  const events = [
    asked,
    says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
    deleted("a1", day("15:20:00Z"), day("15:30:00Z")),
  ];
  expect(verdictsOf(events, { termsAt }).at(-1)).toBe("ana next a1 2026-11-02T15:40:00.000Z missed");
});

test("a deletion of a message in an older case leaves the newer one as it is", () => {
  const events = [
    asked,
    did({ kind: "resolve" }, "m1", day("15:10:00Z")),
    says(ana, "m2", day("15:20:00Z")),
    deleted("m1", day("15:30:00Z"), day("15:31:00Z")),
  ];
  expect(casesOf(events, all).map(({ state }) => state.kind)).toEqual(["closed", "waiting"]);
});

test("an edit of a deleted message opens nothing", () => {
  const noise = says(ana, "m1", day("15:00:00Z"), { noise: "only emoji" });
  const events = [noise, deleted("m1", day("15:01:00Z"), day("15:02:00Z")), edited("m1", day("15:03:00Z"))];
  expect(casesOf(events, all)).toEqual([]);
});
