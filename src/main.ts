import type { MonitorParts } from "./app/run.ts";
import { openTeams } from "./cli/open-teams.ts";
import { openWatched } from "./cli/open-watched.ts";
import { refuseRewritten } from "./cli/refuse-rewritten.ts";
import { requestsPath, shadowPath, storePath } from "./cli/store-path.ts";
import type { World } from "./cli/world.ts";
import { plainRulesInTurns } from "./classify/in-turns.ts";
import type { Config } from "./config/load-config.ts";
import { nearest } from "./config/nearest.ts";
import { historiesOf, termsSource } from "./config/terms-source.ts";
import { hours } from "./core/time/instant.ts";
import { documents } from "./documents/documents.ts";
import type { TermsArchive } from "./ports/terms-archive.ts";
import { fileRequestBox } from "./store/file/request-box.ts";
import { openShadowStore, openSqliteStore } from "./store/sqlite/open-store.ts";
import { httpHeartbeat } from "./web/heartbeat.ts";

/**
 * Puts a monitor together from the configuration in the folder `dir`; nothing is started yet. Throws StoreError when the
 * store cannot be opened, ConfigError when terms would change what was judged until the last run.
 */
export async function openMonitor(
  dir: string,
  config: Config,
  archive: TermsArchive,
  world: World,
): Promise<MonitorParts> {
  const { cwd, clock, log, kinds, tick, scheduler, classifier, shadow = false } = world;
  const { text_days: days, events_months: keepEventMonths } = config.retention;
  const source = termsSource(dir, { cwd, archive, kinds });
  const terms = {
    source,
    loaded: historiesOf(config.terms, dir, cwd),
    fingerprint: await source.fingerprint(),
  };
  const reached = await openTeams(config, world);
  const watched = await openWatched(config, reached.teams, world);
  const path = shadow ? shadowPath(dir, config, cwd) : storePath(dir, config, cwd);
  const options = { path, key: config.store.key?.reveal(), now: clock.now };
  const store = shadow
    ? await openShadowStore(options, storePath(dir, config, cwd))
    : await openSqliteStore(options);
  const parts = { ...reached, ...watched, store, terms, archive };
  await refuseRewritten(parts, clock.now());
  return {
    ...parts,
    ...{ clock, log, nearest, documents, keepEventMonths },
    keepWordsFor: hours(24 * days),
    instance: await store.monitorId(),
    classifier: classifier ?? (await plainRulesInTurns(clock)),
    // What is asked for beside the real store is not for a shadow run to take.
    ...(!shadow && { requests: fileRequestBox(requestsPath(path)) }),
    ...(!shadow && config.heartbeat && { heartbeat: httpHeartbeat({ url: config.heartbeat.url.reveal() }) }),
    ...(tick && { tick }),
    ...(scheduler && { scheduler }),
  };
}
