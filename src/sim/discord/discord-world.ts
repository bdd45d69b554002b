import type { Instant } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import type {
  DiscordAccount,
  DiscordEvent,
  DiscordExtras,
  DiscordMessage,
  DiscordPlace,
} from "./discord-message.ts";
import type { DiscordFront, DiscordWorldRole } from "./discord-server-settings.ts";
import { BITS } from "./permission-bits.ts";
import { renderMessage, renderPlace, renderUser } from "./render.ts";
import { snowflakes } from "./snowflakes.ts";

/**
 * The world behind the loopback Discord: one server, its channels and threads, its people and what they write. It has its own
 * time, which a wrong wall clock on our side does not move.
 */
export interface DiscordWorld {
  readonly guild: string;
  /** The bot that watches, and the role that came with it. */
  readonly bot: DiscordAccount;
  readonly botRole: DiscordWorldRole;
  /** What the server tells whoever comes to it. */
  readonly front: DiscordFront;
  readonly now: () => Instant;
  readonly account: (
    username: string,
    options?: { name?: string; bot?: boolean; id?: string },
  ) => DiscordAccount;
  readonly userOf: (id: string) => DiscordAccount | undefined;
  readonly role: (name: string, options?: { bot?: string; id?: string }) => DiscordWorldRole;
  readonly roles: () => readonly DiscordWorldRole[];
  readonly grant: (account: DiscordAccount, role: DiscordWorldRole) => void;
  readonly revoke: (account: DiscordAccount, role: DiscordWorldRole) => void;
  readonly rolesOf: (id: string) => readonly string[];
  /** A text channel (0), an announcement channel (5) or a forum (15). */
  readonly channel: (name: string, type?: 0 | 5 | 15, id?: string) => DiscordPlace;
  /** A thread that hangs from a message. */
  readonly threadFrom: (message: DiscordMessage, name: string) => DiscordPlace;
  /** A thread that hangs from nothing, public or private. */
  readonly thread: (parent: DiscordPlace, name: string, type?: 11 | 12) => DiscordPlace;
  /** A post in a forum: a thread whose first message has its id. */
  readonly forumPost: (
    forum: DiscordPlace,
    author: DiscordAccount,
    title: string,
    text: string,
  ) => DiscordMessage;
  readonly archive: (thread: DiscordPlace) => void;
  readonly removePlace: (place: DiscordPlace) => void;
  readonly post: (
    author: DiscordAccount,
    place: DiscordPlace,
    text: string,
    extras?: DiscordExtras,
  ) => DiscordMessage;
  readonly edit: (message: DiscordMessage, text: string) => void;
  /** An update that is no edit: a link in it unfolds. */
  readonly unfold: (message: DiscordMessage) => void;
  readonly remove: (...messages: readonly DiscordMessage[]) => void;
  readonly places: () => readonly DiscordPlace[];
  readonly messagesIn: (place: string) => readonly DiscordMessage[];
  readonly onEvent: (listener: (event: DiscordEvent, hidden: DiscordEvent) => void) => void;
}

