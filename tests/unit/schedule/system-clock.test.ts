import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { duration } from "../../../src/core/time/instant.ts";
import { systemClock } from "../../../src/schedule/system-clock.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const awake = (): { readonly note: () => void; readonly times: () => number } => {
  let times = 0;
  return { note: () => (times += 1), times: () => times };
};

test("it sleeps as long as it is told", async () => {
  const { note, times } = awake();
  void systemClock.sleep(duration(1000), new AbortController().signal).then(note);
  await vi.advanceTimersByTimeAsync(999);
  expect(times()).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(times()).toBe(1);
});

test("a signal wakes it, and leaves no timer behind", async () => {
  const waking = new AbortController();
  const sleeping = systemClock.sleep(duration(60_000), waking.signal);
  waking.abort();
  await sleeping;
  expect(vi.getTimerCount()).toBe(0);
  await systemClock.sleep(duration(60_000), waking.signal);
  expect(vi.getTimerCount()).toBe(0);
});

test("a sleep longer than Node's timers can wait does not end at once", async () => {
  const { note, times } = awake();
  const waking = new AbortController();
  void systemClock.sleep(duration(2 ** 40), waking.signal).then(note);
  await vi.advanceTimersByTimeAsync(1_000_000);
  expect(times()).toBe(0);
  waking.abort();
});
