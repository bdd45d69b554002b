import type { ActId, AuthorId, BrandId, ConversationId, MessageId, PersonId } from "../ids.ts";
import type { Interaction } from "../interaction.ts";
import type { Instant } from "../time/instant.ts";
import type { MessageFacts } from "./message-facts.ts";

/** Who wrote it, resolved at ingest and frozen with the message (DESIGN §3). */
export type AuthorRole = "responder" | "colleague" | "customer" | "bot";

/** An account and what it is to the brand. */
export interface Author {
  readonly id: AuthorId;
  readonly role: AuthorRole;
}

/** Where messages stand; every stored key leads with its brand, platform and account. */
export interface Conversation {
  readonly brand: BrandId;
  readonly platform: string;
  readonly account: string;
  readonly id: ConversationId;
  /** In a thread everyone talks about one matter; in a flat channel messages of many matters stand in a row. */
  readonly shape: "thread" | "flat";
}

/** What a message points at. */
export interface Refs {
  readonly repliesTo: MessageId | undefined;
  readonly quotes: MessageId | undefined;
  /**
   * The message its thread hangs from, where the platform says of a message only in which thread it stands. It links the
   * thread with what it hangs from; whom the message answers or speaks to it tells less surely than `repliesTo`.
   */
  readonly threadOf?: MessageId | undefined;
  /** Whom its own words address, in their order; not the handles that X repeats in every reply. */
  readonly addresses: readonly Author[];
}

/** Somebody posted something. `at` is when, by the platform. */
export interface MessageEvent {
  readonly kind: "message";
  readonly conversation: Conversation;
  readonly message: MessageId;
  readonly at: Instant;
  readonly author: Author;
  readonly interaction: Interaction;
  readonly refs: Refs;
  readonly facts: MessageFacts;
}

/** What was found in a message after it was edited at `at`. */
export interface EditEvent {
  readonly kind: "edit";
  readonly conversation: Conversation;
  readonly message: MessageId;
  readonly at: Instant;
  readonly facts: MessageFacts;
  /** The id the platform gave this version: refs may name it. */
  readonly alias?: MessageId | undefined;
}

/** We know that it stood at `lastSeen` and was gone at `noticed`, not when it went. */
export interface DeletionEvent {
  readonly kind: "deletion";
  readonly conversation: Conversation;
  readonly message: MessageId;
  readonly lastSeen: Instant;
  readonly noticed: Instant;
}

/** What a person did in Slack or the CLI, about the case that waits with `message`. */
export interface ActEvent {
  readonly kind: "act";
  readonly conversation: Conversation;
  readonly id: ActId;
  readonly message: MessageId;
  readonly at: Instant;
  readonly by: PersonId;
  readonly act: Act;
}

/** What a person can do about a case, its message, or an earlier act. */
export type Act =
  | { readonly kind: "claim" }
  /** Gives back what the same person had claimed. */
  | { readonly kind: "release" }
  | { readonly kind: "snooze"; readonly until: Instant }
  /** Calls at once whom that stage of the escalation policy would call later: `breach`, `after:30m`. */
  | { readonly kind: "escalate"; readonly stage: string }
  | { readonly kind: "no reply needed" }
  | { readonly kind: "needs a reply" }
  | { readonly kind: "not for us"; readonly reason: string }
  | { readonly kind: "resolve" }
  /** Of the words that the message has had since `version`: what was found in them is wrong, or tolerable. No clock hears of it. */
  | { readonly kind: "conduct is fine"; readonly version: Instant }
  /** Many customers were told at once how things stand, such as by a post of ours: as good as a placeholder to each. */
  | { readonly kind: "status update" }
  | { readonly kind: "undo"; readonly act: ActId };

/** Anything that can change a case. */
export type ChannelEvent = MessageEvent | EditEvent | DeletionEvent | ActEvent;
