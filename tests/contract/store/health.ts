import { describe, expect, test } from "vitest";
import { after, duration, minutes, type Instant } from "../../../src/core/time/instant.ts";
import type { Suspect } from "../../../src/ports/store-health.ts";
import { author, BRAND, did, says } from "../../support/events.ts";
import { anEntry, anIntake, callsOnce, casesOf, folds } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const T0 = at("2026-11-02T15:30:00Z");
const later = (seconds: number): Instant => after(T0, duration(seconds * 1000));

export function describeHealth(rig: Rig): void {
  /** The case that `events` make, stored. */
  const caseOf = async (...events: readonly Parameters<typeof casesOf>[0][number][]) => {
    await rig.store.record(anIntake(events), folds);
    const [entry] = casesOf(events);
    if (entry === undefined) throw new Error("no case");
    return entry;
  };
  const audit = (when: Instant): Promise<readonly Suspect[]> => rig.store.health.audit(when);

  test("a store knows its monitor by an id of its own, after a restart as before", async () => {
    const id = await rig.store.monitorId();
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    expect(await rig.store.monitorId()).toBe(id);
    rig.store = await rig.kind.reopened(rig.store);
    expect(await rig.store.monitorId()).toBe(id);
  });

  describe("the audit", () => {
    test("finds nothing in an empty store, nor in one where nothing is overdue", async () => {
      expect(await audit(T0)).toEqual([]);
      await caseOf(ASK);
      expect(await audit(at("2026-11-02T15:01:00Z"))).toEqual([]);
    });

    test("finds a case that is due and was not asked about, until it was", async () => {
      const { id, nextAt } = await caseOf(ASK);
      if (nextAt === undefined) throw new Error("it calls for nothing");
      expect(await audit(after(nextAt, duration(4000)))).toEqual([]);
      const found = [{ rule: "due without message", subject: id }];
      expect(await audit(after(nextAt, duration(5000)))).toEqual(found);
      await rig.store.fire(nextAt, 10, callsOnce);
      expect(await audit(after(nextAt, duration(5000)))).toEqual([]);
    });

    test("finds an attempt of which nobody will ever say how it ended, and what is unsent for three minutes", async () => {
      const { store } = rig;
      const { id } = await caseOf(ASK);
      await store.queue([anEntry("k", id, { calledAt: T0 })]);
      await store.fire(T0, 10, callsOnce);
      const keys = async (when: Instant) =>
        (await audit(when)).filter(({ subject }) => subject === "k").map(({ rule }) => rule);
      expect(await keys(later(179))).toEqual([]);
      expect(await keys(later(180))).toEqual(["unsent"]);
      await store.outbox.begin("k", later(180));
      expect(await keys(later(239))).toEqual(["unsent"]);
      expect((await keys(later(240))).toSorted()).toEqual(["attempt without end", "unsent"]);
      await store.outbox.quarantine("k", later(300), "timeout");
      expect(await keys(later(240))).toEqual(["unsent"]);
      await store.outbox.sent("k", "C1", "1", later(250));
      expect(await keys(later(310))).toEqual([]);
      await store.outbox.rendered("k", "shown", undefined);
      expect(await keys(later(3600))).toEqual([]);
    });

    test("finds a message that waits to be sent about a case that is closed", async () => {
      const { store } = rig;
      const resolved = did({ kind: "resolve" }, "m1", "2026-11-02T15:20:00Z");
      const { id, state } = await caseOf(
        ASK,
        says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" }),
        resolved,
      );
      expect(state).toBe("closed");
      await store.queue([anEntry("k", id, { calledAt: T0 })]);
      expect(await audit(later(9))).toEqual([]);
      expect(await audit(later(10))).toEqual([{ rule: "message for a closed case", subject: "k" }]);
      await store.outbox.postpone("k", later(300), "blocked");
      expect(await audit(later(30))).toEqual([]);
    });

    test("finds a message that should have been edited minutes ago", async () => {
      const { store } = rig;
      const { id } = await caseOf(ASK);
      await store.fire(T0, 10, callsOnce);
      await store.queue([anEntry("k", id, { calledAt: T0 })]);
      await store.outbox.begin("k", T0);
      await store.outbox.sent("k", "C1", "1", T0);
      await store.outbox.restale("k", T0);
      const edits = async (when: Instant) =>
        (await audit(when)).filter(({ subject }) => subject === "k").map(({ rule }) => rule);
      expect(await edits(after(T0, minutes(4)))).toEqual([]);
      expect(await edits(after(T0, minutes(5)))).toEqual(["edit overdue"]);
    });
  });

  describe("how it is", () => {
    test("is told by a commit, and by how much of the disk is free", async () => {
      const { health } = rig.store;
      await health.commit(T0);
      await health.commit(later(1));
      const share = await health.freeShare();
      if (share === undefined) return; // a database on another machine
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    });

    test("knows until when a platform waits for us, over a restart too, until that is called off", async () => {
      expect(await rig.store.health.armedUntil()).toBeUndefined();
      await rig.store.health.noteArmed(T0);
      await rig.store.health.noteArmed(later(300));
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.health.armedUntil()).toBe(later(300));
      await rig.store.health.noteArmed(undefined);
      expect(await rig.store.health.armedUntil()).toBeUndefined();
      await rig.store.health.noteArmed(undefined);
    });
  });
}
