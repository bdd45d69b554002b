import { duration } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";

/** The event loop is to be held up for less than 50 ms; one text takes less than half of that. */
const AT_A_STRETCH_MS = 15;
const NEVER = new AbortController().signal;

/** What to call between two pieces of work that take long together: it lets others have their turn when the last is some time ago. */
export function breathing(clock: Pick<Clock, "monotonic" | "sleep">): () => Promise<void> {
  let since = clock.monotonic();
  return async () => {
    if (clock.monotonic() - since <= AT_A_STRETCH_MS) return;
    await clock.sleep(duration(0), NEVER);
    since = clock.monotonic();
  };
}
