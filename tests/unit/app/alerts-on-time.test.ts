// What users of other tools complain of: alerts that come at the wrong time. Each complaint is a test of its own.
import { expect, test } from "vitest";
import { deliver } from "../../../src/app/deliver.ts";
import { refresh } from "../../../src/app/refresh.ts";
import { sendBudget } from "../../../src/app/send-budget.ts";
import { personId } from "../../../src/core/ids.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Terms } from "../../../src/core/terms/terms.ts";
import { ACME, appRig, type AppRig } from "../../support/app.ts";
import { at } from "../../support/at.ts";
import { aConversation, author, BRAND, did, says } from "../../support/events.ts";
import { anOpsNotice } from "../../support/notices.ts";
import {
  OFFICE,
  open,
  type OpenInterval,
  type OpenWeek,
  type SpecialDates,
} from "../../support/open-hours.ts";
import { aTarget, someTerms, whenLeft, type TermsText } from "../../support/terms.ts";

const ana = author("ana");

/** Terms in Chicago, where Monday 2 November 2026 begins at 06:00 UTC; first reply within 1 h, a warning 10 min before. */
const terms = (week: OpenWeek, over: TermsText = {}, dates: SpecialDates = {}): Terms =>
  someTerms({ hours: open("America/Chicago", week, dates), warnings: [whenLeft("10m")], ...over });

const NINE_TO_SIX: OpenInterval[] = [["09:00", "18:00"]];
const WEEK: OpenWeek = Object.fromEntries(Object.keys(OFFICE).map((day) => [day, NINE_TO_SIX]));

/** Ana has asked, at `asked`. */
async function asked(inForce: Terms, iso: string): Promise<AppRig> {
  const rig = await appRig({ history: termsHistory([inForce]), start: iso });
  await rig.tell(says(ana, "m1", iso));
  return rig;
}

