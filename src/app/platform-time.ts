import { duration, instant, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { SWITCH_SKEW } from "./timings.ts";
import { spanInWords } from "./words.ts";

/** What time it is on the platform, as far as its own answers tell: this machine's clock may be wrong, or be set. */
export interface PlatformTime {
  /** Rather too late than too early, unless that was refused. */
  readonly now: () => Instant;
  /** To be called just before something is asked for. */
  readonly ask: () => Asked;
  /** What was asked for by this time was not taken: nobody learns by how much it is wrong, so the other of our clocks is tried. */
  readonly refused: () => void;
  /** The platform took what was asked for at `takenAt` of its own time. True when that is news. */
  readonly learn: (asked: Asked, takenAt: Instant) => boolean;
  /**
   * By how many milliseconds the platform's clock was ahead of ours at its last answer, negative: behind; that is of whole
   * seconds, and so right to one. Undefined before the first.
   */
  readonly offset: () => number | undefined;
  /** The latest time that an answer of the platform told; undefined before the first. */
  readonly answeredAt: () => Instant | undefined;
}

/** When something was asked for, by each clock of ours, and as we took the platform's to be. */
export interface Asked {
  readonly wall: Instant;
  readonly elapsed: number;
  readonly platform: Instant;
}

export function platformTime(clock: Pick<Clock, "now" | "monotonic">): PlatformTime {
  let ahead = 0;
  let offset: number | undefined;
  let answeredAt: Instant | undefined;
  let isSooner = false;
  let anchor: { readonly platform: number; readonly elapsed: number } | undefined;
  // Of the two the wall clock may be set, and monotonic time may stand still while the machine sleeps. What is put too
  // late is noticed by the answer and put right; what is put too early would be posted while we live, or be refused.
  const now = (): Instant => {
    const byWall = clock.now() + ahead;
    if (anchor === undefined) return instant(byWall);
    const byElapsed = anchor.platform + clock.monotonic() - anchor.elapsed;
    return instant(Math.round((isSooner ? Math.min : Math.max)(byWall, byElapsed)));
  };
  return {
    now,
    ask: () => ({ wall: clock.now(), elapsed: clock.monotonic(), platform: now() }),
    refused: () => {
      isSooner = !isSooner;
    },
    learn: (asked, takenAt) => {
      // The same answer is heard again as long as what was taken waits there.
      if (asked.elapsed !== anchor?.elapsed) isSooner = false;
      // Within seconds nobody knows better: the answer is of whole seconds, and took a while.
      const by = takenAt - asked.wall;
      offset = by;
      answeredAt = instant(Math.max(takenAt, answeredAt ?? takenAt));
      ahead = Math.abs(by) > SWITCH_SKEW ? by : 0;
      anchor = { platform: asked.wall + ahead, elapsed: asked.elapsed };
      return Math.abs(takenAt - asked.platform) > SWITCH_SKEW;
    },
    offset: () => offset,
    answeredAt: () => answeredAt,
  };
}

/** `this machine's clock is 45 s behind the platform's`, of a platform's that is so much ahead. */
export function offsetInWords(ms: number): string {
  const where = ms > 0 ? "behind" : "ahead of";
  return `this machine's clock is ${spanInWords(duration(Math.abs(ms)))} ${where} the platform's`;
}
