// What ingest costs beside bare better-sqlite3: the same rows, settings and commits, in one run, round by round in turn.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { decideBy } from "../../src/app/decide.ts";
import { ingest } from "../../src/app/ingest.ts";
import { workerClassifier } from "../../src/classify/worker-classifier.ts";
import { jsonLog } from "../../src/log/json-log.ts";
import type { BatchClassifier } from "../../src/ports/classifier.ts";
import type { Intake, Store } from "../../src/ports/store.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { systemClock } from "../../src/schedule/system-clock.ts";
import { at } from "../support/terms.ts";
import { asMarkdown, inThousands, median, type BenchTable } from "./bench-table.ts";
import { bareCopy, type BareCopy } from "./bare-copy.ts";
import { aRead, INGESTING, mentions, MONITORED, WATCH } from "./live-world.ts";

const START = at("2026-03-02T15:00:00Z");
const ROUNDS = 15;

/** The thread that reads texts, as in life. */
type Reading = Pick<BatchClassifier, "classifyAll">;

/** Makes ready to commit one read of `count` mentions, from the `from`th on; what it returns is what is timed. */
type Side = (from: number, count: number) => Promise<() => Promise<unknown>>;

/** The whole use case: classify, freeze, decide and store. */
const ingesting =
  (store: Store, classifier: Reading): Side =>
  (from, count) => {
    const batch = aRead(mentions(from, count, START));
    return Promise.resolve(() => ingest({ ...INGESTING, store, classifier }, MONITORED, batch, START));
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
      retention: store.retention,
    };
    await ingest({ ...INGESTING, store: catching }, MONITORED, aRead(mentions(from, count, START)), START);
    const decide = decideBy(WATCH);
    return () => Promise.all(intakes.map((intake) => store.record(intake, decide)));
  };

/** The same rows in commits as large. */
const copying =
  ({ copy }: BareCopy, commit: number): Side =>
  async (_from, count) => {
    const commits: (() => Promise<void>)[] = [];
    for (let copied = 0; copied < count; copied += commit) commits.push(await copy(commit));
    return async () => {
      for (const one of commits) await one();
    };
  };

/** How many mentions one read brings, how many of them are committed at once, and how many reads a round has. */
interface Load {
  readonly read: number;
  readonly commit: number;
  readonly reads: number;
  /** People's words are sealed, as `ssla check` wants it. */
  readonly sealed: boolean;
}

const LOADS: readonly Load[] = [
  { read: 1000, commit: 100, reads: 2, sealed: false },
  { read: 1000, commit: 100, reads: 2, sealed: true },
  { read: 100, commit: 100, reads: 10, sealed: false },
  { read: 50, commit: 50, reads: 20, sealed: false },
  { read: 1, commit: 1, reads: 200, sealed: false },
];

/** What one side did in one round. */
interface Done {
  /** Events a second. */
  readonly rate: number;
  /** Microseconds an event that the thread which commits was at work; NaN where the system does not say. */
  readonly busy: number;
}

type Round = Readonly<Record<"ingest" | "record" | "bare", Done>>;

async function roundsOf(folder: string, classifier: Reading, load: Load): Promise<readonly Round[]> {
  const key = load.sealed ? "a secret of at least thirty-two characters" : undefined;
  const open = async (name: string): Promise<Store> =>
    storeOn(openForWriting(join(folder, name)), { key, unlock: () => undefined });
  const name = `${load.read}-${load.sealed ? "sealed" : "plain"}`;
  const stores = [await open(`${name}-ingest.db`), await open(`${name}-record.db`)] as const;
  const source = new BetterSqlite(join(folder, `${name}-ingest.db`), { readonly: true });
  const bare = bareCopy(source, join(folder, `${name}-bare.db`));
  const sides = {
    ingest: ingesting(stores[0], classifier),
    record: recording(stores[1]),
    bare: copying(bare, load.commit),
  };
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      ingest: await doneBy(sides.ingest, round, load),
      record: await doneBy(sides.record, round, load),
      bare: await doneBy(sides.bare, round, load),
    });
  }
  source.close();
  bare.close();
  for (const store of stores) await store.close();
  return rounds.slice(3); // the first warm up
}

async function doneBy(side: Side, round: number, { read, reads }: Load): Promise<Done> {
  let [ms, busy] = [0, 0];
  for (let i = 0; i < reads; i++) {
    const work = await side((round * reads + i) * read, read);
    const [started, before] = [performance.now(), busyMicros()];
    await work();
    ms += performance.now() - started;
    busy += busyMicros() - before;
  }
  return { rate: (read * reads * 1000) / ms, busy: busy / (read * reads) };
}

/** Processor time of the main thread alone, which process.cpuUsage does not tell. */
function busyMicros(): number {
  const file = `/proc/self/task/${process.pid}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, "utf8").split(" ")[0]) / 1000 : NaN;
}

function rowOf({ read, commit, sealed }: Load, rounds: readonly Round[]): readonly string[] {
  const sides = ["bare", "record", "ingest"] as const;
  const rates = sides.map((side) => median(rounds.map((one) => one[side].rate)));
  // Of each round by itself: what else runs on the machine slows all three.
  const ratios = [
    rounds.map(({ record, bare }) => record.rate / bare.rate),
    rounds.map(({ ingest, bare }) => ingest.rate / bare.rate),
    rounds.map(({ ingest, bare }) => bare.busy / ingest.busy),
  ];
  return [
    `${inThousands(read)} a read, ${commit} a commit${sealed ? ", words sealed" : ""}`,
    ...rates.map(inThousands),
    ...ratios.map((values) => median(values).toFixed(2)),
  ];
}

/** Ingest, and the store within it, beside bare statements. */
export async function benchIngest(): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), "ssla-bench-"));
  const classifier = workerClassifier({ clock: systemClock, log: jsonLog() });
  try {
    const rows: (readonly string[])[] = [];
    for (const load of LOADS) rows.push(rowOf(load, await roundsOf(folder, classifier, load)));
    return {
      title: "Ingest, every commit on the disk",
      columns: [
        "mentions",
        "bare, a second",
        "store, a second",
        "ingest, a second",
        "store / bare",
        "ingest / bare",
        "the same, by the main thread's work",
      ],
      rows,
      notes: [
        `The median of ${ROUNDS - 3} rounds, each side in turn. The same rows, settings and commits: bare is better-sqlite3 with one prepared insert a table; it classifies, looks up, decides, encodes and seals nothing.`,
        "Ingest is the whole use case: texts classified, linked with what is known, cases folded and alerts planned; a thread of its own reads the texts. Store is the same without classification.",
      ],
    };
  } finally {
    await classifier.stop();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) console.log(asMarkdown(await benchIngest()));
