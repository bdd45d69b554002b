import { duration, hours, minutes, type Duration } from "../../core/time/instant.ts";

/** Messages a page: Slack's advice. Apps held to the slow limits get 15, whatever they ask for. */
export const PAGE = 200;
/** The most that a page holds at the slow limits. */
export const SLOW_PAGE = 15;

/** Reads of a method that Slack allows in a minute (tier 3), and the share of them that we take. */
export const PER_MINUTE = 50;
export const SHARE = 0.8;
/** At the slow limits, one a minute; a second more, because requests take longer on one way than on another. */
export const SLOW_EVERY: Duration = duration(61_000);
/** How long the slow limits are believed in before the fast ones are tried again; each time twice as long, up to a day. */
export const SLOW_FOR: Duration = hours(6);
export const SLOW_FOR_MOST: Duration = hours(24);

/** For so long Slack may show a message late; what is younger is read again. */
export const OVERLAP: Duration = minutes(2);
/** Likewise in a thread. */
export const THREAD_OVERLAP: Duration = minutes(1);
/** How far back the first read of all goes. */
export const FIRST_READ: Duration = hours(24);

/** How often the roots of threads are read anew, to find replies that were not pushed, and how far back. */
export const SWEEP_EVERY: Duration = hours(1);
export const SWEEP_DEPTH: Duration = hours(7 * 24);
export const SLOW_SWEEP_DEPTH: Duration = hours(24);

/** How often a thread in which somebody waits is looked at while a socket stands, and how many a round. */
export const CHECK_EVERY: Duration = minutes(5);
export const CHECKS_A_ROUND = 10;

/** How often a channel is read at the slow limits while a socket stands, which tells the same at once. */
export const SLOW_NEWS_EVERY: Duration = minutes(5);
/** Without a socket, a channel that was read longer ago than this is not seen. */
export const UNSEEN_AFTER: Duration = duration(150_000);

/** Nothing of a message that is younger than this is concluded from its absence: Slack's history lags. */
export const LAG: Duration = duration(15_000);

/** How long one answer of Slack may take. */
export const PATIENCE: Duration = duration(10_000);
/** The bounds of what a sink may ask for between two reads. */
export const FASTEST_PACE: Duration = duration(5000);
export const SLOWEST_PACE: Duration = duration(50_000);
