// The process that watches in the bench of lateness: `lateness-monitor.js <store> <cases it has>`.
import { monitorEventLoopDelay } from "node:perf_hooks";
import BetterSqlite from "better-sqlite3";
import { ingest } from "../../src/app/ingest.ts";
import { startMonitor } from "../../src/app/run.ts";
import { workerClassifier } from "../../src/classify/worker-classifier.ts";
import { duration, hours, instant } from "../../src/core/time/instant.ts";
import { documents } from "../../src/documents/documents.ts";
import { jsonLog } from "../../src/log/json-log.ts";
import type { Channel, ChannelSink } from "../../src/ports/channel.ts";
import type { Notifier } from "../../src/ports/notifier.ts";
import { systemClock } from "../../src/schedule/system-clock.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import {
  aRead,
  FIRST_WARNING_MS,
  INGESTING,
  mention,
  MONITORED,
  oneMore,
  TEAM,
  TERMS,
} from "./live-world.ts";
import type { Told } from "./lateness.ts";

const [path = "", known = "0"] = process.argv.slice(2);
const WATCHED_MS = 60_000;
const LEAD_MS = 3000;
const DUE = 3000;
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

/** Cases whose first warnings fall due one after the other in the minute that is watched. */
for (const end = firstDue + DUE; next < end; next += 100) {
  const some = Array.from({ length: 100 }, (_, i) => {
    const dueAt = startsAt + Math.floor(((next + i - firstDue) * WATCHED_MS) / DUE);
    return mention(next + i, instant(dueAt - FIRST_WARNING_MS));
  });
  await ingest({ ...INGESTING, store, classifier }, MONITORED, aRead(some), systemClock.now());
}

/** New mentions, and one in ten that goes on with a case that is due in this minute. */
async function deliver(sink: ChannelSink): Promise<void> {
  const now = Date.now();
  const batch = Array.from({ length: BATCH }, (_, i) => {
    const n = next++;
    const at = instant(now - BATCH_EVERY_MS + Math.floor((i * BATCH_EVERY_MS) / BATCH));
    return i % 10 === 0 ? oneMore(n, firstDue + (n % DUE), at) : mention(n, at);
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
  teams: new Map([[TEAM.brand, TEAM]]),
  monitored: new Map([[MONITORED.id, MONITORED]]),
  channels: new Map([[MONITORED.id, channel]]),
  notifiers: new Map([[TEAM.brand, notifier]]),
  senders: new Map(),
  classifier,
  nearest: () => undefined,
  documents,
  archive: { all: () => [], keep: () => undefined, find: () => undefined },
  terms: {
    loaded: TERMS,
    source: { fingerprint: () => Promise.resolve("the same"), load: () => Promise.resolve(TERMS) },
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
