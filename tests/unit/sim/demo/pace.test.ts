import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { instant, minutes } from "../../../../src/core/time/instant.ts";
import { steadyPace } from "../../../../src/sim/demo/pace.ts";

const START = instant(1_794_240_000_000);
const later = (by: number) => instant(START + minutes(by));

describe("a steady pace", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Steps half an hour of the day at a pace, and tells when the onlooker saw it. */
  const halfAnHour = (speed: number) => {
    const began = performance.now();
    const pace = steadyPace(speed, () => performance.now());
    let seen: number | undefined;
    void pace.beforeStep(START, later(30)).then(() => {
      seen = Math.round(performance.now() - began);
    });
    return { pace, seen: () => seen };
  };

  test("lets as many minutes pass in a second as it says", async () => {
    const { seen } = halfAnHour(6);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(seen()).toBe(5000);
  });

  test("waits off many small steps together, and falls behind by none", async () => {
    const began = performance.now();
    const pace = steadyPace(6, () => performance.now());
    let seen: number | undefined;
    const run = async (): Promise<void> => {
      for (let second = 0; second < 1800; second++) {
        await pace.beforeStep(instant(START + second * 1000), instant(START + (second + 1) * 1000));
      }
      seen = performance.now() - began;
    };
    void run();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(Math.abs((seen ?? 0) - 5000)).toBeLessThan(20);
  });

  test("stands still while it is held, and goes on where it was", async () => {
    const { pace, seen } = halfAnHour(6);
    await vi.advanceTimersByTimeAsync(2000);
    pace.pause();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen()).toBeUndefined();
    pace.resume();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen()).toBe(65_000);
  });

  test("is hurried in the middle of a step", async () => {
    const { pace, seen } = halfAnHour(6);
    await vi.advanceTimersByTimeAsync(2000);
    pace.setSpeed(60);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen()).toBe(2300);
  });

  test("keeps nobody waiting once it is stopped, held or not", async () => {
    const { pace, seen } = halfAnHour(1);
    pace.pause();
    await vi.advanceTimersByTimeAsync(1000);
    pace.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen()).toBe(1000);
  });

  test("stays within what a person can follow, and takes no nonsense", () => {
    const pace = steadyPace(6, () => 0);
    pace.setSpeed(1e9);
    expect(pace.speed()).toBe(600);
    expect(() => {
      pace.setSpeed(NaN);
    }).toThrow("not a speed: NaN");
  });
});
