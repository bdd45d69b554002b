// What people fight about when they count replies: a week by hand for each of our answers. Office hours are Mon-Fri
// 09:00-18:00 in Chicago, the first reply is due within 1 h, a later one within 2 h.
import { expect, test } from "vitest";
import type { MessageEvent } from "../../../../src/core/cases/events.ts";
import { keptOf } from "../../../../src/core/stats/kept.ts";
import { termsHistory } from "../../../../src/core/terms/terms-at.ts";
import { instant, minutes } from "../../../../src/core/time/instant.ts";
import { author, BRAND, deleted, did, says, type MessageText } from "../../../support/events.ts";
import { figuresOf, on, WEEK } from "../../../support/stats-week.ts";
import { aTarget, at, someTerms } from "../../../support/terms.ts";

const [ana, bo, cy, dee, eve] = [author("ana"), author("bo"), author("cy"), author("dee"), author("eve")];

/** The brand answers message `to`. */
const answers = (to: string, iso: string, text: MessageText = {}): MessageEvent =>
  says(BRAND, `re ${to}`, iso, { repliesTo: to, ...text });

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

test("10. the version in force when it was posted judges, and versions are told apart", () => {
  // From Wednesday on half an hour is promised. 40 min on Tuesday is met, 40 min on Thursday is missed.
  const history = termsHistory([
    someTerms({ version: "2026-01-01" }),
    someTerms({ version: "2026-11-04", from: on("wed", "00:00"), targets: [aTarget({ first: "30m" })] }),
  ]);
  const { versions, version } = figuresOf(
    [
      says(ana, "m1", on("tue", "10:00")),
      answers("m1", on("tue", "10:40")),
      says(bo, "m2", on("thu", "10:00")),
      answers("m2", on("thu", "10:40")),
    ],
    { history },
  );
  expect(versions.map((one) => [one.version, one.figures.results.met, one.figures.results.missed])).toEqual([
    ["2026-01-01", 1, 0],
    ["2026-11-04", 0, 1],
  ]);
  expect(version).toBe("2026-11-04");
});

test("11. thanks after our answer open nothing", () => {
  const { opened, clocks } = figuresOf([
    says(ana, "m1", on("mon", "10:00")),
    answers("m1", on("mon", "10:30")),
    says(ana, "m2", on("mon", "10:35"), { cues: ["closing"] }),
  ]);
  expect(opened).toBe(1);
  expect(clocks.first.results.met).toBe(1);
  expect(clocks.next.results).toEqual({
    met: 0,
    missed: 0,
    pending: 0,
    withdrawn: 0,
    excluded: 0,
    unknown: 0,
  });
});

test("12. of messages that wait together the earliest promise counts", () => {
  // m1 is due at 11:00. m2, urgent, came at 10:20 and is due at 10:35: that is the case's deadline, and was missed at 10:40.
  const urgent = aTarget({ name: "urgent", when: { keywords: ["stranded"] }, first: "15m" });
  const { clocks, targets, published } = figuresOf(
    [
      says(ana, "m1", on("mon", "10:00")),
      says(ana, "m2", on("mon", "10:20"), { keywords: ["stranded"] }),
      answers("m2", on("mon", "10:40")),
    ],
    { history: termsHistory([someTerms({ targets: [urgent, aTarget({ first: "1h" })] })]) },
  );
  expect(clocks.first).toMatchObject({ results: { missed: 1 }, responseTime: { median: minutes(40) } });
  expect(targets.map((one) => [one.target, one.published])).toEqual([["urgent", false]]);
  expect(published.results.missed).toBe(0);
});

test("13. deleted before it was due is withdrawn, deleted after it stays missed, in between nobody knows", () => {
  const { clocks } = figuresOf([
    says(ana, "m1", on("mon", "10:00")),
    deleted("m1", on("mon", "10:20"), on("mon", "10:21")),
    says(bo, "m2", on("mon", "10:00")),
    deleted("m2", on("mon", "11:20"), on("mon", "11:21")),
    says(cy, "m3", on("mon", "10:00")),
    deleted("m3", on("mon", "10:50"), on("mon", "11:10")),
  ]);
  expect(clocks.first.results).toMatchObject({ withdrawn: 1, missed: 1, unknown: 1 });
});

test("14. people are counted from claim to reply, only if asked for, and never below ten answers", () => {
  // Eleven customers wait from 10:00. Ten are claimed at 10:20 and answered at 10:25: 5 min each. One is answered unclaimed.
  const customers = Array.from({ length: 11 }, (_, i) => author(`c${i}`));
  const events = customers.flatMap((who, i) => [
    says(who, `m${i}`, on("mon", "10:00")),
    ...(i < 10 ? [did({ kind: "claim" }, `m${i}`, on("mon", "10:20"), `claim ${i}`)] : []),
    answers(`m${i}`, on("mon", "10:25")),
  ]);
  expect(figuresOf(events).people).toBeUndefined();
  expect(figuresOf(events, { people: true }).people).toEqual({
    people: [{ person: "ana", answered: 10, median: minutes(5) }],
    unnamed: 0,
    unclaimed: 1,
  });
  const nine = events.filter((event) => event.kind !== "act" || event.message !== "m0");
  expect(figuresOf(nine, { people: true }).people).toEqual({ people: [], unnamed: 9, unclaimed: 2 });
});

test("15. a reply at the very end of the hour is met, a millisecond later it is missed", () => {
  const [end, late] = [on("mon", "11:00:00"), on("mon", "11:00:00.001")];
  const missed = (iso: string): number =>
    figuresOf([says(ana, "m1", on("mon", "10:00")), answers("m1", iso)]).clocks.first.results.missed;
  expect([missed(end), missed(late)]).toEqual([0, 1]);
});

test("16. below 30 it is told as 9 of 10, from 30 on of each hundred with how sure that is", () => {
  const kept = (count: number, late: number) => {
    const customers = Array.from({ length: count }, (_, i) => author(`c${i}`));
    const events = customers.flatMap((who, i) => [
      says(who, `m${i}`, on("mon", "10:00")),
      answers(`m${i}`, on("mon", i < late ? "12:00" : "10:30")),
    ]);
    return figuresOf(events).clocks.first.attainment;
  };
  const [few, many] = [kept(10, 1), kept(30, 3)];
  expect([keptOf(few), few.interval]).toEqual([{ kept: 9, of: 10 }, undefined]);
  expect(keptOf(many)).toEqual({ kept: 90, of: 100 });
  // 27 of 30, Wilson by hand: s = 0.9, z² = 3.8415; centre (0.9 + 3.8415/60) / (1 + 3.8415/30) = 0.8546, half-width
  // 1.96 √(0.09/30 + 3.8415/3600) / 1.12805 = 0.1108.
  expect(many.interval?.low).toBeCloseTo(0.7438, 3);
  expect(many.interval?.high).toBeCloseTo(0.9654, 3);
});
