import type {
  Act,
  ActEvent,
  Author,
  AuthorRole,
  Conversation,
  DeletionEvent,
  EditEvent,
  MessageEvent,
} from "../../src/core/cases/events.ts";
import type { Cue, MessageFacts, Noise } from "../../src/core/cases/message-facts.ts";
import { actId, authorId, brandId, conversationId, messageId, personId } from "../../src/core/ids.ts";
import type { Interaction } from "../../src/core/interaction.ts";
import { at } from "./terms.ts";

/** A conversation of brand acme's account on X. */
export function aConversation(id = "c1", shape: Conversation["shape"] = "thread"): Conversation {
  return { brand: brandId("acme"), platform: "x", account: "2244994945", id: conversationId(id), shape };
}

interface FactsText {
  readonly noise?: Noise;
  readonly cues?: readonly Cue[];
  readonly keywords?: readonly string[];
  readonly autoReply?: boolean;
}

/** What a classifier may have found. */
export function someFacts({
  noise,
  cues = [],
  keywords = [],
  autoReply = false,
}: FactsText = {}): MessageFacts {
  return { classifier: "test", noise, cues: cues.map((cue) => ({ cue, words: cue })), keywords, autoReply };
}

export interface MessageText extends FactsText {
  readonly interaction?: Interaction;
  readonly repliesTo?: string;
  readonly quotes?: string;
  readonly threadOf?: string;
  readonly addresses?: readonly Author[];
  readonly conversation?: Conversation;
}

/** An account in that role. */
export const author = (id: string, role: AuthorRole = "customer"): Author => ({ id: authorId(id), role });

/** The account of the brand. */
export const BRAND: Author = author("acme", "responder");

/** A message of that account. A customer's is a mention unless said otherwise, everybody else's a reply. */
export function says(who: Author, id: string, iso: string, text: MessageText = {}): MessageEvent {
  const { repliesTo, quotes, threadOf, addresses = [] } = text;
  return {
    kind: "message",
    conversation: text.conversation ?? aConversation(),
    message: messageId(id),
    at: at(iso),
    author: who,
    interaction: text.interaction ?? (who.role === "customer" ? "mention" : "reply"),
    refs: {
      repliesTo: repliesTo === undefined ? undefined : messageId(repliesTo),
      quotes: quotes === undefined ? undefined : messageId(quotes),
      addresses,
      ...(threadOf !== undefined && { threadOf: messageId(threadOf) }),
    },
    facts: someFacts(text),
  };
}

/** The message `id` was edited; `text` is what the classifier finds in it now. */
export function edited(id: string, iso: string, text: FactsText = {}): EditEvent {
  return {
    kind: "edit",
    conversation: aConversation(),
    message: messageId(id),
    at: at(iso),
    facts: someFacts(text),
  };
}

/** The message `id` was deleted some time between those instants. */
export function deleted(id: string, lastSeen: string, noticed: string): DeletionEvent {
  return {
    kind: "deletion",
    conversation: aConversation(),
    message: messageId(id),
    lastSeen: at(lastSeen),
    noticed: at(noticed),
  };
}

/** Ana did that about message `message`. */
export function did(act: Act, message: string, iso: string, id = `${act.kind} ${iso}`): ActEvent {
  return {
    kind: "act",
    conversation: aConversation(),
    id: actId(id),
    message: messageId(message),
    at: at(iso),
    by: personId("ana"),
    act,
  };
}
