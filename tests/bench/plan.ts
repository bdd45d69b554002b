// What `ssla plan` costs: eight weeks of one channel in which each case has a mention and its answer, beside others.
// `node --expose-gc .bench/tests/bench/plan.js 15000`
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ingest } from "../../src/app/ingest.ts";
import { planStored } from "../../src/app/plan-stored.ts";
import { after, duration, instant } from "../../src/core/time/instant.ts";
import type { ObservedMessage } from "../../src/ports/channel.ts";
import type { Store } from "../../src/ports/store.ts";
import { openForWriting, storeOn } from "../../src/store/sqlite/open-store.ts";
import { BRAND } from "../support/events.ts";
import { at } from "../support/terms.ts";
import { asMarkdown, inThousands, median, type BenchTable } from "./bench-table.ts";
import { aRead, INGESTING, mention, MONITORED, oneMore, WATCH } from "./live-world.ts";

const START = at("2026-03-02T15:00:00Z");
const WEEKS = 56 * 86_400_000;
const NOW = instant(START + WEEKS);
const ROUNDS = 3;

/** One in ten is answered in 70 minutes, the others within the hour, by an answer that is read with it. */
const answered = (n: number, count: number): readonly ObservedMessage[] => {
  const posted = instant(START + Math.floor((n * WEEKS) / count));
  const asked = mention(2 * n, posted);
  const reply = oneMore(
    2 * n + 1,
    2 * n,
    after(posted, duration(n % 10 === 0 ? 4_200_000 : (n % 3000) * 1000)),
  );
  return [asked, { ...reply, envelope: { ...reply.envelope, author: BRAND } }];
};

async function filled(path: string, count: number): Promise<Store> {
  const handle = openForWriting(path);
  const store = await storeOn(handle, { key: undefined, unlock: () => undefined });
  handle.pragma("synchronous = off");
  for (let from = 0; from < count; from += 500) {
    const some = Array.from({ length: Math.min(500, count - from) }, (_, i) => answered(from + i, count));
    await ingest({ ...INGESTING, store }, MONITORED, aRead(some.flat()), NOW);
  }
  handle.pragma("synchronous = full");
  return store;
}

/** Plans over stored cases. */
export async function benchPlan(count = 15_000): Promise<BenchTable> {
  const folder = mkdtempSync(join(tmpdir(), "ssla-bench-"));
  try {
    const store = await filled(join(folder, "plan.db"), count);
    const question = { week: undefined, target: undefined, objective: undefined, since: START, now: NOW };
    const { queries, coverage } = store;
    const deps = { queries, watch: WATCH, coverage: coverage.intervals, progress: () => undefined };
    const times: number[] = [];
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let most = before;
    for (let i = 0; i < ROUNDS; i++) {
      const started = process.cpuUsage();
      const plan = await planStored(deps, MONITORED.id, question);
      const { user, system } = process.cpuUsage(started);
      if (plan?.covered !== count) throw new Error(`${plan?.covered} cases in place of ${count}`);
      times.push((user + system) / 1000);
      most = Math.max(most, process.memoryUsage().rss);
    }
    await store.close();
    return {
      title: `A plan over ${inThousands(count)} cases of eight weeks`,
      columns: ["work", "first round", "median", "memory grown by"],
      rows: [
        [
          "`ssla plan`: one channel, every span of the ladder",
          `${inThousands(times[0] ?? NaN)} ms`,
          `${inThousands(median(times))} ms`,
          `${inThousands((most - before) / 1e6)} MB`,
        ],
      ],
      notes: [],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === `file://${process.argv[1] ?? ""}`)
  console.log(asMarkdown(await benchPlan(Number(process.argv[2] ?? 15_000))));
