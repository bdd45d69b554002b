// What the store costs beside bare better-sqlite3: the same rows, settings and commits, in one run, round by round in turn.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import type { MessageEvent } from "../../src/core/cases/events.ts";
import { caseId } from "../../src/core/ids.ts";
import { hashOf } from "../../src/core/hash.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { Decide, Intake, Store } from "../../src/ports/store.ts";
import { migrate } from "../../src/store/sqlite/migrate.ts";
import { openForWriting, openSqliteStore, storeOn } from "../../src/store/sqlite/open-store.ts";
import { aConversation, author, says } from "../support/events.ts";
import { anIntake, wordsOf } from "../support/store.ts";
import { at } from "../support/terms.ts";
import { asMarkdown, median, type BenchTable } from "./bench-table.ts";

const START = at("2026-03-02T15:00:00Z");
const now = (): typeof START => START;
const ROUNDS = 7;

/** A mention of its own conversation, as X delivers them. */
function mention(n: number): MessageEvent {
  const id = `18${String(n).padStart(17, "0")}`;
  return {
    ...says(author(`customer-${n % 5000}`), id, "2026-03-02T15:00:00Z", { conversation: aConversation(id) }),
    at: instant(START + n * 10),
  };
}

/** One case for each message; no promise is reckoned, so that nothing but storing is measured. */
const opens: Decide = ({ fresh }) => ({
  cases: fresh.flatMap((event) => {
    if (event.kind !== "message") return [];
    const dueAt = instant(event.at + 3_600_000);
    return [
      {
        id: caseId(hashOf(event.message)),
        conversation: event.conversation,
        opening: event.message,
        customer: event.author.id,
        openedAt: event.at,
        state: "waiting" as const,
        lastActivityAt: event.at,
        dueAt,
        breachAt: dueAt,
        nextAt: instant(event.at + 1_800_000),
        watched: [event.message],
      },
    ];
  }),
  adopted: [],
  aliases: [],
});

function intakeOf(from: number, count: number): Intake {
  const events = Array.from({ length: count }, (_, i) => mention(from + i));
  const words = events.map((event) =>
    wordsOf(event, "My flight was cancelled and nobody answers, please help me!"),
  );
  return anIntake(events, { words, cursor: String(from) });
}

const TABLES = ["conversations", "events", "words", "messages", "cases", "cursors", "accounts"] as const;

/** Writes the rows of batches that a store has written, with statements prepared once, by hand. */
function bareWriter(path: string, source: BetterSqlite.Database): (from: number, count: number) => void {
  const bare = openBare(path);
  const rows = new Map(
    TABLES.map((table) => {
      const columns = source
        .prepare(`select * from ${table} limit 0`)
        .columns()
        .map(({ name }) => name);
      const list = columns.join(", ");
      const marks = columns.map(() => "?").join(", ");
      const verb = table === "cursors" || table === "accounts" ? "replace" : "insert";
      return [table, { insert: bare.prepare(`${verb} into ${table} (${list}) values (${marks})`), list }];
    }),
  );
  const read = (table: (typeof TABLES)[number], from: number, count: number): unknown[][] => {
    const { list } = rows.get(table) ?? { list: "*" };
    const key =
      table === "conversations" || table === "events" || table === "messages" ? "id" : "conversation";
    const few = table === "cursors" || table === "accounts";
    const where = few ? "" : `where ${key} >= ? and ${key} < ? order by ${key}`;
    const bounds = few ? [] : [mention(from).message, mention(from + count).message];
    return source
      .prepare(`select ${list} from ${table} ${where}`)
      .raw()
      .all(...bounds) as unknown[][];
  };
  const write = bare.transaction((batch: readonly (readonly [(typeof TABLES)[number], unknown[][]])[]) => {
    for (const [table, values] of batch) for (const one of values) rows.get(table)?.insert.run(one);
  });
  return (from, count) => {
    const batch = TABLES.map((table) => [table, read(table, from, count)] as const);
    const started = performance.now();
    write.immediate(batch);
    spent += performance.now() - started;
  };
}

let spent = 0;

function openBare(path: string): BetterSqlite.Database {
  const bare = new BetterSqlite(path);
  bare.pragma("journal_mode = wal");
  bare.pragma("synchronous = full");
  bare.pragma("foreign_keys = on");
  bare.pragma("secure_delete = on");
  bare.pragma("cache_size = -65536");
  migrate(bare);
  return bare;
}

