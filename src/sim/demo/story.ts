import type { PlatformName } from "./platform.ts";

/** A conversation of the demo's day. To change the day, change the stories: nothing else knows their words. */
export interface Story {
  /** What it shows, for whoever reads the table. */
  readonly about: string;
  /** How its first promise ends, by the terms in `config/`; `none` when it makes no case at all. */
  readonly ends: "met" | "missed" | "withdrawn" | "excluded" | "pending" | "none";
  /** Where it happens; on X when absent. */
  readonly on?: PlatformName;
  /** In the order in which they happen. */
  readonly lines: readonly Line[];
}

/** One thing that somebody does, at a time of the day by the clocks of Chicago (`09:14`). */
export type Line = PostLine | ReplyLine | QuoteLine | RetweetLine | EditLine | RemoveLine | PressLine;

interface Happens {
  readonly at: string;
  /** A name of people.ts: on X a handle without `@`; one of the team (`ana`) writes from the account of the brand there. */
  readonly by: string;
}

interface Writes extends Happens {
  /** A name for the message, by which later lines of any story mean it. */
  readonly as?: string;
}

/** A post that begins a conversation. */
export interface PostLine extends Writes {
  readonly post: string;
}

/** A reply; X puts the handles in front, elsewhere it stands in the thread. To the newest message of the story that is of another account, unless `to` names one. */
export interface ReplyLine extends Writes {
  readonly reply: string;
  readonly to?: string;
}

/** A post that quotes the message called `of`. */
export interface QuoteLine extends Writes {
  readonly quote: string;
  readonly of: string;
}

/** The message `retweet` passed on, without a word. */
export interface RetweetLine extends Happens {
  readonly retweet: string;
}

/** The message `edit` now reads `into`. */
export interface EditLine extends Happens {
  readonly edit: string;
  readonly into: string;
}

/** The message `remove` is deleted. */
export interface RemoveLine extends Happens {
  readonly remove: string;
}

/** A click on the newest alert about `about`, or on what moderators are asked about it; `reason` fills in the dialog that opens, if one does. */
export interface PressLine extends Happens {
  readonly press: "I've got it" | "No reply needed" | "Not for us" | "Fine";
  /** The handle of the customer. */
  readonly about: string;
  readonly reason?: string;
}
