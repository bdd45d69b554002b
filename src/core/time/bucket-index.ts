/** A bucket covers 2^24 ms, about 4 h 40 min: no more than a few opening times lie in one. */
const BUCKET_MS = 2 ** 24;
const PER_MS = 1 / BUCKET_MS;

/** Rising values in [origin, origin + span), and for each bucket of that range the last value that lies before it. */
export interface BucketIndex {
  readonly values: Float64Array;
  readonly origin: number;
  readonly buckets: Int32Array;
}

/** Prepares rising `values`, all in [origin, origin + span), for `lastUpTo`. */
export function bucketIndex(values: Float64Array, origin: number, span: number): BucketIndex {
  const buckets = new Int32Array(Math.ceil(span / BUCKET_MS) + 1);
  let last = -1;
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    while ((values[last + 1] ?? Infinity) < origin + bucket * BUCKET_MS) last += 1;
    buckets[bucket] = last;
  }
  return { values, origin, buckets };
}

/** The index of the last value that is not greater than `limit`, which lies in the indexed range; -1 when all are. */
export function lastUpTo({ values, origin, buckets }: BucketIndex, limit: number): number {
  let last = buckets[Math.floor((limit - origin) * PER_MS)] ?? -1;
  while ((values[last + 1] ?? Infinity) <= limit) last += 1;
  return last;
}
