// What people fight about when they count replies: a week by hand for each of our answers. Office hours are Mon-Fri
// 09:00-18:00 in Chicago, the first reply is due within 1 h, a later one within 2 h. Here: what a clock counts, and what stops it.
import { expect, test } from "vitest";
import { termsHistory } from "../../../../src/core/terms/terms-at.ts";
import { instant, minutes } from "../../../../src/core/time/instant.ts";
import { author, BRAND, deleted, did, says } from "../../../support/events.ts";
import { answers, figuresOf, on, WEEK } from "../../../support/stats-week.ts";
import { aTarget, at, someTerms } from "../../../support/terms.ts";

const [ana, bo, cy, dee, eve] = [author("ana"), author("bo"), author("cy"), author("dee"), author("eve")];

test("1. the clock starts with the oldest unanswered message; later ones never reset it", () => {
  // 10:00 to 11:10 is 70 min, more than the hour; from the second message, 10:40, it would have been 30.
  const { clocks } = figuresOf([
    says(ana, "m1", on("mon", "10:00")),
    says(ana, "m2", on("mon", "10:40")),
    answers("m2", on("mon", "11:10")),
  ]);
  expect(clocks.first).toMatchObject({
    results: { met: 0, missed: 1 },
    responseTime: { median: minutes(70) },
  });
});

test("2. the promise is judged in hours, and what the customer felt stands beside it", () => {
  // Mon 17:50 to 18:00 is 10 min, Tue 9:00 to 9:30 is 30: 40 min of the hour. By the calendar 15 h 40 min.
  const { clocks } = figuresOf([says(ana, "m1", on("mon", "17:50")), answers("m1", on("tue", "09:30"))]);
  expect(clocks.first).toMatchObject({
    results: { met: 1, missed: 0 },
    responseTime: { median: minutes(40) },
    feltTime: { median: minutes(15 * 60 + 40) },
  });
});

test("3. a reply out of hours took no time, is met, and counts as early", () => {
  // Asked at 20:00, answered at 21:00: closed all the while. The other one is answered in hours, 10 min after opening.
  const { clocks } = figuresOf([
    says(ana, "m1", on("tue", "20:00")),
    says(bo, "m2", on("tue", "20:30")),
    answers("m1", on("tue", "21:00")),
    answers("m2", on("wed", "09:10")),
  ]);
  expect(clocks.first).toMatchObject({
    results: { met: 2 },
    early: 1,
    responseTime: { median: 0, p90: minutes(10) },
  });
});

test("4. what was never answered is missed; pending, withdrawn, excluded and unknown count for neither", () => {
  // Now is Friday 17:30. Met: ana. Missed: bo (late), cy (never). Pending: dee, due Friday 18:00. Excluded: eve.
  // Unknown: flo, of whose hour we saw nothing. Withdrawn: gus, who deleted in time. 1 / (1 + 2) are kept.
  const [flo, gus] = [author("flo"), author("gus")];
  const { clocks } = figuresOf(
    [
      says(ana, "m1", on("mon", "10:00")),
      answers("m1", on("mon", "10:30")),
      says(bo, "m2", on("mon", "10:00")),
      answers("m2", on("mon", "12:00")),
      says(cy, "m3", on("mon", "10:00")),
      says(dee, "m4", on("fri", "17:00")),
      says(eve, "m5", on("tue", "10:00")),
      did({ kind: "not for us", reason: "another company" }, "m5", on("tue", "10:05")),
      says(flo, "m6", on("wed", "10:00")),
      says(gus, "m7", on("thu", "10:00")),
      deleted("m7", on("thu", "10:10"), on("thu", "10:11")),
    ],
    {
      now: on("fri", "17:30"),
      coverage: [
        { from: at(on("wed", "10:10")), to: at(on("wed", "10:50")), state: "blind", cause: undefined },
      ],
    },
  );
  expect(clocks.first).toMatchObject({
    results: { met: 1, missed: 2, pending: 1, withdrawn: 1, excluded: 1, unknown: 1 },
    attainment: { met: 1, decided: 3, share: 1 / 3 },
    unanswered: 1,
  });
});

