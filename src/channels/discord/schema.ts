import { z } from "zod";

/** An id of Discord's: as many digits as 64 bits have. */
export const discordId: z.ZodType<string> = z.string().regex(/^\d{1,20}$/);

/** Somebody, as Discord tells it along with messages. */
export interface DiscordUser {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string | null | undefined;
  readonly bot?: boolean | null | undefined;
}

/** A message as Discord tells it, over HTTP and through the gateway alike. */
export interface DiscordMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: DiscordUser;
  readonly content: string;
  readonly edited_timestamp?: string | null | undefined;
  readonly webhook_id?: string | null | undefined;
  readonly mentions: readonly DiscordUser[];
  readonly message_reference?: DiscordReference | null | undefined;
  readonly referenced_message?: { readonly author: DiscordUser } | null | undefined;
  readonly attachments: readonly { readonly filename: string }[];
  readonly sticker_items: readonly { readonly name: string }[];
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly message_snapshots: readonly { readonly message: { readonly content: string } }[];
  readonly poll?: { readonly question: { readonly text?: string | undefined } } | null | undefined;
}

/** What a message points at: a reply (type 0), or a message that it forwards (1). */
export interface DiscordReference {
  readonly type?: number | null | undefined;
  readonly message_id?: string | null | undefined;
  readonly channel_id?: string | null | undefined;
}

const user: z.ZodType<DiscordUser> = z.object({
  id: discordId,
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().nullish(),
});

/** Items of an addition that we can do without: those that do not fit are left out. */
const lenient = <T>(item: z.ZodType<T>): z.ZodType<readonly T[]> =>
  z
    .array(z.unknown())
    .nullish()
    .transform((items) => (items ?? []).flatMap((each) => item.safeParse(each).data ?? []));

const messageSchema: z.ZodType<DiscordMessage> = z.object({
  id: discordId,
  channel_id: discordId,
  type: z.number(),
  author: user,
  content: z.string(),
  edited_timestamp: z.string().nullish(),
  webhook_id: discordId.nullish(),
  mentions: lenient(user),
  message_reference: z
    .object({
      type: z.number().nullish(),
      message_id: discordId.nullish(),
      channel_id: discordId.nullish(),
    })
    .nullish(),
  referenced_message: z.object({ author: user }).nullish().catch(undefined),
  attachments: lenient(z.object({ filename: z.string() })),
  sticker_items: lenient(z.object({ name: z.string() })),
  embeds: lenient(z.unknown()),
  components: lenient(z.unknown()),
  message_snapshots: lenient(z.object({ message: z.object({ content: z.string() }) })),
  poll: z
    .object({ question: z.object({ text: z.string().optional() }) })
    .nullish()
    .catch(undefined),
});

/** The message in `item`; undefined when it is none, or only a part of one. */
export const readMessage = (item: unknown): DiscordMessage | undefined => messageSchema.safeParse(item).data;

/** A page of messages. */
export interface MessagePage {
  /** Oldest first, each once; Discord tells the newest first. */
  readonly messages: readonly DiscordMessage[];
  /** Ids of those told in a way we do not know; undefined where not even an id can be read. */
  readonly unread: readonly (string | undefined)[];
  /** How many there were on the page. */
  readonly size: number;
}

/** The page in `body`; undefined when it is none. */
export function readPage(body: unknown): MessagePage | undefined {
  const items = z.array(z.unknown()).safeParse(body).data;
  if (items === undefined) return undefined;
  const messages = new Map<string, DiscordMessage>();
  const unread: (string | undefined)[] = [];
  for (const item of items) {
    const message = readMessage(item);
    if (message === undefined) unread.push(z.object({ id: discordId }).safeParse(item).data?.id);
    else messages.set(message.id, message);
  }
  const oldestFirst = [...messages.values()].toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
  return { messages: oldestFirst, unread, size: items.length };
}

/** A channel or a thread. */
export interface DiscordChannel {
  readonly id: string;
  readonly type: number;
  readonly name?: string | null | undefined;
  readonly parent_id?: string | null | undefined;
  readonly last_message_id?: string | null | undefined;
  readonly thread_metadata?: { readonly archive_timestamp?: string | null | undefined } | null | undefined;
}

const channelSchema: z.ZodType<DiscordChannel> = z.object({
  id: discordId,
  type: z.number(),
  name: z.string().nullish(),
  parent_id: discordId.nullish(),
  last_message_id: discordId.nullish(),
  thread_metadata: z.object({ archive_timestamp: z.string().nullish() }).nullish().catch(undefined),
});

/** The channel in `item`; undefined when it is none. */
export const readChannel = (item: unknown): DiscordChannel | undefined => channelSchema.safeParse(item).data;

/** The channels in `body`; undefined when it is no list. */
export const readChannels = (body: unknown): readonly DiscordChannel[] | undefined =>
  z
    .array(z.unknown())
    .safeParse(body)
    .data?.flatMap((item) => readChannel(item) ?? []);

const threadsSchema = z.object({ threads: z.array(z.unknown()), has_more: z.boolean().nullish() });

/** The threads in `body`, and whether there are more; undefined when it is no list of threads. */
export function readThreads(
  body: unknown,
): { readonly threads: readonly DiscordChannel[]; readonly hasMore: boolean } | undefined {
  const read = threadsSchema.safeParse(body).data;
  if (read === undefined) return undefined;
  return {
    threads: read.threads.flatMap((item) => readChannel(item) ?? []),
    hasMore: read.has_more === true,
  };
}

/** A role of the server. */
export interface DiscordRole {
  readonly id: string;
  readonly name: string;
  /** Whose own role it is, when it came with a bot. */
  readonly tags?: { readonly bot_id?: string | null | undefined } | null | undefined;
}

const guildSchema = z.object({
  roles: z.array(
    z.object({
      id: discordId,
      name: z.string(),
      tags: z.object({ bot_id: discordId.nullish() }).nullish(),
    }),
  ),
});

/** The roles of the server in `body`; undefined when it is none. */
export const readRoles = (body: unknown): readonly DiscordRole[] | undefined =>
  guildSchema.safeParse(body).data?.roles;

/** Our own application: `flags` say which privileged intents are switched on. */
export interface DiscordApplication {
  readonly id: string;
  readonly flags?: number | undefined;
  readonly bot?: { readonly id: string } | undefined;
}

const applicationSchema: z.ZodType<DiscordApplication> = z.object({
  id: discordId,
  flags: z.number().optional(),
  bot: z.object({ id: discordId }).optional(),
});

/** The application in `body`; undefined when it is none. */
export const readApplication = (body: unknown): DiscordApplication | undefined =>
  applicationSchema.safeParse(body).data;

const memberSchema = z.object({ roles: z.array(discordId) });

/** The roles of the member in `body`; undefined when it is none. */
export const readMemberRoles = (body: unknown): readonly string[] | undefined =>
  memberSchema.safeParse(body).data?.roles;
