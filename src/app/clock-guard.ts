import { duration, instant, type Duration, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import { BLIND_AFTER, JUMP } from "./timings.ts";

/** Time went on without us, or the wall clock left the path that time itself took. */
export type Disturbance = ClockJump | Standstill;

/** The wall clock was set, or the machine slept. */
export interface ClockJump {
  readonly kind: "jump";
  /** Since when nobody can say what happened, by the clock as it is now: of one set back, since the last look. */
  readonly from: Instant;
  readonly to: Instant;
  /** By how many milliseconds it is ahead of where it should be; negative when it was set back. */
  readonly by: number;
}

/** Both clocks went on, but nobody looked at them: the process was stopped. */
export interface Standstill {
  readonly kind: "standstill";
  readonly from: Instant;
  readonly to: Instant;
  readonly lasted: Duration;
}

/** Compares the wall clock with monotonic time each time it is asked; it is to be asked every second. */
export function clockGuard(clock: Clock): () => Disturbance | undefined {
  let last = { wall: clock.now(), elapsed: clock.monotonic() };
  return () => {
    const now = { wall: clock.now(), elapsed: clock.monotonic() };
    const elapsed = Math.round(now.elapsed - last.elapsed);
    const by = now.wall - last.wall - (now.elapsed - last.elapsed);
    const from = instant(Math.min(last.wall, now.wall - elapsed));
    last = now;
    if (Math.abs(by) > JUMP) return { kind: "jump", from, to: now.wall, by: Math.round(by) };
    // Who was given no turn for so long was blind, whatever the channels tell afterwards.
    if (elapsed <= BLIND_AFTER) return undefined;
    return { kind: "standstill", from, to: now.wall, lasted: duration(elapsed) };
  };
}
