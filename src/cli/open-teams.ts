import type { MonitorParts } from "../app/run.ts";
import type { Config } from "../config/load-config.ts";
import { brandId } from "../core/ids.ts";
import { shadowNotifier, shadowSender } from "../notify/shadow/shadow-notifier.ts";
import { slackNotifier } from "../notify/slack/slack-notifier.ts";
import { openSenders, SCHEMES } from "./open-senders.ts";
import { teamOf } from "./team-of.ts";
import type { World } from "./world.ts";

type Teams = Pick<MonitorParts, "teams" | "notifiers" | "senders">;

/**
 * The teams of all brands, and the ways to reach them: for a shadow run such as reach nobody. Nothing is connected yet.
 * Throws ConfigError when the address of the mail server is none.
 */
export async function openTeams(config: Config, world: World): Promise<Teams> {
  const brands = Object.entries(config.brands);
  const hasMail = config.email !== undefined;
  const reached = brands.map(
    async ([id, brand]) => [brandId(id), await reach(brand, config, world)] as const,
  );
  const ways = await Promise.all(reached);
  return {
    teams: new Map(
      brands.map(([id, brand]) => [brandId(id), teamOf(id, brand, hasMail, config.wordings.get(id))]),
    ),
    notifiers: new Map(ways.map(([id, { notifier }]) => [id, notifier])),
    senders: new Map(ways.map(([id, { senders }]) => [id, senders])),
  };
}

/** The ways to one team. */
async function reach(
  brand: Config["brands"][string],
  config: Config,
  { clock, log, slack, pagerduty, shadow = false }: World,
) {
  if (shadow)
    return { notifier: shadowNotifier(log), senders: SCHEMES.map((scheme) => shadowSender(scheme, log)) };
  const { bot_token: botToken, app_token: appToken } = brand.workspace;
  const tokens = { botToken: botToken.reveal(), appToken: appToken.reveal() };
  const secret = config.store.key?.reveal();
  return {
    notifier: slackNotifier({ ...tokens, secret, clock, log, ...(slack && { route: slack }) }),
    senders: await openSenders(brand, config, { clock, pagerduty }),
  };
}
