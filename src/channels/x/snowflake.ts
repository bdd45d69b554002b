import { instant, type Instant } from "../../core/time/instant.ts";

/** X's ids count milliseconds from here, above 22 bits that tell posts of the same millisecond apart. */
const EPOCH_MS = 1_288_834_974_657;
const BELOW = 22n;

/** When the post of that id was made, in whole seconds as X's `created_at`, which says the same. */
export function postedAt(id: string): Instant {
  const ms = Number(BigInt(id) >> BELOW) + EPOCH_MS;
  return instant(ms - (ms % 1000));
}

/** An id below those of all posts made at `at` or later; 0 before X counted time in ids. */
export function idBefore(at: Instant): string {
  const ms = BigInt(Math.max(0, at - EPOCH_MS));
  return ms === 0n ? "0" : String((ms << BELOW) - 1n);
}

/** The newer of two ids. */
export const newerId = (one: string, other: string): string => (isNewer(one, other) ? one : other);

/** Whether the post of `id` was made after that of `than`. */
export const isNewer = (id: string, than: string): boolean => BigInt(id) > BigInt(than);
