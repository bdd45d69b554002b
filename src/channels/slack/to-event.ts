import type { Author, AuthorRole, Conversation, MessageEvent } from "../../core/cases/events.ts";
import { authorId, conversationId, messageId, type BrandId, type MessageId } from "../../core/ids.ts";
import type { Interaction } from "../../core/interaction.ts";
import { instant, type Instant } from "../../core/time/instant.ts";
import type { ObservedDeletion, ObservedEdit, ObservedMessage, Words } from "../../ports/channel.ts";
import type { Responders } from "../define-channel.ts";
import { rootOf, type SlackMessage } from "./message-schema.ts";
import { microseconds, postedAt } from "./stamp.ts";
import { calledIn, plainWords } from "./words.ts";

/** The watched workspace, and who writes for the brand. */
export interface SlackWatch {
  readonly brand: BrandId;
  readonly team: string;
  readonly channels: readonly string[];
  readonly responders: Responders;
}

/** Who we are in the workspace. */
export interface Self {
  readonly user: string;
  readonly bot: string | undefined;
  readonly name: string;
  /** Of the workspace, with a slash at its end. */
  readonly url: string;
}

/** How somebody is called. */
export interface Named {
  readonly handle: string;
  readonly name: string;
}

/** What is known when a message is read. */
export interface Known {
  readonly watch: SlackWatch;
  readonly self: Self;
  /** Of the user groups whose members answer. */
  readonly members: ReadonlySet<string>;
  readonly nameOf: (user: string) => Named | undefined;
}

/** The id of a message: Slack's stamps are unique in a channel only. */
export const messageIdOf = (place: string, ts: string): MessageId => messageId(`${place}:${ts}`);

/** The channel and the stamp of an id of ours; undefined when it is none. */
export function placeOfId(id: string): { readonly place: string; readonly ts: string } | undefined {
  const [, place, ts] = /^([A-Z0-9]+):(\d{10}\.\d{6})$/.exec(id) ?? [];
  return place === undefined || ts === undefined ? undefined : { place, ts };
}

/** Where a message stands: the channel is one conversation, each thread in it another. */
export function conversationOf(place: string, root: string | undefined, watch: SlackWatch): Conversation {
  const { brand, team } = watch;
  const home = { brand, platform: "slack", account: team } as const;
  return root === undefined
    ? { ...home, id: conversationId(place), shape: "flat" }
    : { ...home, id: conversationId(`${place}:${root}`), shape: "thread" };
}

/** Marks what the monitor posts, whichever app of the workspace it posts through. */
const OUR_ALERT = "ssla_alert";

/** Whether we posted it ourselves: alerts and events of a channel may share a workspace, and an app. */
export const isOurs = (message: SlackMessage, { user, bot }: Self): boolean =>
  message.user === user ||
  (bot !== undefined && message.bot_id === bot) ||
  message.metadata?.event_type === OUR_ALERT;

/** Somebody posted it. */
export function messageFrom(message: SlackMessage, place: string, known: Known): ObservedMessage {
  const root = rootOf(message);
  const author: Author = { id: authorId(authorOf(message)), role: roleOf(message, known) };
  const addresses = addressesIn(message, author, known);
  const envelope: Omit<MessageEvent, "facts"> = {
    kind: "message",
    conversation: conversationOf(place, root, known.watch),
    message: messageIdOf(place, message.ts),
    at: postedAt(message.ts),
    author,
    interaction: interactionOf(root, addresses, author.role),
    refs: {
      repliesTo: undefined,
      quotes: undefined,
      ...(root !== undefined && { threadOf: messageIdOf(place, root) }),
      addresses,
    },
  };
  return { kind: "message", envelope, words: wordsOf(message, place, known) };
}

/** Its text was changed at `at`. */
export function editFrom(message: SlackMessage, place: string, at: Instant, known: Known): ObservedEdit {
  const { envelope, words } = messageFrom(message, place, known);
  const { conversation, author, interaction } = envelope;
  return {
    kind: "edit",
    envelope: { kind: "edit", conversation, message: envelope.message, at },
    role: author.role,
    interaction,
    words,
  };
}

