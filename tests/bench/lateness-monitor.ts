// The process that watches in the bench of lateness: `lateness-monitor.js <store> <cases it has>`.
import { monitorEventLoopDelay } from "node:perf_hooks";
import BetterSqlite from "better-sqlite3";
import { ingest } from "../../src/app/ingest.ts";
import { startMonitor } from "../../src/app/run.ts";
import { keepHeapLean } from "../../src/cli/lean-heap.ts";
import { workerClassifier } from "../../src/classify/worker-classifier.ts";
import { channelId, type ChannelId } from "../../src/core/ids.ts";
import { duration, hours, instant } from "../../src/core/time/instant.ts";
import { documents } from "../../src/documents/documents.ts";
import { jsonLog } from "../../src/log/json-log.ts";
import type { Watch } from "../../src/app/monitored.ts";
import type { Route, Team } from "../../src/app/team.ts";
import type { LoadedHistories } from "../../src/ports/terms-source.ts";
import type { Channel, ChannelSink, ObservedMessage } from "../../src/ports/channel.ts";
import type { Notifier } from "../../src/ports/notifier.ts";
import { systemClock } from "../../src/schedule/system-clock.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import {
  aRead,
  FIRST_WARNING_MS,
  historyTo,
  INGESTING,
  mention,
  MONITORED,
  oneMore,
  TEAM,
  TERMS,
} from "./live-world.ts";
import type { Told } from "./lateness.ts";

keepHeapLean();
const [path = "", known = "0"] = process.argv.slice(2);
const WATCHED_MS = 60_000;
const LEAD_MS = 3000;
/** What can be sent one by one in a minute: a place takes one a second, a workspace 200 a minute, and three of one channel are said together. */
const DUE_CHANNELS = 90;
const DUE = 2 * DUE_CHANNELS;
const BATCH_EVERY_MS = 5000;
const BATCH = Math.floor((10_000 * BATCH_EVERY_MS) / 60_000);

const firstDue = Number(known);
let next = firstDue;
let ingested = 0;
const commitMs: number[] = [];
const postedAt = new Map<string, number>();

const log = jsonLog({ write: () => undefined });
const classifier = workerClassifier({ clock: systemClock, log });
const store = await openSqliteStore({ path, now: systemClock.now });
const startsAt = Date.now() + LEAD_MS;

/** Channels on which two warnings fall due in the minute that is watched, each with terms that name a place of its own. */
const dueIds = Array.from({ length: DUE_CHANNELS }, (_, k) => channelId(`x-due-${k}`));
const NOWHERE: Route = { channel: undefined, rota: false, people: [], email: false, services: [] };
const places = dueIds.map((id, k) => [id, { ...NOWHERE, channel: `C0DUE${1000 + k}` }] as const);
const team: Team = { ...TEAM, routes: new Map([...TEAM.routes, ...places]) };
const monitored = new Map([MONITORED.id, ...dueIds].map((id) => [id, { ...MONITORED, id, team }]));
const histories = new Map(
  [...monitored.keys()].map((id) => [id, historyTo(id === MONITORED.id ? MONITORED.alerts : id)]),
);
const terms: LoadedHistories = { ...TERMS, histories, historyOf: (id) => histories.get(id) };
const watch: Watch = { channels: monitored, historyOf: terms.historyOf, folderOf: terms.folderOf };

/** The `n`th message, on the channel on which that case is. */
function onChannelOf(n: number, said: ObservedMessage): ObservedMessage {
  const account = String(n % DUE_CHANNELS);
  const { envelope } = said;
  return { ...said, envelope: { ...envelope, conversation: { ...envelope.conversation, account } } };
}

/** Cases whose first warnings fall due one after the other in that minute. */
for (const [k, id] of dueIds.entries()) {
  const two = [0, 1].map((turn) => {
    const n = turn * DUE_CHANNELS + k;
    const dueAt = startsAt + Math.floor((n * WATCHED_MS) / DUE);
    return onChannelOf(n, mention(firstDue + n, instant(dueAt - FIRST_WARNING_MS)));
  });
  await ingest(
    { ...INGESTING, watch, store, classifier },
    { ...MONITORED, id, team },
    aRead(two),
    systemClock.now(),
  );
}
next += DUE;

