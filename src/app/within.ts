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
  const done = new AbortController();
  const working = work(over.signal).finally(() => {
    done.abort();
  });
  const timer = clock.sleep(by, done.signal).then(() => "too long" as const);
  const first = await Promise.race([working, timer]);
  over.abort();
  working.catch(() => undefined); // too late to matter
  return first;
}
