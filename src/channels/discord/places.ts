import type { Conversation } from "../../core/cases/events.ts";
import { conversationId } from "../../core/ids.ts";
import { known, type Asked, type DiscordReading, type DiscordWatch } from "./reading.ts";
import { isBarred, noGuild, STRANGE } from "./refusals.ts";
import { readChannels, readThreads, type DiscordChannel } from "./schema.ts";

/** Where messages stand in the server. */
export interface Place {
  readonly id: string;
  /** A row of messages, a thread, or a board whose posts are threads (a forum). */
  readonly kind: "flat" | "thread" | "board";
  readonly name: string;
  readonly parent: string | undefined;
  /** A help channel, or a thread in one. */
  readonly isHelp: boolean;
  /** A thread whose first message has its id: a post in a forum. */
  readonly isPost: boolean;
  /** The newest message; on a board the newest thread. */
  readonly last: string | undefined;
}

/** The places of the server, as they were listed last. */
export interface Places {
  /** Lists all channels and the threads that are not archived: two requests, however many there are. */
  readonly list: (signal: AbortSignal) => Promise<Asked<Listing>>;
  readonly find: (id: string) => Place | undefined;
  readonly nameOf: (id: string) => string | undefined;
  /** Takes note of a channel or thread that an event or another list told of. */
  readonly note: (channel: DiscordChannel) => Place | undefined;
}

/** What a server shows the bot. */
export interface Listing {
  readonly places: readonly Place[];
  /** Threads that were there and are no more: archived, or deleted. */
  readonly gone: readonly Place[];
  /** Help channels of the configuration that are not there. */
  readonly missing: readonly string[];
}

/** Types of Discord's channels. Categories and directories hold no messages. */
const KINDS: ReadonlyMap<number, Place["kind"]> = new Map([
  [0, "flat"],
  [2, "flat"],
  [5, "flat"],
  [13, "flat"],
  [10, "thread"],
  [11, "thread"],
  [12, "thread"],
  [15, "board"],
  [16, "board"],
]);

/** None is known yet. */
export function places(deps: DiscordReading): Places {
  const { watch } = deps;
  const all = new Map<string, Place>();
  const find = (id: string): Place | undefined => all.get(id);
  const note = (channel: DiscordChannel): Place | undefined => {
    const place = placeOf(channel, watch, find);
    if (place !== undefined) all.set(place.id, place);
    return place;
  };
  return {
    list: async (signal) => {
      const listed = await listAll(deps, signal);
      if (listed.kind !== "known") return listed;
      const before = [...all.values()];
      all.clear();
      const now = listed.value.flatMap((channel) => note(channel) ?? []);
      const gone = before.filter(({ id, kind }) => kind === "thread" && !all.has(id));
      return known({ places: now, gone, missing: watch.channels.filter((id) => !all.has(id)) });
    },
    find,
    nameOf: (id) => all.get(id)?.name,
    note,
  };
}

/** Channels before the threads in them. */
async function listAll(
  { rest, watch: { guild } }: DiscordReading,
  signal: AbortSignal,
): Promise<Asked<readonly DiscordChannel[]>> {
  const channels = await rest.get(`/guilds/${guild}/channels`, {}, signal);
  if (isBarred(channels)) return noGuild(guild, channels);
  if (channels.kind !== "answered") return channels;
  const threads = await rest.get(`/guilds/${guild}/threads/active`, {}, signal);
  if (isBarred(threads)) return noGuild(guild, threads);
  if (threads.kind !== "answered") return threads;
  const [flat, hanging] = [readChannels(channels.body), readThreads(threads.body)];
  return flat === undefined || hanging === undefined ? STRANGE : known([...flat, ...hanging.threads]);
}

function placeOf(
  { id, type, name, parent_id, last_message_id }: DiscordChannel,
  { channels }: DiscordWatch,
  find: (id: string) => Place | undefined,
): Place | undefined {
  const kind = KINDS.get(type);
  if (kind === undefined) return undefined;
  const parent = parent_id ?? undefined;
  const isIn = kind === "thread" && parent !== undefined;
  return {
    id,
    kind,
    name: name ?? id,
    parent,
    isHelp: channels.includes(id) || (isIn && channels.includes(parent)),
    isPost: isIn && find(parent)?.kind === "board",
    last: last_message_id ?? undefined,
  };
}

/** Where a message in this place stands. */
export const conversationIn = ({ id, kind }: Place, { brand, guild }: DiscordWatch): Conversation => ({
  brand,
  platform: "discord",
  account: guild,
  id: conversationId(id),
  shape: kind === "thread" ? "thread" : "flat",
});
