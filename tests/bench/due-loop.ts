// What a tick of the loops costs while nothing is due, and what one more message costs, as open cases grow.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type BetterSqlite from "better-sqlite3";
import { ingest } from "../../src/app/ingest.ts";
import { sweep } from "../../src/app/sweep.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { Store } from "../../src/ports/store.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { at } from "../support/terms.ts";
import { asMarkdown, inThousands, median, type BenchTable } from "./bench-table.ts";
import { aRead, INGESTING, mention, MONITORED, oneMore, WATCH } from "./live-world.ts";

const START = at("2026-03-02T15:00:00Z");
const SIZES: readonly number[] = [1_000, 100_000, 1_000_000];

/** A store with that many open cases. */
interface Sized {
  readonly store: Store;
  readonly count: number;
  /** Counts up, so that every message is a new one. */
  next: number;
}

async function sized(folder: string, count: number): Promise<Sized> {
  const handle = openForWriting(join(folder, `${count}.db`));
  const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
  await ingest({ ...INGESTING, store }, MONITORED, aRead([mention(0, START)]), START);
  multiply(handle, count);
  return { store, count, next: count };
}

const TABLES = ["conversations", "events", "messages", "words", "cases"] as const;

/** Rows as those of the first mention, with the ids of others: a million through ingest would take minutes. */
function multiply(handle: BetterSqlite.Database, count: number): void {
  handle.pragma("synchronous = off");
  for (const table of TABLES) {
    const columns = handle
      .prepare(`select * from ${table} limit 0`)
      .columns()
      .map(({ name }) => name);
    const values = columns.map((name) => {
      if (table === "cases" && name === "id") return "lower(hex(randomblob(16)))";
      if (name.endsWith("_at") || name === "at") return `${name} + n * 10`;
      return ["plain", "sealed", "received_at"].includes(name)
        ? name
        : `replace(${name}, $first, printf('18%017d', n))`;
    });
    const insert = handle.prepare(
      `with recursive ns(n) as (select $from union all select n + 1 from ns where n + 1 < $to)
       insert into ${table} (${columns.join(", ")})
       select ${values.join(", ")} from ns, (select * from ${table} limit 1)`,
    );
    for (let from = 1; from < count; from += 50_000)
      insert.run({ from, to: Math.min(count, from + 50_000), first: mention(0, START).envelope.message });
  }
  handle.pragma("synchronous = full");
  handle.pragma("wal_checkpoint(truncate)");
}

interface Work {
  readonly name: string;
  readonly times: number;
  readonly run: (sized: Sized) => Promise<unknown>;
}

const take = ({ store }: Sized, message: ReturnType<typeof mention>): Promise<unknown> =>
  ingest({ ...INGESTING, store }, MONITORED, aRead([message]), START);

const WORKS: readonly Work[] = [
  { name: "sweep, nothing due", times: 1000, run: ({ store }) => sweep({ store, watch: WATCH }, START) },
  { name: "when the next alert is due", times: 1000, run: ({ store }) => store.nextAlertAt() },
  { name: "the same, of one channel", times: 1000, run: ({ store }) => store.nextAlertAt(MONITORED.id) },
  { name: "what can be sent, and when", times: 1000, run: askOutbox },
  { name: "which messages are stale", times: 1000, run: ({ store }) => store.outbox.stale(START, 50) },
  { name: "one more mention, committed", times: 200, run: (one) => take(one, mention(one.next++, START)) },
  { name: "one more message in an open case, committed", times: 200, run: goOn },
];

async function askOutbox({ store: { outbox } }: Sized): Promise<void> {
  await outbox.sendable(START, 50);
  await outbox.nextAt();
}

/** In cases all over the store, as customers come back. */
function goOn(one: Sized): Promise<unknown> {
  const n = one.next++;
  const first = (n * 7919) % one.count;
  return take(one, oneMore(n, first, instant(START + n * 10)));
}

/** Microseconds at each size, in turn; the median. */
async function costsOf({ run, times }: Work, stores: readonly Sized[]): Promise<readonly number[]> {
  const taken = stores.map((): number[] => []);
  for (let i = 0; i < times; i++) {
    for (const [k, one] of stores.entries()) {
      const started = performance.now();
      await run(one);
      taken[k]?.push((performance.now() - started) * 1000);
    }
  }
  return taken.map((values) => median(values.slice(times / 10)));
}

/** The cost of a tick and of a message at three sizes. */
export async function benchDueLoop(): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), "ssla-bench-"));
  try {
    const stores: Sized[] = [];
    for (const count of SIZES) stores.push(await sized(folder, count));
    const rows: (readonly string[])[] = [];
    for (const work of WORKS) {
      const costs = await costsOf(work, stores);
      const ratio = (costs.at(-1) ?? NaN) / (costs[0] ?? NaN);
      rows.push([work.name, ...costs.map((cost) => `${inThousands(cost)} µs`), ratio.toFixed(1)]);
    }
    for (const { store } of stores) await store.close();
    return {
      title: "The due loop, by how many cases are open",
      columns: ["work", ...SIZES.map((size) => `${inThousands(size)} open`), "last / first"],
      rows,
      notes: ["Medians, the three stores in turn. A commit reaches the disk before it counts."],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) console.log(asMarkdown(await benchDueLoop()));
