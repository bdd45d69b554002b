import { expect, test } from "vitest";
import { within } from "../../../src/app/within.ts";
import { duration } from "../../../src/core/time/instant.ts";
import { activity } from "../../../src/sim/activity.ts";
import { virtualClock, type VirtualClock } from "../../../src/sim/virtual-clock.ts";
import { at } from "../../support/at.ts";

const aClock = (): VirtualClock => virtualClock(at("2026-11-02T15:00:00Z"), activity());
const FOUR = duration(4000);
const LATER = at("2026-11-02T15:00:10Z");

test("what is done in time is handed on, and nobody sleeps on", async () => {
  const clock = aClock();
  let signal: AbortSignal | undefined;
  const found = await within(clock, FOUR, (given) => {
    signal = given;
    return Promise.resolve("found");
  });
  expect(found).toBe("found");
  expect(clock.sleeping()).toBe(0);
  expect(signal?.aborted).toBe(true);
});

test("what takes longer is too long: it is told to stop, and a later failure of it harms nobody", async () => {
  const clock = aClock();
  let fail: (error: Error) => void = () => undefined;
  let aborted = false;
  const found = within(clock, FOUR, (signal) => {
    signal.addEventListener("abort", () => {
      aborted = true;
    });
    return new Promise<string>((_resolve, reject) => {
      fail = reject;
    });
  });
  await clock.runUntil(LATER);
  expect(await found).toBe("too long");
  expect(aborted).toBe(true);
  fail(new Error("too late to matter"));
  await clock.runUntil(LATER);
});

test("what fails in time fails, at once or later", async () => {
  const clock = aClock();
  await expect(within(clock, FOUR, () => Promise.reject(new Error("503")))).rejects.toThrow("503");
  const thrown = within(clock, FOUR, () => {
    throw new RangeError("at once");
  });
  await expect(thrown).rejects.toThrow("at once");
  expect(clock.sleeping()).toBe(0);
});

test("what is done just before the limit is in time", async () => {
  const clock = aClock();
  const found = within(clock, FOUR, async (signal) => {
    await clock.sleep(duration(3999), signal);
    return "found";
  });
  await clock.runUntil(LATER);
  expect(await found).toBe("found");
});
