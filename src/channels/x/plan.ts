import { duration, hours, minutes, type Duration } from "../../core/time/instant.ts";

/** A timeline of X that is read on and on. */
export interface Stream {
  /** Names its cursor. */
  readonly name: "mentions" | "own posts";
  readonly endpoint: "mentions" | "tweets";
  /** As many of its newest posts as X shows at all. */
  readonly depth: number;
  /** Requests that X allows an account in 15 minutes; an app alone may ask more often. */
  readonly perWindow: number;
}

/** Whoever names the account, and replies to it. */
export const MENTIONS: Stream = { name: "mentions", endpoint: "mentions", depth: 800, perWindow: 300 };
/** What the account posts: its answers. */
export const OWN_POSTS: Stream = { name: "own posts", endpoint: "tweets", depth: 3200, perWindow: 900 };

/** X counts requests by this. */
export const WINDOW: Duration = minutes(15);
/** The share of its requests that a timeline may take, reads of many pages included; the rest is for last looks. */
export const SHARE = 0.8;

/** Posts a page, and posts a lookup: X's most. */
export const PER_REQUEST = 100;
/** Lookups of posts by their ids that X allows in 15 minutes. */
export const LOOKUPS_PER_WINDOW = 900;

/**
 * Each read begins this much before the newest post that is known, because X shows some posts late, with an older id than
 * that of a post already shown. Posts read again are the same events; X charges for a post once in a UTC day.
 */
export const OVERLAP: Duration = minutes(10);
/** How far back the first read of all goes. */
export const FIRST_READ: Duration = hours(24);
/** How often watched posts are looked up, because X tells neither of deletions nor of edits that drop the mention. */
export const REREAD_EVERY: Duration = hours(1);
/** How long one answer of X may take. */
export const PATIENCE: Duration = duration(10_000);
/** The bounds of what a sink may ask for between two reads; at the fastest, mentions take 180 of their 300 requests. */
export const FASTEST_PACE: Duration = duration(5000);
export const SLOWEST_PACE: Duration = duration(50_000);
