import { duration, hours, minutes, type Duration } from "../../core/time/instant.ts";

/** The page's feed, read over and over down to a certain age of posts. */
export interface Stream {
  /** Names its cursor. */
  readonly name: "recent posts" | "older posts";
  /** Posts of that age at most are looked at, with their newest comments. */
  readonly depth: Duration;
  /** How long it is left alone between two reads, however short the pace. */
  readonly rest: Duration;
}

const days = (count: number): Duration => hours(24 * count);

/** Where nearly everything happens: read at least once a minute. */
export const RECENT: Stream = { name: "recent posts", depth: days(14), rest: duration(0) };
/**
 * Comments on older posts, for when Facebook did not tell of them by itself. Of a year it lists about 600 posts
 * (https://developers.facebook.com/docs/graph-api/reference/page/feed): what is written under others only a webhook tells.
 */
export const OLDER: Stream = { name: "older posts", depth: days(365), rest: hours(1) };

/** Posts a page of the feed; fewer when Facebook finds that too much. Its most is 100. */
export const POSTS_PER_PAGE = 50;
export const FEWEST_POSTS = 5;
/** The newest comments that come with a post; when all of them are new, the others are asked for. */
export const COMMENTS_WITH_POST = 5;
/** Comments a page when they are asked for by themselves. */
export const COMMENTS_PER_PAGE = 100;
/** The newest comments that come with a message that is looked up. */
export const COMMENTS_WITH_LOOKUP = 25;
/** Ids a lookup: Facebook's most. */
export const IDS_PER_LOOKUP = 50;
/** No feed and no thread has so many pages: Facebook turns in a circle. */
export const MOST_PAGES = 1000;

/** Each read begins this much before the last one, because Facebook shows some comments late. */
export const OVERLAP: Duration = minutes(10);
/** How far back the first read of all goes. */
export const FIRST_READ: Duration = hours(24);
/** What is older than that and unknown is none of our cases any more: a webhook about it tells nothing. */
export const NEWS_FOR: Duration = hours(48);
/** How many messages' versions are remembered over a restart, the newest, so that edits made meanwhile are found. */
export const REMEMBERED = 2000;

/** How often watched messages are looked up, because reading shows neither what is gone nor what stands further back. */
export const REREAD_EVERY: Duration = hours(1);
/** How long one answer of Facebook may take. */
export const PATIENCE: Duration = duration(10_000);
/** The bounds of what a sink may ask for between two reads. */
export const FASTEST_PACE: Duration = duration(10_000);
export const SLOWEST_PACE: Duration = duration(50_000);
/** For each request that a read takes beyond its first it rests so long, so that a page with many posts is asked no more often. */
export const REST_PER_REQUEST: Duration = duration(5000);
/** From here on, of a rate limit in per cent, reading slows down to the slowest pace. */
export const CAREFUL_FROM = 75;
