import { expect, test } from "vitest";
import { adoptStages } from "../../../../src/core/alerts/adopt-stages.ts";
import { dueAlerts, nextAlertAt } from "../../../../src/core/alerts/due-alerts.ts";
import { continuedCase } from "../../../../src/core/cases/continued-case.ts";
import { conversationSnapshot } from "../../../../src/core/cases/conversation-snapshot.ts";
import { ALWAYS_WATCHED } from "../../../../src/core/cases/coverage.ts";
import { judge } from "../../../../src/core/cases/judge.ts";
import { linkConversations } from "../../../../src/core/cases/link-conversations.ts";
import { traceOf } from "../../../../src/core/cases/trace.ts";
import type { AlertKey } from "../../../../src/core/ids.ts";
import { aConversation, author, BRAND, deleted, did, says } from "../../../support/events.ts";
import { ALL_WEEK, aTarget, at, hoursOf, inForce, someTerms, span } from "../../../support/terms.ts";
import { casesOf, verdictsOf } from "../../../support/verdicts.ts";
import { actId } from "../../../../src/core/ids.ts";

// Monday 2 Nov 2026, Chicago is UTC-6: 15:00Z is 09:00.
const ana = author("ana");
const bob = author("bob");
const all = inForce([someTerms({ hours: hoursOf(ALL_WEEK) })]);
const day = (time: string): string => `2026-11-02T${time}`;

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
test("a late click on the alert of an answered message does not dismiss the next one", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
      says(ana, "m2", day("15:20:00Z")),
      did({ kind: "no reply needed" }, "m1", day("15:20:01Z")),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});
