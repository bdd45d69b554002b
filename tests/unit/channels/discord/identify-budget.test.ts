import { describe, expect, it } from "vitest";
import { readIdentifyBudget } from "../../../../src/channels/discord/identify-budget.ts";
import { instant } from "../../../../src/core/time/instant.ts";

const NOON = 1_793_620_800_000;
const at = (seconds: number): ReturnType<typeof instant> => instant(NOON + seconds * 1000);
const DAY_S = 86_400;

describe("the budget of new sessions", () => {
  it("lets five begin five seconds apart, and then one in 90 seconds", () => {
    let budget = readIdentifyBudget(undefined);
    const begun: number[] = [];
    for (let s = 0; s < 600; s++) {
      if (budget.wait(at(s)) > 0) continue;
      budget = budget.with(at(s));
      begun.push(s);
    }
    expect(begun).toEqual([0, 5, 10, 15, 20, 110, 200, 290, 380, 470, 560]);
  });

  it("never lets more than 400 begin in 24 hours, also across restarts", () => {
    let text: string | undefined;
    const begun: number[] = [];
    for (let s = 0; s < 2 * DAY_S; s += 10) {
      const budget = readIdentifyBudget(text);
      if (budget.wait(at(s)) > 0) continue;
      text = budget.with(at(s)).text;
      begun.push(s);
    }
    for (const from of begun) {
      expect(begun.filter((s) => s >= from && s < from + DAY_S).length).toBeLessThanOrEqual(400);
    }
    expect(begun.length).toBeGreaterThan(700);
  });

  it("is full when nothing is known, or nothing that we wrote", () => {
    expect(readIdentifyBudget("{}").wait(at(0))).toBe(0);
    expect(readIdentifyBudget("").wait(at(0))).toBe(0);
  });

  it("does not lock us out when the clock is set back", () => {
    const budget = readIdentifyBudget(undefined).with(at(DAY_S));
    expect(budget.wait(at(0))).toBe(5000);
  });
});
