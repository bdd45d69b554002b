import type { z } from "zod";
import type { ConnectFields, KindSettings, Secret } from "../kind-settings.ts";

/** Which channels of a Slack workspace are watched; it may be another than the one that alerts go to. */
export interface SlackConnect {
  readonly team: string;
  readonly channels: readonly string[];
  readonly bot_token: Secret;
  readonly app_token: Secret;
}

/** How channels of a Slack workspace are written in ssla.yaml. */
export const slackSettings: KindSettings<SlackConnect> = {
  name: "Slack",
  connect,
  watches: ["channels"],
  responders: ["user_groups", "people", "bots"],
  init: {
    place: {
      question: "Ids of the Slack workspace and channel of the community?",
      example: "T00000001/C00000002",
      form: /^[TE][A-Z0-9]+\/[CG][A-Z0-9]+$/,
    },
    connect: (place) => {
      const [team = "", channel = ""] = place.split("/");
      return { team, channels: [channel] };
    },
    // Names of their own: SLACK_BOT_TOKEN is that of the team's workspace.
    credentials: [
      {
        key: "bot_token",
        variable: "COMMUNITY_BOT_TOKEN",
        what: "bot token of the Slack app in the community",
      },
      { key: "app_token", variable: "COMMUNITY_APP_TOKEN", what: "its app-level token" },
    ],
    lead: {
      question: "Slack ids, in your workspace and in the community's, of a person who answers?",
      example: "U00000001/U00000002",
      form: /^[UW][A-Z0-9]{2,}(\/[UW][A-Z0-9]{2,})?$/,
      mend: "write it like U00000001/U00000002, or U00000001 when it is one workspace: U or W, capitals and digits",
    },
    answers: ["mention", "reply", "post"],
  },
};

function connect({ map, text, texts, credential }: ConnectFields): z.ZodType<SlackConnect> {
  return map({ team: text, channels: texts, bot_token: credential, app_token: credential });
}
