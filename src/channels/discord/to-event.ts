import type { Author, AuthorRole, MessageEvent, Refs } from "../../core/cases/events.ts";
import { authorId, messageId } from "../../core/ids.ts";
import type { Interaction } from "../../core/interaction.ts";
import { parseInstant } from "../../core/time/iso.ts";
import type { Observed, ObservedMessage, Words } from "../../ports/channel.ts";
import { madeAt } from "./snowflake.ts";
import type { AboutGuild } from "./about.ts";
import type { Members } from "./members.ts";
import { REPLY, type Openings } from "./openings.ts";
import { conversationIn, type Place, type Places } from "./places.ts";
import type { DiscordWatch } from "./reading.ts";
import type { DiscordMessage, DiscordUser } from "./schema.ts";
import { namedIn, textOf, type Names } from "./words.ts";

/** What must be known to tell of a message. */
export interface Telling {
  readonly watch: DiscordWatch;
  readonly about: AboutGuild;
  readonly members: Pick<Members, "roleOf">;
  readonly places: Pick<Places, "nameOf">;
  readonly openings: Pick<Openings, "isFirst">;
}

/**
 * What a message tells us. One that was edited tells of the message, too, so that nothing need be known beforehand; when the
 * message is known already, the first telling of it stands.
 */
export function observedFrom(message: DiscordMessage, place: Place, telling: Telling): readonly Observed[] {
  const told = messageFrom(message, place, telling);
  const edited = editedAt(message);
  if (edited === undefined) return [told];
  const { conversation, author, interaction } = told.envelope;
  const envelope = { kind: "edit", conversation, message: messageId(message.id), at: edited } as const;
  return [told, { kind: "edit", envelope, role: author.role, interaction, words: told.words }];
}

function messageFrom(message: DiscordMessage, place: Place, telling: Telling): ObservedMessage {
  const role = roleOf(message, telling);
  const envelope: Omit<MessageEvent, "facts"> = {
    kind: "message",
    conversation: conversationIn(place, telling.watch),
    message: messageId(message.id),
    at: madeAt(message.id),
    author: { id: authorId(message.author.id), role },
    interaction: interactionOf(message, place, role, telling),
    refs: refsOf(message, place, telling),
  };
  return { kind: "message", envelope, words: wordsOf(message, place, telling) };
}

/** What the author of a message is to the brand. */
export const roleOf = (
  { author, webhook_id }: DiscordMessage,
  { members }: Pick<Telling, "members">,
): AuthorRole => members.roleOf(author, webhook_id != null);

/** When the message was last edited; embeds that unfold later are no edit. */
export const editedAt = ({ edited_timestamp }: DiscordMessage): MessageEvent["at"] | undefined =>
  edited_timestamp == null ? undefined : parseInstant(edited_timestamp);

/** The message that this one replies to. A forward and an announcement that is followed point at messages, too. */
export function repliesTo({ type, message_reference, channel_id }: DiscordMessage): string | undefined {
  if (type !== REPLY || message_reference?.type === 1) return undefined;
  const isHere = message_reference?.channel_id == null || message_reference.channel_id === channel_id;
  return isHere ? (message_reference?.message_id ?? undefined) : undefined;
}

/** Whether its own words call the brand: the bot, somebody who answers for it, or a role of theirs. */
export function callsBrand(message: DiscordMessage, telling: Telling): boolean {
  return addressedBy(message, telling).some(({ role }) => role === "responder");
}

function interactionOf(
  message: DiscordMessage,
  place: Place,
  role: AuthorRole,
  telling: Telling,
): Interaction {
  const calls = role === "customer" && callsBrand(message, telling);
  if (calls && !place.isHelp) return "mention";
  if (repliesTo(message) !== undefined) return "reply";
  if (place.kind === "thread" && telling.openings.isFirst(message, place) !== true) return "reply";
  return calls ? "mention" : "post";
}

function refsOf(message: DiscordMessage, place: Place, telling: Telling): Refs {
  const to = repliesTo(message);
  const hangs = place.kind === "thread" && message.id !== place.id;
  // Whom it replies to, for when the parent was never seen.
  const parent = to === undefined ? undefined : message.referenced_message?.author;
  const addresses = [
    ...(parent === undefined ? [] : [addressee(parent.id, parent, telling)]),
    ...addressedBy(message, telling),
  ];
  return {
    repliesTo: to === undefined ? undefined : messageId(to),
    quotes: undefined,
    ...(hangs ? { threadOf: messageId(place.id) } : {}),
    addresses: addresses.filter(
      ({ id }, at) => id !== message.author.id && addresses.findIndex((other) => other.id === id) === at,
    ),
  };
}

/** Whom its own words name. What Discord counts as a mention holds those replied to as well, so the text decides. */
function addressedBy({ content, mentions }: DiscordMessage, telling: Telling): readonly Author[] {
  const { users, roles } = namedIn(content);
  const people = new Map(mentions.map((user) => [user.id, user]));
  const calling = roles.filter((id) => telling.about.callingRoles.has(id));
  return [
    ...users.map((id) => addressee(id, people.get(id), telling)),
    ...calling.map((id): Author => ({ id: authorId(id), role: "responder" })),
  ];
}

/** Who calls the bot calls the brand, even where only its people answer. */
function addressee(id: string, user: DiscordUser | undefined, { about, members }: Telling): Author {
  const role = id === about.bot ? "responder" : members.roleOf(user ?? { id, username: id });
  return { id: authorId(id), role };
}

function wordsOf(message: DiscordMessage, place: Place, { watch, about, places }: Telling): Words {
  const { author, mentions } = message;
  const users = new Map(mentions.map(({ id, username }) => [id, username]));
  const names: Names = {
    ofUser: (id) => users.get(id),
    ofRole: (id) => about.roleNames.get(id),
    ofPlace: places.nameOf,
  };
  return {
    text: textOf(message, names),
    handle: author.username,
    name: author.global_name ?? author.username,
    link: `https://discord.com/channels/${watch.guild}/${place.id}/${message.id}`,
  };
}
