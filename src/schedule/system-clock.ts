import { performance } from "node:perf_hooks";
import { instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";

/** The longest that a timer of Node can wait; longer ones would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  monotonic: () => performance.now(),
  sleep: (by, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, Math.min(by, LONGEST_MS));
      signal.addEventListener("abort", done);
    }),
};