const chicago = new Intl.DateTimeFormat("en-GB", {
  timeZone: "America/Chicago",
  weekday: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** Lets time pass until then, queueing what is due the instant it is. Returns when what was called for, by Chicago's clocks. */
async function called(rig: AppRig, until: string): Promise<readonly string[]> {
  for (;;) {
    const next = await rig.store.nextAlertAt();
    if (next === undefined || next > at(until)) break;
    await rig.clock.runUntil(next);
    await rig.sweep();
  }
  const rows = [...(await rig.rows())].sort((a, b) => a.calledAt - b.calledAt);
  return rows.map(({ calledAt, subject, destination }) => {
    const stage = subject.kind === "stage" ? subject.stage : subject.kind;
    return `${chicago.format(calledAt).replace(",", "")} ${stage} ${destination}`;
  });
}

const team = "slack:C0SOCIAL1";
const manager = "slack:U0CY00001";

test("“we hear of it after the fact”: the team is told before the deadline, the manager only after it", async () => {
  const rig = await asked(terms(WEEK), "2026-11-02T15:30:00Z");
  expect(await called(rig, "2026-11-02T23:00:00Z")).toEqual([
    `Mon 10:20:00 warn:10m ${team}`,
    `Mon 10:30:00 breach ${team}`,
    `Mon 11:00:00 after:30m ${manager}`,
  ]);
});

test("“the warning is up to an hour off”: every stage is called for in its own second", async () => {
  const rig = await asked(terms(WEEK), "2026-11-02T15:30:17Z");
  expect(await called(rig, "2026-11-02T16:31:00Z")).toEqual([
    `Mon 10:20:17 warn:10m ${team}`,
    `Mon 10:30:17 breach ${team}`,
  ]);
});

test("“the clock ran on outside hours”: asked on Friday at 17:30, an hour ends on Monday at 09:30", async () => {
  const rig = await asked(terms(WEEK), "2026-11-06T23:30:00Z");
  expect(await called(rig, "2026-11-09T15:31:00Z")).toEqual([
    `Mon 09:20:00 warn:10m ${team}`,
    `Mon 09:30:00 breach ${team}`,
  ]);
});

test("“it escalated at midnight”: what follows a breach at closing comes when the channel is open again", async () => {
  const rig = await asked(terms(WEEK), "2026-11-06T22:55:00Z");
  expect(await called(rig, "2026-11-09T23:00:00Z")).toEqual([
    `Fri 17:45:00 warn:10m ${team}`,
    `Fri 17:55:00 breach ${team}`,
    `Mon 09:25:00 after:30m ${manager}`,
  ]);
});

test("“an hour before, split over two days, fired at night”: lead time is working time too", async () => {
  const twoHours = { targets: [aTarget({ first: "2h" })] as const, warnings: [whenLeft("1h")] };
  const rig = await asked(terms(WEEK, twoHours), "2026-11-02T22:30:00Z");
  expect(await called(rig, "2026-11-03T15:31:00Z")).toEqual([
    `Mon 17:30:00 warn:1h ${team}`,
    `Tue 09:30:00 breach ${team}`,
  ]);
});

test("“only one period a day”: the clock rests over lunch, and runs past midnight", async () => {
  const lunch = terms({
    mon: [
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ],
  });
  const noon = await asked(lunch, "2026-11-02T17:30:00Z");
  expect(await called(noon, "2026-11-02T19:31:00Z")).toEqual([
    `Mon 13:20:00 warn:10m ${team}`,
    `Mon 13:30:00 breach ${team}`,
  ]);
  const night = await asked(terms({ mon: [["20:00", "02:00"]] }), "2026-11-03T05:30:00Z");
  expect(await called(night, "2026-11-03T06:31:00Z")).toEqual([
    `Tue 00:20:00 warn:10m ${team}`,
    `Tue 00:30:00 breach ${team}`,
  ]);
});

test("“the holiday feed closed the wrong days”: a day is closed by the terms alone, and an exception opens it", async () => {
  const thursday = "2026-11-26T15:00:00Z";
  const closed = await asked(terms(WEEK, {}, { holidays: ["2026-11-26"] }), thursday);
  expect(await called(closed, "2026-11-27T15:51:00Z")).toEqual([`Fri 09:50:00 warn:10m ${team}`]);
  const exceptions = [{ date: "2026-11-26", hours: NINE_TO_SIX }];
  const opened = await asked(terms(WEEK, {}, { holidays: ["2026-11-26"], exceptions }), thursday);
  expect(await called(opened, "2026-11-26T15:51:00Z")).toEqual([`Thu 09:50:00 warn:10m ${team}`]);
});

test("“it alerted although we had answered last”: a conversation whose last word is ours calls for nothing", async () => {
  const rig = await asked(terms(WEEK), "2026-11-02T15:30:00Z");
  await rig.tell(says(BRAND, "m2", "2026-11-02T15:40:00Z", { repliesTo: "m1" }));
  expect(await called(rig, "2026-11-30T15:00:00Z")).toEqual([]);
});

test("“the wrong target won”: while a first reply is due no update and no next reply is reckoned", async () => {
  const targets = [aTarget({ first: "1h", next: "15m", update: "20m" })] as const;
  const rig = await asked(terms(WEEK, { targets }), "2026-11-02T15:30:00Z");
  await rig.tell(says(ana, "m2", "2026-11-02T15:35:00Z"));
  expect((await called(rig, "2026-11-02T16:29:00Z"))[0]).toBe(`Mon 10:20:00 warn:10m ${team}`);
});

test("“it was cleared at the second reply only”: the first answer takes every later stage away", async () => {
  const rig = await asked(terms(WEEK), "2026-11-02T15:30:00Z");
  expect(await called(rig, "2026-11-02T16:25:00Z")).toEqual([`Mon 10:20:00 warn:10m ${team}`]);
  await rig.tell(says(BRAND, "m2", "2026-11-02T16:26:00Z", { repliesTo: "m1" }));
  expect(await called(rig, "2026-11-30T15:00:00Z")).toHaveLength(1);
});

test("“it failed at once because the SLA was attached late”: what we find late is judged by when it was asked", async () => {
  const rig = await appRig({ history: termsHistory([terms(WEEK)]), start: "2026-11-02T16:25:00Z" });
  await rig.tell(says(ana, "m1", "2026-11-02T15:30:00Z"));
  expect(await called(rig, "2026-11-02T16:31:00Z")).toEqual([
    `Mon 10:20:00 warn:10m ${team}`,
    `Mon 10:30:00 breach ${team}`,
  ]);
});

test("“somebody had taken it, fell ill, and nobody heard of it”: a claim is quiet for half of the time left only", async () => {
  const halves = { warnings: [whenLeft("45m"), whenLeft("20m"), whenLeft("10m")] };
  const rig = await asked(terms(WEEK, halves), "2026-11-02T15:30:00Z");
  await rig.until("2026-11-02T15:40:00Z");
  await rig.tell({ ...did({ kind: "claim" }, "m1", "2026-11-02T15:40:00Z"), by: personId("ana") });
  expect(await called(rig, "2026-11-02T16:31:00Z")).toEqual([
    `Mon 10:05:00 lapse:2026-11-02T15:40:00.000Z slack:U0ANA0001`,
    `Mon 10:10:00 warn:20m ${team}`,
    `Mon 10:20:00 warn:10m ${team}`,
    `Mon 10:30:00 breach ${team}`,
  ]);
});

test("“others want the reminder sooner”: each channel's terms say when it is warned, by share or by time left", async () => {
  const early = { warnings: [whenLeft("40m")], escalation: [{ at: "warning", to: ["lead"] }] as const };
  const rig = await asked(terms(WEEK, early), "2026-11-02T15:30:00Z");
  expect(await called(rig, "2026-11-02T16:00:00Z")).toEqual(["Mon 09:50:00 warn:40m slack:U0BO00001"]);
});

test("“the merged ticket still escalated”: conversations that belong together have one deadline, and one answer ends it", async () => {
  const rig = await asked(terms(WEEK), "2026-11-02T15:30:00Z");
  const conversation = aConversation("c2");
  await rig.tell(
    says(ana, "m2", "2026-11-02T15:40:00Z", { conversation, quotes: "m1", interaction: "quote" }),
  );
  expect(await called(rig, "2026-11-02T16:25:00Z")).toEqual([`Mon 10:20:00 warn:10m ${team}`]);
  await rig.tell(says(BRAND, "m3", "2026-11-02T16:26:00Z", { conversation, repliesTo: "m2" }));
  expect(await called(rig, "2026-11-30T15:00:00Z")).toHaveLength(1);
});

test("“the time on hold was added to it”: a snooze quiets the warnings, and moves no deadline", async () => {
  const rig = await asked(terms(WEEK), "2026-11-02T15:30:00Z");
  await rig.tell(did({ kind: "snooze", until: at("2026-11-02T16:25:00Z") }, "m1", "2026-11-02T15:40:00Z"));
  expect((await called(rig, "2026-11-02T16:31:00Z")).at(-1)).toBe(`Mon 10:30:00 breach ${team}`);
});

test("“our own rate limiter held alerts back”: what falls due first goes first, whatever was queued before it", async () => {
  const rig = await asked(terms(WEEK), "2026-11-02T15:30:00Z");
  await rig.until("2026-11-02T16:29:59Z");
  const deadline = at("2026-11-02T18:00:00Z");
  const notes = Array.from({ length: 20 }, (_, i) => ({
    ...{ key: `note ${i}`, brand: ACME, destination: team, calledAt: rig.clock.now(), deadline },
    subject: { kind: "ops", notice: anOpsNotice() } as const,
  }));
  await rig.store.queue(notes);
  const budget = sendBudget(rig.clock);
  const pass = () => deliver({ ...rig, budget });
  while ((await pass()).count > 0);
  expect(rig.slack.attempts).toHaveLength(3);
  // The place is at its limit now: seventeen wait in front of what is red.
  await rig.until("2026-11-02T16:30:01Z");
  await rig.sweep();
  while ((await pass()).count > 0);
  expect(rig.slack.attempts[3]).toMatchObject({ marks: { stage: "breach" }, at: rig.clock.now() });
});

test("“it came sixteen minutes late and did not say so”: what was held up says when it was called for, and goes on saying it", async () => {
  const rig = await asked(terms(WEEK, { warnings: [whenLeft("30m")] }), "2026-11-02T15:30:00Z");
  rig.slack.answer("C0SOCIAL1", { kind: "not accepted", reason: "rate limited", retryAfterMs: 960_000 });
  await rig.until("2026-11-02T16:00:00Z");
  await rig.sweep();
  await deliver(rig);
  await rig.until("2026-11-02T16:16:00Z");
  await deliver(rig);
  const calledFor = at("2026-11-02T16:00:00Z");
  expect(rig.slack.attempts.map(({ notice }) => notice)).toMatchObject([
    { kind: "case", calledFor: undefined },
    { kind: "case", calledFor },
  ]);
  expect(await refresh(rig)).toBe(0);
  await rig.tell(did({ kind: "claim" }, "m1", "2026-11-02T16:17:00Z"));
  await refresh(rig);
  expect(rig.slack.edits).toMatchObject([{ notice: { kind: "case", claim: {}, calledFor } }]);
});