/** It is gone. */
export function deletionOf(
  { place, ts, root }: { readonly place: string; readonly ts: string; readonly root: string | undefined },
  { lastSeen, noticed }: { readonly lastSeen: Instant; readonly noticed: Instant },
  watch: SlackWatch,
): ObservedDeletion {
  const conversation = conversationOf(place, root, watch);
  const message = messageIdOf(place, ts);
  return { kind: "deletion", envelope: { kind: "deletion", conversation, message, lastSeen, noticed } };
}

/** When a message was last edited by a person. Slack tells whole seconds, so that it may seem to be before the message. */
export function editedAt({ ts, edited }: SlackMessage): Instant | undefined {
  if (edited === undefined) return undefined;
  return instant(Math.max(postedAt(ts), Math.floor(microseconds(edited.ts) / 1000)));
}

const authorOf = ({ user, bot_id }: SlackMessage): string => user ?? bot_id ?? "USLACKBOT";

function interactionOf(
  root: string | undefined,
  addresses: readonly Author[],
  role: AuthorRole,
): Interaction {
  if (root !== undefined) return "reply";
  return role === "customer" && addresses.some((each) => each.role === "responder") ? "mention" : "post";
}

function roleOf(message: SlackMessage, known: Known): AuthorRole {
  const { bot_id, subtype, user } = message;
  const isBot =
    bot_id !== undefined || subtype === "bot_message" || user === undefined || user === "USLACKBOT";
  if (!isBot) return roleOfUser(user, known);
  const app = message.app_id ?? message.bot_profile?.app_id;
  const ids = [bot_id, app].filter((id) => id !== undefined);
  return ids.some((id) => known.watch.responders.bots.includes(id)) ? "responder" : "bot";
}

/** What somebody is to the brand. Somebody not listed is a customer, from another workspace (Slack Connect) too. */
function roleOfUser(user: string, { watch: { responders }, members }: Known): AuthorRole {
  if (members.has(user)) return "responder";
  if (!responders.accounts.includes(user)) return "customer";
  return responders.people ? "responder" : "colleague";
}

/** Whom its text calls. Who calls the app or a group of responders calls the brand. */
function addressesIn({ text }: SlackMessage, author: Author, known: Known): readonly Author[] {
  const { responders } = known.watch;
  return calledIn(text).flatMap((id): readonly Author[] => {
    if (id === author.id) return [];
    if (id === known.self.user || responders.user_groups.includes(id)) {
      return [{ id: authorId(id), role: "responder" }];
    }
    if (id.startsWith("S")) return [];
    return [{ id: authorId(id), role: id === "USLACKBOT" ? "bot" : roleOfUser(id, known) }];
  });
}

function wordsOf(message: SlackMessage, place: string, known: Known): Words {
  const { nameOf, self } = known;
  const profile = message.user_profile;
  const named = message.user === undefined ? undefined : nameOf(message.user);
  const shown = [message.username, message.bot_profile?.name, profile?.display_name, profile?.name];
  const handle = named?.handle ?? shown.find((each) => each) ?? authorOf(message);
  const text = plainWords(textOf(message), { nameOf: (user) => nameOf(user)?.handle });
  return {
    text,
    handle,
    name: named?.name ?? [profile?.real_name].find((each) => each) ?? handle,
    link: linkOf(message, place, self),
  };
}

/** What people read where there are no words: of a bot its attachments, of a person the names of the files. */
function textOf({ text, attachments, files }: SlackMessage): string {
  if (text !== "") return text;
  const said = (attachments ?? []).flatMap((each) => each.text ?? each.fallback ?? []);
  return [...said, ...(files ?? []).flatMap(({ name }) => name ?? [])].join("\n");
}

function linkOf(message: SlackMessage, place: string, { url }: Self): string {
  const root = rootOf(message);
  const page = `${url}archives/${place}/p${message.ts.replace(".", "")}`;
  return root === undefined ? page : `${page}?thread_ts=${root}&cid=${place}`;
}
