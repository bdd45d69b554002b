import { instant, type Duration, type Instant } from "../../core/time/instant.ts";

/** Discord's ids count milliseconds from here, above 22 bits that tell things of the same millisecond apart. */
const EPOCH_MS = 1_420_070_400_000;
const BELOW = 22n;

/** When the thing of that id was made. */
export const madeAt = (id: string): Instant => instant(Number(BigInt(id) >> BELOW) + EPOCH_MS);

/** An id below those of all that was made at `at` or later; 0 before Discord counted time in ids. */
export function idBefore(at: number): string {
  const ms = BigInt(Math.max(0, at - EPOCH_MS));
  return ms === 0n ? "0" : String((ms << BELOW) - 1n);
}

/** An id of `by` before that of `id` was made. */
export const earlier = (id: string, by: Duration): string => idBefore(madeAt(id) - by);

/** Whether the thing of `id` was made after that of `than`. */
export const isNewer = (id: string, than: string): boolean => BigInt(id) > BigInt(than);

/** The newer of two ids. */
export const newerId = (one: string, other: string): string => (isNewer(one, other) ? one : other);

/** Orders ids, the oldest first. */
export const byAge = (one: string, other: string): number =>
  one === other ? 0 : isNewer(one, other) ? 1 : -1;
