import type { z } from "zod";
import type { ConnectFields, KindSettings, Secret } from "../kind-settings.ts";

/** Which channels of a Discord server are watched. */
export interface DiscordConnect {
  readonly guild: string;
  readonly channels: readonly string[];
  readonly token: Secret;
}

/** How channels of a Discord server are written in ssla.yaml. */
export const discordSettings: KindSettings<DiscordConnect> = {
  name: "Discord",
  connect,
  watches: ["channels"],
  responders: ["roles", "people", "bots"],
  init: {
    place: {
      question: "Ids of the Discord server and channel?",
      example: "1000000001/1000000002",
      form: /^\d+\/\d+$/,
    },
    connect: (place) => {
      const [guild = "", channel = ""] = place.split("/");
      return { guild, channels: [channel] };
    },
    credentials: [{ key: "token", variable: "DISCORD_TOKEN", what: "token of your Discord bot" }],
    lead: {
      question: "Slack id, and Discord account id, of a person who answers (mentioned when you are late)?",
      example: "U00000001/1000000003",
      form: /^[UW][A-Z0-9]{2,}\/\d+$/,
      mend: "write it like U00000001/1000000003: on Slack U or W, capitals and digits; on Discord digits",
    },
    answers: ["mention", "reply", "post"],
  },
};

function connect({ map, text, texts, credential }: ConnectFields): z.ZodType<DiscordConnect> {
  return map({ guild: text, channels: texts, token: credential });
}

/** The bot's token; people copy it with `Bot ` before it. */
export const botToken = ({ token }: DiscordConnect): string =>
  token.reveal().replace(/^(?:Bot|Bearer)\s+/i, "");