/** New mentions, and one in ten that goes on with a case that is open. */
async function deliver(sink: ChannelSink): Promise<void> {
  const now = Date.now();
  const batch = Array.from({ length: BATCH }, (_, i) => {
    const n = next++;
    const at = instant(now - BATCH_EVERY_MS + Math.floor((i * BATCH_EVERY_MS) / BATCH));
    return i % 10 === 0 ? oneMore(n, n % firstDue, at) : mention(n, at);
  });
  const started = performance.now();
  await sink.accept(aRead(batch));
  commitMs.push(performance.now() - started);
  ingested += batch.length;
  sink.alive();
}

let timer: NodeJS.Timeout | undefined;
const channel: Channel = {
  id: MONITORED.id,
  start: (sink) => {
    timer = setInterval(() => void deliver(sink), BATCH_EVERY_MS);
    return Promise.resolve();
  },
  stop: () => {
    clearInterval(timer);
    return Promise.resolve();
  },
  look: () => Promise.resolve(),
  tryOut: () => Promise.resolve([]),
};

const done = Promise.resolve();

/** Nothing is said there but what is due. */
const quiet = (id: ChannelId): Channel => ({
  ...channel,
  id,
  start: (sink) => {
    setInterval(sink.alive, BATCH_EVERY_MS).unref();
    return done;
  },
  stop: () => done,
});
const notifier: Notifier = {
  scheme: "slack",
  start: () => done,
  stop: () => done,
  post: (to, _notice, { key }) => {
    if (!postedAt.has(key)) postedAt.set(key, Date.now());
    return Promise.resolve({ kind: "sent", place: to, reference: key });
  },
  edit: () => Promise.resolve({ kind: "done" }),
  remove: () => Promise.resolve({ kind: "done" }),
  members: () => Promise.resolve(new Set()),
  isMember: () => Promise.resolve(true),
  posted: () => Promise.resolve([]),
};

const monitor = await startMonitor({
  store,
  teams: new Map([[team.brand, team]]),
  monitored,
  channels: new Map([channel, ...dueIds.map(quiet)].map((one) => [one.id, one])),
  notifiers: new Map([[TEAM.brand, notifier]]),
  senders: new Map(),
  classifier,
  nearest: () => undefined,
  documents,
  archive: { all: () => [], keep: () => undefined, find: () => undefined },
  terms: {
    loaded: terms,
    source: { fingerprint: () => Promise.resolve("the same"), load: () => Promise.resolve(terms) },
    fingerprint: "the same",
  },
  clock: systemClock,
  log,
  instance: "bench",
  keepWordsFor: hours(720),
  keepEventMonths: 25,
});

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
let heap = 0;
const sampling = setInterval(() => (heap = Math.max(heap, process.memoryUsage().heapUsed)), 250);
await systemClock.sleep(duration(startsAt + WATCHED_MS + 2000 - Date.now()), new AbortController().signal);
delay.disable();
clearInterval(sampling);
await monitor.stop();

const file = new BetterSqlite(path, { readonly: true });
const stages = file.prepare<[number], { key: string; called_at: number }>(
  "select key, called_at from outbox where called_at < ? and case_id is not null",
);
const rows = stages.all(startsAt + WATCHED_MS);
const report: Told = {
  lateness: rows.flatMap(({ key, called_at }) => {
    const at = postedAt.get(key);
    return at === undefined ? [] : [at - called_at];
  }),
  due: DUE,
  ingested,
  commitMs,
  loopDelayMs: { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
  rssMb: process.resourceUsage().maxRSS / 1000,
  heapMb: heap / 1e6,
};
file.close();
process.send?.(report);
process.disconnect();
