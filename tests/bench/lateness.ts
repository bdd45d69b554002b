// How late alerts are, and what memory it takes: the whole monitor over a real store, with a channel that delivers all the
// time and a place that takes every post at once. The clock is the machine's, so this one takes a minute and more.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ingest } from "../../src/app/ingest.ts";
import { instant } from "../../src/core/time/instant.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { asMarkdown, inThousands, percentile, type BenchTable } from "./bench-table.ts";
import { aRead, INGESTING, mention, MONITORED } from "./live-world.ts";

const OPEN_CASES = 100_000;

/** What the watching process tells of its minute. */
const told = z.object({
  lateness: z.array(z.number()),
  due: z.number(),
  ingested: z.number(),
  commitMs: z.array(z.number()),
  loopDelayMs: z.object({ p99: z.number(), max: z.number() }),
  rssMb: z.number(),
  heapMb: z.number(),
});
export type Told = z.infer<typeof told>;

/** Cases that were opened in the last twenty minutes: none of them falls due soon. */
async function openCases(path: string): Promise<void> {
  const store = await openSqliteStore({ path, now: () => instant(Date.now()) });
  const [from, span] = [Date.now() - 20 * 60_000, 15 * 60_000];
  for (let n = 0; n < OPEN_CASES; n += 500) {
    const some = Array.from({ length: 500 }, (_, i) =>
      mention(n + i, instant(from + Math.floor(((n + i) * span) / OPEN_CASES))),
    );
    await ingest({ ...INGESTING, store }, MONITORED, aRead(some), instant(Date.now()));
  }
  await store.beat(instant(Date.now()));
  await store.close();
}

/** Watches in a process of its own, so that its memory is the monitor's. */
async function watchApart(path: string): Promise<Told> {
  const child = fork(new URL("lateness-monitor.js", import.meta.url), [path, String(OPEN_CASES)]);
  const [message] = (await once(child, "message")) as unknown[];
  return told.parse(message);
}

/** Lateness of alerts with many cases open and many mentions arriving. */
export async function benchLateness(): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), "ssla-bench-"));
  try {
    const path = join(folder, "ssla.db");
    await openCases(path);
    return tableOf(await watchApart(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tableOf({ lateness, due, ingested, commitMs, loopDelayMs, rssMb, heapMb }: Told): BenchTable {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return {
    title: `Alerts with ${inThousands(OPEN_CASES)} cases open`,
    columns: ["in a minute", "figure"],
    rows: [
      ["messages taken in", inThousands(ingested)],
      ["alerts due, and posted", `${inThousands(due)}, ${inThousands(lateness.length)}`],
      ["from the instant an alert is due to its post: p50", ms(percentile(lateness, 50))],
      ["p99", ms(percentile(lateness, 99))],
      ["the latest", ms(Math.max(...lateness))],
      [
        "one batch taken in: p50, the longest",
        `${ms(percentile(commitMs, 50))}, ${ms(Math.max(...commitMs))}`,
      ],
      ["event loop held up: p99, the longest", `${ms(loopDelayMs.p99)}, ${ms(loopDelayMs.max)}`],
      ["resident memory, the most", `${rssMb.toFixed(0)} MB`],
      ["heap in use, the most", `${heapMb.toFixed(0)} MB`],
    ],
    notes: [
      "10,000 messages a minute in batches every 5 s, as polling delivers them, one in ten to an open case; the posts and last looks themselves take no time.",
      "The alerts that are due are on 90 other channels, two on each: more of one channel would be said together, after up to two minutes on purpose (docs/decisions/011).",
    ],
  };
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`) console.log(asMarkdown(await benchLateness()));
