import { beforeEach, describe, expect, test } from "vitest";
import { keyAgain, memberMarkOf } from "../../../src/core/alerts/alert-key.ts";
import { hashOf } from "../../../src/core/hash.ts";
import { alertKey, type CaseId } from "../../../src/core/ids.ts";
import type { ListSubject, OutboxEntry, OutboxRow } from "../../../src/ports/outbox.ts";
import type { Called, DueCases } from "../../../src/ports/store.ts";
import { aConversation, author, says } from "../../support/events.ts";
import { anEntry, anIntake, calling, casesOf, folds, toEntry, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const NOW = at("2026-11-02T15:31:00Z");
const AHEAD = at("2026-11-02T17:31:00Z");
const TO_COME = at("2026-11-02T16:00:00Z");
const PAST = at("2026-11-02T15:30:00Z");

const asks = ["ana", "bob", "cem"].map((name) =>
  says(author(name), `ask of ${name}`, "2026-11-02T15:00:00Z", { conversation: aConversation(name) }),
);
const caseOf = (i: number): CaseId => {
  const [found] = casesOf(asks.slice(i, i + 1));
  if (found === undefined) throw new Error("no case");
  return found.id;
};
const keyOf = (i: number): string => hashOf("breach", String(i));
const stageOf = (i: number): string => `alert ${keyOf(i)}`;
const entry = (i: number, calledAt = TO_COME, over: Partial<OutboxEntry> = {}): OutboxEntry =>
  anEntry(keyOf(i), caseOf(i), { calledAt, ...over });

function aList(of: readonly OutboxEntry[], form: ListSubject["form"], calledAt = NOW): OutboxEntry {
  const members = of.flatMap(({ subject, calledAt }) =>
    subject.kind === "stage" ? [{ ...subject, calledAt }] : [],
  );
  const people = { routes: ["team"], people: [], unreached: undefined };
  const subject: ListSubject = { kind: "list", form, channel: X_ACME, members, others: [], ...people };
  return anEntry(hashOf("list", form), caseOf(0), { subject, calledAt });
}

export function describeTakeBack(rig: Rig): void {
  const post = async (key: string, sentAt = AHEAD): Promise<void> => {
    await rig.store.outbox.begin(key, sentAt);
    await rig.store.outbox.sent(key, "C0SOCIAL1", `ts ${key}`, sentAt);
    await rig.store.outbox.rendered(key, "hash", undefined);
  };
  const rowOf = async (key: string): Promise<OutboxRow | undefined> =>
    (await rig.store.outbox.find([key])).at(0);
  const takeBack = () => rig.store.outbox.takeBack(NOW, NOW);
  /** What each due case is asked with; its stage and one below it are recorded, as a clock that is ahead does. */
  const fire = async (now: typeof NOW): Promise<readonly DueCases[]> => {
    const asked: DueCases[] = [];
    const call = (due: DueCases): Called => {
      asked.push(due);
      const keys = due.cases.flatMap(({ id: caseId }) => {
        const i = asks.findIndex((_, n) => caseOf(n) === caseId);
        return [
          { caseId, key: alertKey(stageOf(i)), as: "queued" as const },
          { caseId, key: alertKey(`skipped ${String(i)}`), as: "skipped" as const },
        ];
      });
      const cases = due.cases.map((one) => ({ ...toEntry(one, due.recorded), nextAt: undefined }));
      return { queue: [], keys, cases };
    };
    await rig.store.fire(now, 100, calling(call));
    return asked;
  };

  describe("takes back", () => {
    beforeEach(async () => {
      await rig.store.record(anIntake(asks), folds);
      await fire(AHEAD);
    });

    test("what was sent for a stage to come: it is to be edited, about no case, and may be called again", async () => {
      const { outbox, queue } = rig.store;
      await queue([entry(0)]);
      await post(keyOf(0));
      expect(await takeBack()).toEqual({ messages: 1, isWhole: true });
      expect(await rowOf(keyOf(0))).toMatchObject({
        subject: { kind: "taken back" },
        state: { kind: "sent", reference: `ts ${keyOf(0)}` },
      });
      const [stale, ...more] = await outbox.stale(NOW, 10);
      expect(more).toEqual([]);
      expect(stale).toMatchObject({ row: { key: keyOf(0) }, shown: undefined });
      expect(await takeBack()).toEqual({ messages: 0, isWhole: true });
    });

    test("its stages, and those skipped for it: the case is due at once, and others are not", async () => {
      await rig.store.queue([entry(0), entry(1, PAST)]);
      await post(keyOf(0));
      await post(keyOf(1));
      await takeBack();
      expect(await rig.store.nextAlertAt()).toBe(NOW);
      const asked = await fire(NOW);
      expect(asked.map(({ cases, recorded }) => [cases.map(({ id }) => id), [...recorded]])).toEqual([
        [[caseOf(0)], []],
      ]);
    });

    test("and calls for it again under another key, as often as it takes", async () => {
      const { outbox, queue } = rig.store;
      const again = keyAgain(keyOf(0));
      await queue([entry(0)]);
      await post(keyOf(0));
      await takeBack();
      await queue([entry(0)]);
      await queue([entry(0)]);
      expect((await outbox.sendable(TO_COME, 10)).map(({ key }) => key)).toEqual([again]);
      expect(await rig.store.fallback.fresh([keyOf(0), keyOf(1)])).toEqual(new Set([keyOf(1)]));
      await post(again);
      await takeBack();
      await queue([entry(0)]);
      expect((await outbox.sendable(TO_COME, 10)).map(({ key }) => key)).toEqual([keyAgain(again)]);
    });

    test("what waits, or was overtaken by what is taken back", async () => {
      const { outbox, queue } = rig.store;
      await queue([entry(0), anEntry("lower", caseOf(0), { calledAt: TO_COME })]);
      await outbox.cancel("lower", "a later stage is called for", AHEAD);
      expect(await takeBack()).toEqual({ messages: 2, isWhole: true });
      expect(await outbox.sendable(AHEAD, 10)).toEqual([]);
      await queue([entry(0), anEntry("lower", caseOf(0))]);
      const keys = (await outbox.sendable(AHEAD, 10)).map(({ key }) => key);
      expect(keys.toSorted()).toEqual([keyAgain(keyOf(0)), keyAgain("lower")].toSorted());
    });

    test("what is being sent only once it is known what became of it", async () => {
      const { outbox, queue } = rig.store;
      await queue([entry(0)]);
      await outbox.begin(keyOf(0), AHEAD);
      expect(await takeBack()).toEqual({ messages: 0, isWhole: false });
      await outbox.sent(keyOf(0), "C0SOCIAL1", "ts", AHEAD);
      expect(await takeBack()).toEqual({ messages: 1, isWhole: true });
    });

    test("a list with all that it stands for", async () => {
      const { outbox, queue } = rig.store;
      const all = [entry(0), entry(1), entry(2)];
      const list = aList(all, "group", TO_COME);
      await queue(all);
      await outbox.gather(
        list,
        all.map(({ key }) => key),
      );
      await post(list.key);
      expect(await takeBack()).toEqual({ messages: 4, isWhole: true });
      expect((await rowOf(list.key))?.subject).toEqual({ kind: "taken back" });
      expect(await outbox.marks(list.key)).toEqual([]);
      await queue(all);
      expect(await outbox.sendable(TO_COME, 10)).toHaveLength(3);
    });

    test("of a list only what is to come: it stands for the others", async () => {
      const { outbox, queue } = rig.store;
      const all = [entry(0, PAST), entry(1)];
      const list = aList(all, "group");
      await queue(all);
      await outbox.gather(
        list,
        all.map(({ key }) => key),
      );
      await post(list.key);
      expect(await takeBack()).toEqual({ messages: 1, isWhole: true });
      expect(await outbox.marks(list.key)).toEqual([memberMarkOf(keyOf(0))]);
      const { subject } = (await rowOf(list.key)) ?? {};
      expect(subject).toMatchObject({ kind: "list", members: [{ caseId: caseOf(0) }] });
      expect(await rowOf(keyOf(0))).toMatchObject({ state: { kind: "covered" } });
      expect((await outbox.stale(NOW, 10)).map(({ row }) => row.key)).toEqual([list.key]);
    });

    test("what a list that waits stands for, and leaves what is due", async () => {
      const { outbox, queue } = rig.store;
      const all = [entry(0, PAST), entry(1)];
      await queue(all);
      await outbox.gather(
        aList(all, "group"),
        all.map(({ key }) => key),
      );
      expect(await takeBack()).toEqual({ messages: 1, isWhole: true });
      expect((await outbox.sendable(AHEAD, 10)).map(({ key }) => key)).toEqual([keyOf(0)]);
    });

    test("nothing that was sent in time: not what a brief said of stages ahead, nor what was due a moment ago", async () => {
      const { outbox, queue } = rig.store;
      const ahead = [entry(0)];
      const brief = aList(ahead, "brief", PAST);
      await outbox.gather(
        brief,
        ahead.map(({ key }) => key),
        { entries: ahead, keys: [] },
      );
      await post(brief.key, PAST);
      await queue([entry(1, PAST), entry(2, NOW)]);
      await post(keyOf(1), PAST);
      await post(keyOf(2), NOW);
      expect(await takeBack()).toEqual({ messages: 0, isWhole: true });
      expect(await rowOf(keyOf(0))).toMatchObject({ state: { kind: "covered" } });
    });

    test("a brief that came too early itself, which is told again at its hour", async () => {
      const { outbox, queue } = rig.store;
      const ahead = [entry(0)];
      const brief = aList(ahead, "brief", TO_COME);
      const keys = ahead.map(({ key }) => key);
      await outbox.gather(brief, keys, { entries: ahead, keys: [] });
      await post(brief.key);
      expect(await takeBack()).toEqual({ messages: 2, isWhole: true });
      await outbox.gather(brief, [], { entries: [], keys: [] });
      expect((await outbox.sendable(TO_COME, 10)).map(({ key }) => key)).toEqual([keyAgain(brief.key)]);
      await queue(ahead);
      expect(await rowOf(keyAgain(keyOf(0)))).toMatchObject({ state: { kind: "pending" } });
    });

    test("nothing that a person called for", async () => {
      const { subject } = entry(0);
      if (subject.kind !== "stage") throw new Error("no stage");
      await rig.store.queue([entry(0, TO_COME, { subject: { ...subject, stage: "escalate:breach:now" } })]);
      await post(keyOf(0));
      expect(await takeBack()).toEqual({ messages: 0, isWhole: true });
    });

    test("all of that over a restart", async () => {
      await rig.store.queue([entry(0)]);
      await post(keyOf(0));
      await takeBack();
      rig.store = await rig.kind.reopened(rig.store);
      expect((await rig.store.outbox.stale(NOW, 10)).map(({ row }) => row.key)).toEqual([keyOf(0)]);
      expect(await rig.store.nextAlertAt()).toBe(NOW);
    });
  });
}
