import type { SlackRoute } from "../../platforms/slack/web-api.ts";
import { defineChannel, type ChannelKind } from "../define-channel.ts";
import { slackSettings, type SlackConnect } from "./settings.ts";

/** Channels of a Slack workspace in which customers ask. */
export const slack: ChannelKind<SlackConnect, SlackRoute> = defineChannel({
  settings: slackSettings,
  open: async (settings) => (await import("./open.ts")).open(settings),
  openPublisher: async (settings) => (await import("./open.ts")).openPublisher(settings),
});
