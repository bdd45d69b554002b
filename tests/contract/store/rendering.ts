import { beforeEach, describe, expect, test } from "vitest";
import { caseId } from "../../../src/core/ids.ts";
import type { Instant } from "../../../src/core/time/instant.ts";
import { author, BRAND, edited, says } from "../../support/events.ts";
import { anEntry, anIntake, casesOf, folds, foldsAnd } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:40:00Z", { repliesTo: "m1" });
const ID = casesOf([ASK])[0]?.id ?? caseId("");
const SENT_AT = at("2026-11-02T15:30:00Z");
const LATER = at("2026-11-02T15:45:00Z");

export function describeRendering(rig: Rig): void {
  async function send(key: string, when: Instant, destination = "slack:C0SOCIAL1"): Promise<void> {
    const { queue, outbox } = rig.store;
    await queue([anEntry(key, ID, { destination })]);
    await outbox.begin(key, when);
    await outbox.sent(key, destination, `ts ${key}`, when);
  }
  const staleKeys = async (when: Instant): Promise<readonly string[]> =>
    (await rig.store.outbox.stale(when, 10)).map(({ row }) => row.key);

  describe("sent messages", () => {
    beforeEach(() => rig.store.record(anIntake([ASK]), folds));

    test("are looked at again when their case changes, and then no more", async () => {
      const { store } = rig;
      await send("a", SENT_AT);
      await store.outbox.rendered("a", "hash 1", undefined);
      expect(await store.outbox.nextStaleAt()).toBeUndefined();
      await store.record(anIntake([ANSWER]), folds);
      expect(await store.outbox.nextStaleAt()).toBe(ANSWER.at);
      expect(await store.outbox.stale(LATER, 10)).toMatchObject([
        { row: { key: "a", state: { reference: "ts a" } }, shown: "hash 1", isLive: true },
      ]);
      expect(await staleKeys(LATER)).toEqual([]);
      await store.outbox.rendered("a", "hash 2", undefined);
      expect(await store.outbox.nextStaleAt()).toBeUndefined();
    });

    test("are looked at again when words of their case were edited, though it stays the same", async () => {
      const { store } = rig;
      await send("a", SENT_AT);
      await store.outbox.rendered("a", "hash", undefined);
      await store.record(anIntake([edited("m1", "2026-11-02T15:35:00Z")]), folds);
      expect(await staleKeys(LATER)).toEqual(["a"]);
    });

    test("are left alone when only another customer's case changes", async () => {
      const { store } = rig;
      await send("a", SENT_AT);
      await store.outbox.rendered("a", "hash", undefined);
      await store.record(anIntake([says(author("bob"), "b1", "2026-11-02T15:35:00Z")]), folds);
      expect(await store.outbox.nextStaleAt()).toBeUndefined();
    });

    test("are looked at again when they said they had to be", async () => {
      const { outbox } = rig.store;
      await send("a", SENT_AT);
      await outbox.rendered("a", "hash", LATER);
      expect(await staleKeys(at("2026-11-02T15:44:59Z"))).toEqual([]);
      expect(await staleKeys(LATER)).toEqual(["a"]);
      await outbox.restale("a", at("2026-11-02T15:50:00Z"));
      expect(await outbox.nextStaleAt()).toBe(at("2026-11-02T15:50:00Z"));
    });

    test("are looked at once more when their case changed while they were being rendered", async () => {
      const { store } = rig;
      await send("a", SENT_AT);
      await store.outbox.rendered("a", "hash", SENT_AT);
      expect(await staleKeys(SENT_AT)).toEqual(["a"]);
      await store.record(anIntake([ANSWER]), folds);
      await store.outbox.rendered("a", "shows what was", undefined);
      expect(await staleKeys(LATER)).toEqual(["a"]);
    });

    test("are looked at once more when their case changed while they were being sent", async () => {
      const { store } = rig;
      await store.queue([anEntry("a", ID)]);
      await store.outbox.begin("a", SENT_AT);
      await store.record(anIntake([ANSWER]), folds);
      await store.outbox.sent("a", "C1", "ts a", ANSWER.at);
      await store.outbox.rendered("a", "shows what was", undefined);
      expect(await staleKeys(LATER)).toEqual(["a"]);
    });

    test("are looked at again when nobody said what they show, as after a crash", async () => {
      await send("a", SENT_AT);
      expect(await staleKeys(SENT_AT)).toEqual([]);
      rig.store = await rig.kind.reopened(rig.store);
      const inAMinute = at("2026-11-02T15:31:00Z");
      expect(await rig.store.outbox.stale(inAMinute, 10)).toMatchObject([
        { row: { key: "a" }, shown: undefined },
      ]);
      expect(await staleKeys(inAMinute)).toEqual([]);
      expect(await staleKeys(at("2026-11-02T15:32:00Z"))).toEqual(["a"]);
    });

    test("are no longer the live one once another about the case stands at that place", async () => {
      const { outbox } = rig.store;
      await send("a", SENT_AT);
      await outbox.rendered("a", "hash a", undefined);
      await send("elsewhere", SENT_AT, "slack:U0ANA0001");
      await outbox.rendered("elsewhere", "hash e", undefined);
      const next = at("2026-11-02T15:40:00Z");
      await send("b", next);
      await outbox.rendered("b", "hash b", next);
      const found = await outbox.stale(next, 10);
      expect(found.map(({ row, isLive }) => [row.key, isLive]).toSorted()).toEqual([
        ["a", false],
        ["b", true],
      ]);
    });

    test("stay with their case when it comes to have another id", async () => {
      const { store } = rig;
      await send("a", SENT_AT);
      await store.outbox.rendered("a", "hash", undefined);
      const first = says(author("ana"), "m0", "2026-11-02T14:59:00Z");
      const is = casesOf([first, ASK])[0]?.id ?? caseId("");
      await store.record(
        anIntake([first]),
        foldsAnd(() => ({ aliases: [{ was: ID, is }] })),
      );
      expect(await staleKeys(LATER)).toEqual(["a"]);
      await store.outbox.rendered("a", "hash 2", undefined);
      await store.record(anIntake([ANSWER]), folds);
      expect(await staleKeys(LATER)).toEqual(["a"]);
    });

    test("about the monitor itself are never looked at again", async () => {
      const { queue, outbox } = rig.store;
      const notice = { kind: "ops" as const, level: "note" as const, title: "hello", lines: [] };
      await queue([anEntry("ops", ID, { subject: { kind: "ops", notice } })]);
      await outbox.begin("ops", SENT_AT);
      await outbox.sent("ops", "C1", "ts", SENT_AT);
      expect(await outbox.nextStaleAt()).toBeUndefined();
    });
  });
}
