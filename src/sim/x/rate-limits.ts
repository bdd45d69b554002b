import type { Instant } from "../../core/time/instant.ts";

/** The endpoints the loopback X has. */
export type XEndpoint = "mentions" | "tweets" | "lookup" | "me" | "username" | "users" | "profile";

/** What X says about the limit in the headers of an answer. */
export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in whole seconds after 1970. */
  readonly reset: number;
  /** Whether this request was one too many. */
  readonly exceeded: boolean;
}

/** Requests per window, for a user's token and for an app's. */
const LIMITS: Readonly<Record<XEndpoint, { readonly user: number; readonly app: number }>> = {
  mentions: { user: 300, app: 450 },
  tweets: { user: 900, app: 1500 },
  lookup: { user: 900, app: 300 },
  me: { user: 75, app: 0 },
  username: { user: 900, app: 300 },
  users: { user: 900, app: 300 },
  // X says that there is a limit, and not which.
  profile: { user: 15, app: 0 },
};

const WINDOW_S = 900;

/** Counts the requests of each token to each endpoint; a window begins with the first request after the last one. */
export function rateLimits(
  now: () => Instant,
): (endpoint: XEndpoint, token: string, kind: "user" | "app") => RateState {
  const windows = new Map<string, { readonly reset: number; used: number }>();
  return (endpoint, token, kind) => {
    const seconds = Math.floor(now() / 1000);
    const key = `${endpoint} ${token}`;
    const last = windows.get(key);
    const window = last && seconds < last.reset ? last : { reset: seconds + WINDOW_S, used: 0 };
    windows.set(key, window);
    const limit = LIMITS[endpoint][kind];
    const exceeded = window.used >= limit;
    if (!exceeded) window.used += 1;
    return { limit, remaining: limit - window.used, reset: window.reset, exceeded };
  };
}
