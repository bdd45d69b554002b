import { hostname } from "node:os";
import { dirname, join, resolve } from "node:path";
import { rewritten } from "./app/reload.ts";
import { decidedIn, governedBy } from "./app/terms-book.ts";
import { termsInForce } from "./app/terms-in-force.ts";
import type { MonitorParts } from "./app/run.ts";
import type { ChannelKinds } from "./channels/define-channel.ts";
import { openChannel } from "./cli/open-channel.ts";
import { monitoredOf, teamOf } from "./cli/team-of.ts";
import { plainRules } from "./classify/plain-rules.ts";
import type { Config } from "./config/load-config.ts";
import { historiesOf, termsSource } from "./config/terms-source.ts";
import { hashOf } from "./core/hash.ts";
import { brandId, channelId } from "./core/ids.ts";
import { hours, type Duration } from "./core/time/instant.ts";
import { slackNotifier, type SlackNotifierOptions } from "./notify/slack/slack-notifier.ts";
import type { Clock } from "./ports/clock.ts";
import { ConfigError } from "./ports/errors.ts";
import type { Log } from "./ports/log.ts";
import type { TermsArchive } from "./ports/terms-archive.ts";
import { fileRequestBox } from "./store/file/request-box.ts";
import { openSqliteStore } from "./store/sqlite/open-store.ts";

/** The world a monitor lives in: the machine's own, or that of a demo or a test. */
export interface World {
  readonly cwd: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Those that the configuration was read with: a route to a platform is theirs. */
  readonly kinds: ChannelKinds;
  /** Leads the SDK of the team's Slack to another server. */
  readonly slack?: SlackNotifierOptions["route"];
  readonly tick?: Duration;
}

/**
 * Puts a monitor together from the configuration in the folder `dir`; nothing is started yet. Throws StoreError when the
 * store cannot be opened, ConfigError when terms would change what was judged until the last run.
 */
export async function openMonitor(
  dir: string,
  config: Config,
  archive: TermsArchive,
  { cwd, clock, log, kinds, slack, tick }: World,
): Promise<MonitorParts> {
  const path = storePath(dir, config, cwd);
  const source = termsSource(dir, { cwd, archive, kinds });
  const terms = {
    source,
    loaded: historiesOf(config.terms, dir, cwd),
    fingerprint: await source.fingerprint(),
  };
  const brands = Object.entries(config.brands);
  const teams = new Map(brands.map(([id, brand]) => [brandId(id), teamOf(id, brand)]));
  const notifiers = new Map(
    brands.map(([id, { workspace }]) => {
      const tokens = { botToken: workspace.bot_token.reveal(), appToken: workspace.app_token.reveal() };
      return [brandId(id), slackNotifier({ ...tokens, clock, log, ...(slack && { route: slack }) })];
    }),
  );
  const watched = Object.entries(config.channels);
  const monitored = new Map(
    watched.flatMap(([id, channel]) => {
      const team = teams.get(brandId(channel.brand));
      return team === undefined ? [] : [[channelId(id), monitoredOf(id, channel, team, kinds)] as const];
    }),
  );
  const channels = new Map(
    watched.map(([id, channel]) => [channelId(id), openChannel(id, channel, config, { clock, log })]),
  );
  const store = await openSqliteStore({ path, key: config.store.key?.reveal(), now: clock.now });
  const lastRun = await store.queries.lastRun();
  const inForce = termsInForce(terms.loaded, governedBy(monitored.values(), teams), await decidedIn(store));
  const late = lastRun === undefined ? [] : rewritten(inForce, archive.all(), lastRun);
  if (late.length > 0) {
    await store.close();
    throw new ConfigError(late);
  }
  const instance = hashOf("instance", hostname(), path).slice(0, 12);
  const keepWordsFor = hours(24 * config.retention.text_days);
  const parts = {
    keepWordsFor,
    store,
    teams,
    monitored,
    channels,
    notifiers,
    classifier: plainRules,
    archive,
    terms,
    requests: fileRequestBox(requestsPath(path)),
  };
  return { ...parts, clock, log, instance, ...(tick && { tick }) };
}

/** Where what is asked of the monitor lies until it takes it: beside the store. */
export const requestsPath = (store: string): string => join(dirname(store), "requests");

/** The file of the store: beside the folder of the configuration, as everything the program writes. */
export function storePath(dir: string, { store }: Pick<Config, "store">, cwd: string): string {
  return resolve(cwd, dir, "..", store.sqlite);
}
