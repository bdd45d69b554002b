import type { Duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";

/**
 * What `work` resolves to, or "too long" when that takes longer than `by`; then its signal aborts and what it comes to
 * is ignored. Rejects when `work` does so in time.
 */
export async function within<T>(
  clock: Clock,
  by: Duration,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | "too long"> {
  const over = new AbortController();
  const working = work(over.signal);
  // Sleeping ends with the work too, but only after the race: a timer that is cut short must not win it.
  const timer = clock.sleep(by, over.signal).then(() => "too long" as const);
  try {
    return await Promise.race([working, timer]);
  } finally {
    over.abort("the race is over"); // without a reason it would make an error, with its stack, each time
    working.catch(() => undefined); // too late to matter
  }
}
