import { describe, expect, test } from "vitest";
import { sendBudget, type Place } from "../../../src/app/send-budget.ts";
import { brandId } from "../../../src/core/ids.ts";
import { after, duration, instant, minutes, type Instant } from "../../../src/core/time/instant.ts";
import { at } from "../../support/at.ts";

const START = at("2026-11-02T15:00:00Z");
const ACME = brandId("acme");
const place = (name: string): Place => ({ brand: ACME, destination: `slack:${name}` });
const CA = place("CA");

function rig() {
  let elapsed = 0;
  const clock = {
    now: () => instant(START + elapsed),
    monotonic: () => elapsed,
    sleep: () => Promise.resolve(),
  };
  return {
    budget: sendBudget(clock),
    pass: (ms: number) => {
      elapsed += ms;
    },
    now: (): Instant => instant(START + elapsed),
  };
}

const takes = (budget: ReturnType<typeof sendBudget>, to: Place, times: number): number =>
  Array.from({ length: times }, () => budget.take(to)).filter(Boolean).length;

describe("a place", () => {
  test("takes three messages at once, and then one a second", () => {
    const { budget, pass } = rig();
    expect(takes(budget, CA, 10)).toBe(3);
    pass(999);
    expect(budget.take(CA)).toBe(false);
    pass(1);
    expect(takes(budget, CA, 10)).toBe(1);
    pass(60_000);
    expect(takes(budget, CA, 10)).toBe(3);
  });

  test("tells when it takes the next, and holds up no other place", () => {
    const { budget, now } = rig();
    takes(budget, CA, 3);
    expect(budget.held()).toEqual({ workspaces: [], places: [CA], until: after(now(), duration(1000)) });
    expect(budget.take(place("CB"))).toBe(true);
  });

  test("gets back what was not sent", () => {
    const { budget } = rig();
    takes(budget, CA, 3);
    budget.giveBack(CA);
    expect(takes(budget, CA, 2)).toBe(1);
  });

  test("rests as long as the platform asks for, it alone", () => {
    const { budget, pass, now } = rig();
    budget.rest(CA, duration(20_000));
    expect(budget.held().until).toEqual(after(now(), duration(20_000)));
    pass(19_999);
    expect(budget.take(CA)).toBe(false);
    expect(budget.take(place("CB"))).toBe(true);
    pass(1);
    expect(budget.take(CA)).toBe(true);
  });
});

describe("a workspace", () => {
  test("takes at most 200 messages in any minute, wherever they go", () => {
    const { budget, pass } = rig();
    const sent: number[] = [];
    for (let ms = 0; ms < 300_000; ms += 100) {
      for (let i = 0; i < 40; i++) if (budget.take(place(`C${i}`))) sent.push(ms);
      pass(100);
    }
    const mostInAMinute = Math.max(
      ...sent.map((from) => sent.filter((ms) => ms >= from && ms < from + 60_000).length),
    );
    expect(mostInAMinute).toBeLessThanOrEqual(200);
    expect(mostInAMinute).toBeGreaterThan(180);
  });

  test("that cannot be reached is tried by one message after 1, 2, 4 and 4 seconds", () => {
    const { budget, pass } = rig();
    const tries: number[] = [];
    for (let ms = 0; ms < 20_000; ms += 500) {
      if (takes(budget, CA, 2) > 0) {
        tries.push(ms);
        budget.unreachable(CA);
      }
      pass(500);
    }
    expect(tries).toEqual([0, 1000, 3000, 7000, 11_000, 15_000, 19_000]);
  });

  test("lets everything through again as soon as anything came back", () => {
    const { budget, pass } = rig();
    budget.take(CA);
    budget.unreachable(CA);
    pass(1000);
    expect(takes(budget, CA, 2)).toBe(1);
    budget.reachable(CA);
    expect(budget.take(CA)).toBe(true);
  });

  test("is held up by nobody's other notifier", () => {
    const { budget } = rig();
    budget.take(CA);
    budget.unreachable(CA);
    expect(budget.take({ brand: ACME, destination: "email:bo@acme.example" })).toBe(true);
  });

  test("remembers for a minute from when to when it could not be reached, if that was long enough to be told", () => {
    const { budget, pass, now } = rig();
    budget.take(CA);
    budget.unreachable(CA);
    const from = now();
    pass(59_000);
    expect(budget.outage(CA)).toBeUndefined();
    pass(minutes(10));
    const to = now();
    expect(budget.outage(CA)).toEqual({ from, to });
    budget.reachable(CA);
    pass(30_000);
    expect(budget.outage(CA)).toEqual({ from, to });
    pass(31_000);
    expect(budget.outage(CA)).toBeUndefined();
  });
});
