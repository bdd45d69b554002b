import { duration, instant, type Instant } from "../../src/core/time/instant.ts";
import type { Clock } from "../../src/ports/clock.ts";

/** Where a fast time began: the same for every process of this machine that is given it. */
export interface TimeBase {
  /** Of the machine's monotonic clock, which all its processes share, in milliseconds. */
  readonly origin: number;
  /** What the fast clock showed then. */
  readonly start: number;
  /** Fast milliseconds in a real one. */
  readonly scale: number;
}

/** A time that begins now at `start` and runs `scale` times as fast as ours. */
export const beginTime = (start: Instant, scale: number): TimeBase => ({
  origin: machineMs(),
  start,
  scale,
});

/** A clock that shows it. */
export function scaledClock({ origin, start, scale }: TimeBase): Clock {
  const elapsed = (): number => Math.floor((machineMs() - origin) * scale);
  return {
    now: () => instant(start + elapsed()),
    monotonic: elapsed,
    sleep: (by, signal) => realSleep(Math.ceil(by / scale), signal),
  };
}

/** Waits by the clock of the machine; ends early, and well, when `signal` aborts. */
export function realSleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, duration(Math.max(0, Math.ceil(ms))));
    signal?.addEventListener("abort", done);
  });
}

const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;
