import type { BrandId, ChannelId } from "../core/ids.ts";
import { after, timeBetween, type Duration } from "../core/time/instant.ts";
import type { Channel } from "../ports/channel.ts";
import type { Classifier } from "../ports/classifier.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { Notifier } from "../ports/notifier.ts";
import type { Store } from "../ports/store.ts";
import type { TermsArchive } from "../ports/terms-archive.ts";
import type { LoadedHistories, TermsSource } from "../ports/terms-source.ts";
import { termsFreezer } from "./freeze-terms.ts";
import { monitorLoops } from "./loops.ts";
import type { Monitored, Watch } from "./monitored.ts";
import { opsOf } from "./ops.ts";
import { reloader } from "./reload.ts";
import { channelSink, notifierSink } from "./sinks.ts";
import type { Team } from "./team.ts";
import { BLIND_AFTER, QUARANTINE, TICK } from "./timings.ts";
import { channelWatch } from "./watch-channels.ts";
import { notifierWatch } from "./watch-notifiers.ts";

/** All that a monitor is put together from. */
export interface MonitorParts {
  readonly store: Store;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
  readonly channels: ReadonlyMap<ChannelId, Channel>;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  readonly classifier: Classifier;
  readonly archive: TermsArchive;
  readonly terms: LiveTerms;
  readonly clock: Clock;
  readonly log: Log;
  /** Which monitor this is, in the marks of its posts; the same over restarts. */
  readonly instance: string;
  /** So long after the close of a case its texts are kept. */
  readonly keepWordsFor: Duration;
  /** How long a loop sleeps when nothing wakes it; TICK unless given. */
  readonly tick?: Duration;
}

/** The terms at the start, and the files they come from. */
export interface LiveTerms {
  readonly loaded: LoadedHistories;
  readonly source: TermsSource;
  /** Of the files when they were loaded. */
  readonly fingerprint: string;
}

/** A monitor at work. */
export interface Monitor {
  /** Ends intake first, then what is in hand; leaves nothing half done. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** Starts a monitor: connects, catches up, and keeps watching and warning until stopped. */
export async function startMonitor(parts: MonitorParts): Promise<Monitor> {
  const { store, teams, monitored, channels, notifiers, clock, log, instance, tick = TICK } = parts;
  const { watch, exchange } = watchOf(parts);
  const ops = opsOf(store, teams, clock);
  const sights = channelWatch({ store, ops, clock, log }, monitored.values());
  const hearing = notifierWatch({ ops, clock, log });
  const reload = reloader(
    { ...parts.terms, archive: parts.archive, ops, brands: [...teams.keys()], clock, log, exchange },
    parts.terms.fingerprint,
  );
  const loops = monitorLoops({ ...parts, watch, ops, sights, hearing, reload, tick });
  const deps = { ...parts, watch, sights, hearing, loops, freeze: termsFreezer(parts.archive) };

  await takeOver(parts, sights.blindSince);
  for (const [brand, notifier] of notifiers) await notifier.start(notifierSink(deps, brand));
  loops.start();
  for (const [id, channel] of channels) {
    const one = monitored.get(id);
    if (one !== undefined) await channel.start(channelSink(deps, one), await store.cursors(id));
  }
  log.info("monitor.started", { channels: channels.size, instance });

  const stop = async (): Promise<void> => {
    log.info("monitor.stopping");
    await Promise.all([...channels.values()].map((channel) => channel.stop()));
    await loops.stop();
    await Promise.all([...notifiers.values()].map((notifier) => notifier.stop()));
    await store.beat(clock.now());
    await store.close();
    log.info("monitor.stopped");
  };
  let stopped: Promise<void> | undefined;
  return { stop: () => (stopped ??= stop()) };
}

/** The channels with the terms they have now, and how to exchange these all at once. */
function watchOf({ monitored, terms }: MonitorParts): {
  readonly watch: Watch;
  readonly exchange: (loaded: LoadedHistories) => void;
} {
  let { loaded } = terms;
  const watch: Watch = {
    channels: monitored,
    historyOf: (channel) => loaded.historyOf(channel),
    folderOf: (channel) => loaded.folderOf(channel),
  };
  return {
    watch,
    exchange: (fresh) => {
      loaded = fresh;
    },
  };
}

/** Where an earlier run left off: of its attempts nobody knows how they ended, and since then nobody watched. */
async function takeOver(
  { store, clock }: MonitorParts,
  blindSince: (from: ReturnType<Clock["now"]>, cause: string) => Promise<void>,
): Promise<void> {
  await store.outbox.quarantineOrphans(after(clock.now(), QUARANTINE));
  const lastRun = await store.queries.lastRun();
  if (lastRun === undefined || timeBetween(lastRun, clock.now()) <= BLIND_AFTER) return;
  await blindSince(lastRun, "the monitor was not running");
}
