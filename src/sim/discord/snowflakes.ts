import type { Instant } from "../../core/time/instant.ts";

const EPOCH_MS = 1_420_070_400_000;

/** Ids that count up with time, and within a millisecond one by one. */
export function snowflakes(now: () => Instant): () => string {
  let last = 0n;
  return () => {
    const first = BigInt(now() - EPOCH_MS) << 22n;
    last = first > last ? first : last + 1n;
    return String(last);
  };
}
