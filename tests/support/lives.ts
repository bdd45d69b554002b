import { onTestFinished } from "vitest";
import { decideBy } from "../../src/app/decide.ts";
import { startMonitor, type Monitor, type MonitorParts } from "../../src/app/run.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { brandId } from "../../src/core/ids.ts";
import { after, duration, minutes, type Duration, type Instant } from "../../src/core/time/instant.ts";
import { slackNotifier } from "../../src/notify/slack/slack-notifier.ts";
import type { Channel } from "../../src/ports/channel.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { activity } from "../../src/sim/activity.ts";
import { slackFetch } from "../../src/sim/slack/slack-fetch.ts";
import { startSlack, type Slack } from "../../src/sim/slack/start-slack.ts";
import { virtualClock, type VirtualClock } from "../../src/sim/virtual-clock.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { aMonitored, aTeam, aWatch } from "./app.ts";
import { ALERTS, peopleOf } from "./live-config.ts";
import { mortal, type Mortal } from "./mortal.ts";
import { monitorParts } from "./monitor.ts";
import { recordingLog, type RecordingLog } from "./recording-log.ts";
import { anIntake, freshPath, removeStores, wordsOf, X_ACME } from "./store.ts";

/** One store after another's death, one Slack, and a channel that lives as long as its monitor does. */
export interface Lives {
  readonly clock: VirtualClock;
  readonly slack: Slack;
  /** Starts the program on what the one before it left. */
  readonly begin: (over?: (parts: MonitorParts) => MonitorParts) => Promise<Life>;
  readonly pass: (by: Duration) => Promise<void>;
  /** What Slack has said by itself, and when. */
  readonly silences: () => readonly { readonly at: Instant; readonly text: string }[];
  /** All that was ever posted where alerts go. */
  readonly said: () => readonly string[];
}

/** One run of the program. */
export interface Life extends Pick<Mortal, "freeze" | "thaw"> {
  readonly monitor: Monitor;
  readonly log: RecordingLog;
  /** SIGKILL: what was committed stays; resolves when the next can have its store. */
  readonly kill: () => Promise<void>;
  readonly tell: (...events: readonly ChannelEvent[]) => Promise<void>;
}

/** How often the channel is read. */
const PROOF_EVERY = duration(30_000);

/** Slack stands, and nobody lives yet. */
export async function lives(start: Instant): Promise<Lives> {
  const busy = activity();
  const clock = virtualClock(start, busy);
  const slack = await startSlack({ clock, activity: busy, metadataEvents: ["ssla_alert"] });
  peopleOf(slack);
  const path = freshPath();
  const running: (() => Promise<void>)[] = [];
  onTestFinished(async () => {
    for (const stop of running) await stop();
    await slack.stop();
    removeStores();
  });
  const posted = (): readonly { readonly at: Instant; readonly text: string; readonly isMarked: boolean }[] =>
    slack.world.changes.flatMap((change) =>
      change.kind === "posted" && change.message.channel === ALERTS
        ? [
            {
              at: Math.round(Number(change.message.ts) * 1000) as Instant,
              text: change.message.body.text,
              isMarked: change.message.metadata !== undefined,
            },
          ]
        : [],
    );
  return {
    ...{ clock, slack },
    begin: async (over = (parts) => parts) => {
      const life = await beginLife({ slack, path, process: mortal(clock, slackFetch(busy)), over });
      running.push(life.clear);
      return life;
    },
    pass: (by) => clock.runUntil(after(clock.now(), by)),
    silences: () => posted().filter(({ isMarked }) => !isMarked),
    said: () => posted().map(({ text }) => text),
  };
}

interface Birth {
  readonly slack: Slack;
  readonly path: string;
  readonly process: Mortal;
  readonly over: (parts: MonitorParts) => MonitorParts;
}

async function beginLife({
  slack,
  path,
  process,
  over,
}: Birth): Promise<Life & { readonly clear: () => Promise<void> }> {
  const { clock } = process;
  const log = recordingLog();
  const store = await openSqliteStore({ path, now: clock.now });
  const team = aTeam();
  const monitored = aMonitored({ team });
  const { bot: botToken, app: appToken } = slack.tokens;
  const route = { slackApiUrl: slack.apiUrl, fetch: process.fetch };
  const notifier = slackNotifier({ botToken, appToken, clock, log, route, sockets: 1 });
  const parts: MonitorParts = monitorParts({
    ...{ store, clock, log, monitored },
    teams: new Map([[brandId("acme"), team]]),
    senders: new Map(),
    notifiers: new Map([[brandId("acme"), notifier]]),
    channels: new Map([[X_ACME, watchedChannel(clock)]]),
    instance: "me",
  });
  const monitor = await startMonitor(over({ ...parts, tick: minutes(1) }));
  let isKilled = false;
  return {
    ...{ monitor, log },
    freeze: process.freeze,
    thaw: process.thaw,
    kill: async () => {
      isKilled = true;
      process.freeze();
      slack.sockets.cut();
      await store.close();
    },
    clear: async () => {
      process.bury();
      const stopped = monitor.stop();
      // Of a killed one nothing can be committed any more.
      await (isKilled ? stopped.catch(() => undefined) : stopped);
    },
    tell: async (...events) => {
      const words = events.flatMap((event) =>
        event.kind === "message" ? [wordsOf(event, "Where is my bag?")] : [],
      );
      const intake = anIntake(events, { words, receivedAt: clock.now() });
      await store.record(intake, decideBy(aWatch(monitored)));
    },
  };
}

/** Proves that it is alive, and brings nothing. */
function watchedChannel(clock: Clock): Channel {
  const stopping = new AbortController();
  let proving = Promise.resolve();
  return {
    id: X_ACME,
    start: (sink) => {
      proving = (async () => {
        while (!stopping.signal.aborted) {
          sink.alive();
          await clock.sleep(PROOF_EVERY, stopping.signal);
        }
      })();
      return Promise.resolve();
    },
    stop: async () => {
      stopping.abort();
      await proving;
    },
    look: () => Promise.resolve(),
    tryOut: () => Promise.resolve([]),
  };
}