test("5. half and nine of ten are told, and who still waits counts for as long as they are known to have waited", () => {
  // Answered after 10, 20, 30 and 40 min; one waits since 90 min. Of 5, three were answered by 30: half. Nine of ten never
  // were. Of those answered alone it would have been 20 and 40: too good to be true.
  const customers = [ana, bo, cy, dee];
  const asked = customers.map((who, i) => says(who, `m${i}`, on("mon", "10:00")));
  const answered = customers.map((_, i) => answers(`m${i}`, on("mon", `10:${i + 1}0`)));
  const { clocks } = figuresOf([...asked, ...answered, says(eve, "m9", on("mon", "10:00"))], {
    now: on("mon", "11:30"),
  });
  expect(clocks.first.responseTime).toEqual({ median: minutes(30), p90: undefined });
});

test("6. a promise belongs to the week in which it falls due, a case to that in which it was opened", () => {
  // Friday 17:30 and an hour is Monday 9:30: a case of this week, a promise of the next.
  const events = [says(ana, "m1", on("fri", "17:30")), answers("m1", "2026-11-09T09:20:00-06:00")];
  const next = { from: WEEK.to, to: instant(WEEK.to + 7 * 86_400_000) };
  const [thisWeek, nextWeek] = [figuresOf(events), figuresOf(events, { period: next })];
  expect([thisWeek.opened, thisWeek.clocks.first.attainment.decided]).toEqual([1, 0]);
  expect([nextWeek.opened, nextWeek.clocks.first.attainment.decided]).toEqual([0, 1]);
});

test("6. a week is provisional until its last promise is broken or kept", () => {
  // Due at the close on Friday, so that it may be answered until Monday opens. The week itself ends on Sunday.
  const events = [says(ana, "m1", on("fri", "17:00"))];
  const until = (now: string) => figuresOf(events, { now }).clocks.first.provisionalUntil;
  const opening = at("2026-11-09T09:00:00-06:00");
  expect(until(on("sat", "12:00"))).toBe(opening);
  expect(until("2026-11-09T08:00:00-06:00")).toBe(opening);
  expect(until("2026-11-09T09:00:01-06:00")).toBeUndefined();
  expect(figuresOf([], { now: on("sat", "12:00") }).clocks.first.provisionalUntil).toBe(WEEK.to);
});

test("7. a bot answers nothing, an answer that sends elsewhere does, and a placeholder starts another clock", () => {
  // The bot at 10:05 is no reply: bo, who got nothing else, is missed. ana was sent elsewhere, cy was told to wait; the
  // update to cy is due 4 h after 10:20, at 14:20, and came at 14:00.
  const terms = someTerms({ targets: [aTarget({ first: "1h", update: "4h" })] });
  const { clocks } = figuresOf(
    [
      says(ana, "m1", on("mon", "10:00")),
      says(bo, "m2", on("mon", "10:00")),
      says(cy, "m3", on("mon", "10:00")),
      says(author("helper", "bot"), "b1", on("mon", "10:05"), { repliesTo: "m2" }),
      answers("m1", on("mon", "10:10"), { cues: ["redirect"] }),
      answers("m3", on("mon", "10:20"), { cues: ["placeholder"] }),
      says(BRAND, "r9", on("mon", "14:00"), { repliesTo: "m3" }),
    ],
    { history: termsHistory([terms]) },
  );
  expect(clocks.first).toMatchObject({ results: { met: 2, missed: 1 }, redirects: 1 });
  expect(clocks.update).toMatchObject({ results: { met: 1 }, responseTime: { median: minutes(220) } });
});

test("8. a claim stops no clock", () => {
  const { clocks, causes } = figuresOf([
    says(ana, "m1", on("mon", "10:00")),
    did({ kind: "claim" }, "m1", on("mon", "10:05")),
    answers("m1", on("mon", "11:30")),
  ]);
  expect(clocks.first.results).toMatchObject({ met: 0, missed: 1 });
  expect(causes).toEqual([{ cause: "claimed", misses: 1 }]);
});

test("9. a snooze pauses nothing", () => {
  // 90 min, whatever was snoozed.
  const { clocks } = figuresOf([
    says(ana, "m1", on("mon", "10:00")),
    did({ kind: "snooze", until: at(on("mon", "11:15")) }, "m1", on("mon", "10:05")),
    answers("m1", on("mon", "11:30")),
  ]);
  expect(clocks.first).toMatchObject({ results: { missed: 1 }, responseTime: { median: minutes(90) } });
});