/** A server with the bot in it, and nobody else; of a certain id, if one is given. */
export function discordWorld(clock: Clock, ownGuild?: string): DiscordWorld {
  const began = clock.now() - clock.monotonic();
  const now = (): Instant => (began + clock.monotonic()) as Instant;
  const nextId = snowflakes(now);
  const accounts = new Map<string, DiscordAccount>();
  const roles: DiscordWorldRole[] = [];
  const holders = new Map<string, Set<string>>();
  const places = new Map<string, DiscordPlace>();
  const messages = new Map<string, DiscordMessage[]>();
  const listeners: ((event: DiscordEvent, hidden: DiscordEvent) => void)[] = [];
  const guild = ownGuild ?? nextId();

  const emit = (event: DiscordEvent, hidden: DiscordEvent = event): void => {
    for (const listener of listeners) listener(event, hidden);
  };
  const userOf = (id: string): DiscordAccount | undefined =>
    [...accounts.values()].find((account) => account.id === id);
  const account: DiscordWorld["account"] = (username, { name, bot = false, id } = {}) => {
    const known = accounts.get(username);
    if (known) return known;
    const made = { id: id ?? nextId(), username, name: name ?? null, isBot: bot };
    accounts.set(username, made);
    return made;
  };
  const rolesOf = (id: string): readonly string[] => [...(holders.get(id) ?? [])];
  const tell = (t: string, message: DiscordMessage, unfolded = false): void => {
    const of = (words: boolean): DiscordEvent => ({
      t,
      d: {
        ...renderMessage(message, userOf, words),
        ...(unfolded && { embeds: [{ type: "link" }] }),
        guild_id: guild,
        ...(message.extras.webhook === undefined && {
          member: { roles: rolesOf(message.author.id), joined_at: "2020-01-01T00:00:00+00:00" },
        }),
      },
    });
    emit(of(true), of(false));
  };
  const place = (
    type: DiscordPlace["type"],
    name: string,
    parent?: DiscordPlace,
    id: string = nextId(),
  ): DiscordPlace => {
    const made: DiscordPlace = {
      id,
      type,
      name,
      parent: parent?.id,
      topic: null,
      last: undefined,
      archivedAt: undefined,
      barred: undefined,
      overwrites: [],
      isGone: false,
    };
    places.set(made.id, made);
    messages.set(made.id, []);
    if (parent?.type === 15) parent.last = made.id;
    emit({ t: parent ? "THREAD_CREATE" : "CHANNEL_CREATE", d: renderPlace(made, guild) });
    return made;
  };
  const add = (
    author: DiscordAccount,
    where: DiscordPlace,
    content: string,
    extras: DiscordExtras = {},
    id: string = nextId(),
  ): DiscordMessage => {
    const at = now();
    const made: DiscordMessage = {
      id,
      rank: BigInt(id),
      place: where,
      author,
      content,
      editedAt: undefined,
      at,
      shownFrom: (at + (extras.lateMs ?? 0)) as Instant,
      extras,
      isGone: false,
    };
    messages.get(where.id)?.push(made);
    where.last = id;
    tell("MESSAGE_CREATE", made);
    return made;
  };
  const role: DiscordWorld["role"] = (name, { bot: ofBot, id = nextId() } = {}) => {
    const made = { id, name, bot: ofBot, permissions: 0n };
    roles.push(made);
    return made;
  };
  const bot = account("acme-watch", { bot: true });
  role("@everyone", { id: guild }).permissions = BITS.viewChannel | BITS.readHistory;
  const botRole = role("acme-watch", { bot: bot.id });
  botRole.permissions = BITS.manageChannels | BITS.manageServer;
  holders.set(bot.id, new Set([botRole.id]));
  return {
    guild,
    bot,
    botRole,
    front: { description: null, welcome: null, isCommunity: true, wantsTwoFactors: false },
    now,
    account,
    userOf,
    role,
    roles: () => roles,
    grant: ({ id }, role) => {
      const held = holders.get(id) ?? new Set();
      held.add(role.id);
      holders.set(id, held);
    },
    revoke: ({ id }, role) => {
      holders.get(id)?.delete(role.id);
    },
    rolesOf,
    channel: (name, type = 0, id = nextId()) => place(type, name, undefined, id),
    threadFrom: (message, name) => {
      const thread = place(11, name, message.place, message.id);
      add(message.author, thread, "", { type: 21 });
      return thread;
    },
    thread: (parent, name, type = 11) => place(type, name, parent),
    forumPost: (forum, author, title, text) => {
      const thread = place(11, title, forum);
      return add(author, thread, text, {}, thread.id);
    },
    archive: (thread) => {
      thread.archivedAt = now();
      emit({ t: "THREAD_UPDATE", d: renderPlace(thread, guild) });
    },
    removePlace: (gone) => {
      gone.isGone = true;
      emit({ t: "THREAD_DELETE", d: { id: gone.id, guild_id: guild } });
    },
    post: add,
    edit: (message, text) => {
      message.content = text;
      message.editedAt = now();
      tell("MESSAGE_UPDATE", message);
    },
    unfold: (message) => {
      tell("MESSAGE_UPDATE", message, true);
    },
    remove: (...gone) => {
      for (const message of gone) message.isGone = true;
      const [first] = gone;
      if (first === undefined) return;
      const where = { channel_id: first.place.id, guild_id: guild };
      emit(
        gone.length === 1
          ? { t: "MESSAGE_DELETE", d: { id: first.id, ...where } }
          : { t: "MESSAGE_DELETE_BULK", d: { ids: gone.map(({ id }) => id), ...where } },
      );
    },
    places: () => [...places.values()].filter(({ isGone }) => !isGone),
    messagesIn: (id) => messages.get(id) ?? [],
    onEvent: (listener) => {
      listeners.push(listener);
    },
  };
}

/** A member of the server as the API tells it. */
export const renderMember = (world: DiscordWorld, id: string): object | undefined => {
  const user = world.userOf(id);
  return user && { user: renderUser(user), nick: null, roles: world.rolesOf(id), flags: 0 };
};
