import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import type { CaseEntry } from "../../../src/ports/queries.ts";
import type { Store } from "../../../src/ports/store.ts";
import { histories } from "../../property/histories.ts";
import { anIntake, casesOf, folds } from "../../support/store.ts";
import { instant } from "../../../src/core/time/instant.ts";
import type { Rig } from "../store-contract.ts";

/** The history in parts: shuffled, some events twice, cut anywhere. */
const parts = histories.chain((events) =>
  fc
    .tuple(
      fc.shuffledSubarray([...events, ...events], { minLength: events.length, maxLength: events.length * 2 }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }),
    )
    .map(([shuffled, sizes]) => ({ events, parts: cut([...shuffled, ...events], sizes) })),
);

function cut(
  events: readonly ChannelEvent[],
  sizes: readonly number[],
): readonly (readonly ChannelEvent[])[] {
  const found: (readonly ChannelEvent[])[] = [];
  for (let from = 0, i = 0; from < events.length; i++) {
    const size = (sizes[i % sizes.length] ?? 0) + 1;
    found.push(events.slice(from, from + size));
    from += size;
  }
  return found;
}

async function storedCases(store: Store, events: readonly ChannelEvent[]): Promise<readonly CaseEntry[]> {
  const found = new Map<string, CaseEntry>();
  for (const id of new Set(events.map(({ conversation }) => conversation.id))) {
    for (const { entry } of await store.queries.find(id)) found.set(entry.id, entry);
  }
  return inOrder([...found.values()]);
}

const inOrder = (entries: readonly CaseEntry[]): readonly CaseEntry[] =>
  entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export function describeSplits({ kind }: Rig): void {
  describe("records whatever part comes when", () => {
    test("and has the cases that all events at once have", async () => {
      await fc.assert(
        fc.asyncProperty(parts, async (history) => {
          const store = await kind.fresh();
          try {
            let fresh = 0;
            for (const part of history.parts) {
              fresh += (await store.record(anIntake(part, { receivedAt: instant(0) }), folds)).fresh;
            }
            const { events } = await store.queries.counts();
            expect(fresh).toBe(events);
            expect(await storedCases(store, history.events)).toEqual(inOrder(casesOf(history.events)));
            expect((await store.queries.counts()).cases).toBe(casesOf(history.events).length);
          } finally {
            await store.close();
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}
