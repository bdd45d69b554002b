// An export's name is the `kind` that the operator writes in ssla.yaml.
export { discord } from "./discord/discord.ts";
export { facebook } from "./facebook/facebook.ts";
export { slack } from "./slack/slack.ts";
export { x } from "./x/x.ts";
