/** What a response says about how often may be asked. */
export interface LimitHeaders {
  readonly get: (name: string) => string | null;
}

/** What is done at a path; Discord counts each apart. */
export type DiscordMethod = "GET" | "PATCH";

/** Keeps requests back that Discord would refuse, for each of its buckets apart. */
export interface RateBudget {
  /** Milliseconds until the path may be asked again; 0 when it may be now. */
  readonly wait: (path: string, method?: DiscordMethod) => number;
  /** Takes note of a response; returns for how long it wants nothing more, 0 when it does not say. */
  readonly note: (path: string, status: number, headers: LimitHeaders, method?: DiscordMethod) => number;
}

/**
 * Ten thousand answers 401, 403 and 429 within ten minutes ban an address from Discord. Long before that we are quiet: so
 * many would be a fault of ours.
 */
const MOST_REFUSED = 1000;
const REFUSED_WITHIN_MS = 600_000;
/** No bucket of Discord's is closed for longer; a wait beyond it comes from a header that is wrong. */
const LONGEST_WAIT_MS = 3_600_000;

/** A budget of which nothing is known. */
export function rateBudget(clock: { readonly monotonic: () => number }): RateBudget {
  const freeFrom = new Map<string, number>();
  let everythingFrom = -Infinity;
  let refused: readonly number[] = [];
  const until = (at: number): number => Math.max(0, at - clock.monotonic());

  const block = (key: string | undefined, seconds: number): number => {
    const forMs = Math.min(LONGEST_WAIT_MS, Math.ceil(seconds * 1000));
    const from = clock.monotonic() + forMs;
    if (key === undefined) everythingFrom = Math.max(everythingFrom, from);
    else freeFrom.set(key, from);
    return forMs;
  };
  const noteRefused = (): void => {
    const now = clock.monotonic();
    refused = [...refused.filter((at) => at > now - REFUSED_WITHIN_MS), now];
    if (refused.length >= MOST_REFUSED) block(undefined, REFUSED_WITHIN_MS / 1000);
  };
  return {
    wait: (path, method = "GET") =>
      Math.max(until(everythingFrom), until(freeFrom.get(bucketOf(path, method)) ?? -Infinity)),
    note: (path, status, headers, method = "GET") => {
      // What several clients share is nobody's fault, and does not count.
      const isShared = headers.get("x-ratelimit-scope") === "shared";
      if (status === 401 || status === 403 || (status === 429 && !isShared)) noteRefused();
      const key = bucketOf(path, method);
      if (status === 429) {
        const seconds = secondsIn(headers.get("retry-after"));
        const isGlobal = headers.get("x-ratelimit-global") !== null;
        return seconds === undefined ? 0 : block(isGlobal ? undefined : key, seconds);
      }
      const reset = secondsIn(headers.get("x-ratelimit-reset-after"));
      if (headers.get("x-ratelimit-remaining") === "0" && reset !== undefined) return block(key, reset);
      freeFrom.delete(key);
      return 0;
    },
  };
}

/** Discord counts by what is done, by route, and by the channel or server in it, whatever stands behind those. */
const bucketOf = (path: string, method: DiscordMethod): string =>
  path.replace(/^(\/\w+\/\d+)?(.*)$/, (_all, major: string | undefined, rest: string) => {
    return `${method} ${major ?? ""}${rest.replace(/\d{5,}/g, ":id")}`;
  });

function secondsIn(header: string | null): number | undefined {
  const seconds = header === null ? NaN : Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
