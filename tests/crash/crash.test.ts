import { expect, test } from "vitest";
import { crashLoop, FAST, type CrashOptions, type CrashRun } from "./crash-loop.ts";
import { CRASH_POINTS } from "./kills.ts";
import { failuresOf, report } from "./report.ts";

const LONGEST = 300_000;

/** A run; when the test fails, it is told in words. */
async function crash(options: Partial<CrashOptions>): Promise<CrashRun> {
  const whole: CrashOptions = {
    kills: 30,
    seed: Number(process.env["SEED"] ?? 20_261_122),
    protocol: "real",
    scale: FAST,
    late: true,
    confirms: false,
    ...options,
  };
  const run = await crashLoop(whole);
  console.log(report(whole, run).join("\n"));
  return run;
}

test(
  "killed at every step and at random, it loses no alert and leaves none standing twice",
  async () => {
    const run = await crash({});
    expect(failuresOf(run)).toEqual([]);
    expect(run.expected).toBeGreaterThan(50);
    // A life may end before it comes to its point; of nearly all points one does come.
    const missed = CRASH_POINTS.filter(({ event }) => (run.ends.get(event)?.["as planned"] ?? 0) === 0);
    expect(missed.length).toBeLessThanOrEqual(1);
  },
  LONGEST,
);

test(
  "a program that marks before it sends is found to lose alerts",
  async () => {
    const run = await crash({ kills: 6, protocol: "mark-then-send", only: ["delivery.begun"] });
    expect(run.lost).not.toEqual([]);
  },
  LONGEST,
);

test(
  "a program that sends before it marks is found to leave alerts standing twice",
  async () => {
    const run = await crash({ kills: 6, protocol: "send-then-mark", only: ["delivery.posted"] });
    expect(run.visibleTwice).not.toEqual([]);
  },
  LONGEST,
);
