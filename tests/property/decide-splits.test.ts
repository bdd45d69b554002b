import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { decideBy } from "../../src/app/decide.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { instant } from "../../src/core/time/instant.ts";
import type { CaseEntry } from "../../src/ports/queries.ts";
import type { Store } from "../../src/ports/store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-store.ts";
import { aWatch, NINE } from "../support/app.ts";
import { at } from "../support/at.ts";
import { anIntake, freshPath, removeStores } from "../support/store.ts";
import { histories } from "./histories.ts";

const decide = decideBy(aWatch());

/** What is kept of the cases when `events` are recorded in parts of so many. */
async function recorded(
  events: readonly ChannelEvent[],
  sizes: readonly number[],
): Promise<readonly CaseEntry[]> {
  const store = await openSqliteStore({ path: freshPath(), now: () => at(NINE) });
  try {
    for (let from = 0, i = 0; from < events.length; i++) {
      const size = (sizes[i % sizes.length] ?? 0) + 1;
      await store.record(anIntake(events.slice(from, from + size), { receivedAt: instant(0) }), decide);
      from += size;
    }
    return await entriesOf(store, events);
  } finally {
    await store.close();
  }
}

async function entriesOf(store: Store, events: readonly ChannelEvent[]): Promise<readonly CaseEntry[]> {
  const found = new Map<string, CaseEntry>();
  for (const id of new Set(events.map(({ conversation }) => conversation.id))) {
    for (const { entry } of await store.queries.find(id)) found.set(entry.id, entry);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const parts = histories.chain((events) =>
  fc.record({
    events: fc.constant(events),
    shuffled: fc.shuffledSubarray([...events], { minLength: events.length }),
    sizes: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
  }),
);

test("the same events give the same cases, due at the same time, in whatever order and parts they are recorded", async () => {
  await fc.assert(
    fc.asyncProperty(parts, async ({ events, shuffled, sizes }) => {
      expect(await recorded(shuffled, sizes)).toEqual(await recorded(events, [events.length]));
    }),
    { numRuns: 40 },
  );
});

afterAll(removeStores);
