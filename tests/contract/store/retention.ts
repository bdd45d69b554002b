import { describe, expect, test } from "vitest";
import { decideBy, foldBy } from "../../../src/app/decide.ts";
import { judgingBy } from "../../../src/app/judging.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import type { CaseId } from "../../../src/core/ids.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import { END_OF_TIME, instant, type Instant } from "../../../src/core/time/instant.ts";
import type { KeptRecord } from "../../../src/ports/figures.ts";
import type { ForgottenPage } from "../../../src/ports/retention.ts";
import { AROUND_THE_CLOCK, aMonitored, aWatch } from "../../support/app.ts";
import { aConversation, author, BRAND, edited, says } from "../../support/events.ts";
import { anIntake, callsOnce, wordsOf, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const WATCH = aWatch(aMonitored(), termsHistory([AROUND_THE_CLOCK]));
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" });
const OPEN = says(author("bob"), "b1", "2026-11-02T15:20:00Z", { conversation: aConversation("c2") });
const FLAT = aConversation("flat", "flat");
const DECEMBER = at("2026-12-01T00:00:00Z");
const LATER = at("2029-01-15T00:00:00Z");

export function describeRetention(rig: Rig): void {
  const tell = async (...events: readonly ChannelEvent[]): Promise<void> => {
    await rig.store.record(anIntake(events), decideBy(WATCH));
  };
  const settle = async (): Promise<void> => {
    while ((await rig.store.figures.settle(LATER, 1000, judgingBy(WATCH))) > 0);
  };
  const forget = async (before: Instant = DECEMBER): Promise<Omit<ForgottenPage, "next">> => {
    const sum = { events: 0, cases: 0, left: 0, unsettled: 0 };
    let from: string | undefined;
    do {
      const { next, ...page } = await rig.store.retention.forget(before, LATER, from, foldBy(WATCH));
      for (const key of ["events", "cases", "left", "unsettled"] as const) sum[key] += page[key];
      from = next;
    } while (from !== undefined);
    return sum;
  };
  const figures = async (): Promise<readonly unknown[]> => {
    const found: (KeptRecord | Instant)[] = [];
    const ever = { channel: X_ACME, which: "due or open", from: instant(0), to: END_OF_TIME } as const;
    await rig.store.figures.records(ever, LATER, judgingBy(WATCH), (record) => found.push(record));
    await rig.store.figures.openings(ever, (when) => found.push(when));
    return found.map((one) => JSON.stringify(one)).sort();
  };
  const caseOf = async (id: string): Promise<CaseId | undefined> =>
    (await rig.store.queries.find(id))[0]?.entry.id;

  describe("what is kept no longer", () => {
    test("goes with all that was known of it, and its figures stay", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK], { words: [wordsOf(ASK, "where?")] }), decideBy(WATCH));
      await store.fire(at("2026-11-02T15:40:00Z"), 10, callsOnce);
      await tell(ANSWER, edited("m1", "2026-11-02T15:05:00Z"));
      await settle();
      const before = await figures();
      expect(before).toHaveLength(2);
      expect(await forget()).toEqual({ events: 3, cases: 1, left: 0, unsettled: 0 });
      expect(await store.queries.counts()).toMatchObject({ events: 0, cases: 0, pending: 0 });
      expect([await caseOf("m1"), await store.queries.words(ASK.conversation, ASK.message)]).toEqual([
        undefined,
        undefined,
      ]);
      expect(await figures()).toEqual(before);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await figures()).toEqual(before);
      expect(await forget()).toMatchObject({ events: 0, cases: 0 });
    });

    test("is nothing that a customer still waits in, however long ago", async () => {
      await tell(OPEN);
      await settle();
      const known = await rig.store.queries.find("b1");
      expect(await forget()).toMatchObject({ events: 0, cases: 0 });
      expect(await rig.store.queries.find("b1")).toEqual(known);
    });

    test("is nothing that was received or went on since", async () => {
      await tell(ASK, ANSWER);
      await settle();
      expect(await forget(ANSWER.at)).toMatchObject({ events: 0 });
      await rig.store.record(
        anIntake([says(author("ana"), "m3", "2026-11-02T16:00:00Z", { repliesTo: "m2" })], {
          receivedAt: DECEMBER,
        }),
        decideBy(WATCH),
      );
      await settle();
      expect(await forget()).toMatchObject({ events: 0, cases: 0 });
    });

    test("waits until what became of it has been judged", async () => {
      await tell(ASK, ANSWER);
      expect(await forget()).toMatchObject({ events: 0, unsettled: 1 });
      await settle();
      expect(await forget()).toMatchObject({ events: 2, unsettled: 0 });
    });

    test("is spoken to later as if it had never been: who writes there opens a case, who clicks or edits nothing", async () => {
      await tell(ASK, ANSWER);
      await settle();
      await forget();
      await tell(edited("m1", "2028-12-24T15:00:00Z"));
      expect(await rig.store.queries.counts()).toMatchObject({ cases: 0 });
      await tell(says(author("ana"), "m9", "2028-12-24T16:00:00Z", { repliesTo: "m2" }));
      expect(await rig.store.queries.counts()).toMatchObject({ cases: 1, waiting: 1 });
      await settle();
      const { discrepancies } = await rig.store.figures.verify(undefined, LATER, judgingBy(WATCH));
      expect(discrepancies).toEqual([]);
    });

    test("is not taken in again, after a restart either, and what was never known is, however old", async () => {
      await tell(ASK, ANSWER, OPEN);
      await settle();
      expect(await rig.store.retention.forgottenUntil()).toBeUndefined();
      await forget(at("2026-11-01T00:00:00Z"));
      expect(await rig.store.retention.forgottenUntil()).toBeUndefined();
      await tell(says(author("cy"), "c0", "2026-01-02T15:00:00Z", { conversation: aConversation("c3") }));
      await forget();
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.retention.forgottenUntil()).toBe(ANSWER.at);
      const { fresh } = await rig.store.record(anIntake([ASK], { cursor: "17" }), decideBy(WATCH));
      expect([fresh, (await rig.store.cursors(X_ACME)).get("mentions")]).toEqual([0, "17"]);
      expect([await caseOf("m1"), await caseOf("b1"), await caseOf("c0")]).toEqual([
        undefined,
        expect.any(String),
        expect.any(String),
      ]);
      await tell(says(author("dan"), "d1", "2026-11-02T15:10:01Z", { conversation: aConversation("c4") }));
      expect(await caseOf("d1")).toBeDefined();
    });

    test("was posted as long ago as it was received", async () => {
      await rig.store.record(anIntake([ASK, ANSWER], { receivedAt: instant(0) }), decideBy(WATCH));
      await settle();
      expect(await forget(ANSWER.at)).toMatchObject({ events: 0, cases: 0 });
      expect(await forget()).toMatchObject({ events: 2, cases: 1 });
    });

    test("in a channel that goes on leaves whoever waits there, and what came since, as it was", async () => {
      const minute = (count: number): string => new Date(ASK.at + count * 60_000).toISOString();
      const old = Array.from({ length: 300 }, (_, i) => [
        says(author(`c${i % 50}`), `q${i}`, minute(i * 40), { conversation: FLAT }),
        says(BRAND, `a${i}`, minute(i * 40 + 9), { conversation: FLAT, repliesTo: `q${i}` }),
      ]).flat();
      const waiting = says(author("eve"), "eve", minute(4005), { conversation: FLAT });
      const since = { conversation: FLAT, interaction: "reply" as const };
      const peer = says(author("new"), "n1", "2026-12-02T15:00:00Z", { ...since, addresses: [author("c7")] });
      await tell(...old, waiting);
      await rig.store.record(anIntake([peer]), decideBy(WATCH));
      await settle();
      const before = await figures();
      const { events, left } = await forget();
      expect([events, left]).toEqual([expect.any(Number), 0]);
      // The peer spoke to somebody, of whom enough stays to know that it was no matter of ours.
      expect(events).toBeGreaterThan(500);
      expect(await caseOf("eve")).toBeDefined();
      expect(await figures()).toEqual(before);
      rig.store = await rig.kind.reopened(rig.store);
      expect((await rig.store.figures.verify(undefined, LATER, judgingBy(WATCH))).discrepancies).toEqual([]);
      await tell(says(author("new"), "n2", "2026-12-02T16:00:00Z", { conversation: FLAT }));
      expect(await rig.store.queries.counts()).toMatchObject({ waiting: 2 });
    });

    test("is noted, over restarts", async () => {
      expect(await rig.store.retention.keptSince()).toBeUndefined();
      await rig.store.retention.forgotten(DECEMBER);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.retention.keptSince()).toBe(DECEMBER);
    });
  });
}
