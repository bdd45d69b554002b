// What one more event and one look at a case cost in a flat channel, as the events it has grow; and what remembering costs.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decideBy, foldBy } from "../../src/app/decide.ts";
import { sweep } from "../../src/app/sweep.ts";
import type { MessageEvent } from "../../src/core/cases/events.ts";
import type { CaseId } from "../../src/core/ids.ts";
import { instant, type Instant } from "../../src/core/time/instant.ts";
import type { Store } from "../../src/ports/store.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { aConversation, author, BRAND, says } from "../support/events.ts";
import { anIntake } from "../support/store.ts";
import { at } from "../support/terms.ts";
import { inThousands, median, type BenchTable } from "./bench-table.ts";
import { WATCH } from "./live-world.ts";

const START = at("2026-03-02T15:00:00Z");
const SIZES: readonly number[] = [1_000, 10_000, 100_000];
const DECIDER = decideBy(WATCH);
const FOLD = foldBy(WATCH);

const postedAt = (n: number): Instant => instant(START + n * 30_000);
const idOf = (n: number): string => `18${String(n).padStart(17, "0")}`;

/** The `n`th message of a channel: five questions a customer, each answered but every fiftieth; a thread off every twentieth. */
function post(n: number, posted: Instant = postedAt(n)): MessageEvent {
  const thread = n % 20 === 19;
  const place = thread ? aConversation(`t${idOf(n)}`, "thread") : aConversation("c1", "flat");
  const customer = author(`customer_${Math.floor(n / 10)}`);
  const asks = n % 2 === 0 || n % 50 === 1 || thread;
  const refs = thread ? { quotes: idOf(n - 1) } : asks ? {} : { repliesTo: idOf(n - 1) };
  const text = { ...refs, conversation: place };
  return { ...says(asks ? customer : BRAND, idOf(n), "2026-01-01T00:00:00Z", text), at: posted };
}

/** A store with a channel of that many events. */
interface Sized {
  readonly path: string;
  readonly count: number;
  store: Store;
  /** Waits for the disk, or does not. */
  durable: (isDurable: boolean) => void;
  ids: readonly CaseId[];
  next: number;
}

async function sized(folder: string, count: number): Promise<Sized> {
  const path = join(folder, `${count}.db`);
  const one: Sized = { path, count, ...(await opened(path)), ids: [], next: count };
  one.durable(false);
  for (let from = 0; from < count; from += 500) {
    const events = Array.from({ length: Math.min(500, count - from) }, (_, i) => post(from + i));
    await one.store.record(anIntake(events), DECIDER);
  }
  one.durable(true);
  one.ids = (await one.store.queries.find("c1")).map(({ entry }) => entry.id);
  return one;
}

async function opened(path: string): Promise<Pick<Sized, "store" | "durable">> {
  const handle = openForWriting(path);
  const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
  return { store, durable: (isDurable) => void handle.pragma(`synchronous = ${isDurable ? "full" : "off"}`) };
}

interface Work {
  readonly name: string;
  readonly times: number;
  readonly isDurable: boolean;
  readonly run: (one: Sized, i: number) => Promise<unknown>;
}

const add = (one: Sized, event: MessageEvent): Promise<unknown> =>
  one.store.record(anIntake([event]), DECIDER);

const addNext = (one: Sized): Promise<unknown> => add(one, post(one.next++));

/** Each some hours before the last that is known. */
const addLate = (one: Sized): Promise<unknown> =>
  add(one, post(one.next++, instant(postedAt(one.count - 500) + 1)));

const readOne = ({ store, ids }: Sized, i: number): Promise<unknown> => {
  const id = ids[(i * 7919) % ids.length];
  return id === undefined ? Promise.reject(new Error("no cases")) : store.queries.readCase(id, FOLD);
};

/** So much later that what waits is due, and no more of it than in the other channels. */
const fireSome = ({ store, count }: Sized): Promise<unknown> =>
  sweep({ store, watch: WATCH }, instant(postedAt(count) + 86_400_000));

const WORKS: readonly Work[] = [
  { name: "one more event, committed", times: 200, isDurable: true, run: addNext },
  { name: "the same, without the disk", times: 500, isDurable: false, run: addNext },
  { name: "one case read", times: 1000, isDurable: true, run: readOne },
  { name: "200 due cases called for", times: 1, isDurable: false, run: fireSome },
  { name: "a late event, committed", times: 10, isDurable: true, run: addLate },
];

/** Microseconds at each size, in turn; the median. */
async function costsOf(
  { run, times, isDurable }: Work,
  stores: readonly Sized[],
): Promise<readonly number[]> {
  const taken = stores.map((): number[] => []);
  for (const one of stores) one.durable(isDurable);
  for (let i = 0; i < times; i++) {
    for (const [k, one] of stores.entries()) {
      const started = performance.now();
      await run(one, i);
      taken[k]?.push((performance.now() - started) * 1000);
    }
  }
  return taken.map((values) => median(values.slice(Math.floor(times / 10))));
}

interface Rebuilt {
  readonly events: number;
  readonly readMs: number;
  readonly commitMs: number;
  readonly megabytes: number;
}

/** What the first look at a case and the first commit after a restart take, and what is remembered then. */
async function rebuilt(one: Sized): Promise<Rebuilt> {
  await one.store.close();
  Object.assign(one, await opened(one.path));
  const before = heapUsed();
  const started = performance.now();
  await readOne(one, 0);
  const read = performance.now();
  const megabytes = (heapUsed() - before) / 1_000_000;
  const again = performance.now();
  await addNext(one);
  return { events: one.next, readMs: read - started, commitMs: performance.now() - again, megabytes };
}

function heapUsed(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

/** A flat channel at three sizes. */
export async function benchFlat(): Promise<BenchTable> {
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
    const anew: Rebuilt[] = [];
    for (const one of stores) anew.push(await rebuilt(one));
    const each = (value: (of: Rebuilt) => number, unit: string): readonly string[] => [
      ...anew.map((one) => `${inThousands((value(one) * 10_000) / one.events)} ${unit}`),
      "",
    ];
    rows.push(
      ["after a restart the first case read, per 10,000 events", ...each(({ readMs }) => readMs, "ms")],
      ["and the first commit, per 10,000 events", ...each(({ commitMs }) => commitMs, "ms")],
      ["heap taken by what is remembered, per 10,000 events", ...each((one) => one.megabytes, "MB")],
    );
    for (const { store } of stores) await store.close();
    return {
      title: "A flat channel, by how many events it has",
      columns: ["work", ...SIZES.map((size) => `${inThousands(size)} events`), "last / first"],
      rows,
      notes: [
        `Medians, the three stores in turn. A tenth as many cases as events; every twentieth message stands in a thread of its own that is linked to the channel.`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
