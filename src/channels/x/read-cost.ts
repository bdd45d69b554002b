import { hours, type Duration } from "../../core/time/instant.ts";
import type { MonthlyPosts, ReadCost } from "../define-channel.ts";
import {
  FASTEST_PACE,
  LOOKUPS_PER_WINDOW,
  MENTIONS,
  OWN_POSTS,
  REREAD_EVERY,
  SLOWEST_PACE,
  WINDOW,
} from "./plan.ts";

const DAYS = 30;
const MONTH = hours(24 * DAYS);

/**
 * What watching takes in a month of 30 days. X charges for the posts that it returns, each once in a UTC day, and nothing
 * for an empty answer: at least each new post once. At most each also on a second day, being watched still, and with the
 * post that it replies to or quotes, which is asked for along with it; and on each day the newest known post of both
 * timelines, which the overlap reads again.
 */
export function readCost({ mentions, ownPosts }: MonthlyPosts): ReadCost {
  const posts = mentions + ownPosts;
  return {
    requestsPerMonth: 2 * times(MONTH, SLOWEST_PACE) + times(MONTH, REREAD_EVERY),
    windows: [
      { endpoint: MENTIONS.name, requests: times(WINDOW, FASTEST_PACE), limit: MENTIONS.perWindow },
      { endpoint: OWN_POSTS.name, requests: times(WINDOW, FASTEST_PACE), limit: OWN_POSTS.perWindow },
      { endpoint: "lookups", requests: times(WINDOW, REREAD_EVERY), limit: LOOKUPS_PER_WINDOW },
    ],
    billedReadsPerMonth: { least: posts, most: 3 * posts + 2 * DAYS },
  };
}

/** How often something happens in a stretch of time, at most. */
const times = (within: Duration, every: Duration): number => Math.ceil(within / every);
