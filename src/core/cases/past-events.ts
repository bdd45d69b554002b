import { authorId, conversationId, messageId, type BrandId } from "../ids.ts";
import type { Interaction } from "../interaction.ts";
import type { Author, AuthorRole, Conversation, MessageEvent, Refs } from "./events.ts";
import { handleKey, handlesIn } from "./handles.ts";
import type { MessageFacts } from "./message-facts.ts";
import { addressesOf, knownAs, type Cast } from "./past-addresses.ts";
import type { PastConversation, PastMessage, PastRole } from "./past-conversation.ts";

/** What the file does not say. */
export interface PastContext {
  /** The brand whose channel it was. */
  readonly brand: BrandId;
  /** Handles of the brand beside those that speak for it in the conversation: an unanswered one has none of them. */
  readonly handles?: readonly string[];
}

/** The facts of a message that reached us by `interaction`. */
export type FactsOf = (message: PastMessage, interaction: Interaction) => MessageFacts;

/**
 * The events of `past` as its channel would have told them, in the order of the file. Authors are known by their
 * handles, whatever their case. Whom a message addresses follows the `@handles` (docs/replay-files.md).
 */
export function eventsOf(
  past: PastConversation,
  context: PastContext,
  factsOf: FactsOf,
): readonly MessageEvent[] {
  const conversation: Conversation = {
    brand: context.brand,
    platform: "replay",
    account: past.channel,
    id: conversationId(past.conversation),
    shape: "thread",
  };
  const opener = openerOf(past);
  const cast = castOf(past, opener, context.handles ?? []);
  return past.messages.map((message) => {
    const interaction = message.interaction ?? (message === opener ? "mention" : "reply");
    const facts = factsOf(message, interaction);
    return {
      kind: "message",
      conversation,
      message: messageId(message.id),
      at: message.at,
      author: authorOf(message),
      interaction,
      refs: refsOf(message, interaction, cast, facts),
      facts,
    };
  });
}

function castOf(
  past: PastConversation,
  opener: PastMessage | undefined,
  ownHandles: readonly string[],
): Cast {
  const cast = new Map<string, AuthorRole>();
  for (const message of past.messages) {
    const key = handleKey(message.handle);
    if (cast.get(key) !== "responder") cast.set(key, authorRole(message.role));
  }
  for (const handle of [past.channel, ...ownHandles]) cast.set(handleKey(handle), "responder");
  if (opener === undefined || past.messages.some(({ role }) => role === "brand")) return cast;
  // Nobody spoke for the brand: whom the opener calls without a word from them is most likely the brand.
  const strangers = handlesIn(opener.text).filter(({ handle }) => !cast.has(knownAs(handle, cast)));
  for (const { handle } of strangers) cast.set(handle, "responder");
  return cast;
}

/** The customer's message that is earliest by its time, of several the first in the file. */
function openerOf(past: PastConversation): PastMessage | undefined {
  let opener: PastMessage | undefined;
  for (const message of past.messages) {
    if (message.role === "customer" && (opener === undefined || message.at < opener.at)) opener = message;
  }
  return opener;
}

function authorOf(message: PastMessage): Author {
  return { id: authorId(handleKey(message.handle)), role: authorRole(message.role) };
}

const authorRole = (role: PastRole): AuthorRole => (role === "brand" ? "responder" : role);

function refsOf(message: PastMessage, interaction: Interaction, cast: Cast, facts: MessageFacts): Refs {
  const ref = message.repliesTo === undefined ? undefined : messageId(message.repliesTo);
  const quoted = interaction === "quote";
  return {
    repliesTo: quoted ? undefined : ref,
    quotes: quoted ? ref : undefined,
    addresses: addressesOf(message, interaction, cast, facts),
  };
}
