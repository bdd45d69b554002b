import { judgedUntil } from "./app/judged-until.ts";
import { rewritten } from "./app/reload.ts";
import { decidedIn, governedBy } from "./app/terms-book.ts";
import { termsInForce } from "./app/terms-in-force.ts";
import type { MonitorParts } from "./app/run.ts";
import type { ChannelKinds } from "./channels/define-channel.ts";
import { openChannel } from "./cli/open-channel.ts";
import { publishingOf } from "./cli/open-publisher.ts";
import { openSenders, SCHEMES } from "./cli/open-senders.ts";
import { requestsPath, shadowPath, storePath } from "./cli/store-path.ts";
import { monitoredOf, teamOf } from "./cli/team-of.ts";
import { plainRulesInTurns } from "./classify/in-turns.ts";
import type { Config } from "./config/load-config.ts";
import { nearest } from "./config/nearest.ts";
import { historiesOf, termsSource } from "./config/terms-source.ts";
import { brandId, channelId } from "./core/ids.ts";
import { hours, type Duration } from "./core/time/instant.ts";
import { documents } from "./documents/documents.ts";
import { shadowNotifier, shadowSender } from "./notify/shadow/shadow-notifier.ts";
import { slackNotifier, type SlackNotifierOptions } from "./notify/slack/slack-notifier.ts";
import type { BatchClassifier } from "./ports/classifier.ts";
import type { Clock } from "./ports/clock.ts";
import { ConfigError } from "./ports/errors.ts";
import type { Log } from "./ports/log.ts";
import type { Scheduler } from "./ports/scheduler.ts";
import type { TermsArchive } from "./ports/terms-archive.ts";
import { fileRequestBox } from "./store/file/request-box.ts";
import { openShadowStore, openSqliteStore } from "./store/sqlite/open-store.ts";
import { httpHeartbeat } from "./web/heartbeat.ts";

/** The world a monitor lives in: the machine's own, or that of a demo or a test. */
export interface World {
  readonly cwd: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Those that the configuration was read with: a route to a platform is theirs. */
  readonly kinds: ChannelKinds;
  /** Leads the SDK of the team's Slack to another server. */
  readonly slack?: SlackNotifierOptions["route"];
  /** Where PagerDuty takes events, if not where it says it does. */
  readonly pagerduty?: string;
  readonly tick?: Duration;
  /** The calendar of the machine; absent where time is another. */
  readonly scheduler?: Scheduler;
  /** Absent: texts are read by the plain rules in this thread. */
  readonly classifier?: BatchClassifier;
  /** Everything but sending: what would be sent is kept as sent in a store of its own (docs/decisions/015). */
  readonly shadow?: boolean;
}

/**
 * Puts a monitor together from the configuration in the folder `dir`; nothing is started yet. Throws StoreError when the
 * store cannot be opened, ConfigError when terms would change what was judged until the last run.
 */
export async function openMonitor(
  dir: string,
  config: Config,
  archive: TermsArchive,
  { cwd, clock, log, kinds, slack, pagerduty, tick, scheduler, classifier, shadow = false }: World,
): Promise<MonitorParts> {
  const path = shadow ? shadowPath(dir, config, cwd) : storePath(dir, config, cwd);
  const source = termsSource(dir, { cwd, archive, kinds });
  const terms = {
    source,
    loaded: historiesOf(config.terms, dir, cwd),
    fingerprint: await source.fingerprint(),
  };
  const brands = Object.entries(config.brands);
  const teams = new Map(
    brands.map(([id, brand]) => [
      brandId(id),
      teamOf(id, brand, config.email !== undefined, config.wordings.get(id)),
    ]),
  );
  const notifiers = new Map(
    brands.map(([id, { workspace }]) => {
      if (shadow) return [brandId(id), shadowNotifier(log)];
      const tokens = { botToken: workspace.bot_token.reveal(), appToken: workspace.app_token.reveal() };
      const secret = config.store.key?.reveal();
      return [brandId(id), slackNotifier({ ...tokens, secret, clock, log, ...(slack && { route: slack }) })];
    }),
  );
  const senders = new Map(
    await Promise.all(
      brands.map(
        async ([id, brand]) =>
          [
            brandId(id),
            shadow
              ? SCHEMES.map((scheme) => shadowSender(scheme, log))
              : await openSenders(brand, config, { clock, pagerduty }),
          ] as const,
      ),
    ),
  );
  const watched = Object.entries(config.channels);
  const monitored = new Map(
    watched.flatMap(([id, channel]) => {
      const team = teams.get(brandId(channel.brand));
      return team === undefined ? [] : [[channelId(id), monitoredOf(id, channel, team, kinds)] as const];
    }),
  );
  const channels = new Map(
    await Promise.all(
      watched.map(
        async ([id, channel]) =>
          [channelId(id), await openChannel(id, channel, config, { clock, log })] as const,
      ),
    ),
  );
  const publishing = shadow ? new Map<never, never>() : await publishingOf(config, { clock, log });
  const options = { path, key: config.store.key?.reveal(), now: clock.now };
  const store = shadow
    ? await openShadowStore(options, storePath(dir, config, cwd))
    : await openSqliteStore(options);
  const judged = await judgedUntil(store.queries, clock.now());
  const inForce = termsInForce(terms.loaded, governedBy(monitored.values(), teams), await decidedIn(store));
  const late = judged === undefined ? [] : rewritten(inForce, archive.all(), judged);
  if (late.length > 0) {
    await store.close();
    throw new ConfigError(late);
  }
  const instance = await store.monitorId();
  const keepWordsFor = hours(24 * config.retention.text_days);
  const heartbeat = !shadow && config.heartbeat && httpHeartbeat({ url: config.heartbeat.url.reveal() });
  const parts = {
    keepWordsFor,
    keepEventMonths: config.retention.events_months,
    store,
    teams,
    monitored,
    channels,
    notifiers,
    senders,
    publishing,
    classifier: classifier ?? (await plainRulesInTurns(clock)),
    nearest,
    archive,
    terms,
    documents,
  };
  // What is asked for beside the real store is not for a shadow run to take.
  const requests = shadow ? undefined : fileRequestBox(requestsPath(path));
  return {
    ...parts,
    clock,
    log,
    instance,
    ...(requests && { requests }),
    ...(heartbeat && { heartbeat }),
    ...(tick && { tick }),
    ...(scheduler && { scheduler }),
  };
}
