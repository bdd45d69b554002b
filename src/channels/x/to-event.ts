import type { Author, AuthorRole, Conversation, MessageEvent, Refs } from "../../core/cases/events.ts";
import { authorId, conversationId, messageId, type BrandId } from "../../core/ids.ts";
import type { Interaction } from "../../core/interaction.ts";
import type { Observed, ObservedEdit, ObservedMessage, Words } from "../../ports/channel.ts";
import type { Responders } from "../define-channel.ts";
import { addressedBy } from "./addresses.ts";
import type { XContext, XPost } from "./post-schema.ts";
import { postedAt } from "./snowflake.ts";

/** The watched account, and who writes for the brand. */
export interface XWatch {
  readonly brand: BrandId;
  readonly account: string;
  readonly responders: Responders;
}

/**
 * What a post tells us. An edit is a post with an id of its own, which names its first version: it tells of the message,
 * as of the second it was posted, and of the edit, so that nothing need be known beforehand; when the message is known
 * already, the first telling of it stands. A retweet by a responder tells nothing, because it says nothing to anybody; a
 * customer's is told, and is noise.
 */
export function observedFrom(post: XPost, context: XContext, watch: XWatch): readonly Observed[] {
  const role = roleOf(post.author_id, watch);
  if (role !== "customer" && references(post, "retweeted") !== undefined) return [];
  const message = messageFrom(post, context, watch, role);
  return post.id === firstVersionOf(post) ? [message] : [message, editFrom(post, context, message)];
}

/** The id by which a post is known through all its edits. */
export const firstVersionOf = (post: XPost): string => post.edit_history_tweet_ids?.[0] ?? post.id;

/** Where a message of this conversation stands. An edited post may name the conversation by its newer id. */
export function conversationOf(post: XPost, { brand, account }: XWatch): Conversation {
  const versions = post.edit_history_tweet_ids ?? [];
  const isRoot = versions.includes(post.conversation_id);
  const id = conversationId(isRoot ? firstVersionOf(post) : post.conversation_id);
  return { brand, platform: "x", account, id, shape: "thread" };
}

function messageFrom(post: XPost, context: XContext, watch: XWatch, role: AuthorRole): ObservedMessage {
  const id = firstVersionOf(post);
  const interaction = interactionOf(post, role);
  const envelope: Omit<MessageEvent, "facts"> = {
    kind: "message",
    conversation: conversationOf(post, watch),
    message: messageId(id),
    // Whole seconds, so that the message is told alike by its first version and by a later one.
    at: postedAt(id),
    author: { id: authorId(post.author_id), role },
    interaction,
    refs: refsOf(post, context, watch),
  };
  return { kind: "message", envelope, words: wordsOf(post, id, context) };
}

function editFrom(post: XPost, context: XContext, { envelope }: ObservedMessage): ObservedEdit {
  const { conversation, message, author, interaction } = envelope;
  return {
    kind: "edit",
    envelope: { kind: "edit", conversation, message, alias: messageId(post.id), at: postedAt(post.id) },
    role: author.role,
    interaction,
    words: wordsOf(post, post.id, context),
  };
}

function interactionOf(post: XPost, role: AuthorRole): Interaction {
  if (references(post, "replied_to") !== undefined) return "reply";
  if (references(post, "quoted") !== undefined) return "quote";
  return role === "responder" ? "post" : "mention";
}

function refsOf(post: XPost, context: XContext, watch: XWatch): Refs {
  const repliesTo = references(post, "replied_to");
  const quotes = references(post, "quoted");
  // A retweet repeats another's words, and so whom those address.
  const addressed = references(post, "retweeted") === undefined ? addressedBy(post, context) : [];
  return {
    repliesTo: repliesTo === undefined ? undefined : messageId(repliesTo),
    quotes: quotes === undefined ? undefined : messageId(quotes),
    addresses: addressed
      .filter((id) => id !== post.author_id)
      .map((id): Author => ({ id: authorId(id), role: addresseeRole(id, watch) })),
  };
}

const references = (post: XPost, wanted: "replied_to" | "quoted" | "retweeted"): string | undefined =>
  post.referenced_tweets?.find(({ type }) => type === wanted)?.id;

/** What an account is to the brand. Somebody not listed is a customer. */
export function roleOf(id: string, { account, responders }: XWatch): AuthorRole {
  if (responders.bots.includes(id)) return "responder";
  if (responders.accounts.includes(id)) return responders.people ? "responder" : "colleague";
  if (id === account) return responders.own_account ? "responder" : "colleague";
  return "customer";
}

/** Who calls the watched account calls the brand, even where only its people answer. */
const addresseeRole = (id: string, watch: XWatch): AuthorRole =>
  id === watch.account ? "responder" : roleOf(id, watch);

function wordsOf(post: XPost, id: string, { users }: XContext): Words {
  const author = users.get(post.author_id);
  const handle = author?.username ?? post.author_id;
  return {
    text: unescaped(withMedia(post)),
    handle,
    name: author?.name ?? handle,
    // X opens a post by its id alone when the handle is not known, and whatever the handle was.
    link: `https://x.com/${author === undefined ? "i" : encodeURIComponent(handle)}/status/${id}`,
  };
}

/** The text with its pictures and films in words: their links say nothing, and a text of links alone asks for nothing. */
function withMedia(post: XPost): string {
  const links = [...(post.entities?.urls ?? []), ...(post.note_tweet?.entities?.urls ?? [])];
  let text = post.note_tweet?.text ?? post.text;
  for (const { url, media_key: key } of links) {
    if (key !== undefined && url !== "") text = text.replaceAll(url, mediaInWords(key));
  }
  return text;
}

/** A moving picture says as much as an emoji, and is written as one: it asks for nothing. */
function mediaInWords(key: string): string {
  if (key.startsWith("16_")) return "🎞️";
  return key.startsWith("3_") ? "[photo]" : "[video]";
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
]);

/** X escapes these three and no others, each once. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (escape) => ESCAPES.get(escape) ?? escape);
