import type { Instant } from "../../core/time/instant.ts";

/** An account on the loopback X. */
export interface XAccount {
  readonly id: string;
  /** The handle, without `@`. */
  readonly username: string;
  readonly name: string;
}

/** Where an account is named in a text. Places are counted in code points, `end` is not part of it. */
export interface XMention {
  readonly start: number;
  readonly end: number;
  readonly username: string;
  readonly id: string;
}

/** Where a text links to; X puts a short link of its own in place of each. */
export interface XLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly expanded_url: string;
  readonly display_url: string;
}

/** A text as X returns it, and what X found in it. */
export interface XText {
  /** `&`, `<` and `>` are escaped, as X does. */
  readonly text: string;
  readonly mentions: readonly XMention[];
  readonly links: readonly XLink[];
}

/** What a post points at. */
export interface XReference {
  readonly type: "replied_to" | "quoted" | "retweeted";
  readonly id: string;
}

/** One version of a post; an edit makes another, under an id of its own. */
export interface XPost {
  readonly id: string;
  /** `id` as a number: posts are newer the greater it is. */
  readonly rank: bigint;
  readonly author: XAccount;
  readonly at: Instant;
  /** From when the timelines show it; X is sometimes late. */
  readonly shownFrom: Instant;
  /** What it says in `text` and, when X cuts that, in full. */
  readonly body: XText;
  readonly inFull: XText | undefined;
  /** Handles X puts in front of the words of a reply. */
  readonly handles: readonly XAccount[];
  readonly conversation: string;
  readonly references: readonly XReference[];
  readonly repliesTo: XAccount | undefined;
  readonly quotes: XPost | undefined;
  /** The id of its first version: its own, unless it is an edit. */
  readonly original: string;
  readonly lang: string;
}
