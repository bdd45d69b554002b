import { describe, expect, test } from "vitest";
import { adoptStages } from "../../../../src/core/alerts/adopt-stages.ts";
import { alertKeyOf, deliveryKeyOf } from "../../../../src/core/alerts/alert-key.ts";
import { dueAlerts, nextAlertAt } from "../../../../src/core/alerts/due-alerts.ts";
import type { ChannelEvent } from "../../../../src/core/cases/events.ts";
import { isAtRisk, type Case } from "../../../../src/core/cases/case.ts";
import type { AlertKey } from "../../../../src/core/ids.ts";
import { formatInstant } from "../../../../src/core/time/iso.ts";
import type { TermsAt } from "../../../../src/core/terms/terms-at.ts";
import { author, BRAND, did, says } from "../../../support/events.ts";
import { aTarget, at, atShare, inForce, someTerms, span, whenLeft } from "../../../support/terms.ts";
import { casesOf } from "../../../support/verdicts.ts";

const ana = author("ana");
const chicago = (time: string): string => `2026-11-02T${time}-06:00`; // Monday, open 09:00-18:00
const asked = says(ana, "m1", chicago("10:00:00")); // due 11:00, warnings 10:30 and 10:50

function onlyCase(events: readonly ChannelEvent[], termsAt?: TermsAt): Case {
  const [subject, ...others] = casesOf(events, termsAt);
  if (subject === undefined || others.length > 0) throw new Error("one case was expected");
  return subject;
}

/** What is sent by `time`, as `stage to routes`, given what was recorded; records it. */
function sentBy(subject: Case, time: string, recorded: Set<AlertKey>): readonly string[] {
  const { send, skipped } = dueAlerts(subject, at(time), recorded);
  for (const key of [...send.flatMap(({ keys }) => keys), ...skipped]) recorded.add(key);
  return send.map(({ stage, to }) => `${stage.spellings.join("+")} to ${to.join("+")}`);
}

