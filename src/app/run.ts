import type { BrandId, ChannelId } from "../core/ids.ts";
import { after, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import type { Channel } from "../ports/channel.ts";
import type { BatchClassifier } from "../ports/classifier.ts";
import type { Clock } from "../ports/clock.ts";
import { ChannelError } from "../ports/errors.ts";
import type { Heartbeat } from "../ports/heartbeat.ts";
import type { Log } from "../ports/log.ts";
import type { Meter } from "../ports/meter.ts";
import type { Notifier, Sender } from "../ports/notifier.ts";
import type { Documents } from "../ports/documents.ts";
import type { RequestBox } from "../ports/requests.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import type { Store } from "../ports/store.ts";
import type { TermsArchive } from "../ports/terms-archive.ts";
import type { LoadedHistories, TermsSource } from "../ports/terms-source.ts";
import type { Vitals } from "../ports/vitals.ts";
import { atRisk } from "./at-risk.ts";
import { commander } from "./commands/commands.ts";
import type { Nearest } from "./commands/handler.ts";
import { dutiesOf } from "./duties.ts";
import { freezeBegun, termsFreezer } from "./freeze-terms.ts";
import { homesOf } from "./home.ts";
import { keepTeams } from "./keep-teams.ts";
import { monitorLoops, type MonitorLoops } from "./loops.ts";
import { moderator } from "./moderate.ts";
import type { Monitored, Watch } from "./monitored.ts";
import { opsOf } from "./ops.ts";
import { proposeTerms } from "./propose-terms.ts";
import { companyOf } from "./company.ts";
import { reachOfWays } from "./reach.ts";
import { behindReports } from "./report-behind.ts";
import { reportsOf } from "./reports.ts";
import { reloader } from "./reload.ts";
import { isGraveLoop } from "./self-check.ts";
import { channelSink, notifierSink } from "./sinks.ts";
import type { Publishing } from "./published-text.ts";
import type { Team } from "./team.ts";
import { termsBook, type TermsBook } from "./terms-book.ts";
import { takeRequests } from "./take-requests.ts";
import { tooEarly, type TooEarly } from "./too-early.ts";
import { BLIND_AFTER, QUARANTINE, TICK } from "./timings.ts";
import { channelWatch, type ChannelWatch } from "./watch-channels.ts";
import { wakeForReports } from "./wake-reports.ts";
import { notifierWatch } from "./watch-notifiers.ts";
import { reportSources } from "./week-report.ts";
import { wellbeing } from "./wellbeing.ts";

/** All that a monitor is put together from. */
export interface MonitorParts {
  readonly store: Store;
  readonly teams: ReadonlyMap<BrandId, Team>;
  readonly monitored: ReadonlyMap<ChannelId, Monitored>;
  readonly channels: ReadonlyMap<ChannelId, Channel>;
  readonly notifiers: ReadonlyMap<BrandId, Notifier>;
  /** What each team is reached by beside its own platform. */
  readonly senders: ReadonlyMap<BrandId, readonly Sender[]>;
  readonly classifier: BatchClassifier;
  readonly nearest: Nearest;
  readonly archive: TermsArchive;
  readonly terms: LiveTerms;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent: nobody asks anything of it but in Slack. */
  readonly requests?: RequestBox;
  /** Which monitor this is, in the marks of its posts; the same over restarts. */
  readonly instance: string;
  /** So long after the close of a case its texts are kept. */
  readonly keepWordsFor: Duration;
  /** For so many whole months events are kept. */
  readonly keepEventMonths: number;
  /** By channel; absent: nothing is published. */
  readonly publishing?: ReadonlyMap<ChannelId, Publishing>;
  /** Absent: nobody counts. */
  readonly meter?: Meter;
  readonly documents: Documents;
  /** Calls when reports are due; absent: they are looked for every few minutes all the same. */
  readonly scheduler?: Scheduler;
  /** Hears each minute how the monitor is. */
  readonly heartbeat?: Heartbeat;
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
  readonly vitals: Vitals;
}

/** Starts a monitor: connects, catches up, and keeps watching and warning until stopped. */
export async function startMonitor(given: MonitorParts): Promise<Monitor> {
  const parts = { ...given, ...(await keepTeams(given)) };
  const { store, teams, monitored, channels, notifiers, senders, clock, log, instance, tick = TICK } = parts;
  const book = await termsBook(store, monitored, teams, parts.terms.loaded);
  const watch = watchOf(monitored, book);
  const ops = opsOf(store, teams, clock);
  const sights = channelWatch({ store, watch, ops, clock, log }, monitored.values());
  const hearing = notifierWatch({ ops, clock, log });
  const freeze = termsFreezer(parts.archive);
  const settle = (now: Instant): void => {
    freezeBegun(parts.archive, book.loaded(), freeze, now);
  };
  const propose = (): Promise<void> => proposeTerms({ ...parts, book });
  const { source } = parts.terms;
  const brands = [...teams.keys()];
  const reload = reloader(
    { source, archive: parts.archive, ops, brands, clock, log, settle, book, propose },
    parts.terms.fingerprint,
  );
  const { heartbeat } = parts;
  const well = wellbeing({ ...parts, watch, ops, sights, heartbeat, loops: () => loops });
  const { answeredAt } = well;
  const early = tooEarly({ store, notifiers, senders, ops, brands, clock, log, answeredAt });
  const { documents } = parts;
  const reports = reportsOf({ store, teams, clock, documents, ...reportSources(store, watch) });
  const asking = { ...parts, book, watch, freeze, ops, brands, reports };
  const homes = homesOf(asking);
  const reach = reachOfWays(clock);
  const company = companyOf(clock);
  const loops: MonitorLoops = monitorLoops(
    { ...parts, watch, ops, reach, company, sights, hearing, early, settle, tick, reports },
    dutiesOf({
      ...asking,
      publishing: parts.publishing ?? new Map(),
      reach,
      company,
      reload,
      homes,
      wellbeing: well,
      answeredAt,
    }),
  );
  const command = commander(asking);
  const answering = { command, behind: behindReports(asking) };
  const deps = { ...asking, ...answering, moderate: moderator(asking), sights, hearing, loops, homes };

  await propose();
  // Before anything is read: what was asked for while nobody ran judges what was posted since.
  await takeRequests(asking);
  await takeOver(parts, sights, early);
  for (const [brand, notifier] of notifiers) await notifier.start(notifierSink(deps, brand));
  loops.start();
  const woken =
    parts.scheduler &&
    wakeForReports(parts.scheduler, teams, () => {
      loops.wake(reports.duty.name);
    });
  await Promise.all(
    [...channels].map(async ([id, channel]) => {
      const one = monitored.get(id);
      if (one === undefined) return;
      try {
        await channel.start(channelSink(deps, one), await store.cursors(id));
      } catch (error) {
        // The others are watched all the same, and people are told of this one at once.
        log.error("channel.failed", { channel: id, reason: reasonOf(error) });
        sights.troubled(id, cannotStart(error));
        loops.troubled();
      }
    }),
  );
  log.info("monitor.started", { channels: channels.size, instance });

  const stop = async (): Promise<void> => {
    log.info("monitor.stopping");
    await inTurn([
      () => woken?.stop() ?? Promise.resolve(),
      () => allOf([...channels.values()].map((channel) => channel.stop())),
      loops.stop,
      well.stop,
      () => allOf([...(parts.publishing?.values() ?? [])].map(({ publisher }) => publisher.stop())),
      () => allOf([...notifiers.values(), ...[...senders.values()].flat()].map((one) => one.stop())),
      parts.classifier.stop,
      store.close,
    ]);
    log.info("monitor.stopped");
  };
  let stopped: Promise<void> | undefined;
  const vitals: Vitals = {
    stuck: () => loops.stuck().map((name) => ({ name, isGrave: isGraveLoop(name) })),
    sights: sights.sights,
    findings: well.findings,
    atRisk: () => atRisk({ store, watch }, clock.now()),
  };
  return { stop: () => (stopped ??= stop()), vitals };
}

/** Resolves when all have ended, one way or the other; then throws what the first threw. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(works);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** Takes each step, also after one has failed: what is left open would keep the process alive. Then throws what the first threw. */
async function inTurn(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const cannotStart = (error: unknown): ChannelError =>
  error instanceof ChannelError && error.permanent
    ? error
    : new ChannelError(`it could not be started: ${reasonOf(error)}`, {
        permanent: true,
        mend: "Look into the log, then start the monitor anew.",
        cause: error,
      });

/** The channels with the terms they have now. */
const watchOf = (channels: MonitorParts["monitored"], book: TermsBook): Watch => ({
  channels,
  historyOf: (channel) => book.loaded().historyOf(channel),
  folderOf: (channel) => book.loaded().folderOf(channel),
});

/** Where an earlier run left off: of its attempts nobody knows how they ended, and since then nobody watched. */
async function takeOver(
  { store, clock }: MonitorParts,
  sights: ChannelWatch,
  early: TooEarly,
): Promise<void> {
  await store.outbox.quarantineOrphans(after(clock.now(), QUARANTINE));
  await early.pass();
  await sights.resume();
  const lastRun = await store.queries.lastRun();
  if (lastRun === undefined || timeBetween(lastRun, clock.now()) <= BLIND_AFTER) return;
  await sights.blindSince(lastRun, "the monitor was not running");
}
