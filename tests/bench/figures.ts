// What figures over a million cases cost: a week of one channel after the other, and two years, beside plain SQL.
// `node --expose-gc .bench/tests/bench/figures.js 100000 figures.db` makes a store of so many cases, or asks the one that is there.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type BetterSqlite from "better-sqlite3";
import { channelFiguresOf, promiseFiguresOf, type FigureSources } from "../../src/app/figures-of.ts";
import { ingest } from "../../src/app/ingest.ts";
import { judgingBy } from "../../src/app/judging.ts";
import { missesAmong } from "../../src/app/report-misses.ts";
import { channelId, type ChannelId } from "../../src/core/ids.ts";
import { weeksUntil, weekOf } from "../../src/core/stats/weeks.ts";
import { instant, type Interval } from "../../src/core/time/instant.ts";
import { zoneOf } from "../../src/core/time/zone.ts";
import type { Store } from "../../src/ports/store.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { at } from "../support/terms.ts";
import { asMarkdown, inThousands, median, type BenchTable } from "./bench-table.ts";
import { aRead, INGESTING, mention, MONITORED, WATCH } from "./live-world.ts";

const START = at("2026-03-02T15:00:00Z");
const YEARS = 2 * 365 * 86_400_000;
const NOW = instant(START + YEARS + 86_400_000);
const CHANNELS: readonly ChannelId[] = [1, 2, 3, 4, 5].map((n) => channelId(`channel-${n}`));
const ZONE = zoneOf("America/Chicago");
const ROUNDS = 5;

/** A store of `count` cases that were settled, spread over two years and five channels: each a row as one mention leaves it. */
async function filled(path: string, count: number): Promise<{ store: Store; handle: BetterSqlite.Database }> {
  const isThere = existsSync(path);
  const handle = openForWriting(path);
  const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
  if (isThere) return { store, handle };
  await ingest({ ...INGESTING, store }, MONITORED, aRead([mention(0, START)]), START);
  await store.figures.settle(NOW, 1, judgingBy(WATCH));
  handle.pragma("synchronous = off");
  handle.pragma("foreign_keys = off");
  const step = Math.floor(YEARS / count);
  for (const table of ["cases", "deadline_records"] as const) multiply(handle, table, count, step);
  handle.pragma("foreign_keys = on");
  handle.pragma("synchronous = full");
  handle.pragma("wal_checkpoint(truncate)");
  return { store, handle };
}

const BODY = ["dueAt", "openedAt", "breachAt", "waitedFrom", "answeredAt", "endedAt"];

/** Nine of ten are answered, within times all over the hour and beyond; the tenth waits for ever. */
function multiply(handle: BetterSqlite.Database, table: string, count: number, step: number): void {
  const columns = handle
    .prepare(`select * from ${table} limit 0`)
    .columns()
    .map(({ name }) => name);
  const id = "printf('%032x', n)";
  const took = "((n * 7919) % 4000) * 1000";
  const open = "n % 20 = 0";
  const result = `iif(${open} or ${took} > 3600000, 'missed', 'met')`;
  const moved = BODY.map((field) =>
    field === "answeredAt" || field === "endedAt"
      ? `'$.${field}', iif(${open}, null, waited_from + n * ${step} + ${took})`
      : `'$.${field}', json_extract(body, '$.${field}') + n * ${step}`,
  );
  const body = `json_set(body, '$.channel', 'channel-' || (1 + n % 5), '$.caseId', ${id}, '$.result', ${result},
    '$.responseTime', ${took}, '$.feltTime', ${took}, ${moved.join(", ")})`;
  const special: Readonly<Record<string, string>> = {
    id,
    case_id: id,
    channel: "'channel-' || (1 + n % 5)",
    result,
    is_answered: `iif(${open}, 0, 1)`,
    is_open: `iif(${open}, 1, 0)`,
    ages_from: `iif(${open}, waited_from + n * ${step}, null)`,
    response_ms: took,
    body: `iif(${open}, json_remove(${body}, '$.answeredAt', '$.endedAt'), json_remove(${body}, '$.agesFrom'))`,
    figures_at: "null",
    next_at: "null",
    due_at: table === "cases" ? "null" : `due_at + n * ${step}`,
    waited_from: `waited_from + n * ${step}`,
  };
  const values = columns.map(
    (name) => special[name] ?? (name.endsWith("_at") ? `${name} + n * ${step}` : name),
  );
  const insert = handle.prepare(
    `with recursive ns(n) as (select cast($from as integer) union all select n + 1 from ns where n + 1 < $to)
     insert into ${table} (${columns.join(", ")})
     select ${values.join(", ")} from ns, (select * from ${table} limit 1)`,
  );
  for (let from = 1; from < count; from += 50_000) insert.run({ from, to: Math.min(count, from + 50_000) });
}