describe("what a waiting case calls for", () => {
  test("each stage at its own instant, and once only", () => {
    const subject = onlyCase([asked]);
    const recorded = new Set<AlertKey>();
    expect(sentBy(subject, chicago("10:29:59.999"), recorded)).toEqual([]);
    expect(sentBy(subject, chicago("10:30:00"), recorded)).toEqual(["warn:50% to team"]);
    expect(sentBy(subject, chicago("10:30:01"), recorded)).toEqual([]);
    expect(sentBy(subject, chicago("10:50:00"), recorded)).toEqual(["warn:10m to team"]);
    expect(sentBy(subject, chicago("11:00:00"), recorded)).toEqual([]);
    expect(sentBy(subject, chicago("11:00:00.001"), recorded)).toEqual(["breach to team+lead"]);
    expect(sentBy(subject, chicago("11:30:00"), recorded)).toEqual(["after:30m to manager"]);
    expect(nextAlertAt(subject, recorded)).toBeUndefined();
  });

  test("the breach comes just after `breachAt`, never at `dueAt`: due at Friday's close, told on Monday", () => {
    const subject = onlyCase([says(ana, "m1", "2026-11-06T17:00:00-06:00")]);
    const recorded = new Set<AlertKey>();
    sentBy(subject, "2026-11-06T18:00:00-06:00", recorded);
    expect(sentBy(subject, "2026-11-09T09:00:00-06:00", recorded)).toEqual([]);
    expect(sentBy(subject, "2026-11-09T09:00:00.001-06:00", recorded)).toEqual(["breach to team+lead"]);
  });

  test("steps after the breach are business time: 30 minutes before Friday's close run on Monday", () => {
    const subject = onlyCase([says(ana, "m1", "2026-11-06T16:45:00-06:00")]);
    const recorded = new Set<AlertKey>();
    expect(sentBy(subject, "2026-11-06T17:45:00.001-06:00", recorded)).toEqual(["breach to team+lead"]);
    expect(nextAlertAt(subject, recorded)).toBe(at("2026-11-09T09:15:00-06:00"));
  });

  test("late, only the highest stage is sent, to the routes of all, and the rest is recorded as skipped", () => {
    const subject = onlyCase([asked]);
    const { send, skipped } = dueAlerts(subject, at(chicago("14:00:00")), new Set());
    expect(send.map(({ stage, to }) => [stage.spellings, to])).toEqual([
      [["after:30m"], ["team", "lead", "manager"]],
    ]);
    const key = (stage: string): AlertKey => alertKeyOf(subject.id, "first", asked.message, stage);
    expect(skipped).toEqual([key("warn:50%"), key("warn:10m"), key("breach")]);
  });

  test("a stage below a recorded one is never sent any more", () => {
    const subject = onlyCase([asked]);
    const recorded = new Set([alertKeyOf(subject.id, "first", asked.message, "breach")]);
    const { send, skipped } = dueAlerts(subject, at(chicago("11:10:00")), recorded);
    expect(send).toEqual([]);
    expect(skipped).toHaveLength(2);
  });

  test("merged warnings are one alert with both keys", () => {
    const terms = someTerms({
      targets: [aTarget({ first: "15m" })],
      warnings: [atShare(50), whenLeft("10m")],
    });
    const subject = onlyCase([asked], inForce([terms]));
    const { send } = dueAlerts(subject, at(chicago("10:05:00")), new Set());
    expect(send.map(({ keys }) => keys)).toEqual([
      ["warn:10m", "warn:50%"].map((stage) => alertKeyOf(subject.id, "first", asked.message, stage)),
    ]);
  });

  test("an answered, withdrawn or dismissed case calls for nothing", () => {
    const answered = onlyCase([asked, says(BRAND, "r1", chicago("10:10:00"), { repliesTo: "m1" })]);
    const dismissed = onlyCase([asked, did({ kind: "no reply needed" }, "m1", chicago("10:10:00"))]);
    for (const subject of [answered, dismissed]) {
      expect(dueAlerts(subject, at(chicago("17:00:00")), new Set())).toEqual({ send: [], skipped: [] });
      expect(nextAlertAt(subject, new Set())).toBeUndefined();
    }
  });

  test("a tighter deadline in mid-case has stages of its own", () => {
    const targets = [
      aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "15m" }),
      aTarget({ first: "1h" }),
    ] as const;
    const termsAt = inForce([someTerms({ targets, warnings: [whenLeft("10m")] })]);
    const recorded = new Set<AlertKey>();
    expect(sentBy(onlyCase([asked], termsAt), chicago("10:50:00"), recorded)).toEqual(["warn:10m to team"]);
    const tightened = onlyCase(
      [asked, says(ana, "m2", chicago("10:20:00"), { keywords: ["refund"] })],
      termsAt,
    );
    expect(sentBy(tightened, chicago("10:50:00"), recorded)).toEqual(["breach to team+lead"]);
  });

  test("a running update is warned of though the case is answered", () => {
    const termsAt = inForce([
      someTerms({ targets: [aTarget({ first: "1h", update: "2h" })], warnings: [whenLeft("10m")] }),
    ]);
    const placeholder = says(BRAND, "r1", chicago("10:10:00"), { repliesTo: "m1", cues: ["placeholder"] });
    const subject = onlyCase([asked, placeholder], termsAt);
    expect(subject.state.kind).toBe("answered");
    expect(sentBy(subject, chicago("12:00:00"), new Set())).toEqual(["warn:10m to team"]);
  });

  test("a resolution is warned of only while the customer waits", () => {
    const resolve = { within: "4h", clock: "calendar" } as const;
    const termsAt = inForce([
      someTerms({ targets: [aTarget({ first: "1h", next: "8h", resolve })], warnings: [whenLeft("10m")] }),
    ]);
    const answered = [asked, says(BRAND, "r1", chicago("10:10:00"), { repliesTo: "m1" })];
    expect(sentBy(onlyCase(answered, termsAt), chicago("13:50:00"), new Set())).toEqual([]);
    const again = [...answered, says(ana, "m2", chicago("13:00:00"))];
    expect(sentBy(onlyCase(again, termsAt), chicago("13:50:00"), new Set())).toEqual(["warn:10m to team"]);
  });
});

