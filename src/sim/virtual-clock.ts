import type { Duration, Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Activity } from "./activity.ts";

/** Time that stands still until it is told to run, and then moves from one thing that happens to the next. */
export interface VirtualClock extends Clock {
  /** Lets something happen at that instant; at once, when it has passed. */
  readonly at: (when: Instant, happen: () => void | Promise<void>) => void;
  /**
   * Runs to `until`: each time the program and the platforms are quiet, to the next sleeper or happening. `beforeStep`
   * is awaited before each step, so that a person can be given time to watch.
   */
  readonly runUntil: (until: Instant, beforeStep?: (next: Instant) => Promise<void>) => Promise<void>;
  /** Sets the wall clock `by` milliseconds off, as a person or a wrong time server would; monotonic time stays. */
  readonly jump: (by: number) => void;
  /** How many sleep. */
  readonly sleeping: () => number;
}

interface Sleeper {
  /** In monotonic time. */
  readonly due: number;
  readonly turn: number;
  readonly wake: () => void | Promise<void>;
}

/** A clock that stands at `start`. */
export function virtualClock(start: Instant, activity: Activity): VirtualClock {
  const sleepers = new Set<Sleeper>();
  let elapsed = 0;
  let offset: number = start;
  let turns = 0;

  const now = (): Instant => (offset + elapsed) as Instant;
  const add = (due: number, wake: Sleeper["wake"]): Sleeper => {
    const sleeper = { due: Math.max(due, elapsed), turn: (turns += 1), wake };
    sleepers.add(sleeper);
    return sleeper;
  };
  const next = (): Sleeper | undefined => {
    let first: Sleeper | undefined;
    for (const sleeper of sleepers) {
      if (!first || sleeper.due < first.due || (sleeper.due === first.due && sleeper.turn < first.turn)) {
        first = sleeper;
      }
    }
    return first;
  };
  const sleep = (by: Duration, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const done = (): void => {
        sleepers.delete(sleeper);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const sleeper = add(elapsed + by, done);
      signal.addEventListener("abort", done);
    });
  const runUntil: VirtualClock["runUntil"] = async (until, beforeStep) => {
    await activity.quiet();
    for (let first = next(); first && offset + first.due <= until; first = next()) {
      await beforeStep?.((offset + first.due) as Instant);
      if (beforeStep) await activity.quiet();
      if (next() !== first) continue; // woken meanwhile, or something comes before it now
      sleepers.delete(first);
      elapsed = first.due;
      await first.wake();
      await activity.quiet();
    }
    elapsed = Math.max(elapsed, until - offset);
  };
  return {
    now,
    monotonic: () => elapsed,
    sleep,
    at: (when, happen) => {
      add(when - offset, happen);
    },
    runUntil,
    jump: (by) => {
      offset += by;
    },
    sleeping: () => sleepers.size,
  };
}
