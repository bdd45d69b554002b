import { describe, expect, test } from "vitest";
import { conversationSnapshot } from "../../../src/core/cases/conversation-snapshot.ts";
import { alertKey, caseId, channelId } from "../../../src/core/ids.ts";
import type { Fold } from "../../../src/ports/fold.ts";
import type { Called, DueCases } from "../../../src/ports/store.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import {
  anEntry,
  anIntake,
  calling,
  callOnce,
  callsOnce,
  casesOf,
  folds,
  X_ACME,
} from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const LATER = says(author("bob"), "b1", "2026-11-02T15:05:00Z", { conversation: aConversation("c2") });
const HALF_PAST = at("2026-11-02T15:30:00Z");
const FOUR = at("2026-11-02T16:00:00Z");

const unless =
  (poisoned: string) =>
  (due: DueCases): Called => {
    if (due.cases.some(({ conversation }) => conversation.id === poisoned)) throw new RangeError("poisoned");
    return callOnce(due);
  };

export function describeAlerts(rig: Rig): void {
  describe("fires", () => {
    test("nothing before its time, and says when that is", async () => {
      const { store } = rig;
      expect(await store.nextAlertAt()).toBeUndefined();
      await store.record(anIntake([LATER]), folds);
      await store.record(anIntake([ASK]), folds);
      expect(await store.nextAlertAt()).toBe(HALF_PAST);
      expect(await store.nextAlertAt(X_ACME)).toBe(HALF_PAST);
      expect(await store.nextAlertAt(channelId("other"))).toBeUndefined();
      expect(await store.fire(at("2026-11-02T15:29:59.999Z"), 10, callsOnce)).toBe(0);
    });

    test("what is due, once, with what it takes to decide", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK, LATER]), folds);
      const asked: DueCases[] = [];
      const call = calling((due) => {
        asked.push(due);
        return callOnce(due);
      });
      expect(await store.fire(HALF_PAST, 10, call)).toBe(1);
      expect(asked).toMatchObject([{ channel: X_ACME, cases: [{ opening: "m1" }], recorded: new Set() }]);
      expect(asked[0]?.cases).toHaveLength(1);
      expect(await store.fire(HALF_PAST, 10, call)).toBe(0);
      const [row, ...more] = await store.outbox.sendable(HALF_PAST, 10);
      expect(more).toEqual([]);
      expect(row).toMatchObject({
        attempts: 0,
        state: { kind: "pending" },
        plain: false,
        firstAt: undefined,
      });
      expect(row?.subject).toEqual(anEntry(row?.key ?? "", casesOf([ASK])[0]?.id ?? caseId("")).subject);
      expect(await store.nextAlertAt()).toBe(at("2026-11-02T15:35:00Z"));
    });

    test("those cases of a conversation that are due, and no others", async () => {
      const { store } = rig;
      const bob = says(author("bob"), "b2", "2026-11-02T15:05:00Z");
      await store.record(anIntake([ASK, bob]), folds);
      const asked: string[][] = [];
      const call = calling((due) => {
        asked.push(due.cases.map(({ customer }) => customer));
        return callOnce(due);
      });
      expect(await store.fire(HALF_PAST, 10, call)).toBe(1);
      expect(await store.fire(at("2026-11-02T15:35:00Z"), 10, call)).toBe(1);
      expect(asked).toEqual([["ana"], ["bob"]]);
    });

    test("nothing of a case that the terms open no more, and asks again in a minute", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK]), folds);
      const fold: Fold = () => ({ ...conversationSnapshot(() => undefined), terms: undefined });
      expect(await store.fire(FOUR, 10, { ...callsOnce, fold })).toBe(1);
      expect(await store.fire(FOUR, 10, callsOnce)).toBe(0);
      expect(await store.nextAlertAt()).toBe(at("2026-11-02T16:01:00Z"));
      expect(await store.fire(at("2026-11-02T16:01:00Z"), 10, callsOnce)).toBe(1);
    });

    test("at most so many conversations at once, the earliest first", async () => {
      const { store } = rig;
      await store.record(anIntake([LATER, ASK]), folds);
      const asked: string[] = [];
      const call = calling((due) => {
        asked.push(...due.cases.map(({ conversation }) => conversation.id));
        return callOnce(due);
      });
      expect(await store.fire(FOUR, 1, call)).toBe(1);
      expect(await store.fire(FOUR, 1, call)).toBe(1);
      expect(await store.fire(FOUR, 1, call)).toBe(0);
      expect(asked).toEqual(["c1", "c2"]);
    });

    test("with the keys of what was called for before, and hands them to later decisions", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK]), folds);
      const again = calling((due) => {
        const called = callOnce(due);
        const skipped = called.cases.map(({ id }) => ({
          caseId: id,
          key: alertKey("low"),
          as: "skipped" as const,
        }));
        return {
          ...called,
          keys: [...called.keys, ...skipped],
          cases: called.cases.map((one) => ({ ...one, nextAt: FOUR })),
        };
      });
      await store.fire(HALF_PAST, 10, again);
      const wanted = new Set([`key of ${casesOf([ASK])[0]?.id ?? ""}`, "low"]);
      const checking = calling((due) => {
        expect(due.recorded).toEqual(wanted);
        return callOnce(due);
      });
      expect(await store.fire(FOUR, 10, checking)).toBe(1);
      const answer = says(BRAND, "m2", "2026-11-02T16:10:00Z", { repliesTo: "m1" });
      await store.record(anIntake([answer]), {
        ...folds,
        decide: (changed) => {
          expect(changed.recorded).toEqual(wanted);
          return folds.decide(changed);
        },
      });
      expect.assertions(3);
    });

    test("all others when one conversation cannot be decided, and asks about that one again in a minute", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK, LATER]), folds);
      const call = calling(unless("c1"));
      await expect(store.fire(FOUR, 10, call)).rejects.toThrow(new RangeError("poisoned"));
      const rows = await store.outbox.sendable(FOUR, 10);
      expect(rows.map(({ key }) => key)).toEqual([`alert of ${casesOf([LATER])[0]?.id ?? ""}`]);
      expect(await store.fire(FOUR, 10, call)).toBe(0);
      const inAMinute = at("2026-11-02T16:01:00Z");
      expect(await store.nextAlertAt()).toBe(inAMinute);
      expect(await store.fire(inAMinute, 10, callsOnce)).toBe(1);
      expect(await store.outbox.sendable(inAMinute, 10)).toHaveLength(2);
    });

    test("one that cannot be decided never keeps the others waiting, even where one is asked about at a time", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK, LATER]), folds);
      const call = calling(unless("c1"));
      await expect(store.fire(FOUR, 1, call)).rejects.toThrow("poisoned");
      expect(await store.fire(FOUR, 1, call)).toBe(1);
    });

    test("no message of a key that is known", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK]), folds);
      const id = casesOf([ASK])[0]?.id ?? caseId("");
      await store.queue([anEntry(`alert of ${id}`, id, { destination: "slack:FIRST" })]);
      await store.queue([anEntry(`alert of ${id}`, id, { destination: "slack:SECOND" })]);
      await store.fire(HALF_PAST, 10, callsOnce);
      const rows = await store.outbox.sendable(HALF_PAST, 10);
      expect(rows.map(({ destination }) => destination)).toEqual(["slack:FIRST"]);
    });

    test("no message that the platform's history has, and knows from then on what that one is about", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK]), folds);
      const id = casesOf([ASK])[0]?.id ?? caseId("");
      const key = `alert of ${id}`;
      const found = [{ key, place: "C0SOCIAL1", reference: "1730", at: at("2026-11-02T15:30:01Z") }];
      await store.outbox.adopt(anEntry(key, id).brand, "slack:C0SOCIAL1", found);
      expect(await store.outbox.sentSince(at("2026-11-02T15:00:00Z"))).toEqual([]);
      await store.fire(HALF_PAST, 10, callsOnce);
      expect(await store.outbox.sendable(FOUR, 10)).toEqual([]);
      const [sent] = await store.outbox.stale(FOUR, 10);
      expect(sent).toMatchObject({
        shown: undefined,
        isLive: true,
        row: { subject: { caseId: id }, state: { kind: "sent", place: "C0SOCIAL1", reference: "1730" } },
      });
    });
  });
}