test("claim of a dismissed wait does not quiet the next", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      did({ kind: "claim" }, "m1", day("15:05:00Z")),
      did({ kind: "no reply needed" }, "m1", day("15:06:00Z")),
      says(ana, "m2", day("15:10:00Z")),
    ],
    all,
  );
  expect(c && dueAlerts(c, at(day("15:40:00Z")), new Set()).send.map(({ stage }) => stage.spellings)).toEqual(
    [["warn:50%"]],
  );
});
test("snooze of a dismissed wait does not quiet the next", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      did({ kind: "snooze", until: at("2026-11-03T15:00:00Z") }, "m1", day("15:05:00Z")),
      deleted("m1", day("15:06:00Z"), day("15:07:00Z")),
      says(ana, "m2", day("15:10:00Z")),
    ],
    all,
  );
  expect(c && dueAlerts(c, at(day("15:40:00Z")), new Set()).send.map(({ stage }) => stage.spellings)).toEqual(
    [["warn:50%"]],
  );
});
const withUpdate = inForce([
  someTerms({ hours: hoursOf(ALL_WEEK), targets: [aTarget({ first: "1h", next: "2h", update: "4h" })] }),
]);
test("the answer after a placeholder deleted: a clock runs", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
      says(BRAND, "a2", day("15:30:00Z"), { repliesTo: "m1" }),
      deleted("a2", day("15:40:00Z"), day("15:41:00Z")),
    ],
    withUpdate,
  );
  expect(c && nextAlertAt(c, new Set())).toBeDefined();
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
test("a running update can be snoozed", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
      did({ kind: "snooze", until: at(day("18:00:00Z")) }, "m1", day("16:00:00Z")),
    ],
    withUpdate,
  );
  expect(c && nextAlertAt(c, new Set())).toBe(at(day("18:00:00Z")));
});
test("a running update can be claimed", () => {
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
      did({ kind: "claim" }, "m1", day("16:00:00Z")),
    ],
    withUpdate,
  );
  expect(c?.claim).toBeDefined();
});
const withResolve = inForce([
  someTerms({
    hours: hoursOf(ALL_WEEK),
    targets: [aTarget({ first: "1h", next: "2h", resolve: { within: "24h", clock: "calendar" } })],
  }),
]);
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
test("a word of ours days after 24 h of silence does not turn a kept resolution into a miss", () => {
  expect(
    verdictsOf(
      [
        says(ana, "m1", day("15:00:00Z")),
        says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
        says(BRAND, "a2", "2026-11-05T15:10:00Z", { repliesTo: "m1" }),
      ],
      { termsAt: withResolve },
    ).map((v) => v.split(" ").at(-1)),
  ).toEqual(["met", "met"]);
});
test("nothing is ever '1 h of 1 h, missed'", () => {
  const [c] = casesOf([says(ana, "m1", day("15:00:00Z"))], all);
  const [o] = c ? judge(c, ALWAYS_WATCHED, at(day("20:00:00Z"))) : [];
  if (o === undefined) throw new Error("none was found");
  const t = traceOf(o);
  expect(o.result).toBe("missed");
  expect(t.used).toBeGreaterThan(t.within);
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
test("stages already sent are adopted when the late opener comes with its answer", () => {
  const [before] = casesOf([says(ana, "m1", day("15:00:00Z"))], all);
  const [after] = casesOf(
    [
      says(ana, "m0", day("14:00:00Z")),
      says(BRAND, "a0", day("14:30:00Z"), { repliesTo: "m0" }),
      says(ana, "m1", day("15:00:00Z")),
    ],
    all,
  );
  if (before === undefined || after === undefined) throw new Error("none was found");
  const keys = dueAlerts(before, at(day("15:30:00Z")), new Set()).send.flatMap((a) => a.keys);
  expect(keys).toHaveLength(1);
  const adopted = new Set<AlertKey>([...keys, ...adoptStages(before, after, new Set(keys))]);
  expect(adopted.size).toBe(2);
});
test("two steps after the same time: each key sent or skipped, not both; all routes told", () => {
  const terms = inForce([
    someTerms({
      hours: hoursOf(ALL_WEEK),
      escalation: [
        { at: "after", after: span("30m"), to: ["lead"] },
        { at: "after", after: span("30m"), to: ["manager"] },
      ],
    }),
  ]);
  const [c] = casesOf([says(ana, "m1", day("15:00:00Z"))], terms);
  if (c === undefined) throw new Error("none was found");
  const { send, skipped } = dueAlerts(c, at(day("16:30:00Z")), new Set());
  const sent = send.flatMap((a) => a.keys);
  expect(skipped.filter((k) => sent.includes(k))).toEqual([]);
});
test("flat channel: a reply to a message we do not know does not answer the sole waiting customer", () => {
  const flat = aConversation("f", "flat");
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z"), { conversation: flat }),
      says(BRAND, "a1", day("15:10:00Z"), { conversation: flat, repliesTo: "elsewhere" }),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});
test("flat channel: a reply to a colleague does not answer the sole waiting customer", () => {
  const flat = aConversation("f", "flat");
  const [c] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z"), { conversation: flat }),
      says(author("col", "colleague"), "k1", day("15:05:00Z"), { conversation: flat }),
      says(BRAND, "a1", day("15:10:00Z"), { conversation: flat, repliesTo: "k1" }),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});
test("a reply to our answer in the same second is not answered by it", () => {
  const [c] = casesOf(
    [
      says(ana, "1", day("15:00:00Z")),
      says(BRAND, "9", day("15:10:00Z"), { repliesTo: "1" }),
      says(ana, "10", day("15:10:00Z"), { interaction: "reply", repliesTo: "9" }),
    ],
    all,
  );
  expect(c?.state.kind).toBe("waiting");
});
test("a peer's reply in the same second is a peer's whatever the ids", () => {
  const cases = casesOf(
    [
      says(ana, "m9", day("15:00:00Z")),
      says(bob, "m10", day("15:00:00Z"), { interaction: "reply", repliesTo: "m9" }),
    ],
    all,
  );
  expect(cases.map((c) => c.customer)).toEqual(["ana"]);
});
test("continuedCase survives a later public answer", () => {
  const dm = { ...aConversation("dm"), account: "direct" };
  const [pub] = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1", cues: ["redirect"] }),
      says(BRAND, "a2", day("16:00:00Z"), { repliesTo: "m1" }),
    ],
    all,
  );
  const [direct] = casesOf(
    [says(ana, "d1", day("15:15:00Z"), { interaction: "direct", conversation: dm })],
    all,
  );
  if (pub === undefined || direct === undefined) throw new Error("none was found");
  expect(continuedCase(direct, [pub])).toBe(pub.id);
});
test("linkConversations keeps the channels of one message apart", () => {
  const other = { ...aConversation("c1"), account: "other" };
  const groups = linkConversations([
    says(ana, "m1", day("15:00:00Z")),
    says(ana, "m1", day("15:00:00Z"), { conversation: other }),
  ]);
  expect(groups.flatMap((g) => casesOf(g, all))).toHaveLength(2);
});
test("linkConversations on a long chain of quotes, newest first", () => {
  const N = 20000;
  const events = Array.from({ length: N }, (_, i) =>
    says(ana, `m${i}`, day("15:00:00Z"), {
      conversation: aConversation(`c${i}`),
      ...(i > 0 ? { quotes: `m${i - 1}` } : {}),
    }),
  ).reverse();
  expect(linkConversations(events)).toHaveLength(1);
});
test("two copies of an undo that differ: order does not matter", () => {
  const base = [
    says(ana, "m1", day("15:00:00Z")),
    did({ kind: "no reply needed" }, "m1", day("15:01:00Z"), "x"),
    did({ kind: "claim" }, "m1", day("15:00:30Z"), "y"),
  ];
  const u1 = did({ kind: "undo", act: actId("x") }, "m1", day("15:02:00Z"), "u");
  const u2 = did({ kind: "undo", act: actId("y") }, "m1", day("15:02:00Z"), "u");
  const fold = (es: typeof base): string => {
    const s = conversationSnapshot(all);
    for (const e of es) s.add([e]);
    return JSON.stringify(s.cases().map((c) => [c.state.kind, c.claim]));
  };
  expect(fold([...base, u1, u2])).toBe(fold([...base, u2, u1]));
});
test("Resolve ends a case closed by 'no reply needed'", () => {
  const cases = casesOf(
    [
      says(ana, "m1", day("15:00:00Z")),
      says(BRAND, "a1", day("15:10:00Z"), { repliesTo: "m1" }),
      says(ana, "m2", day("15:20:00Z")),
      did({ kind: "no reply needed" }, "m2", day("15:21:00Z")),
      did({ kind: "resolve" }, "m2", day("15:22:00Z")),
      says(ana, "m3", day("15:40:00Z")),
    ],
    all,
  );
  expect(cases).toHaveLength(2);
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
test("a later message never postpones: order by breachAt", () => {
  const office = someTerms({ targets: [aTarget({ first: "1h" })] });
  const surge = someTerms({
    version: "surge",
    kind: "overlay",
    hours: hoursOf(ALL_WEEK),
    targets: [aTarget({ first: "15m" })],
  });
  const termsAt = inForce([office], [{ terms: surge, from: at("2026-11-06T23:50:00Z"), to: undefined }]);
  // Friday 17:00 Chicago = 23:00Z, due Fri 18:00 = 24:00Z, breach Mon 9:00. m2 at 23:55Z due 00:10Z Sat.
  const m2 = says(ana, "m2", "2026-11-06T23:55:00Z");
  const a = says(BRAND, "a1", "2026-11-07T12:00:00Z", { repliesTo: "m2" });
  expect(verdictsOf([m2, a], { termsAt }).map((v) => v.split(" ").at(-1))).toEqual(["missed"]);
  expect(
    verdictsOf([says(ana, "m1", "2026-11-06T23:00:00Z"), m2, a], { termsAt }).map((v) => v.split(" ").at(-1)),
  ).toEqual(["missed"]);
});
test("thanks under the brand's own post is not after our answer", () => {
  const cases = casesOf(
    [
      says(BRAND, "p", day("14:00:00Z"), { interaction: "post" }),
      says(ana, "m1", day("15:00:00Z"), { cues: ["closing"] }),
    ],
    all,
  );
  expect(cases).toHaveLength(1);
});
test("thanks under an automatic reply is not after our answer", () => {
  const cases = casesOf(
    [
      says(bob, "m0", day("13:00:00Z")),
      says(BRAND, "p", day("14:00:00Z"), { autoReply: true, repliesTo: "m0" }),
      says(ana, "m1", day("15:00:00Z"), { cues: ["closing"], repliesTo: "p" }),
    ],
    all,
  );
  expect(cases).toHaveLength(2);
});
test("claim after breach lapses without an instant DM", () => {
  const [c] = casesOf(
    [says(ana, "m1", day("15:00:00Z")), did({ kind: "claim" }, "m1", day("16:10:00Z"))],
    all,
  );
  if (c === undefined) throw new Error("none was found");
  const rec = new Set(dueAlerts(c, at(day("16:05:00Z")), new Set()).send.flatMap((a) => a.keys));
  expect(dueAlerts(c, at(day("16:10:00Z")), rec).send.map((a) => a.stage.kind)).toEqual([]);
});
test("caught up late, a lapsed claim adds no message to the breach", () => {
  const [c] = casesOf(
    [says(ana, "m1", day("15:00:00Z")), did({ kind: "claim" }, "m1", day("15:10:00Z"))],
    all,
  );
  if (c === undefined) throw new Error("none was found");
  expect(dueAlerts(c, at(day("16:10:00Z")), new Set()).send.map((a) => a.stage.kind)).toEqual(["breach"]);
});
test("late message earlier in a next wait does not repeat the warning sent", () => {
  const base = [says(ana, "m1", day("14:00:00Z")), says(BRAND, "a1", day("14:10:00Z"), { repliesTo: "m1" })];
  const [before] = casesOf([...base, says(ana, "m3", day("15:00:00Z"))], all);
  const [after] = casesOf(
    [...base, says(ana, "m2", day("14:59:00Z")), says(ana, "m3", day("15:00:00Z"))],
    all,
  );
  if (before === undefined || after === undefined) throw new Error("none was found");
  const rec = new Set(dueAlerts(before, at(day("16:00:00Z")), new Set()).send.flatMap((a) => a.keys));
  expect(rec.size).toBe(1);
  const all2 = new Set([...rec, ...adoptStages(before, after, rec)]);
  expect(dueAlerts(after, at(day("16:00:00Z")), all2).send).toEqual([]);
});
