import fc from "fast-check";
import BetterSqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { decideBy, foldBy } from "../../src/app/decide.ts";
import type { Watch } from "../../src/app/monitored.ts";
import { sweep } from "../../src/app/sweep.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { caseId } from "../../src/core/ids.ts";
import { termsHistory } from "../../src/core/terms/terms-at.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { Decider, Store } from "../../src/ports/store.ts";
import type { MemoryLimits } from "../../src/store/fold-memory.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { AROUND_THE_CLOCK, aMonitored, aWatch, NINE } from "../support/app.ts";
import { at } from "../support/at.ts";
import { anIntake, freshPath, plain, removeStores } from "../support/store.ts";
import { aTarget } from "../support/terms.ts";
import { busyHistories } from "./busy-histories.ts";
import { histories } from "./histories.ts";

/** Of the second the promise is another. */
const HISTORIES = [
  termsHistory([AROUND_THE_CLOCK]),
  termsHistory([{ ...AROUND_THE_CLOCK, targets: [aTarget({ first: "30m" })] }]),
  termsHistory([AROUND_THE_CLOCK]),
] as const;
const WATCHES = HISTORIES.map((history) => aWatch(aMonitored(), history));

/** Something that happens to a store. */
type Step =
  | { readonly kind: "record"; readonly events: readonly ChannelEvent[] }
  /** Folded already when it is rolled back. */
  | { readonly kind: "fail"; readonly events: readonly ChannelEvent[] }
  | { readonly kind: "sweep"; readonly days: number }
  | { readonly kind: "read" }
  | { readonly kind: "restart" }
  | { readonly kind: "reload"; readonly terms: number };

/** The history in any order, some of it twice, with all sorts of things between its parts. */
const stories: fc.Arbitrary<readonly Step[]> = fc
  .oneof(busyHistories, busyHistories, histories)
  .chain((events) =>
    fc
      .tuple(
        fc.shuffledSubarray([...events, ...events], { minLength: events.length }),
        fc.constantFrom("shuffled" as const, "in order" as const, "some late" as const),
        fc.array(
          fc.record({
            size: fc.integer({ min: 1, max: 4 }),
            then: fc.constantFrom(
              "record",
              "record",
              "record",
              "record",
              "record",
              "fail",
              "sweep",
              "read",
              "restart",
              "reload",
            ),
            days: fc.nat(5),
            terms: fc.nat(HISTORIES.length - 1),
          }),
          { minLength: 12, maxLength: 16 },
        ),
      )
      .map(([shuffled, order, drafts]) => {
        const left = order === "shuffled" ? shuffled : swapped([...events], order);
        return drafts.map(({ size, then, days, terms }): Step => {
          if (then === "sweep") return { kind: then, days };
          if (then === "reload") return { kind: then, terms };
          if (then === "read" || then === "restart") return { kind: then };
          return { kind: then, events: then === "fail" ? left.slice(0, size) : left.splice(0, size) };
        });
      }),
  );

/** Every fourth event comes two places late. */
function swapped(events: ChannelEvent[], order: "in order" | "some late"): ChannelEvent[] {
  if (order === "in order") return events;
  for (let i = 3; i + 2 < events.length; i += 4) events.splice(i + 2, 0, ...events.splice(i, 1));
  return events;
}

const failing = (decider: Decider): Decider => ({
  ...decider,
  decide: () => {
    throw new RangeError("rolled back");
  },
});

/** What stands in the store, and what was read, after each step. */
async function lived(story: readonly Step[], memory: MemoryLimits): Promise<readonly unknown[]> {
  const path = freshPath();
  const open = (): Promise<Store> => openSqliteStore({ path, now: () => at(NINE), memory });
  let store = await open();
  let watch = WATCHES[0] ?? aWatch();
  const seen: unknown[] = [];
  try {
    for (const step of story) {
      if (step.kind === "record") await store.record(intake(step.events), decideBy(watch));
      else if (step.kind === "sweep") await sweepAll(store, watch, step.days);
      else if (step.kind === "reload") watch = WATCHES[step.terms] ?? watch;
      else if (step.kind === "read") seen.push(await readAll(store, path, watch));
      else if (step.kind === "restart") {
        await store.close();
        store = await open();
      } else await store.record(intake(step.events), failing(decideBy(watch))).catch(() => undefined);
      seen.push(tablesOf(path));
    }
    return plain([...seen, await readAll(store, path, watch)]) as readonly unknown[];
  } finally {
    await store.close();
  }
}

const intake = (events: readonly ChannelEvent[]): ReturnType<typeof anIntake> =>
  anIntake(events, { receivedAt: instant(0) });

async function sweepAll(store: Store, watch: Watch, days: number): Promise<void> {
  const now = instant(at("2026-10-30T12:00:00Z") + days * 86_400_000);
  while ((await sweep({ store, watch }, now)) > 0);
}

async function readAll(store: Store, path: string, watch: Watch): Promise<readonly unknown[]> {
  const read: unknown[] = [];
  for (const { id } of rowsOf(path, "select id from cases order by id") as readonly { id: string }[]) {
    const found = await store.queries.readCase(caseId(id), foldBy(watch));
    read.push(found && { ...found, recorded: [...found.recorded].sort() });
  }
  return read;
}

const tablesOf = (path: string): readonly unknown[] =>
  ["cases", "case_aliases", "alert_keys", "outbox"].map((table) =>
    rowsOf(path, `select * from ${table} order by 1, 2, 3, 4, 5`),
  );

function rowsOf(path: string, sql: string): readonly unknown[] {
  const handle = new BetterSqlite(path, { readonly: true });
  const rows = handle.prepare(sql).all();
  handle.close();
  return rows;
}

test("a store that remembers decides exactly as one that folds anew, whatever was rolled back, evicted or exchanged", async () => {
  const limits = fc.record({ least: fc.nat(3), most: fc.nat(12) });
  await fc.assert(
    fc.asyncProperty(stories, limits, async (story, memory) => {
      expect(await lived(story, memory)).toEqual(await lived(story, { least: Infinity, most: 0 }));
    }),
    { numRuns: 60 },
  );
});

afterAll(removeStores);