interface Rates {
  readonly store: number;
  readonly bare: number;
  /** Of each round by itself: what else runs on the machine slows both. */
  readonly ratio: number;
}

/** Events a second through the store, and of the same rows by hand. */
async function ingestRates(folder: string, batch: number, commits: number): Promise<Rates> {
  const path = join(folder, `ingest-${batch}.db`);
  const handle = openForWriting(path);
  const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
  const source = new BetterSqlite(path, { readonly: true });
  const bare = bareWriter(`${path}.bare`, source);
  const rates: Omit<Rates, "ratio">[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const first = round * batch * commits;
    const intakes = Array.from({ length: commits }, (_, i) => intakeOf(first + i * batch, batch));
    const started = performance.now();
    for (const intake of intakes) await store.record(intake, opens);
    const ms = performance.now() - started;
    spent = 0;
    for (let i = 0; i < commits; i++) bare(first + i * batch, batch);
    rates.push({ store: (batch * commits * 1000) / ms, bare: (batch * commits * 1000) / spent });
  }
  source.close();
  await store.close();
  return {
    store: median(rates.map((one) => one.store)),
    bare: median(rates.map((one) => one.bare)),
    ratio: median(rates.map((one) => one.store / one.bare)),
  };
}

/** Microseconds that `work` takes: the median of many times. */
async function micros(work: () => Promise<unknown>, times = 2000): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work();
    taken.push((performance.now() - started) * 1000);
  }
  return median(taken.slice(times / 10));
}

interface Tick {
  readonly name: string;
  readonly work: (store: Store) => Promise<unknown>;
}

const TICKS: readonly Tick[] = [
  {
    name: "fire, nothing due",
    work: (store) =>
      store.fire(START, 50, () => {
        throw new RangeError("nothing is due");
      }),
  },
  { name: "nextAlertAt", work: (store) => store.nextAlertAt() },
  { name: "nextAlertAt of a channel", work: (store) => store.nextAlertAt(CHANNEL) },
  { name: "outbox.nextAt", work: (store) => store.outbox.nextAt() },
  { name: "outbox.nextStaleAt", work: (store) => store.outbox.nextStaleAt() },
  { name: "one more mention", work: (store) => store.record(intakeOf(next++, 1), opens) },
];
const CHANNEL = anIntake([]).channel;
let next = 2_000_000;

/** What a tick costs with that many open cases. */
async function tickCosts(folder: string, cases: number): Promise<readonly number[]> {
  const store = await openSqliteStore({ path: join(folder, `cases-${cases}.db`), now });
  for (let from = 0; from < cases; from += 1000)
    await store.record(intakeOf(from, Math.min(1000, cases - from)), opens);
  const costs: number[] = [];
  for (const { work } of TICKS) costs.push(await micros(() => work(store)));
  await store.close();
  return costs;
}

/** Ingest beside bare statements, and the cost of a tick as cases grow. */
export async function benchStore(
  counts: readonly number[] = [1_000, 1_000_000],
): Promise<readonly BenchTable[]> {
  const folder = mkdtempSync(join(tmpdir(), "ssla-bench-"));
  try {
    const rates: (readonly string[])[] = [];
    for (const [batch, commits] of [
      [100, 50],
      [50, 100],
      [1, 500],
    ] as const) {
      const { store, bare, ratio } = await ingestRates(folder, batch, commits);
      const shown = [store, bare].map((rate) => Math.round(rate).toLocaleString("en"));
      rates.push([`${batch} a commit`, ...shown, ratio.toFixed(2)]);
    }
    const costs: (readonly number[])[] = [];
    for (const count of counts) costs.push(await tickCosts(folder, count));
    return [
      {
        title: "Mentions recorded, every commit on the disk",
        columns: ["mentions", "store, a second", "bare statements, a second", "ratio"],
        rows: rates,
        notes: [
          "The same rows, settings and commits; the bare statements neither look anything up nor encode anything.",
        ],
      },
      {
        title: "A tick, by how many cases are open",
        columns: ["work", ...counts.map((count) => `${count.toLocaleString("en")} open`)],
        rows: TICKS.map(({ name }, i) => [name, ...costs.map((cost) => `${(cost[i] ?? NaN).toFixed(0)} µs`)]),
        notes: [],
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) {
  for (const table of await benchStore()) console.log(`${asMarkdown(table)}\n`);
}
