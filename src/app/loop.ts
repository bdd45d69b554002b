import { duration, type Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";

/** One pass after another, until stopped. */
export interface Loop {
  /** Does not wait for the end of the sleep it is in, unless the last pass failed. */
  readonly wake: () => void;
  /** Resolves when the pass in hand is over. May be called twice, or before start. */
  readonly stop: () => Promise<void>;
  readonly start: () => void;
  /** How long ago the pass should have ended well that is in hand or fails; 0 while all is well, or when it does not run. */
  readonly overdue: () => Duration;
}

const NO_TIME = duration(0);
const FIRST_PAUSE = 1000;
const LAST_PAUSE = 60_000;
/** Nobody reads why a sleep ended; without a reason each wake would make an error with its stack. */
const WOKEN = "woken";

/**
 * Repeats `pass`, which tells how long to sleep before the next. One that throws is logged and repeated after a pause
 * that doubles from a second to a minute: no fault of one pass may end a loop (STYLE: catch here, nowhere within).
 */
export function loop(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  name: string,
  pass: () => Promise<Duration>,
): Loop {
  const stopping = new AbortController();
  let sleeping = new AbortController();
  let running: Promise<void> | undefined;
  let woken = false;
  let dueAt = clock.monotonic();

  const wake = (): void => {
    woken = true;
    sleeping.abort(WOKEN);
  };
  const sleep = async (by: Duration): Promise<void> => {
    if (stopping.signal.aborted) return;
    sleeping = new AbortController();
    // Also when it was woken meanwhile: what only goes from promise to promise would let no timer and no socket in.
    await clock.sleep(woken ? NO_TIME : by, sleeping.signal);
  };
  const run = async (): Promise<void> => {
    let faults = 0;
    while (!stopping.signal.aborted) {
      woken = false;
      try {
        const pause = await pass();
        faults = 0;
        dueAt = clock.monotonic() + pause;
        await sleep(pause);
      } catch (error) {
        log.error("loop.failed", {
          loop: name,
          reason: error instanceof Error ? error.message : String(error),
        });
        const pause = Math.min(LAST_PAUSE, FIRST_PAUSE * 2 ** faults);
        faults += 1;
        // Wakes do not cut it short: what fails would be tried as often as anything happens.
        await clock.sleep(duration(pause), stopping.signal);
      }
    }
  };
  return {
    wake,
    start: () => {
      if (running === undefined) dueAt = clock.monotonic();
      running ??= run();
    },
    overdue: () => {
      const runs = running !== undefined && !stopping.signal.aborted;
      return duration(runs ? Math.max(0, Math.floor(clock.monotonic() - dueAt)) : 0);
    },
    stop: async () => {
      stopping.abort();
      wake();
      await running;
    },
  };
}