/** What was measured, in processor time: milliseconds of the first round, and the median. And by how many megabytes the process grew. */
interface Measured {
  readonly first: number;
  readonly ms: number;
  readonly grown: number;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  for (let i = 0; i < ROUNDS; i++) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    most = Math.max(most, process.memoryUsage().rss);
  }
  return { first: times[0] ?? NaN, ms: median(times), grown: (most - before) / 1e6 };
}

/** The week as somebody would ask for it by hand: how many of each result, and the median. */
function byHand(handle: BetterSqlite.Database, { from, to }: Interval): Promise<unknown> {
  const where = "channel = ? and due_at >= ? and due_at < ? and clock = 'first'";
  const counts = handle.prepare(
    `select terms, target, result, count(*) from deadline_records where ${where} group by terms, target, result`,
  );
  const times = handle.prepare(
    `select response_ms from deadline_records where ${where} order by response_ms`,
  );
  return Promise.resolve(
    CHANNELS.map((channel) => [counts.all(channel, from, to), times.all(channel, from, to)]),
  );
}

const row = (name: string, { first, ms, grown }: Measured): readonly string[] => [
  name,
  `${inThousands(first)} ms`,
  `${inThousands(ms)} ms`,
  `${inThousands(grown)} MB`,
];

/** Figures over stored cases. */
export async function benchFigures(count = 1_000_000, kept?: string): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), "ssla-bench-"));
  try {
    const { store, handle } = await filled(kept ?? join(folder, "figures.db"), count);
    const history = WATCH.historyOf(MONITORED.id);
    const watch = { ...WATCH, historyOf: () => history };
    const sources: FigureSources = { figures: store.figures, intervals: store.coverage.intervals, watch };
    const week = weekOf(ZONE, instant(NOW - 8 * 86_400_000));
    const weeks = weeksUntil(ZONE, week, 4);
    const years = { from: instant(0), to: NOW };
    const each = async (ask: (channel: ChannelId) => Promise<unknown>): Promise<void> => {
      for (const channel of CHANNELS) await ask(channel);
    };
    const report = await measure(async () => {
      await each((channel) =>
        channelFiguresOf(sources, { channel, period: week, weeks, now: NOW, people: true }),
      );
      await missesAmong({ ...sources, queries: store.queries }, CHANNELS, week, NOW);
    });
    const promises = await measure(() =>
      each((channel) => promiseFiguresOf(sources, { channel, period: week, now: NOW })),
    );
    const long = await measure(() =>
      each((channel) => promiseFiguresOf(sources, { channel, period: years, now: NOW })),
    );
    // Last: what it holds of two years stays with the process.
    const hand = await measure(() => byHand(handle, week));
    const handYears = await measure(() => byHand(handle, years));
    await store.close();
    return {
      title: `Figures over ${inThousands(count)} cases of two years`,
      columns: ["work, all five channels", "first round", "median", "memory grown by"],
      rows: [
        row(
          "the weekly report: all figures, four weeks of trend, open cases of two years, what was missed and why",
          report,
        ),
        row("one week: `ssla stats --since 1w`", promises),
        row("one week by hand: plain SQL, counts and times", hand),
        row("two years: `ssla stats --since 2y`", long),
        row("two years by hand", handYears),
      ],
      notes: [
        `Processor time, of ${ROUNDS} rounds in one process, in the order report, week, years, by hand. One case in twenty is never answered. By hand is better-sqlite3 over the same table: how many of each result, and the times in order.`,
        `A week takes ${(promises.ms / hand.ms).toFixed(1)} times what it takes by hand, two years ${(long.ms / handYears.ms).toFixed(1)} times.`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`)
  console.log(asMarkdown(await benchFigures(Number(process.argv[2] ?? 1_000_000), process.argv[3])));
