import { GatewayIntentBits } from "discord.js";
import { ABOUT_FOR } from "./plan.ts";
import { known, type Asked, type DiscordReading } from "./reading.ts";
import { isBarred, NO_CONTENT, noGuild, STRANGE } from "./refusals.ts";
import { readApplication, readRoles } from "./schema.ts";

/** What the bot is, may hear, and what the roles of the server are. */
export interface AboutGuild {
  readonly bot: string;
  readonly intents: number;
  readonly roleNames: ReadonlyMap<string, string>;
  /** Roles whose mention calls the brand: those of its responders, and the one that Discord made for the bot. */
  readonly callingRoles: ReadonlySet<string>;
}

/** Knows it for an hour at a time. */
export interface About {
  /** Asks Discord when it is not known, or was found out long ago. Refused when the bot may not hear words. */
  readonly get: (signal: AbortSignal) => Promise<Asked<AboutGuild>>;
  /** As last known. */
  readonly last: () => AboutGuild | undefined;
  /** Something hints at a change: the next who asks is told anew. */
  readonly doubt: () => void;
}

/** Flags of an application: which privileged intents are switched on, for bots in many and in few servers. */
const FLAGS = { members: (1 << 14) | (1 << 15), content: (1 << 18) | (1 << 19) };

const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.MessageContent;

/** Nothing is known yet. */
export function about(deps: DiscordReading): About {
  let last: AboutGuild | undefined;
  let freshUntil = -Infinity;
  return {
    get: async (signal) => {
      if (last !== undefined && deps.clock.monotonic() < freshUntil) return known(last);
      const asked = await ask(deps, signal);
      if (asked.kind !== "known") return asked;
      last = asked.value;
      freshUntil = deps.clock.monotonic() + ABOUT_FOR;
      return asked;
    },
    last: () => last,
    doubt: () => {
      freshUntil = -Infinity;
    },
  };
}

async function ask({ rest, watch }: DiscordReading, signal: AbortSignal): Promise<Asked<AboutGuild>> {
  const self = await rest.get("/applications/@me", {}, signal);
  if (self.kind !== "answered") return self;
  const application = readApplication(self.body);
  if (application === undefined) return STRANGE;
  const flags = application.flags ?? 0;
  if ((flags & FLAGS.content) === 0) return NO_CONTENT;
  const guild = await rest.get(`/guilds/${watch.guild}`, {}, signal);
  if (isBarred(guild)) return noGuild(watch.guild, guild);
  if (guild.kind !== "answered") return guild;
  const roles = readRoles(guild.body);
  if (roles === undefined) return STRANGE;
  const bot = application.bot?.id ?? application.id;
  const own = roles.filter(({ tags }) => tags?.bot_id === bot).map(({ id }) => id);
  return known({
    bot,
    // Asked for only where it is switched on: Discord closes the connection on whoever asks for more.
    intents: (flags & FLAGS.members) === 0 ? INTENTS : INTENTS | GatewayIntentBits.GuildMembers,
    roleNames: new Map(roles.map(({ id, name }) => [id, name])),
    callingRoles: new Set([...watch.responders.roles, ...own]),
  });
}
