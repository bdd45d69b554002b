import { createHash } from "node:crypto";
import type { Author, AuthorRole, Conversation, MessageEvent, Refs } from "../../core/cases/events.ts";
import { authorId, conversationId, messageId, type BrandId } from "../../core/ids.ts";
import type { Interaction } from "../../core/interaction.ts";
import { instant } from "../../core/time/instant.ts";
import type { ObservedMessage, Words } from "../../ports/channel.ts";
import type { Responders } from "../define-channel.ts";
import type { GraphItem } from "./graph-schema.ts";

/** The watched page, and who writes for the brand. */
export interface FacebookWatch {
  readonly brand: BrandId;
  readonly page: string;
  readonly responders: Responders;
}

/** Where something stands. */
export type Place =
  | { readonly kind: "post" }
  /** Under a post. */
  | { readonly kind: "comment"; readonly post: string }
  /** In the thread of a comment. */
  | { readonly kind: "reply"; readonly thread: string };

/** A post or comment, and where it stands. */
export interface Placed {
  readonly item: GraphItem;
  readonly place: Place;
}

/** Where a comment stands that was found under `under`: a post, or the comment that a thread hangs from. */
export const placeUnder = (under: string, { parent }: GraphItem): Place =>
  parent === undefined ? { kind: "comment", post: under } : { kind: "reply", thread: parent.id };

/**
 * What a post or comment tells. A post is a conversation of its own; so is each comment on a post, with what is written in
 * its thread: on a page everybody's matter is another. The comment replies to the post, so that the page's comment under a
 * visitor's post answers that visitor; what stands within a thread says only which thread it is.
 */
export function messageFrom(placed: Placed, watch: FacebookWatch): ObservedMessage {
  const { item, place } = placed;
  const author = authorOf(item, watch);
  const envelope: Omit<MessageEvent, "facts"> = {
    kind: "message",
    conversation: conversationOf(item.id, place, watch),
    message: messageId(item.id),
    at: instant(item.created_time),
    author,
    interaction: interactionOf(placed, watch),
    refs: refsOf(placed, watch),
  };
  return { kind: "message", envelope, words: wordsOf(item) };
}

/** Where a message stands. */
export function conversationOf(id: string, place: Place, { brand, page }: FacebookWatch): Conversation {
  const root = conversationId(place.kind === "reply" ? place.thread : id);
  return { brand, platform: "facebook", account: page, id: root, shape: "thread" };
}

/** How it reached the page: a visitor's post that tags it is a mention. */
export function interactionOf({ item, place }: Placed, watch: FacebookWatch): Interaction {
  if (place.kind !== "post") return "reply";
  const isCustomers = authorOf(item, watch).role === "customer";
  return isCustomers && taggedIn(item).includes(watch.page) ? "mention" : "post";
}

function refsOf({ item, place }: Placed, watch: FacebookWatch): Refs {
  const addresses = taggedIn(item)
    .filter((id) => id !== item.from?.id)
    .map((id): Author => ({ id: authorId(id), role: addresseeRole(id, watch) }));
  return {
    repliesTo: place.kind === "comment" ? messageId(place.post) : undefined,
    quotes: undefined,
    ...(place.kind === "reply" ? { threadOf: messageId(place.thread) } : {}),
    addresses,
  };
}

const taggedIn = ({ message_tags = [] }: GraphItem): readonly string[] => [
  ...new Set(message_tags.flatMap(({ id }) => id ?? [])),
];

/** Who wrote it. Whom Facebook does not name is a customer for this message alone: nobody can tell who else they are. */
export function authorOf({ id, from, application }: GraphItem, watch: FacebookWatch): Author {
  const role = roleOf(from?.id, application?.id, watch);
  return { id: authorId(from?.id ?? `unknown:${id}`), role };
}

/** What an account is to the brand. Somebody not listed is a customer; `app`: what it was written with, if that is known. */
function roleOf(id: string | undefined, app: string | undefined, watch: FacebookWatch): AuthorRole {
  const { page, responders } = watch;
  if (id === undefined) return "customer";
  if (responders.bots.includes(id)) return "responder";
  if (responders.accounts.includes(id)) return responders.people ? "responder" : "colleague";
  if (id !== page) return "customer";
  const isByTool = app !== undefined && responders.bots.includes(app);
  return responders.own_account || isByTool ? "responder" : "colleague";
}

/** Who calls the page calls the brand, even where only its people answer. */
const addresseeRole = (id: string, watch: FacebookWatch): AuthorRole =>
  id === watch.page ? "responder" : roleOf(id, undefined, watch);

/** What people read. Facebook has no handles, and tells tags as the names that people see. */
export function wordsOf({ id, message = "", from, permalink_url, attachment }: GraphItem): Words {
  const name = from?.name?.trim() ?? "";
  const shown = name === "" ? "somebody on Facebook" : name;
  return {
    text: message === "" ? signOf(attachment?.type) : message,
    handle: shown,
    name: shown,
    link: linkOf(permalink_url, id),
  };
}

/**
 * What stands for a comment without words, by the types of https://developers.facebook.com/docs/graph-api/reference/story-attachment.
 * A sticker or a moving picture says as much as an emoji, and is written as one: it asks for nothing. A photo may show a
 * broken suitcase, and so may what is of no type that we know, or of none that was told.
 */
function signOf(type: string | undefined): string {
  if (type === "sticker") return "🏷️";
  if (type === "animated_image_share") return "🎞️";
  return type === "photo" ? "[photo]" : "[attachment]";
}

/** Facebook opens a post or comment by its id alone, too. */
function linkOf(permalink: string | undefined, id: string): string {
  if (permalink !== undefined && URL.canParse(permalink)) {
    const { protocol, hostname } = new URL(permalink);
    if (protocol === "https:" && /(^|[.])facebook[.]com$/.test(hostname)) return permalink;
  }
  return `https://www.facebook.com/${id}`;
}

/**
 * A short mark of what stands there: that of another text differs, but for one in 2^36. Facebook says of no comment whether
 * it was edited.
 */
export const versionOf = ({ message = "" }: GraphItem): string =>
  createHash("sha256").update(message).digest("base64url").slice(0, 6);
