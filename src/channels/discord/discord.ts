import type { DiscordRoute } from "../../platforms/discord/discord-rest.ts";
import { defineChannel, type ChannelKind } from "../define-channel.ts";
import { discordSettings, type DiscordConnect } from "./settings.ts";

/** A Discord server: what customers ask in its help channels, who calls the brand elsewhere, and who answers them. */
export const discord: ChannelKind<DiscordConnect, DiscordRoute> = defineChannel({
  settings: discordSettings,
  open: async (settings) => (await import("./open.ts")).open(settings),
  openPublisher: async (settings) => (await import("./open.ts")).openPublisher(settings),
});
