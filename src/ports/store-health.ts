import type { Instant } from "../core/time/instant.ts";

/** A rule that holds in the store of a monitor at work, but for moments. */
export type Rule =
  /** What is due was queued, or is put off. */
  | "due without message"
  /** Of every attempt it is known how it ended, or until when nobody knows. */
  | "attempt without end"
  /** Of a case that is closed nothing waits to be sent. */
  | "message for a closed case"
  /** What is called for is sent within three minutes: it may wait for company for two. */
  | "unsent"
  /** A message that shows what is no longer true is edited within minutes. */
  | "edit overdue";

/** Something in the store that breaks a rule. */
export interface Suspect {
  readonly rule: Rule;
  /** The id of the case or the key of the message. */
  readonly subject: string;
}

/** How well the store can be worked on, and whether what is in it is as it should be. */
export interface StoreHealth {
  /** Commits something of no consequence, as durably as everything else. */
  readonly commit: (at: Instant) => Promise<void>;
  /** What breaks a rule at `at`, of each rule some; a pass in hand may mend it yet. */
  readonly audit: (at: Instant) => Promise<readonly Suspect[]>;
  /** How much of the disk is free, from 0 to 1; undefined where nobody can tell. */
  readonly freeShare: () => Promise<number | undefined>;
  /** Until when a platform waits for us before it says that we are gone; undefined: none waits. */
  readonly armedUntil: () => Promise<Instant | undefined>;
  readonly noteArmed: (until: Instant | undefined) => Promise<void>;
  /** By how many milliseconds a platform's clock was last found to be ahead of ours; negative: behind. */
  readonly noteClockOffset: (ms: number) => Promise<void>;
}
