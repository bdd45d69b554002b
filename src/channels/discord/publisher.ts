import { z } from "zod";
import type { DiscordAnswer } from "../../platforms/discord/discord-answer.ts";
import type { DiscordRest } from "../../platforms/discord/discord-rest.ts";
import type { Clock } from "../../ports/clock.ts";
import type { LivePlace, PlaceRight, Publisher } from "../../ports/publisher.ts";
import { publisherOf, told, WRITTEN, type Told, type Written } from "../publishing.ts";
import { STRANGE } from "./refusals.ts";
import { readStanding, readUserId, rightBy, type Standing } from "./rights.ts";
import { readChannels, type DiscordChannel } from "./schema.ts";
import type { DiscordConnect } from "./settings.ts";
import { failureOf, SPOTS, spotOf, SURFACE_OF, TOPIC } from "./spots.ts";
import { topicBudget } from "./topic-budget.ts";

/** Topics of the help channels, and what a community server tells who comes to it. */
export function discordPublisher(connect: DiscordConnect, rest: DiscordRest, clock: Clock): Publisher {
  const budget = topicBudget(clock);
  return publisherOf(
    {
      platform: { name: "Discord", status: "https://discordstatus.com" },
      surfaces: [...SPOTS.keys()],
      places: async (signal) => {
        const server = await serverOf(connect, rest, signal);
        return server.kind === "told" ? placesOf(connect, server.value) : server;
      },
      rights: (signal) => rightsOf(connect, rest, signal),
      read: (place, signal) => readPlace(rest, place, signal),
      write: async (place, text, signal) => {
        const spot = spotOf(place);
        const forMs = spot === TOPIC ? budget.wait(place.id) : 0;
        if (forMs > 0)
          return { kind: "limited", reason: "Discord takes two changes of a topic in 10 minutes", forMs };
        const body = { [spot.key]: text === "" ? null : text };
        const answer = await rest.patch(spot.path(place.id), body, signal);
        if (answer.kind !== "limited" && spot === TOPIC) budget.spend(place.id);
        return writtenBy(answer, place);
      },
    },
    clock,
  );
}

const guildSchema = z.object({ name: z.string(), features: z.array(z.string()).catch([]) });

/** A server and its channels, as Discord answered. */
interface Server {
  readonly guild: unknown;
  readonly channels: unknown;
}

const wholeOf = ({ guild }: DiscordConnect): Omit<LivePlace, "write"> => ({
  surface: "discord.description",
  id: guild,
  name: "the server",
});

async function serverOf(
  connect: DiscordConnect,
  rest: DiscordRest,
  signal: AbortSignal,
): Promise<Told<Server>> {
  const guild = await rest.get(`/guilds/${connect.guild}`, {}, signal);
  if (guild.kind !== "answered") return failureOf(guild, wholeOf(connect));
  const channels = await rest.get(`/guilds/${connect.guild}/channels`, {}, signal);
  if (channels.kind !== "answered") return failureOf(channels, wholeOf(connect));
  return told({ guild: guild.body, channels: channels.body });
}

/** Discord lists all channels with who may do what there, so that none has to be asked for. */
async function rightsOf(
  connect: DiscordConnect,
  rest: DiscordRest,
  signal: AbortSignal,
): Promise<Told<readonly PlaceRight[]>> {
  const server = await serverOf(connect, rest, signal);
  if (server.kind !== "told") return server;
  const places = placesOf(connect, server.value);
  if (places.kind !== "told") return places;
  const standing = await standingOf(connect, server.value, rest, signal);
  if (standing.kind !== "told") return standing;
  return told(
    places.value.map((place) => ({
      place,
      right: rightBy(standing.value, place, spotOf(place).permission),
    })),
  );
}

async function standingOf(
  connect: DiscordConnect,
  server: Server,
  rest: DiscordRest,
  signal: AbortSignal,
): Promise<Told<Standing>> {
  const self = await rest.get("/users/@me", {}, signal);
  if (self.kind !== "answered") return failureOf(self, wholeOf(connect));
  const bot = readUserId(self.body);
  if (bot === undefined) return STRANGE;
  const member = await rest.get(`/guilds/${connect.guild}/members/${bot}`, {}, signal);
  if (member.kind !== "answered") return failureOf(member, wholeOf(connect));
  const standing = readStanding(connect.guild, bot, { ...server, member: member.body });
  return standing === undefined ? STRANGE : told(standing);
}

/** A help channel that Discord does not show is listed under its id: reading it tells why. */
function placesOf({ guild, channels }: DiscordConnect, server: Server): Told<readonly LivePlace[]> {
  const about = guildSchema.safeParse(server.guild).data;
  const there = readChannels(server.channels);
  if (about === undefined || there === undefined) return STRANGE;
  const byId = new Map(there.map((channel) => [channel.id, channel]));
  const ofServer = (surface: string, what: string): LivePlace => ({
    surface,
    id: guild,
    name: `${what} of ${about.name}`,
    write: "auto",
  });
  return told([
    ...[...new Set(channels)].flatMap((id) => topicOf(id, byId.get(id)) ?? []),
    ...(about.features.includes("WELCOME_SCREEN_ENABLED")
      ? [ofServer("discord.welcome", "welcome screen")]
      : []),
    // Discord takes a description of community servers only.
    ...(about.features.includes("COMMUNITY") ? [ofServer("discord.description", "description")] : []),
  ]);
}

function topicOf(id: string, channel: DiscordChannel | undefined): LivePlace | undefined {
  const surface = channel === undefined ? "discord.topic" : SURFACE_OF.get(channel.type);
  if (surface === undefined) return undefined;
  return { surface, id, name: `#${channel?.name ?? id}`, write: "auto" };
}

async function readPlace(rest: DiscordRest, place: LivePlace, signal: AbortSignal): Promise<Told<string>> {
  const { path, schema } = spotOf(place);
  const answer = await rest.get(path(place.id), {}, signal);
  if (answer.kind !== "answered") return failureOf(answer, place);
  const text = schema.safeParse(answer.body).data;
  return text === undefined ? STRANGE : told(text);
}

/** Discord answers with what it changed; anything else tells nothing of whether it was done. */
function writtenBy(answer: DiscordAnswer, place: LivePlace): Written {
  if (answer.kind !== "answered") return failureOf(answer, place);
  return spotOf(place).schema.safeParse(answer.body).success ? WRITTEN : STRANGE;
}
