import { describe, expect, test } from "vitest";
import { alertKey, caseId, channelId, messageId } from "../../../src/core/ids.ts";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import type { Fold } from "../../../src/ports/fold.ts";
import type { AlertKey } from "../../../src/core/ids.ts";
import type { Decider } from "../../../src/ports/store.ts";
import { aConversation, author, BRAND, did, edited, says } from "../../support/events.ts";
import { anIntake, casesOf, eventsWith, folds, foldsAnd, plain, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ANA = author("ana");
const ASK = says(ANA, "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" });
const ELSEWHERE = aConversation("c2");

/** What a store asked about linked conversations. */
interface Asked {
  readonly channel: string;
  readonly before: readonly ChannelEvent[];
  fresh: readonly ChannelEvent[];
  recorded: ReadonlySet<AlertKey>;
}

/** Decides, and notes what it is asked about. */
function noting(): { readonly asked: Asked[]; readonly decider: Decider } {
  const asked: Asked[] = [];
  const fold: Fold = (past) => {
    const folded = folds.fold(past);
    const one: Asked = { channel: past.channel, before: folded.events(), fresh: [], recorded: new Set() };
    asked.push(one);
    return {
      ...folded,
      add: (events) => {
        one.fresh = events;
        return folded.add(events);
      },
    };
  };
  const decide: Decider["decide"] = (changed) => {
    const last = asked.at(-1);
    if (last) last.recorded = changed.recorded;
    return folds.decide(changed);
  };
  return { asked, decider: { fold, decide } };
}

