import type { Clock } from "../../ports/clock.ts";
import { DEAF_AFTER, RECONNECT_EVERY, SLOWEST_PACE } from "./plan.ts";

/** Finds out when a gateway that seems to be up does not tell of what is posted. */
export interface Deafness {
  readonly up: () => void;
  readonly down: () => void;
  /** The gateway told of the message. */
  readonly heard: (message: string) => void;
  /** Reading found these, and nobody had told them. */
  readonly found: (messages: readonly string[]) => void;
}

/** As many messages as are kept in mind. */
const MOST = 10_000;

/** `isDeaf` is called when it is, and not again for a while. */
export function deafness(clock: Pick<Clock, "monotonic">, isDeaf: () => void): Deafness {
  const heard = new Set<string>();
  /** By message, when it was found. */
  const unheard = new Map<string, number>();
  let upSince: number | undefined;
  let lastTold = -Infinity;
  const check = (): void => {
    const now = clock.monotonic();
    const isOver = [...unheard.values()].some((at) => now - at >= DEAF_AFTER);
    if (!isOver || now - lastTold < RECONNECT_EVERY) return;
    unheard.clear();
    lastTold = now;
    isDeaf();
  };
  return {
    up: () => {
      upSince = clock.monotonic();
      unheard.clear();
    },
    down: () => {
      upSince = undefined;
      unheard.clear();
    },
    heard: (message) => {
      heard.add(message);
      unheard.delete(message);
      const [oldest] = heard;
      if (heard.size > MOST && oldest !== undefined) heard.delete(oldest);
    },
    found: (messages) => {
      // Found soon after the connection stood, it may be older than that.
      const isOwed = upSince !== undefined && clock.monotonic() - upSince > 2 * SLOWEST_PACE;
      for (const message of isOwed ? messages : []) {
        if (!heard.has(message) && !unheard.has(message)) unheard.set(message, clock.monotonic());
      }
      check();
    },
  };
}
