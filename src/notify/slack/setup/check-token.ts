import { z } from "zod";
import type { SlackWeb } from "../../../platforms/slack/web-api.ts";
import { addScopes, failureFinding } from "./failure-finding.ts";
import { MANIFEST, ok, wrong, type Finding } from "./finding.ts";

/** A credential and where it comes from, as ssla.yaml names it. */
export interface GivenToken {
  readonly value: string;
  readonly source: string;
}

/** The workspace that the bot's token opens. */
export interface Workspace {
  readonly team: string;
  readonly name: string;
  /** `acme-travel.slack.com`. */
  readonly host: string;
  /** The name that people invite the app by. */
  readonly bot: string;
}

const introduced = z.object({
  url: z.url(),
  team: z.string(),
  team_id: z.string(),
  user: z.string(),
  bot_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

const KINDS: readonly (readonly [prefix: string, what: string])[] = [
  ["xoxb-", "the bot token"],
  ["xapp-", "the app-level token"],
  ["xoxe.", "a token that rotates"],
  ["xoxp-", "a person's token"],
];

/** What is wrong with a token at a glance: the two are easily swapped. Undefined when it looks right. */
export function wrongKind(
  step: "bot token" | "app token",
  { value, source }: GivenToken,
): Finding | undefined {
  const wanted = step === "bot token" ? "xoxb-" : "xapp-";
  if (value.startsWith(wanted)) return undefined;
  const is = KINDS.find(([prefix]) => value.startsWith(prefix))?.[1];
  const place =
    step === "bot token"
      ? "OAuth & Permissions, Bot User OAuth Token"
      : "Basic Information, App-Level Tokens, with the scope connections:write";
  const swapped = is === "the bot token" || is === "the app-level token";
  if (is === "a token that rotates") {
    const mend = `make the app anew from ${MANIFEST}: rotation cannot be switched off`;
    return wrong(step, `${source} holds a token that expires after 12 hours`, mend);
  }
  return wrong(
    step,
    `${source} holds ${is ?? "something that is no Slack token"}; it should begin with ${wanted}`,
    swapped ? "swap bot_token and app_token" : `copy it from api.slack.com/apps, your app, ${place}`,
  );
}

/** Asks Slack whose token it is, and what it may do beside what the manifest asks for. */
export async function checkBotToken(
  web: SlackWeb,
  { source }: GivenToken,
  wanted: readonly string[],
): Promise<{ readonly findings: readonly Finding[]; readonly workspace: Workspace | undefined }> {
  const answer = await web.call("auth.test", {});
  if (answer.kind !== "ok") {
    return { findings: [failureFinding("bot token", answer, source)], workspace: undefined };
  }
  const { data } = introduced.safeParse(answer.body);
  if (data === undefined) {
    const mend = "try again; status.slack.com tells whether Slack has trouble";
    return { findings: [wrong("bot token", "Slack's answer cannot be read", mend)], workspace: undefined };
  }
  const workspace = {
    team: data.team_id,
    name: data.team,
    host: new URL(data.url).host,
    bot: data.user,
  };
  const whose = ok("bot token", `@${workspace.bot} in ${workspace.name} (${workspace.host})`);
  return { findings: [whose, checkScopes(data.response_metadata?.scopes, wanted)], workspace };
}

function checkScopes(granted: readonly string[] | undefined, wanted: readonly string[]): Finding {
  if (granted === undefined) {
    const mend = "compare them by hand with the manifest, under OAuth & Permissions";
    return { step: "scopes", kind: "doubtful", said: "Slack did not say which scopes the token has", mend };
  }
  const missing = wanted.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return ok("scopes", `all ${wanted.length} that the monitor needs`);
  return wrong("scopes", `the token lacks ${missing.join(", ")}`, addScopes(missing));
}
