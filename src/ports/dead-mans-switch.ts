import type { Instant } from "../core/time/instant.ts";

/** What people read when the monitor has not checked in. It holds nothing a customer wrote, and no name. */
export interface Silence {
  /** Which monitor is silent: its own messages, and no other's, are called back by that. */
  readonly monitor: string;
  /** When it last checked in. */
  readonly since: Instant;
  /** What falls due next, the earliest first; of very much the beginning. */
  readonly next: readonly { readonly channel: string; readonly dueAt: Instant }[];
  /** How many customers wait, and how many of them were promised an answer before `since`. */
  readonly open: number;
  readonly late: number;
  /** The channels that nobody watches then, in words. */
  readonly channels: readonly string[];
}

/** A message that the platform will post by itself. */
export interface ArmedMessage {
  /** Where, as the platform knows it: of a direct message the conversation, not the person. */
  readonly place: string;
  readonly reference: string;
  /** When it is posted. */
  readonly at: Instant;
  /** When the platform took it, by the platform's own clock; undefined where it does not say. */
  readonly takenAt: Instant | undefined;
}

/** What became of arming: whatever is not certain is no comfort to anybody, and is found by `armed` later. */
export type ArmOutcome =
  | { readonly kind: "armed"; readonly message: ArmedMessage }
  | { readonly kind: "not armed"; readonly reason: string };

export type DisarmOutcome =
  | { readonly kind: "disarmed" }
  /** It was posted, or is about to be, or never was there. */
  | { readonly kind: "gone" }
  | { readonly kind: "still armed"; readonly reason: string };

/**
 * Messages that a platform posts by itself unless they are called back in time: what tells a team that its monitor is dead
 * (docs/decisions/014). Never retries by itself.
 */
export interface DeadMansSwitch {
  /** Has the platform post `silence` to a channel or a person at `at`. */
  readonly arm: (to: string, at: Instant, silence: Silence) => Promise<ArmOutcome>;
  /** Calls a message back. */
  readonly disarm: (message: Pick<ArmedMessage, "place" | "reference">) => Promise<DisarmOutcome>;
  /** Every message of that monitor's that waits, whichever run left it there. Undefined when that cannot be read now. */
  readonly armed: (monitor: string) => Promise<readonly ArmedMessage[] | undefined>;
}
