import type { Instant } from "../../core/time/instant.ts";

/** How fast the demo's day goes by, and whether it does. */
export interface Pace {
  readonly paused: () => boolean;
  /** Minutes of the day in a second of the onlooker's. */
  readonly speed: () => number;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly setSpeed: (minutesPerSecond: number) => void;
}

/** A pace that a virtual clock can be run by. */
export interface SteadyPace extends Pace {
  /** Resolves when the day should go on from `now` to `next`: what `VirtualClock.runUntil` awaits before each step. */
  readonly beforeStep: (now: Instant, next: Instant) => Promise<void>;
  /** Nobody is kept waiting any more. */
  readonly stop: () => void;
}

/** As in life; faster than the other nobody could follow. */
const SLOWEST = 1 / 60;
const FASTEST = 600;

/** Debts of time below this are waited off later: a timer's own slack would add up otherwise. */
const WORTH_WAITING_MS = 8;
/** So that a step that took long, such as a pause of the computer, is not made up for in a rush. */
const MOST_OWED_MS = 250;

/** Goes at `speed` minutes of the day a second. `monotonic` is the onlooker's time in milliseconds. */
export function steadyPace(speed: number, monotonic: () => number): SteadyPace {
  let current = within(speed);
  let isPaused = false;
  let isStopped = false;
  let wake: (() => void) | undefined;
  /** When the onlooker should see the instant that was stepped to last. */
  let schedule = monotonic();

  const nudge = (): void => {
    wake?.();
  };
  /** Resolves after `ms`, or when something about the pace changes. */
  const rest = (ms: number | undefined): Promise<void> =>
    new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => wake?.(), ms);
      wake = () => {
        clearTimeout(timer);
        wake = undefined;
        resolve();
      };
    });
  const beforeStep: SteadyPace["beforeStep"] = async (now, next) => {
    schedule = Math.max(schedule, monotonic() - MOST_OWED_MS);
    let left = Math.max(0, next - now);
    while (!isStopped) {
      if (isPaused) {
        await rest(undefined);
        schedule = monotonic();
        continue;
      }
      const began = schedule;
      const due = began + left / (current * 60);
      const wait = due - monotonic();
      if (wait < WORTH_WAITING_MS) {
        schedule = due;
        return;
      }
      const rate = current;
      await rest(wait);
      const passed = Math.max(0, Math.min(monotonic(), due) - began);
      left = Math.max(0, left - passed * rate * 60);
      schedule = began + passed;
    }
  };
  return {
    paused: () => isPaused,
    speed: () => current,
    pause: () => {
      isPaused = true;
      nudge();
    },
    resume: () => {
      isPaused = false;
      nudge();
    },
    setSpeed: (minutesPerSecond) => {
      current = within(minutesPerSecond);
      nudge();
    },
    beforeStep,
    stop: () => {
      isStopped = true;
      nudge();
    },
  };
}

function within(speed: number): number {
  if (!Number.isFinite(speed)) throw new RangeError(`not a speed: ${speed}`);
  return Math.min(FASTEST, Math.max(SLOWEST, speed));
}
