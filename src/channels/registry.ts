// An export's name is the `kind` that the operator writes in ssla.yaml.
export { slack } from "./slack/slack.ts";
export { x } from "./x/x.ts";
