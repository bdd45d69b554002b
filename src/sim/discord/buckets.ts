import type { Instant } from "../../core/time/instant.ts";

/** What the headers of a response say about its bucket. */
export interface BucketState {
  readonly isOver: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** So many requests a second for each route in each channel or server. */
const LIMIT = 5;
const WINDOW_MS = 1000;

/** Counts requests as Discord does, by route and by what stands first in the path. */
export function buckets(now: () => Instant): (path: string) => BucketState {
  const windows = new Map<string, { from: number; used: number }>();
  return (path) => {
    const key = path.replace(/(?<=\/\w+\/\d+\/.*)\d{5,}/g, ":id");
    const at = now();
    const known = windows.get(key);
    const window = known && at - known.from < WINDOW_MS ? known : { from: at, used: 0 };
    windows.set(key, window);
    const isOver = window.used >= LIMIT;
    if (!isOver) window.used += 1;
    const resetAfter = ((window.from + WINDOW_MS - at) / 1000).toFixed(3);
    return {
      isOver,
      headers: {
        "x-ratelimit-limit": String(LIMIT),
        "x-ratelimit-remaining": String(LIMIT - window.used),
        "x-ratelimit-reset-after": resetAfter,
        "x-ratelimit-bucket": "abcd1234",
        ...(isOver && { "retry-after": resetAfter, "x-ratelimit-scope": "user" }),
      },
    };
  };
}
