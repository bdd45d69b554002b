import { openSync, readSync, writeSync } from "node:fs";
import { duration, instant, type Duration, type Instant } from "../../src/core/time/instant.ts";
import type { Clock } from "../../src/ports/clock.ts";

/** Where a fast time began: the same for every process of this machine that is given it. */
export interface TimeBase {
  /** Of the machine's monotonic clock, which all its processes share, in milliseconds. */
  readonly origin: number;
  /** What the fast clock showed then. */
  readonly start: number;
  /** Fast milliseconds in a real one. */
  readonly scale: number;
  /** A file that says by how much it leapt ahead since then, where it does. */
  readonly leaps?: string | undefined;
}

/** Who sleeps through a leap is awake so soon after it, in real time. */
const LEAP_SEEN_MS = 5;

/** A time that begins now at `start` and runs `scale` times as fast as ours. */
export const beginTime = (start: Instant, scale: number, leaps?: string): TimeBase => ({
  origin: machineMs(),
  start,
  scale,
  leaps,
});

/** A clock that shows it. */
export function scaledClock({ origin, start, scale, leaps }: TimeBase): Clock {
  const leapt = leaps === undefined ? (): number => 0 : leapReader(leaps);
  const elapsed = (): number => Math.floor((machineMs() - origin) * scale) + leapt();
  return {
    now: () => instant(start + elapsed()),
    monotonic: elapsed,
    sleep: async (by, signal) => {
      const slice = leaps === undefined ? Infinity : LEAP_SEEN_MS;
      const end = elapsed() + by;
      do await realSleep(Math.min(slice, Math.ceil((end - elapsed()) / scale)), signal);
      while (elapsed() < end && !signal.aborted);
    },
  };
}

/** A number as the file has it: of eight bytes, which are written and read at once. */
const leapOf = (ms: number): Float64Array => Float64Array.of(ms);

/** Writes that no leap was made yet. */
export function beginLeaps(path: string): Leaper {
  const file = openSync(path, "w");
  let total = 0;
  writeSync(file, leapOf(total), 0, 8, 0);
  return async (by) => {
    total += by;
    writeSync(file, leapOf(total), 0, 8, 0);
    await realSleep(2 * LEAP_SEEN_MS);
  };
}

/** Lets the time leap ahead for every process that shares it, those that stand still among them. Resolves when it was seen. */
export type Leaper = (by: Duration) => Promise<void>;

function leapReader(path: string): () => number {
  const file = openSync(path, "r");
  const read = new Float64Array(1);
  return () => {
    readSync(file, read, 0, 8, 0);
    return read[0] ?? 0;
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
