import type { Interaction } from "../interaction.ts";
import type { NonEmpty } from "../non-empty.ts";
import type { Instant } from "../time/instant.ts";

/** Who wrote a past message, as history files call it: `brand` is the responder of the core. */
export const PAST_ROLES = ["customer", "brand", "colleague", "bot"] as const;
/** One of them. */
export type PastRole = (typeof PAST_ROLES)[number];

/** A message as a history file tells it. */
export interface PastMessage {
  readonly id: string;
  readonly at: Instant;
  readonly role: PastRole;
  readonly handle: string;
  readonly text: string;
  /** Undefined when the file does not say: the opener counts as a mention, the rest as replies. */
  readonly interaction: Interaction | undefined;
  /** The message it answers, of a quote the quoted one; undefined when the file does not say. */
  readonly repliesTo: string | undefined;
}

/** A conversation that is over, or at least written down: messages in the order of the file, each id once. */
export interface PastConversation {
  /** Where it begins in its file, counted from 1. */
  readonly line: number;
  readonly conversation: string;
  readonly channel: string;
  readonly messages: NonEmpty<PastMessage>;
}
