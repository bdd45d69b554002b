import { expect, test } from "vitest";
import { loop } from "../../../src/app/loop.ts";
import { duration, type Duration } from "../../../src/core/time/instant.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { at } from "../../support/at.ts";
import { recordingLog, type RecordingLog } from "../../support/recording-log.ts";

const START = at("2026-11-02T15:00:00Z");

interface Looping {
  readonly clock: VirtualClock;
  readonly log: RecordingLog;
  /** When each pass began, in seconds. */
  readonly passes: readonly number[];
  readonly loop: ReturnType<typeof loop>;
  readonly until: (second: number) => Promise<void>;
}

function looping(pass: (count: number) => Promise<Duration>): Looping {
  const clock = virtualClock(START, activity());
  const log = recordingLog();
  const passes: number[] = [];
  const started = loop({ clock, log }, "test", () => {
    passes.push((clock.now() - START) / 1000);
    return pass(passes.length);
  });
  const until = (second: number): Promise<void> =>
    clock.runUntil(at(new Date(START + second * 1000).toISOString()));
  return { clock, log, passes, loop: started, until };
}

const seconds = (count: number): Promise<Duration> => Promise.resolve(duration(count * 1000));

/** A promise that is resolved from outside. */
function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

test("sleeps as long as each pass says", async () => {
  const rig = looping((count) => seconds(count));
  rig.loop.start();
  await rig.until(10);
  expect(rig.passes).toEqual([0, 1, 3, 6, 10]);
  await rig.loop.stop();
});

test("does nothing before it is started, and runs once however often it is", async () => {
  const rig = looping(() => seconds(60));
  await rig.until(5);
  expect(rig.passes).toEqual([]);
  rig.loop.start();
  rig.loop.start();
  await rig.until(6);
  expect(rig.passes).toEqual([5]);
  await rig.loop.stop();
});

test("a wake ends the sleep", async () => {
  const rig = looping(() => seconds(60));
  rig.loop.start();
  await rig.until(5);
  rig.loop.wake();
  await rig.until(6);
  expect(rig.passes).toEqual([0, 5]);
  await rig.loop.stop();
});

test("a wake during a pass calls for another one right after it", async () => {
  const { open, passed } = gate();
  const rig = looping(async (count) => {
    if (count === 1) await passed;
    return seconds(60);
  });
  rig.loop.start();
  rig.loop.wake();
  await rig.until(1);
  open();
  await rig.until(2);
  expect(rig.passes).toEqual([0, 1]);
  await rig.loop.stop();
});

test("a wake before the start is not missed, and costs no second pass", async () => {
  const rig = looping(() => seconds(60));
  rig.loop.wake();
  rig.loop.start();
  await rig.until(10);
  expect(rig.passes).toEqual([0]);
  await rig.loop.stop();
});

test("a pass that throws is logged and repeated after 1 s, doubled up to a minute; one that does not starts anew", async () => {
  const rig = looping((count) => {
    if (count === 9) return seconds(1);
    return Promise.reject(new Error("no such table"));
  });
  rig.loop.start();
  await rig.until(250);
  const first = [0, 1, 3, 7, 15, 31, 63, 123, 183];
  expect(rig.passes).toEqual([...first, 184, 185, 187, 191, 199, 215, 247]);
  expect(rig.log.lines[0]).toEqual({
    level: "error",
    event: "loop.failed",
    fields: { loop: "test", reason: "no such table" },
  });
  await rig.loop.stop();
});

test("a pass that throws something else than an error, or at once, is no end either", async () => {
  const rig = looping((count) => {
    if (count === 1) throw new RangeError("at once");
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    if (count === 2) return Promise.reject("a text");
    return seconds(60);
  });
  rig.loop.start();
  await rig.until(10);
  expect(rig.passes).toEqual([0, 1, 3]);
  expect(rig.log.lines.map(({ fields }) => fields["reason"])).toEqual(["at once", "a text"]);
  await rig.loop.stop();
});

test("wakes do not cut the pause after a fault short: what fails is not tried a hundred times a second", async () => {
  const rig = looping(() => Promise.reject(new Error("disk full")));
  rig.loop.start();
  for (let second = 0; second < 20; second++) {
    await rig.until(second + 0.5);
    rig.loop.wake();
  }
  expect(rig.passes).toEqual([0, 1, 3, 7, 15]);
  await rig.loop.stop();
});

test("a stop waits for the pass in hand, and there is none after it", async () => {
  const { open, passed } = gate();
  const rig = looping(async () => {
    await passed;
    return seconds(1);
  });
  rig.loop.start();
  await rig.until(1);
  let stopped = false;
  const stopping = rig.loop.stop().then(() => {
    stopped = true;
  });
  await rig.until(2);
  expect(stopped).toBe(false);
  open();
  await stopping;
  await rig.until(100);
  expect(rig.passes).toEqual([0]);
});

test.each([
  ["a sleep", () => seconds(60)],
  ["the pause after a fault", () => Promise.reject(new Error("no"))],
] as const)("a stop ends %s at once, also when it is asked for twice", async (_what, pass) => {
  const rig = looping(pass);
  rig.loop.start();
  await rig.until(0.5);
  await Promise.all([rig.loop.stop(), rig.loop.stop()]);
  await rig.loop.stop();
  expect(rig.clock.sleeping()).toBe(0);
  expect(rig.passes).toEqual([0]);
});

test("a stop before the start leaves nothing that could be started", async () => {
  const rig = looping(() => seconds(1));
  await rig.loop.stop();
  rig.loop.start();
  await rig.until(5);
  expect(rig.passes).toEqual([]);
});

test("a pass that hangs, or fails over and over, is overdue; one that sleeps is not", async () => {
  const held = gate();
  const { loop: one, until } = looping(async (count) => {
    if (count === 2) await held.passed;
    if (count > 2 && count < 6) throw new Error("the disk is full");
    return seconds(100);
  });
  expect(one.overdue()).toBe(0);
  one.start();
  await until(90);
  expect(one.overdue()).toBe(0);
  await until(160);
  expect(one.overdue()).toBe(60_000);
  held.open();
  await until(161);
  expect(one.overdue()).toBe(0);
  await until(263);
  expect(one.overdue()).toBeGreaterThan(0);
  await until(300);
  expect(one.overdue()).toBe(0);
  await one.stop();
  await until(900);
  expect(one.overdue()).toBe(0);
});
