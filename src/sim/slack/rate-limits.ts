import type { ApiMethod } from "./api/method.ts";

/** How strict Slack is: as with an app of the customer's own, with one that is sold elsewhere, or not at all. */
export type LimitProfile = "internal" | "non-marketplace" | "none";

/** Counts calls, and says when it is too many. */
export interface RateLimits {
  /** Seconds to wait before this call is let through; undefined when it is, and is counted. */
  readonly take: (name: string, method: ApiMethod, channel: string | undefined) => number | undefined;
}

const MINUTE_MS = 60_000;

/** One post a second and channel, and so many at once after a rest. */
const BURST = 5;
const POST_EVERY_MS = 1000;

const READS = new Set(["conversations.history", "conversations.replies"]);

/** Nothing counted yet. */
export function rateLimits(now: () => number, profile: () => LimitProfile): RateLimits {
  const recent = new Map<string, number[]>();
  const rested = new Map<string, number>();
  const perMinute = (name: string, method: ApiMethod): number =>
    profile() === "non-marketplace" && READS.has(name) ? 1 : method.perMinute;
  const methodWait = (name: string, most: number): number => {
    const calls = (recent.get(name) ?? []).filter((at) => at > now() - MINUTE_MS);
    recent.set(name, calls);
    const first = calls[calls.length - most];
    return first === undefined ? 0 : first + MINUTE_MS - now();
  };
  /** A post moves the instant at which the channel has rested; posting too far ahead of that is refused. */
  const channelWait = (channel: string): number =>
    Math.max(0, (rested.get(channel) ?? 0) - now() - (BURST - 1) * POST_EVERY_MS);
  const count = (name: string, channel: string | undefined): void => {
    recent.get(name)?.push(now());
    if (channel === undefined) return;
    rested.set(channel, Math.max(rested.get(channel) ?? 0, now()) + POST_EVERY_MS);
  };
  return {
    take: (name, method, given) => {
      if (profile() === "none") return undefined;
      const channel = name === "chat.postMessage" ? given : undefined;
      const wait = Math.max(
        methodWait(name, perMinute(name, method)),
        channel === undefined ? 0 : channelWait(channel),
      );
      if (wait > 0) return Math.ceil(wait / 1000);
      count(name, channel);
      return undefined;
    },
  };
}
