import type { Channel } from "../../ports/channel.ts";
import { discordRest, type DiscordRoute } from "../../platforms/discord/discord-rest.ts";
import type { Publisher } from "../../ports/publisher.ts";
import type { ChannelSettings } from "../define-channel.ts";
import { readingChannel, type ChannelReading } from "../reading-channel.ts";
import { about } from "./about.ts";
import { listening } from "./listen.ts";
import { members } from "./members.ts";
import { places } from "./places.ts";
import { FASTEST_PACE, PATIENCE, REREAD_EVERY, SLOWEST_PACE } from "./plan.ts";
import { discordPublisher } from "./publisher.ts";
import { guildReader, type GuildReader } from "./read-guild.ts";
import type { DiscordReading } from "./reading.ts";
import { STREAM } from "./read-place.ts";
import { reread } from "./reread.ts";
import { botToken, type DiscordConnect } from "./settings.ts";
import { takingTurns } from "./take-turns.ts";
import { teller } from "./teller.ts";

/** A channel that reads with the SDK. */
export function open({
  id,
  brand,
  connect,
  responders,
  deps: { clock, log, route },
}: ChannelSettings<DiscordConnect, DiscordRoute>): Channel {
  const token = botToken(connect);
  const rest = takingTurns(discordRest(token, { clock, patience: PATIENCE, route }), clock);
  const watch = { brand, guild: connect.guild, channels: connect.channels, responders };
  return readingChannel({ id, clock, log }, (reading, cursors) =>
    planOf({ ...reading, watch, rest }, cursors, token, route),
  );
}

/** What publishes with the SDK. */
export function openPublisher({
  connect,
  deps: { clock, route },
}: ChannelSettings<DiscordConnect, DiscordRoute>): Publisher {
  return discordPublisher(
    connect,
    discordRest(botToken(connect), { clock, patience: PATIENCE, route }),
    clock,
  );
}

function planOf(
  deps: DiscordReading,
  cursors: ReadonlyMap<string, string>,
  token: string,
  route: DiscordRoute | undefined,
): ChannelReading {
  const knowledge = { about: about(deps), members: members(deps), places: places(deps) };
  const telling = teller(deps, knowledge);
  const beganAnew = (): void => {
    guild.listArchived();
  };
  const pushing = listening({ deps, knowledge, teller: telling, cursors, token, route, beganAnew });
  const cursor = cursors.get(STREAM);
  const guild: GuildReader = guildReader({ deps, knowledge, teller: telling, cursor, found: pushing.found });
  return {
    platform: { name: "Discord", status: "https://discordstatus.com" },
    news: [guild],
    answers: answersOf(guild),
    reread: (messages, signal) =>
      reread(deps, { places: knowledge.places, teller: telling }, messages, signal),
    rereadEvery: REREAD_EVERY,
    fastest: FASTEST_PACE,
    slowest: SLOWEST_PACE,
    pushing,
  };
}

/** For a last look: a help channel that is kept from us says nothing about those that were read. */
const answersOf = (guild: GuildReader): GuildReader => ({
  ...guild,
  read: async (signal) => {
    const failure = await guild.read(signal);
    return failure?.kind === "barred" ? undefined : failure;
  },
});
