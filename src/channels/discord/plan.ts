import { duration, hours, minutes, type Duration } from "../../core/time/instant.ts";

/** How long one answer of Discord may take. */
export const PATIENCE: Duration = duration(10_000);
/** How far back the first read of all goes. */
export const FIRST_READ: Duration = hours(24);
/** Messages a page: Discord's most. */
export const PER_PAGE = 100;
/**
 * Each read of a place begins so much before the newest message that is known there, and a place is read for so long after it
 * had news: Discord may show a message late, with an older id than that of one already shown.
 */
export const OVERLAP: Duration = minutes(1);
/** A place outside the help channels that the bot may not read is tried again after this. */
export const BARRED_FOR: Duration = hours(1);
/** How often threads that were archived are listed, whether or not something hints at one. */
export const ARCHIVED_EVERY: Duration = minutes(15);
/** How long the names and rights of the server are taken for known. */
export const ABOUT_FOR: Duration = hours(1);
/** How long a member's roles are taken for known, when no event tells of a change. */
export const MEMBER_FOR: Duration = hours(1);
/** What the gateway has not told of a message this long after it was read, it will not tell. */
export const DEAF_AFTER: Duration = duration(30_000);
/** A gateway that stays deaf is not replaced more often. */
export const RECONNECT_EVERY: Duration = minutes(10);
/** How often the session of the gateway is put on record. */
export const SESSION_EVERY: Duration = minutes(1);
/** How often watched messages are looked up: edits and deletions that the gateway did not tell. */
export const REREAD_EVERY: Duration = hours(1);
/** The bounds of what a sink may ask for between two reads: two requests, and one for each place with news. */
export const FASTEST_PACE: Duration = duration(5000);
export const SLOWEST_PACE: Duration = duration(50_000);
