import type { Duration, Instant } from "../core/time/instant.ts";

/** The time, and waiting for it. */
export interface Clock {
  /** The wall clock; it may jump either way. */
  readonly now: () => Instant;
  /** Milliseconds that only ever go up, whatever happens to the wall clock. */
  readonly monotonic: () => number;
  /** Resolves after `by`, or at once when `signal` aborts or has aborted. Never rejects. */
  readonly sleep: (by: Duration, signal: AbortSignal) => Promise<void>;
}
