import { describe, expect, test } from "vitest";
import { brandId, caseId } from "../../../src/core/ids.ts";
import type { OutboxState } from "../../../src/ports/outbox.ts";
import { anEntry } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ONE = caseId("case one");
const T0 = at("2026-11-02T15:30:00Z");
const T1 = at("2026-11-02T15:31:00Z");
const T2 = at("2026-11-02T15:32:00Z");
const T9 = at("2026-11-02T18:00:00Z");

export function describeOutbox(rig: Rig): void {
  /** Where `key` stands: among those to be sent, in flight, or sent. */
  async function stateOf(key: string): Promise<OutboxState | undefined> {
    const { outbox } = rig.store;
    const rows = [
      ...(await outbox.sendable(at("2030-01-01T00:00:00Z"), 100)),
      ...(await outbox.uncertain()),
      ...(await outbox.sentSince(at("2020-01-01T00:00:00Z"))),
    ];
    return rows.find((row) => row.key === key)?.state;
  }

  describe("the outbox", () => {
    test("gives out what may be sent, the earliest deadline first", async () => {
      const { store } = rig;
      await store.queue([
        anEntry("late", ONE, { deadline: T9 }),
        anEntry("soon", ONE, { deadline: T1 }),
        anEntry("not yet", ONE, { calledAt: T2, deadline: T0 }),
      ]);
      const keys = async (limit: number): Promise<readonly string[]> =>
        (await store.outbox.sendable(T1, limit)).map(({ key }) => key);
      expect(await keys(10)).toEqual(["soon", "late"]);
      expect(await keys(1)).toEqual(["soon"]);
      expect(await store.outbox.nextAt()).toBe(T0);
    });

    test("lets one attempt begin, and no other until it is known what became of it", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE)]);
      expect(await outbox.begin("a", T1)).toBe(true);
      expect(await outbox.begin("a", T1)).toBe(false);
      expect(await outbox.begin("nobody knows it", T1)).toBe(false);
      expect(await outbox.sendable(T9, 10)).toEqual([]);
      expect(await outbox.nextAt()).toBeUndefined();
      expect(await outbox.uncertain()).toMatchObject([
        {
          key: "a",
          attempts: 1,
          firstAt: T1,
          state: { kind: "sending", attemptAt: T1, safeAfter: undefined },
        },
      ]);
    });

    test("knows until when it was searched for doubles, over a restart too", async () => {
      expect(await rig.store.outbox.searchedUntil()).toBeUndefined();
      await rig.store.outbox.noteSearched(T1);
      await rig.store.outbox.noteSearched(T2);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.outbox.searchedUntil()).toBe(T2);
    });

    test("counts attempts from the first, and says why it was not sent", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE)]);
      await outbox.begin("a", T0);
      await outbox.postpone("a", T1, "429: wait");
      expect(await outbox.sendable(T0, 10)).toEqual([]);
      expect(await outbox.nextAt()).toBe(T1);
      expect(await outbox.sendable(T1, 10)).toMatchObject([
        { attempts: 1, firstAt: T0, trouble: "429: wait" },
      ]);
      await outbox.begin("a", T1);
      expect(await outbox.uncertain()).toMatchObject([
        { attempts: 2, firstAt: T0, state: { attemptAt: T1 } },
      ]);
    });

    test("sends in plain words what the platform refused in its form", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE)]);
      await outbox.begin("a", T0);
      await outbox.simplify("a", "invalid_blocks");
      expect(await outbox.sendable(T0, 10)).toMatchObject([{ plain: true, trouble: "invalid_blocks" }]);
    });

    test("keeps a quarantine through a restart, and gives one only to attempts without", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE), anEntry("b", ONE), anEntry("c", ONE)]);
      await outbox.begin("a", T0);
      await outbox.begin("b", T0);
      await outbox.quarantine("a", T1, "timeout");
      rig.store = await rig.kind.reopened(rig.store);
      const again = rig.store.outbox;
      expect(await again.quarantineOrphans(T2)).toBe(1);
      expect(await again.quarantineOrphans(T9)).toBe(0);
      expect((await again.uncertain()).map(({ key, state }) => [key, state])).toEqual([
        ["a", { kind: "sending", attemptAt: T0, safeAfter: T1 }],
        ["b", { kind: "sending", attemptAt: T0, safeAfter: T2 }],
      ]);
      await again.postpone("a", T2, "not there");
      await again.begin("a", T2);
      expect((await again.uncertain())[0]?.state).toMatchObject({ safeAfter: T2 });
      expect((await again.uncertain())[1]?.state).toMatchObject({ attemptAt: T2, safeAfter: undefined });
    });

    test("never sends again what was sent, whatever is said of it later", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE)]);
      await outbox.begin("a", T0);
      await outbox.sent("a", "C1", "1700.1", T1);
      await outbox.postpone("a", T1, "late news");
      await outbox.simplify("a", "late news");
      await outbox.quarantine("a", T1, "late news");
      await outbox.cancel("a", "late news", T1);
      expect(await outbox.begin("a", T2)).toBe(false);
      expect(await stateOf("a")).toEqual({ kind: "sent", place: "C1", reference: "1700.1", sentAt: T1 });
    });

    test("keeps the earlier of two copies once somebody says which that is", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE)]);
      await outbox.begin("a", T0);
      await outbox.sent("a", "C1", "1700.2", T2);
      await outbox.sent("a", "C1", "1700.1", T1);
      expect(await stateOf("a")).toMatchObject({ reference: "1700.1", sentAt: T1 });
    });

    test("sends what was cancelled no more, unless the platform has it", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE), anEntry("b", ONE)]);
      await outbox.begin("b", T0);
      await outbox.cancel("a", "answered", T1);
      await outbox.cancel("b", "answered", T1);
      await outbox.postpone("a", T1, "late news");
      expect(await outbox.begin("a", T2)).toBe(false);
      expect(await stateOf("a")).toBeUndefined();
      await outbox.sent("b", "C1", "1700.1", T1);
      expect(await stateOf("b")).toMatchObject({ kind: "sent" });
    });

    test("takes what the platform's history has as sent, also what it was about to send", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE), anEntry("b", ONE)]);
      await outbox.begin("b", T0);
      const found = ["a", "b", "c"].map((key) => ({
        key,
        place: "C0SOCIAL1",
        reference: `ts ${key}`,
        at: T1,
      }));
      await outbox.adopt(brandId("acme"), "slack:C0SOCIAL1", found);
      expect(await outbox.sendable(T9, 10)).toEqual([]);
      expect(await outbox.uncertain()).toEqual([]);
      expect((await outbox.sentSince(T1)).map(({ key }) => key).toSorted()).toEqual(["a", "b"]);
      expect(await rig.store.queries.counts()).toMatchObject({ sent: 3, pending: 0 });
    });

    test("waits no longer than the limit after the clock went back", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE), anEntry("b", ONE), anEntry("c", ONE)]);
      await outbox.postpone("a", T9, "429");
      await outbox.begin("b", T0);
      await outbox.quarantine("b", T9, "timeout");
      await outbox.clamp(T2);
      expect(await stateOf("a")).toEqual({ kind: "pending", notBefore: T2 });
      expect(await stateOf("b")).toMatchObject({ safeAfter: T2 });
      expect(await stateOf("c")).toEqual({ kind: "pending", notBefore: T0 });
    });

    test("finds by their keys those that were called for, whatever became of them", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE), anEntry("b", ONE), anEntry("c", ONE)]);
      await outbox.begin("b", T0);
      await outbox.sent("b", "C1", "1700.1", T1);
      const found = await outbox.find(["a", "b", "nobody called for it"]);
      expect(found.map(({ key, state }) => `${key} ${state.kind}`).toSorted()).toEqual([
        "a pending",
        "b sent",
      ]);
      expect(await outbox.find([])).toEqual([]);
    });

    test("queues what stands below a message with the news that it was sent, once", async () => {
      const { outbox, queue } = rig.store;
      await queue([anEntry("a", ONE)]);
      await outbox.begin("a", T0);
      const below = [anEntry("below", ONE, { destination: "slack:C1/1700.1" })];
      await outbox.sent("a", "C1", "1700.1", T1, below);
      await outbox.sent("a", "C1", "1700.1", T1, below);
      expect((await outbox.sendable(T9, 10)).map(({ key }) => key)).toEqual(["below"]);
    });

    test("tells what was sent since, by destination", async () => {
      const { outbox, queue } = rig.store;
      await queue([
        anEntry("a", ONE, { destination: "slack:B" }),
        anEntry("b", ONE, { destination: "slack:A" }),
        anEntry("c", ONE, { destination: "slack:B" }),
      ]);
      for (const [key, when] of [
        ["a", T1],
        ["b", T2],
        ["c", T0],
      ] as const) {
        await outbox.begin(key, T0);
        await outbox.sent(key, "C", key, when);
      }
      expect((await outbox.sentSince(T1)).map(({ key }) => key)).toEqual(["b", "a"]);
    });

    test("keeps messages about the monitor itself as they were said", async () => {
      const { outbox, queue } = rig.store;
      const subject = {
        kind: "ops" as const,
        notice: { kind: "ops" as const, level: "trouble" as const, title: "X is blind", lines: ["since 9"] },
      };
      await queue([anEntry("ops", ONE, { subject })]);
      expect((await outbox.sendable(T9, 1))[0]?.subject).toEqual(subject);
    });
  });
}
