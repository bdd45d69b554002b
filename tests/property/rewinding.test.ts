import fc from "fast-check";
import { expect, test } from "vitest";
import type { Case } from "../../src/core/cases/case.ts";
import { conversationSnapshot } from "../../src/core/cases/conversation-snapshot.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { ALL_WEEK, aTarget, hoursOf, inForce, someTerms } from "../support/terms.ts";
import { busyHistories } from "./busy-histories.ts";
import { histories } from "./histories.ts";

const termsAt = inForce([
  someTerms({ hours: hoursOf(ALL_WEEK), targets: [aTarget({ first: "1h", update: "2h" })] }),
]);

/** Parts of a history that come more or less late, and how far a fold can be taken back. */
const cut = fc.oneof(busyHistories, histories).chain((events) =>
  fc.record({
    parts: fc
      .tuple(
        fc.shuffledSubarray([...events, ...events], { minLength: events.length }),
        fc.array(fc.nat(6), { minLength: events.length, maxLength: events.length }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
      )
      .map(([shuffled, delays, isShuffled, size]) =>
        inParts(isShuffled ? [...shuffled, ...events] : delayed(events, delays), size),
      ),
    rewinding: fc.record({ from: fc.nat(3), by: fc.integer({ min: 1, max: 12 }) }),
  }),
);

const delayed = (events: readonly ChannelEvent[], delays: readonly number[]): readonly ChannelEvent[] =>
  events
    .map((event, i) => ({ event, place: i + (delays[i] ?? 0) }))
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);

const inParts = (events: readonly ChannelEvent[], size: number): readonly (readonly ChannelEvent[])[] =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, i) => events.slice(i * size, (i + 1) * size));

const byId = (cases: readonly Case[]): ReadonlyMap<string, Case> =>
  new Map(cases.map((one) => [one.id, one]));

test("a fold that goes back to the place of a late event has the cases of all events, and tells exactly what changed", () => {
  fc.assert(
    fc.property(cut, ({ parts, rewinding }) => {
      const snapshot = conversationSnapshot(termsAt, rewinding);
      let known: readonly ChannelEvent[] = [];
      for (const part of parts) {
        const before = byId(snapshot.cases());
        const { changes } = snapshot.add(part);
        known = [...known, ...part];
        const after = byId(snapshot.cases());
        expect(snapshot.cases()).toEqual(foldConversation(known, termsAt));
        const changed = changes.map(({ was, is }) => was?.id ?? is?.id).sort();
        const differ = [...new Set([...before.keys(), ...after.keys()])].filter(
          (id) => before.get(id) !== after.get(id),
        );
        expect(changed).toEqual(differ.sort());
        for (const { was } of changes) if (was) expect(before.get(was.id)).toBe(was);
        for (const subject of after.values()) expect(snapshot.caseById(subject.id)).toBe(subject);
      }
    }),
    { numRuns: 600 },
  );
});
