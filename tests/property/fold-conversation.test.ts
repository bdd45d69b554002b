import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueAlerts, nextAlertAt } from "../../src/core/alerts/due-alerts.ts";
import { callsFrom } from "../../src/core/alerts/stage.ts";
import { isOpenWait, lastReplyWait, waitsOf, type Case } from "../../src/core/cases/case.ts";
import { conversationSnapshot } from "../../src/core/cases/conversation-snapshot.ts";
import { ALWAYS_WATCHED } from "../../src/core/cases/coverage.ts";
import type { ChannelEvent } from "../../src/core/cases/events.ts";
import { foldConversation } from "../../src/core/cases/fold-conversation.ts";
import { judge } from "../../src/core/cases/judge.ts";
import type { AlertKey } from "../../src/core/ids.ts";
import { instant } from "../../src/core/time/instant.ts";
import { ALL_WEEK, aTarget, at, hoursOf, inForce, noTarget, someTerms } from "../support/terms.ts";
import { histories } from "./histories.ts";

const resolve = { within: "24h", clock: "calendar" } as const;
const termsAt = inForce([
  someTerms({
    targets: [
      aTarget({ name: "urgent", when: { keywords: ["refund"] }, first: "15m", update: "1h" }),
      noTarget("chat", { interactions: ["quote"] }),
      aTarget({ first: "1h", next: "2h", update: "4h", resolve }),
    ],
  }),
  someTerms({
    version: "later",
    from: "2026-11-02T10:00:00-06:00",
    answers: ["mention", "reply"],
    hours: hoursOf(ALL_WEEK),
    targets: [aTarget({ first: "30m", update: "2h" })],
  }),
]);
const NOW = at("2026-11-30T00:00:00Z");

/** A case as text, its terms by their version, so that 10,000 of them compare fast. */
const textOf = (cases: readonly Case[]): string =>
  JSON.stringify(cases, (key, value: unknown) => (key === "terms" ? undefined : value));

/** The history shuffled, with some of its events twice. */
const scrambled = histories.chain((events) =>
  fc.record({
    events: fc.constant(events),
    other: fc
      .subarray([...events])
      .chain((again) =>
        fc.shuffledSubarray([...events, ...again], { minLength: events.length + again.length }),
      ),
  }),
);

/** Folded as live: one event after another in the order in which they come, the cases asked for in between. */
function foldedInParts(events: readonly ChannelEvent[]): readonly Case[] {
  const snapshot = conversationSnapshot(termsAt);
  for (const event of events) {
    snapshot.add([event]);
    snapshot.cases();
  }
  return snapshot.cases();
}

describe("any history", () => {
  test("gives the same cases in any order, with any duplicates, in any parts", () => {
    fc.assert(
      fc.property(scrambled, ({ events, other }) => {
        const expected = textOf(foldConversation(events, termsAt));
        expect(textOf(foldConversation(other, termsAt))).toBe(expected);
        expect(textOf(foldedInParts(other))).toBe(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  test("leaves earlier cases as they were when more events are added", () => {
    fc.assert(
      fc.property(histories, (events) => {
        const snapshot = conversationSnapshot(termsAt);
        const seen: (readonly [readonly Case[], string])[] = [];
        for (const event of events) {
          snapshot.add([event]);
          const cases = snapshot.cases();
          seen.push([cases, textOf(cases)]);
        }
        for (const [cases, text] of seen) expect(textOf(cases)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test("has one reply wait at a time, open exactly while the case waits, and one outcome a promise", () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const subject of foldConversation(events, termsAt)) {
          const open = subject.replies.filter(isOpenWait);
          expect(open).toEqual(subject.state.kind === "waiting" ? [lastReplyWait(subject)] : []);
          expect(subject.updates.slice(0, -1).filter(isOpenWait)).toEqual([]);
          const promised = waitsOf(subject).filter(({ entries }) => entries.some(({ deadline }) => deadline));
          expect(judge(subject, ALWAYS_WATCHED, NOW)).toHaveLength(promised.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("settles: a verdict that is not pending stays, whatever time passes", () => {
    fc.assert(
      fc.property(histories, fc.nat(5 * 24 * 60), fc.nat(5 * 24 * 60), (events, first, more) => {
        const early = instant(Math.max(NOW - 40 * 86_400_000, at("2026-11-04T12:00:00Z")) + first * 60_000);
        for (const subject of foldConversation(events, termsAt)) {
          const before = judge(subject, ALWAYS_WATCHED, early);
          const after = judge(subject, ALWAYS_WATCHED, instant(early + more * 60_000));
          before.forEach(({ result }, i) => {
            const laterResult = after[i]?.result;
            if (result === "unknown") expect(["unknown", "missed"]).toContain(laterResult);
            else if (result !== "pending") expect(laterResult).toBe(result);
          });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("calls for each alert once: asked again with the keys recorded, for none; and never for an answered case", () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const subject of foldConversation(events, termsAt)) {
          const recorded = new Set<AlertKey>();
          expect(callsFrom(subject) ?? Infinity).toBeLessThanOrEqual(
            nextAlertAt(subject, recorded) ?? Infinity,
          );
          for (let next = nextAlertAt(subject, recorded); next !== undefined;) {
            const { send, skipped } = dueAlerts(subject, next, recorded);
            const keys = [...send.flatMap((alert) => alert.keys), ...skipped];
            expect(keys.length).toBeGreaterThan(0);
            for (const key of keys) {
              expect(recorded.has(key)).toBe(false);
              recorded.add(key);
            }
            expect(dueAlerts(subject, next, recorded)).toEqual({ send: [], skipped: [] });
            const reply = send.some(({ stage }) => ["first", "next"].includes(stage.deadline.clock));
            if (reply) expect(subject.state.kind).toBe("waiting");
            next = nextAlertAt(subject, recorded);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
