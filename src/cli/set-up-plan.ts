import { randomUUID } from "node:crypto";
import type { BrandConfig } from "../config/ssla/brand-schema.ts";
import type { Duration } from "../core/time/instant.ts";
import type { GivenToken } from "../notify/slack/setup/check-token.ts";
import { wrong, type Finding } from "../notify/slack/setup/finding.ts";
import type { SetUpPlan } from "../notify/slack/setup/set-up-workspace.ts";
import type { CliContext } from "./context.ts";
import { reveal } from "./reveal.ts";

/** The tokens of a brand's workspace, or what stands in the way of them. */
export type Tokens =
  | { readonly kind: "found"; readonly bot: GivenToken; readonly app: GivenToken }
  | { readonly kind: "missing"; readonly findings: readonly Finding[] };

/** Looks both tokens up where ssla.yaml says they are. */
export function tokensOf({ workspace }: Pick<BrandConfig, "workspace">, env: CliContext["env"]): Tokens {
  const bot = reveal(workspace.bot_token, env);
  const app = reveal(workspace.app_token, env);
  if ("value" in bot && "value" in app) {
    return {
      kind: "found",
      bot: { value: bot.value, source: workspace.bot_token.source },
      app: { value: app.value, source: workspace.app_token.source },
    };
  }
  const missing = [["bot token", bot] as const, ["app token", app] as const];
  return {
    kind: "missing",
    findings: missing.flatMap(([step, found]) =>
      "wrong" in found ? [wrong(step, found.wrong.message, found.wrong.mend)] : [],
    ),
  };
}

/** What the operator asked for. */
export interface SetUpWishes {
  readonly scopes: readonly string[];
  /** Where the test alert is to go, if not to the first channel of the brand. */
  readonly channel: string | undefined;
  readonly clickWithin: Duration | undefined;
}

/** All that a brand's workspace must have, from what ssla.yaml names. */
export function setUpPlan(
  { routes, people, rota, actions }: BrandConfig,
  { bot, app }: Extract<Tokens, { readonly kind: "found" }>,
  { scopes, channel, clickWithin }: SetUpWishes,
): SetUpPlan {
  const channels = new Map<string, readonly string[]>();
  for (const [name, { channel: id }] of Object.entries(routes)) {
    if (id !== undefined) channels.set(id, [...(channels.get(id) ?? []), name]);
  }
  if (channel !== undefined && !channels.has(channel)) channels.set(channel, []);
  const groups = [...rota.flatMap(({ user_group }) => user_group ?? []), ...actions.user_groups];
  return {
    bot,
    app,
    scopes,
    channels,
    people: new Map(
      Object.entries(people).flatMap(([name, { slack }]) =>
        slack === undefined ? [] : [[name, slack] as const],
      ),
    ),
    groups: [...new Set(groups)],
    testChannel: channel ?? routes["team"]?.channel ?? [...channels.keys()][0],
    clickWithin,
    nonce: randomUUID(),
  };
}
