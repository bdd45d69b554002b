import { expect, test } from "vitest";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import type { Case } from "../../../../src/core/cases/case.ts";
import type { WarningRule } from "../../../../src/core/terms/terms.ts";
import { END_OF_TIME } from "../../../../src/core/time/instant.ts";
import { adoptStages } from "../../../../src/core/alerts/adopt-stages.ts";
import { dueAlerts, nextAlertAt } from "../../../../src/core/alerts/due-alerts.ts";
import type { AlertKey } from "../../../../src/core/ids.ts";
import { BRAND, deleted, did, says } from "../../../support/events.ts";
import {
  ALL_WEEK,
  aTarget,
  at,
  atShare,
  closedOn,
  hoursOf,
  inForce,
  someTerms,
  span,
  whenLeft,
} from "../../../support/terms.ts";
import { casesOf } from "../../../support/verdicts.ts";
import { all, ana, day, withUpdate } from "../../../support/monday.ts";

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

const chicago = inForce([someTerms()]);
const sole = (events: readonly ChannelEvent[], termsAt = chicago): Case => {
  const [found] = casesOf(events, termsAt);
  if (found === undefined) throw new Error("none was found");
  return found;
};
const spoken = (
  subject: Case,
  time: string,
  recorded: ReadonlySet<AlertKey> = new Set(),
): readonly string[] =>
  dueAlerts(subject, at(day(time)), recorded).send.map(({ stage }) => stage.spellings.join("+"));
const asked = says(ana, "m1", day("16:00:00Z")); // 10:00 in Chicago: warnings 16:30 and 16:50, due 17:00

test("a merged warning of which one key is recorded is not sent again", () => {
  const terms = someTerms({ targets: [aTarget({ first: "15m" })] });
  const subject = sole([asked], inForce([terms]));
  const [alert] = dueAlerts(subject, at(day("16:05:00Z")), new Set()).send;
  for (const key of alert?.keys ?? []) expect(spoken(subject, "16:06:00Z", new Set([key]))).toEqual([]);
  expect(alert?.keys).toHaveLength(2);
});

test("a claim made at the very instant of a warning quiets it, one that lapses then does not", () => {
  const claimedAt = (time: string): Case => sole([asked, did({ kind: "claim" }, "m1", day(time))]);
  expect(spoken(claimedAt("16:30:00Z"), "16:30:00Z")).toEqual([]);
  // Claimed at 16:00 with an hour left: it lapses at 16:30, the instant of the warning.
  expect(spoken(claimedAt("16:00:00Z"), "16:30:00Z")).toEqual(["warn:50%", "lapse:2026-11-02T16:00:00.000Z"]);
});

test("a snooze up to the very breach still lets the warning come before it", () => {
  const until = at(day("17:00:00Z"));
  const subject = sole([asked, did({ kind: "snooze", until }, "m1", day("16:10:00Z"))]);
  expect(spoken(subject, "17:00:00Z")).toEqual(["warn:10m"]);
});

test("a claim of the reply leaves the warnings of an update alone", () => {
  const terms = someTerms({
    targets: [aTarget({ first: "1h", next: "8h", update: "1h" })],
    warnings: [atShare(25), whenLeft("10m")],
  });
  const events = [
    asked,
    says(BRAND, "r1", day("16:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] }),
    says(ana, "m2", day("16:12:00Z")),
    did({ kind: "claim" }, "m2", day("16:13:00Z")),
  ];
  expect(spoken(sole(events, inForce([terms])), "16:25:00Z")).toEqual(["warn:25%"]);
});

test("after the breach the later step is the higher, in whatever order the policy names them", () => {
  const escalation = [
    { at: "after" as const, after: span("1h"), to: ["manager"] },
    { at: "after" as const, after: span("30m"), to: ["lead"] },
  ];
  expect(spoken(sole([asked], inForce([someTerms({ escalation })])), "20:00:00Z")).toEqual(["after:1h"]);
});

test("a step at no time after the breach does not come before it", () => {
  const escalation = [{ at: "after" as const, after: span("0m"), to: ["manager"] }];
  const subject = sole([asked], inForce([someTerms({ escalation, warnings: [] })]));
  expect(spoken(subject, "17:00:00Z")).toEqual([]);
  expect(spoken(subject, "17:00:00.001Z")).toHaveLength(1);
});

test("a promise that cannot be broken has no breach", () => {
  const exceptions = [{ ...closedOn("2026-11-02"), shifts: [{ opens: 9 * 3600, closes: 11 * 3600 }] }];
  const hours = hoursOf([[], [], [], [], [], [], []], "America/Chicago", exceptions);
  const subject = sole([asked], inForce([someTerms({ hours })]));
  expect(dueAlerts(subject, END_OF_TIME, new Set()).send.map(({ stage }) => stage.kind)).toEqual(["warning"]);
});

test("a stage of an update is not adopted for a reply, nor one of a wait that began only later", () => {
  const terms = inForce([someTerms({ targets: [aTarget({ first: "1h", update: "1h" })] })]);
  const placeholder = says(BRAND, "r1", day("16:10:00Z"), { repliesTo: "m1", cues: ["placeholder"] });
  const before = sole([asked, placeholder], terms);
  const recorded = new Set(
    dueAlerts(before, at(day("16:40:00Z")), new Set()).send.flatMap(({ keys }) => keys),
  );
  const after = sole([asked, placeholder, says(ana, "m2", day("16:20:00Z"))], terms);
  expect(recorded.size).toBe(1);
  expect(adoptStages(before, after, recorded)).toEqual([]);
  const waiting = sole([asked]);
  const warned = new Set(
    dueAlerts(waiting, at(day("16:30:00Z")), new Set()).send.flatMap(({ keys }) => keys),
  );
  const answer = says(BRAND, "r1", day("16:10:00Z"), { repliesTo: "m1" });
  const again = sole([asked, answer, says(ana, "m2", day("16:20:00Z"))]);
  expect(adoptStages(waiting, again, warned)).toEqual([]);
});

test("an answer ends claim and snooze: the next wait is warned of", () => {
  const subject = sole([
    asked,
    did({ kind: "claim" }, "m1", day("16:10:00Z")),
    did({ kind: "snooze", until: at("2026-11-05T16:00:00Z") }, "m1", day("16:11:00Z")),
    says(BRAND, "r1", day("16:20:00Z"), { repliesTo: "m1" }),
    says(ana, "m2", day("16:30:00Z")),
  ]);
  expect(spoken(subject, "17:30:00Z")).toEqual(["warn:50%"]);
});

test("alerts follow the deadline that still runs after its tighter message was deleted", () => {
  const targets = [
    aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "15m" }),
    aTarget({ first: "1h" }),
  ] as const;
  const subject = sole(
    [
      says(ana, "m0", day("16:00:00Z"), { keywords: ["refund"] }),
      says(ana, "m1", day("16:01:00Z")),
      deleted("m0", day("16:02:00Z"), day("16:03:00Z")),
    ],
    inForce([someTerms({ targets })]),
  );
  expect(spoken(subject, "16:20:00Z")).toEqual([]);
  expect(spoken(subject, "16:31:00Z")).toEqual(["warn:50%"]);
});

test("warnings of one lead have one order, however the terms list them", () => {
  const listed = (warnings: readonly WarningRule[]): readonly string[] =>
    spoken(sole([asked], inForce([someTerms({ warnings })])), "16:30:00Z");
  expect(listed([atShare(50), whenLeft("30m")])).toEqual(listed([whenLeft("30m"), atShare(50)]));
});
