import type { Instant } from "../core/time/instant.ts";

/** One place on a platform where the public reads a text of ours: the topic of one channel, the bio of one account. */
export interface LivePlace {
  /** The surface by its id in `core/blurbs/surfaces`: `discord.topic`; beside those `facebook.hours` (`core/blurbs/facebook-hours`). */
  readonly surface: string;
  /** Of this one among those of its surface, the platform's id: a channel's, an account's. */
  readonly id: string;
  /** As people call it: `#help`, `@acme`. */
  readonly name: string;
  /** Whether a program may write it, or a person has to paste the text: then it can only be read back. */
  readonly write: "auto" | "assisted";
}

/** What stands at a place now. */
export interface LiveText {
  /** The empty text: nothing stands there. */
  readonly text: string;
  readonly readAt: Instant;
}

/** What became of a write. */
export type WriteOutcome =
  | { readonly kind: "written" }
  /**
   * Not now, or nobody knows: an answer that was lost may be that of a text that stands there since. The same may be tried
   * again, after it was read what stands there, and not before `retryAfterMs` if given.
   */
  | { readonly kind: "again"; readonly reason: string; readonly retryAfterMs: number | undefined }
  /** Of no use until a person mends it: a right is missing, the text is too long for the platform, the token is dead. */
  | { readonly kind: "refused"; readonly reason: string; readonly mend: string };

/** Whether a text could be written at a place, as far as the platform tells without anything being written. */
export type WriteRight =
  /** `unsaid` is what it tells only when somebody writes; undefined where that leaves nothing open. */
  | { readonly kind: "may"; readonly unsaid: string | undefined }
  | { readonly kind: "may not"; readonly reason: string; readonly mend: string }
  /** Only a try would tell. */
  | { readonly kind: "untold"; readonly reason: string; readonly mend: string };

/** A place, and whether it could be written now. */
export interface PlaceRight {
  readonly place: LivePlace;
  readonly right: WriteRight;
}

/**
 * Writes and reads back the public texts of one channel's platform. It decides nothing, retries nothing and never cuts a
 * text: what to write and when is for `app/publish.ts`. Reads throw ChannelError; no message of an error shows a token.
 */
export interface Publisher {
  /** The places there are, in the same order each time. */
  readonly places: () => Promise<readonly LivePlace[]>;
  /** The same places. Only reads: nobody on the platform notices that it was asked. */
  readonly rights: () => Promise<readonly PlaceRight[]>;
  readonly read: (place: LivePlace) => Promise<LiveText>;
  /** Only where `place.write` is `auto`. The same text may be written twice without harm. */
  readonly write: (place: LivePlace, text: string) => Promise<WriteOutcome>;
  /** Resolves when nothing is under way any more. */
  readonly stop: () => Promise<void>;
}
