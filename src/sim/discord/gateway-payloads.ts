import { z } from "zod";
import type { DiscordEvent } from "./discord-message.ts";
import type { DiscordWorld } from "./discord-world.ts";
import { renderPlace, renderUser } from "./render.ts";
import type { DiscordRights } from "./rest-api.ts";

/** What a client may ask to hear of. */
export const INTENTS: Readonly<Record<"guilds" | "members" | "messages" | "content", number>> = {
  guilds: 1,
  members: 2,
  messages: 1 << 9,
  content: 1 << 15,
};

/** What begins a session. */
export const identify: z.ZodType<{ token: string; intents: number }> = z.object({
  token: z.string(),
  intents: z.int(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  shard: z.tuple([z.literal(0), z.literal(1)]),
});
/** What takes one up again. */
export const resume: z.ZodType<{ token: string; session_id: string; seq: number }> = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.int(),
});

/** Whether an intent is asked for that is not switched on. */
export const isDisallowed = (intents: number, { intents: on }: DiscordRights): boolean =>
  ((intents & INTENTS.members) !== 0 && !on.members) || ((intents & INTENTS.content) !== 0 && !on.content);

/** Whether a client with these intents is told of the event. */
export function concerns({ t }: DiscordEvent, intents: number): boolean {
  if (t.startsWith("MESSAGE_")) return (intents & INTENTS.messages) !== 0;
  if (t.startsWith("GUILD_MEMBER_")) return (intents & INTENTS.members) !== 0;
  return (intents & INTENTS.guilds) !== 0;
}

/** What a new session begins with. */
export const ready = ({ bot, guild }: DiscordWorld, session: string, url: string): DiscordEvent => ({
  t: "READY",
  d: {
    v: 10,
    user: renderUser(bot),
    session_id: session,
    resume_gateway_url: url,
    guilds: [{ id: guild, unavailable: true }],
    application: { id: bot.id, flags: 0 },
    shard: [0, 1],
  },
});

/** The server as it is when a session begins. */
export function guildCreate(world: DiscordWorld): DiscordEvent {
  const all = world.places().map((place) => ({ place, rendered: renderPlace(place, world.guild) }));
  return {
    t: "GUILD_CREATE",
    d: {
      id: world.guild,
      name: "Acme",
      owner_id: world.guild,
      roles: [],
      emojis: [],
      members: [],
      channels: all.filter(({ place }) => place.parent === undefined).map(({ rendered }) => rendered),
      threads: all.filter(({ place }) => place.parent !== undefined).map(({ rendered }) => rendered),
      unavailable: false,
    },
  };
}
