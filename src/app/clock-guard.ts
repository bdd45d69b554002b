import { instant, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { JUMP } from "./timings.ts";

/** The wall clock left the path that time itself took. */
export interface ClockJump {
  /** What it showed last before. */
  readonly from: Instant;
  readonly to: Instant;
  /** By how many milliseconds it is ahead of where it should be; negative when it was set back. */
  readonly by: number;
}

/** Compares the wall clock with monotonic time each time it is asked. */
export function clockGuard(clock: Clock): () => ClockJump | undefined {
  let last = { wall: clock.now(), elapsed: clock.monotonic() };
  return () => {
    const now = { wall: clock.now(), elapsed: clock.monotonic() };
    const by = now.wall - last.wall - (now.elapsed - last.elapsed);
    const from = last.wall;
    last = now;
    return Math.abs(by) > JUMP ? { from, to: instant(now.wall), by: Math.round(by) } : undefined;
  };
}
