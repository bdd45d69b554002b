// The rest of weeks-by-hand.test.ts: which promise counts, for whom, and how it is told.
import { expect, test } from "vitest";
import { keptOf } from "../../../../src/core/stats/kept.ts";
import { termsHistory } from "../../../../src/core/terms/terms-at.ts";
import { minutes } from "../../../../src/core/time/instant.ts";
import { author, deleted, did, says } from "../../../support/events.ts";
import { answers, figuresOf, on } from "../../../support/stats-week.ts";
import { aTarget, someTerms } from "../../../support/terms.ts";

const [ana, bo, cy] = [author("ana"), author("bo"), author("cy")];

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
