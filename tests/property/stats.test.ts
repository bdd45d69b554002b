import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLOCKS } from "../../src/core/cases/deadline.ts";
import { RESULTS } from "../../src/core/cases/outcome.ts";
import { caseId, personId } from "../../src/core/ids.ts";
import { channelTally } from "../../src/core/stats/channel-tally.ts";
import { censoredPercentile } from "../../src/core/stats/censored-percentile.ts";
import type { DeadlineRecord } from "../../src/core/stats/deadline-record.ts";
import type { ChannelFigures } from "../../src/core/stats/figures.ts";
import type { Warned } from "../../src/core/stats/warned.ts";
import { weeksUntil } from "../../src/core/stats/weeks.ts";
import { wilsonInterval } from "../../src/core/stats/wilson.ts";
import { after, duration, instant, minutes, timeBetween } from "../../src/core/time/instant.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import { aQuestion, aRecord, on, WEEK } from "../support/stats-week.ts";
import "../support/seed.ts";

interface Told {
  readonly record: DeadlineRecord;
  readonly warned: Warned;
}

const WEEKS = weeksUntil(zoneOf("America/Chicago"), WEEK, 4);
const FIRST = WEEKS[0]?.from ?? WEEK.from;
const QUESTION = aQuestion({ weeks: WEEKS, people: true, now: "2026-11-07T12:00:00-06:00" });

const told: fc.Arbitrary<Told> = fc
  .record({
    id: fc.nat(1_000_000),
    from: fc.integer({ min: FIRST - 86_400_000, max: WEEK.to }),
    within: fc.integer({ min: 1, max: 180 }),
    grace: fc.constantFrom(0, 0, 0, 900),
    waited: fc.option(fc.nat(400), { nil: undefined }),
    clock: fc.constantFrom("first", ...CLOCKS),
    result: fc.constantFrom("met", "missed", "missed", ...RESULTS),
    claimed: fc.option(fc.nat(60), { nil: undefined }),
    warned: fc.option(fc.nat(120), { nil: undefined }),
    target: fc.constantFrom("standard", "urgent"),
    isOverlay: fc.constantFrom(false, false, true),
  })
  .map((drawn) => {
    const waitedFrom = instant(drawn.from);
    const dueAt = after(waitedFrom, minutes(drawn.within));
    const answeredAt = drawn.waited === undefined ? undefined : after(waitedFrom, minutes(drawn.waited));
    const waited = timeBetween(waitedFrom, answeredAt ?? QUESTION.now);
    const record: DeadlineRecord = {
      ...aRecord({ from: on("mon", "10:00") }),
      caseId: caseId(`c${drawn.id}`),
      openedAt: waitedFrom,
      waitedFrom,
      dueAt,
      breachAt: after(dueAt, minutes(drawn.grace)),
      answeredAt,
      endedAt: answeredAt,
      responseTime: waited,
      feltTime: waited,
      clock: drawn.clock,
      result: drawn.result,
      target: drawn.target,
      isOverlay: drawn.isOverlay,
      claimedAt: drawn.claimed === undefined ? undefined : after(waitedFrom, minutes(drawn.claimed)),
      claimedBy: drawn.claimed === undefined ? undefined : personId(`p${drawn.claimed % 3}`),
    };
    const firstAt = drawn.warned === undefined ? undefined : after(waitedFrom, minutes(drawn.warned));
    return { record, warned: { count: firstAt === undefined ? 0 : 1, firstAt } };
  });

const lists = fc.array(told, { maxLength: 120 });

function figuresOf(all: readonly Told[]): ChannelFigures {
  const tally = channelTally(QUESTION);
  for (const { record } of all) if (record.clock === "first") tally.addCase(record.openedAt);
  for (const { record, warned } of all) tally.add(record, warned);
  return tally.figures();
}

describe("the figures of any records", () => {
  test("do not depend on the order in which they come", () => {
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = all
          .map((one) => ({ one, key: Number(keys.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(figuresOf(shuffled)).toEqual(figuresOf(all));
      }),
    );
  });

  test("counts of two halves add up to those of the whole", () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const [left, right, whole] = [figuresOf(a), figuresOf(b), figuresOf([...a, ...b])];
        expect(whole.opened).toBe(left.opened + right.opened);
        expect(whole.waiting.count).toBe(left.waiting.count + right.waiting.count);
        for (const clock of CLOCKS)
          for (const result of RESULTS) {
            const count = (of: ChannelFigures): number => of.clocks[clock].results[result];
            expect(count(whole)).toBe(count(left) + count(right));
          }
        const misses = (of: ChannelFigures): number =>
          of.heatmaps.misses.reduce((sum, cell) => sum + cell, 0);
        expect(misses(whole)).toBe(misses(left) + misses(right));
      }),
    );
  });

  test("parts add up to what they are parts of, and shares lie between 0 and 1", () => {
    fc.assert(
      fc.property(lists, (all) => {
        const { clocks, targets, versions, causes, trend, alerts, worstHour, published } = figuresOf(all);
        const { results, attainment } = clocks.first;
        const met = (of: readonly { readonly figures: { readonly results: typeof results } }[]): number =>
          of.reduce((sum, { figures }) => sum + figures.results.met, 0);
        expect([met(targets), met(versions), published.results.met]).toEqual([
          results.met,
          results.met,
          results.met,
        ]);
        expect(causes.reduce((sum, { misses }) => sum + misses, 0)).toBe(results.missed);
        expect(trend.at(-1)?.attainment).toEqual(attainment);
        for (const share of [attainment.share ?? 0, alerts.precision ?? 0]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(alerts.warned).toBe(alerts.heeded + alerts.inVain + alerts.noise);
        expect(worstHour?.keptByOneMore ?? 0).toBeLessThanOrEqual(worstHour?.misses ?? 0);
      }),
    );
  });
});

test("an interval holds its share, lies within 0 and 1, and narrows as the count grows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (count, some) => {
      const hits = some % (count + 1);
      const { low, high } = wilsonInterval(hits, count);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(hits / count);
      expect(high).toBeGreaterThanOrEqual(hits / count);
      const larger = wilsonInterval(hits * 4, count * 4);
      expect(larger.high - larger.low).toBeLessThan(high - low);
    }),
  );
});

test("a percentile of all who were answered is that of the sorted list, and waiting ones never make it shorter", () => {
  const times = fc.array(
    fc.nat(50).map((ms) => duration(ms)),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(times, times, fc.constantFrom(0.1, 0.5, 0.9), (answered, waiting, share) => {
      const sorted = answered.toSorted((a, b) => a - b);
      const plain = censoredPercentile({ answered, waiting: [] }, share);
      expect(plain).toBe(sorted[Math.ceil(sorted.length * share - 1e-9) - 1]);
      const censored = censoredPercentile({ answered, waiting }, share);
      expect(censored ?? Infinity).toBeGreaterThanOrEqual(plain ?? 0);
    }),
  );
});
