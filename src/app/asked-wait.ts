import { duration, minutes, type Duration } from "../core/time/instant.ts";

/** Whoever asks for longer is asked again after that: a header that was wrong would silence a route for days. */
const LONGEST = minutes(15);

/** A platform that says "now" is given a moment. */
const SHORTEST = duration(100);

/** How long we wait of the time that a platform asked us to wait, in milliseconds as it said. */
export function askedWait(retryAfterMs: number): Duration {
  return duration(Math.ceil(Math.min(LONGEST, Math.max(SHORTEST, retryAfterMs))));
}
