import { describe, expect, test } from "vitest";

import { after, duration, type Instant } from "../../../src/core/time/instant.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { at } from "../../support/at.ts";

const START = at("2026-11-23T15:00:00Z");
const later = (ms: number): Instant => after(START, duration(ms));
const never = new AbortController().signal;

function setUp(): { clock: VirtualClock; log: string[]; busy: ReturnType<typeof activity> } {
  const busy = activity();
  return { clock: virtualClock(START, busy), log: [], busy };
}

describe("time", () => {
  test("stands still until it is told to run, and then stops where it was told", async () => {
    const { clock } = setUp();
    expect([clock.now(), clock.monotonic()]).toEqual([START, 0]);
    await clock.runUntil(later(500));
    expect([clock.now(), clock.monotonic()]).toEqual([later(500), 500]);
    await clock.runUntil(later(100));
    expect(clock.now()).toBe(later(500));
  });
  test("goes from one thing to the next, in order; at one instant first come, first served", async () => {
    const { clock, log } = setUp();
    const note = (what: string) => (): void => void log.push(`${what} ${clock.now() - START}`);
    clock.at(later(20), note("c"));
    clock.at(later(10), note("a"));
    clock.at(later(10), note("b"));
    clock.at(later(31), note("too late"));
    await clock.runUntil(later(30));
    expect(log).toEqual(["a 10", "b 10", "c 20"]);
    expect(clock.sleeping()).toBe(1);
  });
  test("reaches what happens on the way, also what is due at once", async () => {
    const { clock, log } = setUp();
    clock.at(later(10), async () => {
      clock.at(later(5), () => void log.push(`late ${clock.now() - START}`));
      await clock.sleep(duration(0), new AbortController().signal.aborted ? never : AbortSignal.abort());
      void clock.sleep(duration(7), never).then(() => log.push(`slept ${clock.now() - START}`));
    });
    await clock.runUntil(later(30));
    expect(log).toEqual(["late 10", "slept 17"]);
  });
  test("waits for what is under way", async () => {
    const { clock, log, busy } = setUp();
    const id = busy.begin();
    clock.at(later(10), () => void log.push("tick"));
    setTimeout(() => {
      log.push("answered");
      busy.end(id);
    }, 5);
    await clock.runUntil(later(30));
    expect(log).toEqual(["answered", "tick"]);
  });
  test("never goes back, whatever comes up while a person watches", async () => {
    const { clock, log } = setUp();
    const steps: number[] = [];
    let clicked = false;
    clock.at(later(100), () => void log.push(`planned ${clock.monotonic()}`));
    await clock.runUntil(later(200), (next) => {
      steps.push(next - START);
      if (!clicked)
        void clock.sleep(duration(40), never).then(() => log.push(`clicked ${clock.monotonic()}`));
      clicked = true;
      return Promise.resolve();
    });
    expect(log).toEqual(["clicked 40", "planned 100"]);
    expect(steps).toEqual([100, 40, 100]);
  });
  test("goes on when what it was to reach was called off meanwhile", async () => {
    const { clock, log } = setUp();
    const stop = new AbortController();
    void clock.sleep(duration(50), stop.signal).then(() => log.push(`woken ${clock.monotonic()}`));
    await clock.runUntil(later(200), () => {
      stop.abort();
      return Promise.resolve();
    });
    expect(log).toEqual(["woken 0"]);
    expect(clock.sleeping()).toBe(0);
  });
});

describe("a sleeper", () => {
  test("wakes when it is due, or called off", async () => {
    const { clock } = setUp();
    const stop = new AbortController();
    const off = clock.sleep(duration(1000), stop.signal);
    stop.abort();
    await off;
    await clock.sleep(duration(1000), stop.signal);
    expect(clock.sleeping()).toBe(0);
  });
});

describe("a wrong wall clock", () => {
  test("changes what time it is, not how long anybody sleeps", async () => {
    const { clock, log } = setUp();
    void clock
      .sleep(duration(100), never)
      .then(() => log.push(`${clock.now() - START} ${clock.monotonic()}`));
    clock.jump(-3_600_000);
    expect([clock.now() - START, clock.monotonic()]).toEqual([-3_600_000, 0]);
    await clock.runUntil(later(-0));
    expect(log).toEqual(["-3599900 100"]);
    expect([clock.now(), clock.monotonic()]).toEqual([START, 3_600_000]);
  });
  test("that is set ahead of where time is to run to ends the run", async () => {
    const { clock, log } = setUp();
    clock.at(later(10), () => {
      clock.jump(3_600_000);
    });
    clock.at(later(20), () => void log.push("reached"));
    await clock.runUntil(later(60));
    expect(log).toEqual([]);
    expect(clock.monotonic()).toBe(10);
  });
});