export function describeRecord(rig: Rig): void {
  describe("records", () => {
    test("events with their cursor, and decides their case", async () => {
      const { store } = rig;
      const recorded = await store.record(anIntake([ASK], { cursor: "7" }), folds);
      expect(recorded).toEqual({ fresh: 1, nextAt: at("2026-11-02T15:30:00Z") });
      expect(await store.cursors(X_ACME)).toEqual(new Map([["mentions", "7"]]));
      const [found] = await store.queries.find("m1");
      expect(found?.entry).toEqual(casesOf([ASK])[0]);
      expect(plain(await eventsWith(store, "m1"))).toEqual(plain([ASK]));
      expect(found?.channel).toBe(X_ACME);
    });

    test("nothing of events that it knows", async () => {
      const { store } = rig;
      const { asked, decider } = noting();
      await store.record(anIntake([ASK, ASK]), decider);
      const again = await store.record(anIntake([{ ...ASK, author: author("mallory") }]), decider);
      expect(again).toEqual({ fresh: 0, nextAt: undefined });
      expect(asked).toHaveLength(1);
      expect((await store.queries.find("m1"))[0]?.entry.customer).toBe("ana");
    });

    test("each stream's cursor apart, and leaves one that has not moved", async () => {
      const { store } = rig;
      await store.record(anIntake([], { stream: "mentions", cursor: "7" }), folds);
      await store.record(anIntake([], { stream: "own posts", cursor: "9" }), folds);
      await store.record(anIntake([ASK], { stream: "mentions", cursor: undefined }), folds);
      await store.record(anIntake([], { stream: undefined, cursor: "11" }), folds);
      expect(await store.cursors(X_ACME)).toEqual(
        new Map([
          ["mentions", "7"],
          ["own posts", "9"],
        ]),
      );
      expect(await store.cursors(channelId("other"))).toEqual(new Map());
    });

    test("nothing at all, the cursor neither, when deciding throws", async () => {
      const { store } = rig;
      const gap = { from: at("2026-11-02T10:00:00Z"), to: at("2026-11-02T11:00:00Z"), cause: "too many" };
      const decide = (): never => {
        throw new RangeError("no such zone");
      };
      const failing = store.record(anIntake([ASK], { cursor: "7", gaps: [gap] }), { ...folds, decide });
      await expect(failing).rejects.toThrow(new RangeError("no such zone"));
      expect(await store.cursors(X_ACME)).toEqual(new Map());
      expect(await store.coverage.intervals(X_ACME)).toEqual([]);
      expect(await store.queries.counts()).toMatchObject({ events: 0, cases: 0 });
      expect(await store.record(anIntake([ASK], { cursor: "7" }), folds)).toMatchObject({ fresh: 1 });
    });

    test("what was stored before apart from what is new", async () => {
      const { store } = rig;
      const { asked, decider } = noting();
      await store.record(anIntake([ASK]), decider);
      await store.record(anIntake([ANSWER, ASK]), decider);
      expect(plain(asked)).toMatchObject([
        { channel: X_ACME, before: [], fresh: plain([ASK]) },
        { channel: X_ACME, before: plain([ASK]), fresh: plain([ANSWER]) },
      ]);
      expect((await store.queries.find("m1"))[0]?.entry.state).toBe("answered");
    });

    test("each group of conversations by one decision, however many events it has", async () => {
      const { store } = rig;
      const { asked, decider } = noting();
      const other = says(author("bob"), "m9", "2026-11-02T15:01:00Z", { conversation: ELSEWHERE });
      await store.record(anIntake([ASK, other, ANSWER]), decider);
      expect(asked.map(({ fresh }) => fresh.length).toSorted()).toEqual([1, 2]);
    });

    test("accounts with equal ids apart", async () => {
      const { store } = rig;
      const other = { ...aConversation("c1"), account: "another" };
      const same = says(author("bob"), "m1", "2026-11-02T15:00:00Z", { conversation: other });
      await store.record(anIntake([ASK, same]), folds);
      await store.record(anIntake([ANSWER]), folds);
      const found = await store.queries.find("m1");
      expect(found.map(({ entry }) => [entry.customer, entry.state]).toSorted()).toEqual([
        ["ana", "answered"],
        ["bob", "waiting"],
      ]);
    });

    test("the decision to take a case away, and the id it has now", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK]), folds);
      const was = casesOf([ASK])[0]?.id ?? caseId("");
      const earlier = says(ANA, "m0", "2026-11-02T14:00:00Z");
      const is = casesOf([ASK, earlier])[0]?.id ?? caseId("");
      await store.record(
        anIntake([earlier]),
        foldsAnd(() => ({ aliases: [{ was, is }] })),
      );
      expect(await store.queries.counts()).toMatchObject({ cases: 1 });
      expect((await store.queries.caseById(was))?.entry.id).toBe(is);
      expect((await store.queries.find(was)).map(({ entry }) => entry.id)).toEqual([is]);
      const first = says(ANA, "m00", "2026-11-02T13:00:00Z");
      const last = casesOf([ASK, earlier, first])[0]?.id ?? caseId("");
      await store.record(
        anIntake([first]),
        foldsAnd(() => ({ aliases: [{ was: is, is: last }] })),
      );
      expect((await store.queries.caseById(was))?.entry.id).toBe(last);
      expect((await store.queries.caseById(is))?.entry.id).toBe(last);
    });

    test("adopted keys as recorded, for all decisions to come", async () => {
      const { store } = rig;
      const { asked, decider } = noting();
      const adopted = foldsAnd(({ cases }) => ({
        adopted: cases.map(({ id }) => ({
          caseId: id,
          keys: [alertKey("k1"), alertKey("k2")],
          as: "adopted",
        })),
      }));
      await store.record(anIntake([ASK]), adopted);
      await store.record(anIntake([ANSWER]), decider);
      expect(asked.map(({ recorded }) => [...recorded].toSorted())).toEqual([["k1", "k2"]]);
    });
  });

  describe("links", () => {
    const quote = says(ANA, "q1", "2026-11-02T15:05:00Z", { quotes: "m1", conversation: ELSEWHERE });

    test.each([
      ["after it", [[ASK], [quote]]],
      ["before it", [[quote], [ASK]]],
      ["with it", [[quote, ASK]]],
    ])("a conversation to the message that it quotes, which came %s", async (_when, parts) => {
      const { store } = rig;
      for (const part of parts) await store.record(anIntake(part), folds);
      const [found, ...more] = await store.queries.find("m1");
      expect(more).toEqual([]);
      expect(found?.entry).toEqual(casesOf([ASK, quote])[0]);
      expect(await eventsWith(store, "m1")).toHaveLength(2);
    });

    test("three conversations in a row when the middle one comes last", async () => {
      const { store } = rig;
      const third = says(ANA, "t1", "2026-11-02T15:06:00Z", {
        repliesTo: "q1",
        conversation: aConversation("c0"),
      });
      for (const event of [third, ASK, quote]) await store.record(anIntake([event]), folds);
      expect(await eventsWith(store, "c0")).toHaveLength(3);
      expect(await eventsWith(store, "c1")).toHaveLength(3);
    });

    test.each([["before"], ["after"]])("by the id of a version that came %s the reference", async (when) => {
      const { store } = rig;
      const version = { ...edited("m1", "2026-11-02T15:02:00Z"), alias: messageId("m1b") };
      const toVersion = says(ANA, "q2", "2026-11-02T15:05:00Z", { quotes: "m1b", conversation: ELSEWHERE });
      const parts = when === "before" ? [ASK, version, toVersion] : [ASK, toVersion, version];
      for (const event of parts) await store.record(anIntake([event]), folds);
      expect(await eventsWith(store, "c1")).toHaveLength(3);
      expect(await eventsWith(store, "c2")).toHaveLength(3);
      expect((await store.queries.find("m1b"))[0]?.entry.opening).toBe("m1");
    });

    test("no conversations of other accounts or channels", async () => {
      const { store } = rig;
      const away = { ...ELSEWHERE, account: "another" };
      const toOther = says(ANA, "q1", "2026-11-02T15:05:00Z", { quotes: "m1", conversation: away });
      const ofOther = says(ANA, "q3", "2026-11-02T15:05:00Z", { quotes: "m1", conversation: ELSEWHERE });
      await store.record(anIntake([ASK]), folds);
      await store.record(anIntake([toOther]), folds);
      await store.record(anIntake([ofOther], { channel: channelId("x-other") }), folds);
      expect(await eventsWith(store, "m1")).toHaveLength(1);
    });

    test("an act about a message that nobody knows to its conversation", async () => {
      const { store } = rig;
      await store.record(anIntake([did({ kind: "claim" }, "m1", "2026-11-02T15:20:00Z")]), folds);
      await store.record(anIntake([ASK]), folds);
      expect(await eventsWith(store, "m1")).toHaveLength(2);
    });
  });
}
