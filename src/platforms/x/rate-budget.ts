import type { TwitterRateLimit } from "twitter-api-v2";

/** Keeps requests back that X would refuse, as its headers say, for each endpoint apart. */
export interface RateBudget {
  /** Milliseconds until the endpoint may be asked again; 0 when it may be now. */
  readonly wait: (endpoint: string) => number;
  /** Takes note of what a response said; returns the same as `wait` then does. */
  readonly note: (endpoint: string, limit: TwitterRateLimit | undefined, refused: boolean) => number;
}

/** X counts in windows of 15 minutes. Longer waits come from a clock that is wrong, ours or theirs: then we ask again. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** A budget of which nothing is known. `now` is the wall clock, which X's resets are read by; waits go by `monotonic`. */
export function rateBudget(clock: {
  readonly now: () => number;
  readonly monotonic: () => number;
}): RateBudget {
  const freeFrom = new Map<string, number>();
  const wait = (endpoint: string): number => Math.max(0, (freeFrom.get(endpoint) ?? 0) - clock.monotonic());
  return {
    wait,
    note: (endpoint, limit, refused) => {
      const windows: readonly (Window | undefined)[] = [limit, limit?.day, limit?.userDay];
      const spent = windows.filter((window) => isSpent(window));
      const resets = refused && spent.length === 0 && limit !== undefined ? [limit] : spent;
      const waits = resets.map(({ reset }) => reset * 1000 - clock.now()).filter((ms) => ms > 0);
      if (waits.length === 0) freeFrom.delete(endpoint);
      else freeFrom.set(endpoint, clock.monotonic() + Math.min(LONGEST_WAIT_MS, Math.max(...waits)));
      return wait(endpoint);
    },
  };
}

/** `reset` in seconds after 1970. */
interface Window {
  readonly remaining: number;
  readonly reset: number;
}

const isSpent = (window: Window | undefined): window is Window => window?.remaining === 0;