describe("claim and snooze", () => {
  const claimed = [asked, did({ kind: "claim" }, "m1", chicago("10:10:00"))]; // 50 min left: lapses at 10:35

  test("a claim quiets warnings until it lapses at half the business time left, with one message to the claimant", () => {
    const recorded = new Set<AlertKey>();
    const subject = onlyCase(claimed);
    expect(sentBy(subject, chicago("10:30:00"), recorded)).toEqual([]);
    const { send } = dueAlerts(subject, at(chicago("10:35:00")), recorded);
    expect(send.map(({ stage }) => [stage.kind, stage.mentions, stage.to])).toEqual([
      ["claim lapse", "ana", []],
    ]);
  });

  test("the last warning is posted all the same and names the claimant; the breach knows no claim", () => {
    const recorded = new Set<AlertKey>();
    const subject = onlyCase(claimed);
    sentBy(subject, chicago("10:35:00"), recorded);
    const { send } = dueAlerts(subject, at(chicago("10:50:00")), recorded);
    expect(send.map(({ stage }) => [stage.spellings, stage.mentions])).toEqual([[["warn:10m"], "ana"]]);
    expect(sentBy(subject, chicago("11:00:00.001"), recorded)).toEqual(["breach to team+lead"]);
  });

  test("a snooze puts a warning off, and never quiets the breach", () => {
    const snoozed = (until: string): Case =>
      onlyCase([asked, did({ kind: "snooze", until: at(chicago(until)) }, "m1", chicago("10:10:00"))]);
    const short = new Set<AlertKey>();
    expect(sentBy(snoozed("10:40:00"), chicago("10:39:59"), short)).toEqual([]);
    expect(sentBy(snoozed("10:40:00"), chicago("10:40:00"), short)).toEqual(["warn:50% to team"]);
    const long = new Set<AlertKey>();
    expect(sentBy(snoozed("12:00:00"), chicago("11:00:00"), long)).toEqual([]);
    expect(sentBy(snoozed("12:00:00"), chicago("11:00:00.001"), long)).toEqual(["breach to team+lead"]);
  });
});

describe("keys", () => {
  test("are the same however the case came about, and differ by clock, anchor and stage", () => {
    const subject = onlyCase([asked]);
    const key = alertKeyOf(subject.id, "first", asked.message, "breach");
    expect(alertKeyOf(onlyCase([asked, asked]).id, "first", asked.message, "breach")).toBe(key);
    expect(alertKeyOf(subject.id, "next", asked.message, "breach")).not.toBe(key);
    expect(alertKeyOf(subject.id, "first", asked.message, "warn:10m")).not.toBe(key);
    expect(deliveryKeyOf(key, "C0SOCIAL1")).not.toBe(deliveryKeyOf(key, "C0OTHER01"));
  });

  test("stages already sent are adopted when a late event changes the opening message", () => {
    const recorded = new Set<AlertKey>();
    const before = onlyCase([asked]);
    expect(sentBy(before, chicago("10:30:00"), recorded)).toEqual(["warn:50% to team"]);
    const after = onlyCase([asked, says(ana, "m0", chicago("09:59:00"))]);
    expect(after.id).not.toBe(before.id);
    for (const key of adoptStages(before, after, recorded)) recorded.add(key);
    expect(sentBy(after, chicago("10:30:00"), recorded)).toEqual([]);
    expect(formatInstant(nextAlertAt(after, recorded) ?? at(chicago("00:00:00")))).toBe(
      "2026-11-02T16:49:00.000Z",
    );
  });

  test("nothing is adopted while the id stays", () => {
    const subject = onlyCase([asked]);
    expect(
      adoptStages(subject, subject, new Set([alertKeyOf(subject.id, "first", asked.message, "breach")])),
    ).toEqual([]);
  });
});

test("a case is at risk once its first warning has passed and nobody has answered", () => {
  const subject = onlyCase([asked]);
  expect(isAtRisk(subject, at(chicago("10:29:59")))).toBe(false);
  expect(isAtRisk(subject, at(chicago("10:30:00")))).toBe(true);
  const answered = onlyCase([asked, says(BRAND, "r1", chicago("10:40:00"), { repliesTo: "m1" })]);
  expect(isAtRisk(answered, at(chicago("10:50:00")))).toBe(false);
});

test("a route named in several steps of one stage hears it once", () => {
  const escalation = [
    { at: "breach" as const, to: ["team", "lead"] },
    { at: "breach" as const, to: ["team"] },
    { at: "after" as const, after: span("1h"), to: ["team"] },
  ];
  const subject = onlyCase([asked], inForce([someTerms({ escalation })]));
  expect(sentBy(subject, chicago("11:30:00"), new Set())).toEqual(["breach to team+lead"]);
});
