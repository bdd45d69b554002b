import { z } from "zod";
import { CODES, type DiscordAnswer } from "../../platforms/discord/discord-answer.ts";
import type { LivePlace } from "../../ports/publisher.ts";
import { liveText } from "../publishing.ts";
import type { ReadFailure } from "../read-failure.ts";
import type { Permission } from "./rights.ts";
import { discordId } from "./schema.ts";

/** Where the text of a surface stands, and the permission that changing it takes. */
export interface Spot {
  readonly path: (id: string) => `/${string}`;
  readonly key: "topic" | "description";
  readonly permission: Permission;
  /** What Discord tells of it; it tells the same once it was changed. */
  readonly schema: z.ZodType<string>;
}

export const TOPIC: Spot = {
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

/** By surface. */
export const SPOTS: ReadonlyMap<string, Spot> = new Map([
  ["discord.topic", TOPIC],
  ["discord.forumTopic", TOPIC],
  ["discord.welcome", WELCOME],
  ["discord.description", DESCRIPTION],
]);

/** By Discord's numbers: text and announcement channels have a topic, in forums and media channels it is the guidelines. */
export const SURFACE_OF: ReadonlyMap<number, string> = new Map([
  [0, "discord.topic"],
  [5, "discord.topic"],
  [15, "discord.forumTopic"],
  [16, "discord.forumTopic"],
]);

/** Why Discord keeps a place from us; all other failures are no matter of one place. */
export function failureOf(
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
    case CODES.twoFactorNeeded:
      return refused(
        `changes ${place.name} only for whoever has two factors`,
        "switch on two-factor authentication for the Discord account that owns the bot",
      );
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

/** Of a surface of Discord's. */
export const spotOf = ({ surface }: Pick<LivePlace, "surface">): Spot => SPOTS.get(surface) ?? TOPIC;
