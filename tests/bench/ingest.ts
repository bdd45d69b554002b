// What ingest costs beside bare better-sqlite3: the same rows, settings and commits, in one run, round by round in turn.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { decideBy } from "../../src/app/decide.ts";
import { ingest } from "../../src/app/ingest.ts";
import type { Intake, Store } from "../../src/ports/store.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { at } from "../support/terms.ts";
import { asMarkdown, inThousands, median, type BenchTable } from "./bench-table.ts";
import { bareCopy } from "./bare-copy.ts";
import { aRead, INGESTING, mentions, MONITORED, WATCH } from "./live-world.ts";

const START = at("2026-03-02T15:00:00Z");
const ROUNDS = 15;

/** Makes ready to commit `count` mentions from the `from`th on; what it returns is what is timed. */
type Side = (from: number, count: number) => Promise<() => Promise<unknown>>;

/** The whole use case: classify, freeze, decide and store. */
const ingesting =
  (store: Store): Side =>
  (from, count) => {
    const batch = aRead(mentions(from, count, START));
    return Promise.resolve(() => ingest({ ...INGESTING, store }, MONITORED, batch, START));
  };

/** The store with what it decides, of events that were classified before. */
const recording =
  (store: Store): Side =>
  async (from, count) => {
    const intakes: Intake[] = [];
    const catching = {
      record: (intake: Intake) => {
        intakes.push(intake);
        return Promise.resolve({ fresh: 0, nextAt: undefined });
      },
    };
    await ingest({ ...INGESTING, store: catching }, MONITORED, aRead(mentions(from, count, START)), START);
    const decide = decideBy(WATCH);
    return () => Promise.all(intakes.map((intake) => store.record(intake, decide)));
  };

/** One size of batch, and how many commits a round has. */
interface Load {
  readonly batch: number;
  readonly commits: number;
  /** People's words are sealed, as `ssla check` wants it. */
  readonly sealed: boolean;
}

const LOADS: readonly Load[] = [
  { batch: 100, commits: 10, sealed: false },
  { batch: 100, commits: 10, sealed: true },
  { batch: 50, commits: 20, sealed: false },
  { batch: 1, commits: 200, sealed: false },
];

/** Events a second of one round. */
interface Round {
  readonly ingest: number;
  readonly record: number;
  readonly bare: number;
}

async function roundsOf(folder: string, load: Load): Promise<readonly Round[]> {
  const key = load.sealed ? "a secret of at least thirty-two characters" : undefined;
  const open = async (name: string): Promise<Store> =>
    storeOn(openForWriting(join(folder, name)), { key, unlock: () => undefined });
  const name = `${load.batch}-${load.sealed ? "sealed" : "plain"}`;
  const stores = [await open(`${name}-ingest.db`), await open(`${name}-record.db`)] as const;
  const source = new BetterSqlite(join(folder, `${name}-ingest.db`), { readonly: true });
  const bare = bareCopy(source, join(folder, `${name}-bare.db`));
  const sides = { ingest: ingesting(stores[0]), record: recording(stores[1]), bare: bare.copy };
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      ingest: await rateOf(sides.ingest, round, load),
      record: await rateOf(sides.record, round, load),
      bare: await rateOf(sides.bare, round, load),
    });
  }
  source.close();
  bare.close();
  for (const store of stores) await store.close();
  return rounds.slice(3); // the first warm up
}

async function rateOf(side: Side, round: number, { batch, commits }: Load): Promise<number> {
  let ms = 0;
  for (let i = 0; i < commits; i++) {
    const work = await side((round * commits + i) * batch, batch);
    const started = performance.now();
    await work();
    ms += performance.now() - started;
  }
  return (batch * commits * 1000) / ms;
}

function rowOf({ batch, sealed }: Load, rounds: readonly Round[]): readonly string[] {
  const rates = [
    rounds.map((one) => one.bare),
    rounds.map((one) => one.record),
    rounds.map((one) => one.ingest),
  ];
  // Of each round by itself: what else runs on the machine slows all three.
  const ratios = [rounds.map((one) => one.record / one.bare), rounds.map((one) => one.ingest / one.bare)];
  return [
    `${batch} a commit${sealed ? ", words sealed" : ""}`,
    ...rates.map((values) => inThousands(median(values))),
    ...ratios.map((values) => median(values).toFixed(2)),
  ];
}

/** Ingest, and the store within it, beside bare statements. */
export async function benchIngest(): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), "ssla-bench-"));
  try {
    const rows: (readonly string[])[] = [];
    for (const load of LOADS) rows.push(rowOf(load, await roundsOf(folder, load)));
    return {
      title: "Ingest, every commit on the disk",
      columns: [
        "mentions",
        "bare, a second",
        "store, a second",
        "ingest, a second",
        "store / bare",
        "ingest / bare",
      ],
      rows,
      notes: [
        `The median of ${ROUNDS - 3} rounds, each side in turn. The same rows, settings and commits: bare is better-sqlite3 with one prepared insert a table; it classifies, looks up, decides, encodes and seals nothing.`,
        "Ingest is the whole use case: texts classified, linked with what is known, cases folded and alerts planned. Store is the same without classification.",
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) console.log(asMarkdown(await benchIngest()));
