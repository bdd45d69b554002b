import { beforeEach, describe, expect, test } from "vitest";
import { memberMarkOf } from "../../../src/core/alerts/alert-key.ts";
import { hashOf } from "../../../src/core/hash.ts";
import { alertKey, brandId, type CaseId } from "../../../src/core/ids.ts";
import type { ListSubject, OutboxEntry, OutboxRow } from "../../../src/ports/outbox.ts";
import { aConversation, author, BRAND, says } from "../../support/events.ts";
import { anEntry, anIntake, casesOf, folds, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const NOW = at("2026-11-02T15:31:00Z");
const LATER = at("2026-11-02T15:40:00Z");
const AFTERWARDS = at("2026-11-02T15:50:00Z");
const TEAM = "slack:C0SOCIAL1";
const PLACE = { brand: brandId("acme"), destination: TEAM, channel: X_ACME };

const asks = ["ana", "bob", "cem", "dee"].map((name) =>
  says(author(name), `ask of ${name}`, "2026-11-02T15:00:00Z", { conversation: aConversation(name) }),
);
const caseOf = (i: number): CaseId => {
  const [found] = casesOf(asks.slice(i, i + 1));
  if (found === undefined) throw new Error("no case");
  return found.id;
};
const keyOf = (i: number): string => hashOf("warning", String(i));
const entry = (i: number, over: Partial<OutboxEntry> = {}): OutboxEntry => anEntry(keyOf(i), caseOf(i), over);

function aList(name: string, of: readonly number[], others: readonly number[] = []): OutboxEntry {
  const member = (i: number): ListSubject["members"][number] => ({
    caseId: caseOf(i),
    alertKeys: [alertKey(`alert ${keyOf(i)}`)],
    stage: "warn:10m",
    stageKind: "warning",
    clock: "first",
    calledAt: NOW,
    anchor: asks[i]?.message ?? asks[0]?.message ?? ("" as never),
  });
  const subject: ListSubject = {
    kind: "list",
    form: "group",
    channel: X_ACME,
    members: of.map(member),
    others: others.map(member),
    routes: ["team"],
    people: [],
    unreached: undefined,
  };
  return anEntry(hashOf("list", name), caseOf(0), { subject });
}

export function describeLists(rig: Rig): void {
  const sendable = async (): Promise<readonly OutboxRow[]> => rig.store.outbox.sendable(LATER, 100);
  const keysToSend = async (): Promise<readonly string[]> =>
    (await sendable()).map(({ key }) => key).toSorted();
  const post = async (key: string): Promise<void> => {
    await rig.store.outbox.begin(key, NOW);
    await rig.store.outbox.sent(key, "C0SOCIAL1", `ts ${key}`, NOW);
    await rig.store.outbox.rendered(key, "hash", undefined);
  };
  const queued = (...of: readonly number[]): Promise<void> => rig.store.queue(of.map((i) => entry(i)));

  describe("lists", () => {
    beforeEach(() => rig.store.record(anIntake(asks), folds));

    test("stand for what they cover: that is not given out any more, the list is", async () => {
      const { outbox } = rig.store;
      await queued(0, 1, 2);
      const list = aList("a", [0, 1]);
      await outbox.gather(list, [keyOf(0), keyOf(1)]);
      expect(await keysToSend()).toEqual([keyOf(2), list.key].toSorted());
      expect(await outbox.marks(list.key)).toEqual([keyOf(0), keyOf(1)].map(memberMarkOf).toSorted());
      expect((await sendable()).find(({ key }) => key === list.key)?.subject).toEqual(list.subject);
    });

    test("survive a restart with all that they cover", async () => {
      await queued(0, 1);
      const list = aList("a", [0, 1]);
      await rig.store.outbox.gather(list, [keyOf(0), keyOf(1)]);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await keysToSend()).toEqual([list.key]);
      expect(await rig.store.outbox.marks(list.key)).toHaveLength(2);
    });

    test("cover nothing that is being sent, was sent, or may yet turn up under its own key", async () => {
      const { outbox } = rig.store;
      await queued(0, 1, 2, 3);
      await outbox.begin(keyOf(0), NOW);
      await post(keyOf(1));
      await outbox.begin(keyOf(2), NOW);
      await outbox.quarantine(keyOf(2), NOW, "timeout");
      await outbox.postpone(keyOf(2), NOW, "it was not posted");
      const list = aList("a", [0, 1, 2, 3]);
      await outbox.gather(list, [0, 1, 2, 3].map(keyOf));
      expect(await outbox.marks(list.key)).toEqual([memberMarkOf(keyOf(3))]);
      expect(await keysToSend()).toEqual([keyOf(2), list.key].toSorted());
      expect((await sendable()).find(({ key }) => key === keyOf(2))?.doubtful).toBe(true);
    });

    test("that are taken back give out what they covered, not before then, and leave nothing behind", async () => {
      const { outbox } = rig.store;
      await queued(0, 1);
      const list = aList("a", [0, 1]);
      await outbox.gather(list, [keyOf(0), keyOf(1)]);
      const freed = await outbox.free(list.key, LATER, "too few");
      expect(freed.map(({ key, state }) => [key, state]).toSorted()).toEqual(
        [keyOf(0), keyOf(1)].map((key) => [key, { kind: "pending", notBefore: LATER }]).toSorted(),
      );
      expect(await outbox.sendable(NOW, 10)).toEqual([]);
      expect(await keysToSend()).toEqual([keyOf(0), keyOf(1)].toSorted());
      await outbox.gather(list, [keyOf(0), keyOf(1)]);
      expect(await keysToSend()).toEqual([list.key]);
    });

    test("that were sent are not taken back", async () => {
      const { outbox } = rig.store;
      await queued(0, 1);
      const list = aList("a", [0, 1]);
      await outbox.gather(list, [keyOf(0), keyOf(1)]);
      await post(list.key);
      expect(await outbox.free(list.key, LATER, "too few")).toEqual([]);
      expect(await keysToSend()).toEqual([]);
    });

    test("are about less when some of it needs no telling any more", async () => {
      const { outbox } = rig.store;
      await queued(0, 1);
      const list = aList("a", [0, 1], [2, 3]);
      await outbox.gather(list, [keyOf(0), keyOf(1)]);
      const less = aList("a", [1], [3]).subject as ListSubject;
      await outbox.begin(list.key, NOW);
      await outbox.trim(list.key, less, [{ key: keyOf(0), reason: "answered" }], NOW);
      expect(await outbox.marks(list.key)).toEqual([memberMarkOf(keyOf(1))]);
      expect((await outbox.uncertain())[0]?.subject).toEqual(less);
      await outbox.postpone(list.key, NOW, "429");
      await outbox.free(list.key, NOW, "too few");
      expect(await keysToSend()).toEqual([keyOf(1)]);
    });

    test("count, once sent, as the message that each of their stages was given by", async () => {
      const { store } = rig;
      await queued(0, 1);
      const list = aList("a", [0, 1]);
      await store.outbox.gather(list, [keyOf(0), keyOf(1)]);
      const [found] = await store.queries.find(caseOf(0));
      if (found === undefined) throw new Error("no case");
      const states = async () => (await store.queries.alerts(found.entry)).messages.map(({ state }) => state);
      expect(await states()).toEqual([{ kind: "covered", list: list.key }]);
      await post(list.key);
      expect(await states()).toEqual([
        { kind: "sent", place: "C0SOCIAL1", reference: `ts ${list.key}`, sentAt: NOW },
      ]);
    });

    test("are looked at again when any case changes that they cover or show, and no other", async () => {
      const { store } = rig;
      await queued(0, 1);
      const list = aList("a", [0, 1], [2]);
      await store.outbox.gather(list, [keyOf(0), keyOf(1)]);
      await post(list.key);
      for (const [i, expected] of [
        [3, []],
        [1, [list.key]],
        [2, [list.key]],
      ] as const) {
        const ask = asks[i];
        if (ask === undefined) throw new Error("no ask");
        const conversation = aConversation(ask.author.id);
        const answer = says(BRAND, `answer ${i}`, "2026-11-02T15:35:00Z", {
          conversation,
          repliesTo: ask.message,
        });
        await store.record(anIntake([answer]), folds);
        const stale = await store.outbox.stale(LATER, 10);
        expect(stale.map(({ row }) => row.key)).toEqual(expected);
        for (const { row } of stale) await store.outbox.rendered(row.key, "hash", undefined);
      }
    });

    test("take the place of earlier messages about what they show, and of the list of their channel before them", async () => {
      const { outbox } = rig.store;
      await queued(0, 1, 2, 3);
      await post(keyOf(0));
      await post(keyOf(3));
      const [first, second] = [aList("a", [1], []), aList("b", [2], [0])];
      await outbox.gather(first, [keyOf(1)]);
      await post(first.key);
      await outbox.gather(second, [keyOf(2)]);
      await outbox.begin(second.key, LATER);
      await outbox.sent(second.key, "C0SOCIAL1", "ts b", LATER);
      await outbox.rendered(second.key, "hash", undefined);
      const stale = await outbox.stale(LATER, 10);
      expect(stale.map(({ row, isLive }) => [row.key, isLive]).toSorted()).toEqual(
        [
          [keyOf(0), false],
          [first.key, false],
        ].toSorted(),
      );
      expect((await outbox.crowd(PLACE, LATER, 10)).lastListAt).toBe(LATER);
      for (const { row } of stale) await outbox.rendered(row.key, "a line", undefined);
      const third = aList("c", [3], []);
      await outbox.gather(third, []);
      await outbox.begin(third.key, AFTERWARDS);
      await outbox.sent(third.key, "C0SOCIAL1", "ts c", AFTERWARDS);
      await outbox.rendered(third.key, "hash", undefined);
      const outdated = await outbox.stale(AFTERWARDS, 10);
      expect(outdated.map(({ row, isLive }) => [row.key, isLive])).toEqual([[second.key, false]]);
    });

    test("found in the platform's own history cover what is called for later, and are known by it", async () => {
      const { store } = rig;
      const list = aList("a", [0, 1]);
      await store.outbox.adopt(PLACE.brand, TEAM, [
        {
          key: list.key,
          place: "C0SOCIAL1",
          reference: "1",
          at: NOW,
          list: { form: "group" as const, members: [0, 1].map((i) => memberMarkOf(keyOf(i))) },
        },
      ]);
      await queued(0, 1, 2);
      expect(await keysToSend()).toEqual([keyOf(2)]);
      const [found] = await store.outbox.stale(LATER, 10);
      expect(found).toMatchObject({
        isLive: true,
        row: { key: list.key, subject: { channel: X_ACME, form: "group" } },
      });
      const subject = found?.row.subject;
      expect(subject?.kind === "list" && subject.members.map(({ caseId }) => caseId)).toEqual([
        caseOf(0),
        caseOf(1),
      ]);
      expect(await store.outbox.marks(list.key)).toHaveLength(2);
    });

    test("found there also cover what a list of an older store was to stand for", async () => {
      const { outbox } = rig.store;
      await queued(0, 1);
      const [own, posted] = [aList("own", [0, 1]), aList("posted", [0, 1])];
      await outbox.gather(own, [keyOf(0), keyOf(1)]);
      await outbox.adopt(PLACE.brand, TEAM, [
        {
          ...{ key: posted.key, place: "C0SOCIAL1", reference: "1", at: NOW },
          list: { form: "group", members: [memberMarkOf(keyOf(0))] },
        },
      ]);
      expect(await outbox.marks(own.key)).toEqual([memberMarkOf(keyOf(1))]);
      await outbox.free(own.key, NOW, "too few");
      expect(await keysToSend()).toEqual([keyOf(1)]);
    });

    test("of an hour call for stages before their time, once", async () => {
      const { store } = rig;
      const list = aList("brief", [0]);
      const early = {
        entries: [entry(0, { calledAt: LATER })],
        keys: [{ caseId: caseOf(0), key: alertKey("first") }],
      };
      await store.outbox.gather(list, [keyOf(0)], early);
      expect(await keysToSend()).toEqual([list.key]);
      await post(list.key);
      const again = { entries: [entry(1)], keys: [] };
      await store.outbox.gather(list, [keyOf(1)], again);
      expect(await keysToSend()).toEqual([]);
      expect(await store.outbox.marks(list.key)).toEqual([memberMarkOf(keyOf(0))]);
    });

    test("of an hour that is over leave the stages to their own time", async () => {
      const { outbox } = rig.store;
      const list = aList("brief", [0]);
      const early = { entries: [entry(0, { calledAt: LATER })], keys: [] };
      await outbox.gather(list, [keyOf(0)], early);
      await outbox.free(list.key, NOW, "its hour is over");
      expect(await outbox.nextAt()).toBe(LATER);
    });
  });

  describe("a crowd", () => {
    beforeEach(() => rig.store.record(anIntake(asks), folds));

    test("is what may be covered of one channel at one place", async () => {
      const { store } = rig;
      const lapse = entry(3);
      await store.queue([
        entry(0),
        entry(1, { destination: "slack:C0OPS0001" }),
        entry(2, { calledAt: at("2026-11-02T16:00:00Z") }),
        { ...lapse, subject: { ...lapse.subject, stageKind: "claim lapse" } as OutboxEntry["subject"] },
      ]);
      const places = await store.outbox.crowds(NOW);
      expect(places.map(({ destination }) => destination).toSorted()).toEqual(["slack:C0OPS0001", TEAM]);
      const crowd = await store.outbox.crowd(PLACE, NOW, 10);
      expect(crowd.pending.map(({ key }) => key)).toEqual([keyOf(0)]);
      expect(crowd).toMatchObject({ lists: [], lastListAt: undefined });
      expect(await store.outbox.said(PLACE, crowd.others)).toEqual([]);
    });

    test("knows what was said there of others, and no more of whom was answered", async () => {
      const { store } = rig;
      await queued(0, 1, 2);
      await post(keyOf(1));
      await post(keyOf(2));
      const answer = says(BRAND, "answer", "2026-11-02T15:32:00Z", {
        conversation: aConversation("bob"),
        repliesTo: "ask of bob",
      });
      await store.record(anIntake([answer]), folds);
      const crowd = await store.outbox.crowd(PLACE, NOW, 10);
      const said = await store.outbox.said(PLACE, crowd.others);
      expect(said.map(({ key }) => key)).toEqual([keyOf(2)]);
      expect(crowd.waiting).toBe(2);
    });

    test("is held back alone: the rest of its place goes on", async () => {
      const { store } = rig;
      await queued(0, 1);
      await store.outbox.begin(keyOf(1), NOW);
      await store.outbox.quarantine(keyOf(1), NOW, "timeout");
      await store.outbox.postpone(keyOf(1), NOW, "it was not posted");
      const note = { kind: "ops", notice: { kind: "ops", level: "note", title: "t", lines: [] } } as const;
      await store.queue([
        anEntry("note", caseOf(0), { subject: note }),
        entry(2, { destination: "slack:C0OPS0001" }),
      ]);
      const held = { workspaces: [], places: [], crowds: [PLACE] };
      const keys = (await store.outbox.sendable(LATER, 10, held)).map(({ key }) => key);
      expect(keys.toSorted()).toEqual([keyOf(1), keyOf(2), "note"].toSorted());
      const noPlace = { ...held, places: [PLACE], crowds: [] };
      expect((await store.outbox.sendable(LATER, 10, noPlace)).map(({ key }) => key)).toEqual([keyOf(2)]);
      const nothing = { ...held, workspaces: [{ brand: PLACE.brand, notifier: "slack" }] };
      expect(await store.outbox.sendable(LATER, 10, nothing)).toEqual([]);
      expect(await store.outbox.queued(PLACE, LATER)).toBe(3);
    });
  });
}
