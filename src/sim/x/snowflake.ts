import type { Instant } from "../../core/time/instant.ts";

/** When X began to make ids of time; milliseconds after 1970. */
const EPOCH_MS = 1_288_834_974_657;

/** Bits below the milliseconds: on X machine and sequence, here a sequence. */
const BELOW = 22n;

/** The smallest id of that millisecond. Throws RangeError before X had such ids (November 2010). */
export function firstIdOf(at: Instant): bigint {
  if (at < EPOCH_MS) throw new RangeError(`X had no ids of time yet: ${at}`);
  return BigInt(at - EPOCH_MS) << BELOW;
}

/** When the post of that id was made, to the millisecond. */
export function instantOfId(id: string): Instant {
  return (Number(BigInt(id) >> BELOW) + EPOCH_MS) as Instant;
}
