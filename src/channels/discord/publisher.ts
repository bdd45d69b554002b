import { z } from "zod";
import { CODES, type DiscordAnswer } from "../../platforms/discord/discord-answer.ts";
import type { DiscordRest } from "../../platforms/discord/discord-rest.ts";
import type { Clock } from "../../ports/clock.ts";
import type { LivePlace, Publisher } from "../../ports/publisher.ts";
import { liveText, publisherOf, told, WRITTEN, type Told, type Written } from "../publishing.ts";
import type { ReadFailure } from "../read-failure.ts";
import { STRANGE } from "./refusals.ts";
import { discordId, readChannels, type DiscordChannel } from "./schema.ts";
import type { DiscordConnect } from "./settings.ts";
import { topicBudget } from "./topic-budget.ts";

/** Where the text of a surface stands, and the permission that changing it takes. */
interface Spot {
  readonly path: (id: string) => `/${string}`;
  readonly key: "topic" | "description";
  readonly permission: "Manage Channels" | "Manage Server";
  /** What Discord tells of it; it tells the same once it was changed. */
  readonly schema: z.ZodType<string>;
}

const TOPIC: Spot = {
  path: (id) => `/channels/${id}`,
  key: "topic",
  permission: "Manage Channels",
  schema: z.object({ id: discordId, topic: liveText }).transform(({ topic }) => topic),
};
const WELCOME: Spot = {
  path: (id) => `/guilds/${id}/welcome-screen`,
  key: "description",
  permission: "Manage Server",
  schema: z
    .object({ welcome_channels: z.array(z.unknown()), description: liveText })
    .transform(({ description }) => description),
};
const DESCRIPTION: Spot = {
  path: (id) => `/guilds/${id}`,
  key: "description",
  permission: "Manage Server",
  schema: z.object({ id: discordId, description: liveText }).transform(({ description }) => description),
};

const SPOTS: ReadonlyMap<string, Spot> = new Map([
  ["discord.topic", TOPIC],
  ["discord.forumTopic", TOPIC],
  ["discord.welcome", WELCOME],
  ["discord.description", DESCRIPTION],
]);

/** By Discord's numbers: text and announcement channels have a topic, in forums and media channels it is the guidelines. */
const SURFACE_OF: ReadonlyMap<number, string> = new Map([
  [0, "discord.topic"],
  [5, "discord.topic"],
  [15, "discord.forumTopic"],
  [16, "discord.forumTopic"],
]);

/** Topics of the help channels, and what a community server tells who comes to it. */
export function discordPublisher(connect: DiscordConnect, rest: DiscordRest, clock: Clock): Publisher {
  const budget = topicBudget(clock);
  return publisherOf(
    {
      platform: { name: "Discord", status: "https://discordstatus.com" },
      surfaces: [...SPOTS.keys()],
      places: (signal) => placesOf(connect, rest, signal),
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

/** A help channel that Discord does not show is listed under its id: reading it tells why. */
async function placesOf(
  { guild, channels }: DiscordConnect,
  rest: DiscordRest,
  signal: AbortSignal,
): Promise<Told<readonly LivePlace[]>> {
  const server = await rest.get(`/guilds/${guild}`, {}, signal);
  const whole = { surface: "discord.description", id: guild, name: "the server" };
  if (server.kind !== "answered") return failureOf(server, whole);
  const listed = await rest.get(`/guilds/${guild}/channels`, {}, signal);
  if (listed.kind !== "answered") return failureOf(listed, whole);
  const about = guildSchema.safeParse(server.body).data;
  const there = readChannels(listed.body);
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

/** Why Discord keeps a place from us; all other failures are no matter of one place. */
function failureOf(
  answer: Exclude<DiscordAnswer, { readonly kind: "answered" }>,
  place: Omit<LivePlace, "write">,
): ReadFailure {
  if (answer.kind !== "refused" || answer.status === 401) return answer;
  const { status, code } = answer;
  const refused = (what: string, mend: string): ReadFailure => ({
    kind: "refused",
    reason: `Discord ${what} (${status}, ${code})`,
    mend,
  });
  const { permission } = spotOf(place);
  switch (code) {
    case CODES.missingPermissions:
      return refused(`does not let the bot change ${place.name}`, `give the bot's role ${permission} there`);
    case CODES.missingAccess:
      return permission === "Manage Server"
        ? refused(
            `does not show the bot ${place.name}`,
            "invite the bot to the server, or correct `connect.guild`",
          )
        : refused(`does not show the bot ${place.name}`, "give the bot's role View Channel there");
    case CODES.unknownChannel:
      return refused(`has no channel ${place.id}`, `take ${place.id} out of \`connect.channels\``);
    case CODES.unknownGuild:
      return refused(
        `shows the bot no server ${place.id}`,
        "invite the bot to it, or correct `connect.guild`",
      );
    case CODES.unknownWelcomeScreen:
      return refused(
        "has no welcome screen there",
        "set one up under Server Settings, Onboarding, or leave it out",
      );
    case CODES.invalidForm:
      return refused(
        `does not take the text for ${place.name}`,
        "write a shorter one: it is too long, or holds words that the server bars",
      );
    default:
      return answer;
  }
}

const spotOf = ({ surface }: Pick<LivePlace, "surface">): Spot => SPOTS.get(surface) ?? TOPIC;
