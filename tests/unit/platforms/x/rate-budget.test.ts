import { describe, expect, it } from "vitest";
import { rateBudget, type RateBudget } from "../../../../src/platforms/x/rate-budget.ts";

const MINUTE = 60_000;

/** A budget at a time that can be set: the wall clock in `now`, the other in `monotonic`. */
function budgetAt(now: number): { budget: RateBudget; time: { now: number; monotonic: number } } {
  const time = { now, monotonic: 0 };
  return { time, budget: rateBudget({ now: () => time.now, monotonic: () => time.monotonic }) };
}

const window = (remaining: number, reset: number): { limit: number; remaining: number; reset: number } => ({
  limit: 300,
  remaining,
  reset,
});

describe("the budget of an endpoint", () => {
  it("that is used up is there again at X's reset, and others are not touched", () => {
    const { budget, time } = budgetAt(1_000_000);
    expect(budget.note("mentions", window(0, 1300), false)).toBe(5 * MINUTE);
    expect(budget.wait("tweets")).toBe(0);
    time.monotonic = 5 * MINUTE - 1;
    expect(budget.wait("mentions")).toBe(1);
    time.monotonic = 5 * MINUTE;
    expect(budget.wait("mentions")).toBe(0);
  });

  it("with requests left lets us ask, unless X refused all the same", () => {
    const { budget } = budgetAt(1_000_000);
    expect(budget.note("mentions", window(5, 1300), false)).toBe(0);
    expect(budget.note("mentions", window(5, 1300), true)).toBe(5 * MINUTE);
  });

  it("of a day counts too, and is asked about every quarter of an hour", () => {
    const { budget } = budgetAt(1_000_000);
    const limit = { ...window(5, 1300), day: window(0, 90_000) };
    expect(budget.note("mentions", limit, true)).toBe(15 * MINUTE);
  });

  it("is never waited for longer than a window, however wrong a clock is", () => {
    const { budget } = budgetAt(1_000_000);
    expect(budget.note("mentions", window(0, 9_999_999), false)).toBe(15 * MINUTE);
    expect(budget.note("mentions", window(0, 500), true)).toBe(0);
  });

  it("stays while the wall clock jumps", () => {
    const { budget, time } = budgetAt(1_000_000);
    budget.note("mentions", window(0, 1300), false);
    time.now += 3_600_000;
    expect(budget.wait("mentions")).toBe(5 * MINUTE);
  });

  it("without headers says nothing of how long, and numbers that are none are no budget", () => {
    const { budget } = budgetAt(1_000_000);
    expect(budget.note("mentions", undefined, true)).toBe(0);
    expect(budget.note("mentions", window(NaN, NaN), true)).toBe(0);
    expect(budget.note("mentions", window(0, NaN), false)).toBe(0);
  });
});
