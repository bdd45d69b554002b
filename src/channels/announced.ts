// Kinds that can be written in ssla.yaml and not watched yet. A line goes when its channel comes into registry.ts; with the
// last one go this file, and whatever else still speaks of channels that are not watched.
export { slackSettings as slack } from "./slack/settings.ts";
