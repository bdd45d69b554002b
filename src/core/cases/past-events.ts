import { authorId, conversationId, messageId, type BrandId } from "../ids.ts";
import type { Interaction } from "../interaction.ts";
import type { Author, AuthorRole, Conversation, MessageEvent, Refs } from "./events.ts";
import { handleKey, handlesIn, type NamedHandle } from "./handles.ts";
import type { MessageFacts } from "./message-facts.ts";
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
    return {
      kind: "message",
      conversation,
      message: messageId(message.id),
      at: message.at,
      author: authorOf(message),
      interaction,
      refs: refsOf(message, interaction, cast),
      facts: factsOf(message, interaction),
    };
  });
}

/** The role of everyone who speaks in a conversation, and of the brand's handles, by handle. */
type Cast = ReadonlyMap<string, AuthorRole>;

/** A longer name is a crafted one: no platform has such handles. */
const LONGEST_HANDLE = 100;

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

function refsOf(message: PastMessage, interaction: Interaction, cast: Cast): Refs {
  const ref = message.repliesTo === undefined ? undefined : messageId(message.repliesTo);
  const quoted = interaction === "quote";
  return {
    repliesTo: quoted ? undefined : ref,
    quotes: quoted ? ref : undefined,
    addresses: addressesOf(message, interaction, cast),
  };
}

function addressesOf(message: PastMessage, interaction: Interaction, cast: Cast): readonly Author[] {
  const named = handlesIn(message.text);
  if (named.length === 0) return [];
  const author = handleKey(message.handle);
  const addresses = new Map<string, Author>();
  for (const { handle, leading } of addressing(message, interaction, named)) {
    const key = knownAs(handle, cast);
    const role = cast.get(key) ?? "customer";
    if (key === author) continue;
    // A responder's own words may name anybody: only those who take part are spoken to, and never the brand itself.
    if (message.role === "brand" && (role === "responder" || (!leading && !cast.has(key)))) continue;
    addresses.set(key, { id: authorId(key), role });
  }
  return [...addresses.values()];
}

/**
 * X repeats the handles of everyone above in front of each reply: of that run only the first is whom it replies to,
 * and `repliesTo` knows even that better.
 */
function addressing(
  message: PastMessage,
  interaction: Interaction,
  named: readonly NamedHandle[],
): readonly NamedHandle[] {
  if (message.role === "brand" || interaction !== "reply") return named;
  const repeated = message.repliesTo === undefined ? 1 : 0;
  return named.filter(({ leading }, i) => !leading || i < repeated);
}

/** `handle`, or as much of it before a dot or hyphen as someone here is called: "@acme.Any news?" names @acme. */
function knownAs(handle: string, cast: Cast): string {
  if (cast.has(handle) || handle.length > LONGEST_HANDLE) return handle;
  for (let end = lastBreak(handle, handle.length); end > 0; end = lastBreak(handle, end)) {
    const shorter = handle.slice(0, end);
    if (cast.has(shorter)) return shorter;
  }
  return handle;
}

const lastBreak = (handle: string, before: number): number =>
  Math.max(handle.lastIndexOf(".", before - 1), handle.lastIndexOf("-", before - 1));
