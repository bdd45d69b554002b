import type { DiscordAccount, DiscordMessage, DiscordOverwrite, DiscordPlace } from "./discord-message.ts";

const iso = (ms: number): string => new Date(ms).toISOString().replace("Z", "000+00:00");

/** An account as the API tells it. */
export const renderUser = ({ id, username, name, isBot }: DiscordAccount): object => ({
  id,
  username,
  global_name: name,
  discriminator: "0",
  avatar: null,
  public_flags: 0,
  ...(isBot && { bot: true }),
});

/** A message as the API tells it; without `words` as to a bot that has no right to them. */
export function renderMessage(
  message: DiscordMessage,
  userOf: (id: string) => DiscordAccount | undefined,
  words: boolean,
): object {
  const { id, place, author, content, at, editedAt, extras } = message;
  const { type, replyTo, webhook, stickers = [], files = [], forwards } = extras;
  const named = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, user = ""]) => userOf(user) ?? []);
  const mentions = new Set([...named, ...(replyTo ? [replyTo.author] : [])]);
  const source = replyTo ?? forwards;
  return {
    id,
    channel_id: place.id,
    type: type ?? (replyTo ? 19 : 0),
    author: webhook === undefined ? renderUser(author) : { ...renderUser(author), id: webhook, bot: true },
    content: words ? content : "",
    timestamp: iso(at),
    edited_timestamp: editedAt === undefined ? null : iso(editedAt),
    tts: false,
    mention_everyone: /@(?:everyone|here)/.test(content),
    mentions: [...mentions].map(renderUser),
    mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map(([, role]) => role),
    attachments: words ? files.map((filename, n) => ({ id: String(n), filename, size: 1, url: "" })) : [],
    sticker_items: stickers.map((name, n) => ({ id: String(n), name, format_type: 1 })),
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
    ...(webhook !== undefined && { webhook_id: webhook }),
    ...(source && {
      message_reference: {
        type: forwards ? 1 : 0,
        message_id: source.id,
        channel_id: source.place.id,
      },
    }),
    ...(replyTo && {
      referenced_message: replyTo.isGone ? null : renderMessage(alone(replyTo), userOf, words),
    }),
    ...(forwards && { message_snapshots: [{ message: { content: words ? forwards.content : "" } }] }),
  };
}

/** A channel or a thread as the API tells it. */
export const renderPlace = (
  { id, type, name, parent, topic, last, archivedAt, overwrites }: DiscordPlace,
  guild: string,
): object => ({
  id,
  guild_id: guild,
  type,
  name,
  parent_id: parent ?? null,
  last_message_id: last ?? null,
  ...(type !== 11 && type !== 12 && { topic, permission_overwrites: overwrites.map(renderOverwrite) }),
  ...((type === 11 || type === 12) && {
    owner_id: guild,
    thread_metadata: {
      archived: archivedAt !== undefined,
      archive_timestamp: iso(archivedAt ?? 1_420_070_400_000),
      auto_archive_duration: 1440,
      locked: false,
    },
  }),
});

const renderOverwrite = ({ id, of, allow = 0n, deny = 0n }: DiscordOverwrite): object => ({
  id,
  type: of === "role" ? 0 : 1,
  allow: String(allow),
  deny: String(deny),
});

/** A message without what it replies to: Discord shows one level. */
function alone(message: DiscordMessage): DiscordMessage {
  const { replyTo: _replyTo, ...extras } = message.extras;
  return { ...message, extras: { type: message.extras.replyTo ? 19 : 0, ...extras } };
}
