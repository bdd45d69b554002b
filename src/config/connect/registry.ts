export { discordConnect as discord } from "./discord.ts";
export { facebookConnect as facebook } from "./facebook.ts";
export { slackConnect as slack } from "./slack.ts";
export { xConnect as x } from "./x.ts";
