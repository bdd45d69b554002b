import { describe, expect, test } from "vitest";
import { alertKey, brandId, caseId, channelId, messageId } from "../../../src/core/ids.ts";
import { aConversation, author, BRAND, deleted, did, edited, says } from "../../support/events.ts";
import {
  anEntry,
  anIntake,
  calling,
  callOnce,
  callsOnce,
  casesOf,
  folds,
  foldsAnd,
  someWords,
  wordsOf,
  X_ACME,
} from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" });
const OTHER = says(author("bob"), "b1", "2026-11-02T14:00:00Z", { conversation: aConversation("c2") });
const NINE = at("2026-11-02T09:00:00Z");

export function describeQueries(rig: Rig): void {
  describe("answers", () => {
    test("when it last ran", async () => {
      expect(await rig.store.queries.lastRun()).toBeUndefined();
      await rig.store.beat(NINE);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.queries.lastRun()).toBe(NINE);
      await rig.store.beat(ASK.at);
      expect(await rig.store.queries.lastRun()).toBe(ASK.at);
    });

    test("which cases of a channel were opened since then, the newest first and no more than asked for", async () => {
      const { store } = rig;
      await store.record(anIntake([OTHER, ASK, ANSWER]), folds);
      const opened = async (since: string, limit = 10, channel = X_ACME): Promise<readonly string[]> =>
        (await store.queries.opened(channel, at(since), limit)).map(({ entry }) => entry.opening);
      expect(await opened("2026-11-02T14:00:00Z")).toEqual(["m1", "b1"]);
      expect(await opened("2026-11-02T14:00:00Z", 1)).toEqual(["m1"]);
      expect(await opened("2026-11-02T14:00:01Z")).toEqual(["m1"]);
      // It was answered since then, and opened before.
      expect(await opened("2026-11-02T15:05:00Z")).toEqual([]);
      expect(await opened("2026-11-02T14:00:00Z", 10, channelId("another"))).toEqual([]);
    });

    test("how long after it was posted what opened each of the newest cases came in", async () => {
      const { store } = rig;
      const lags = (since: string, limit = 10, channel = X_ACME) =>
        store.queries.lags(channel, at(since), limit);
      expect(await lags("2026-11-02T00:00:00Z")).toEqual([]);
      await store.record(anIntake([OTHER], { receivedAt: at("2026-11-02T14:10:00Z") }), folds);
      await store.record(anIntake([ASK], { receivedAt: at("2026-11-02T15:00:02Z") }), folds);
      // Neither what goes on in a case nor a later reading of the same changes when it first came in.
      await store.record(anIntake([ASK, ANSWER], { receivedAt: at("2026-11-02T16:00:00Z") }), folds);
      expect(await lags("2026-11-02T14:00:00Z")).toEqual([2000, 600_000]);
      expect(await lags("2026-11-02T14:00:00Z", 1)).toEqual([2000]);
      expect(await lags("2026-11-02T14:00:01Z")).toEqual([2000]);
      expect(await lags("2026-11-02T14:00:00Z", 10, channelId("another"))).toEqual([]);
    });

    test("nothing about ids that nobody knows", async () => {
      const { queries } = rig.store;
      expect(await queries.find("nobody")).toEqual([]);
      expect(await queries.caseById(caseId("nobody"))).toBeUndefined();
      expect(await queries.words(ASK.conversation, messageId("nobody"))).toBeUndefined();
      expect(await queries.due(10)).toEqual([]);
      expect(await queries.channels()).toEqual([]);
      expect(await queries.watched(X_ACME, NINE)).toEqual([]);
    });

    test("which open cases are due first, with the words that opened them", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK, OTHER], { words: [wordsOf(ASK, "help")] }), folds);
      const rows = await store.queries.due(10);
      expect(rows.map(({ entry, words }) => [entry.opening, words])).toEqual([
        ["b1", undefined],
        ["m1", someWords("help")],
      ]);
      expect(await store.queries.due(1)).toHaveLength(1);
      await store.record(anIntake([ANSWER]), folds);
      expect(await store.queries.due(10)).toHaveLength(1);
    });

    test("also those that wait for what nobody promised, last", async () => {
      const { store } = rig;
      const unpromised = foldsAnd(({ cases }) => ({
        cases: cases.map((one) => ({ ...one, dueAt: undefined })),
      }));
      await store.record(anIntake([OTHER]), unpromised);
      await store.record(anIntake([ASK]), folds);
      expect((await store.queries.due(10)).map(({ entry }) => entry.opening)).toEqual(["m1", "b1"]);
      expect(await store.queries.due(1)).toHaveLength(1);
    });

    test("a message in a flat channel with the cases of its author", async () => {
      const { store } = rig;
      const flat = aConversation("flat", "flat");
      const events = [ASK, OTHER].map((event) => ({ ...event, conversation: flat }));
      await store.record(anIntake(events), folds);
      expect((await store.queries.find("b1")).map(({ entry }) => entry.customer)).toEqual(["bob"]);
      expect(await store.queries.find("flat")).toHaveLength(2);
    });

    test("which messages are watched, and when each was last seen", async () => {
      const { store } = rig;
      const receivedAt = at("2026-11-02T15:01:00Z");
      await store.record(anIntake([ASK, OTHER], { receivedAt }), folds);
      const seen = at("2026-11-02T15:30:00Z");
      await store.markSeen(X_ACME, [ASK.message, messageId("nobody knows it")], seen);
      await store.markSeen(X_ACME, [ASK.message], receivedAt);
      await store.markSeen(channelId("other"), [OTHER.message], seen);
      const watched = await store.queries.watched(X_ACME, NINE);
      expect(watched.toSorted((a, b) => a.lastSeen - b.lastSeen)).toEqual([
        { message: "b1", conversation: OTHER.conversation, lastSeen: receivedAt },
        { message: "m1", conversation: ASK.conversation, lastSeen: seen },
      ]);
      expect((await store.queries.watched(X_ACME, ASK.at)).map(({ message }) => message)).toEqual(["m1"]);
      expect(await store.queries.watched(channelId("other"), NINE)).toEqual([]);
    });

    test("how much there is of everything", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK, ANSWER, OTHER]), folds);
      await store.fire(at("2026-11-02T16:00:00Z"), 10, callsOnce);
      const id = casesOf([ASK])[0]?.id ?? caseId("");
      await store.queue([anEntry("a", id, { calledAt: NINE }), anEntry("b", id), anEntry("c", id)]);
      await store.outbox.begin("a", NINE);
      await store.outbox.begin("b", NINE);
      await store.outbox.sent("b", "C1", "1", NINE);
      await store.outbox.cancel("c", "answered", NINE);
      expect(await store.queries.counts()).toEqual({
        events: 3,
        cases: 2,
        waiting: 1,
        pending: 1,
        uncertain: 1,
        sent: 1,
        oldestUnsent: NINE,
      });
    });

    test("how much there is of one brand, whatever there is of another", async () => {
      const { store } = rig;
      const other = brandId("other");
      await store.record(anIntake([ASK]), folds);
      const id = casesOf([ASK])[0]?.id ?? caseId("");
      await store.queue([anEntry("a", id), anEntry("b", id, { brand: other, calledAt: NINE })]);
      const mine = { events: 1, cases: 1, waiting: 1, pending: 1, oldestUnsent: anEntry("a", id).calledAt };
      expect(await store.queries.counts(ASK.conversation.brand)).toMatchObject(mine);
      const theirs = { events: 0, cases: 0, waiting: 0, pending: 1, oldestUnsent: NINE };
      expect(await store.queries.counts(other)).toMatchObject(theirs);
      expect(await store.queries.counts()).toMatchObject({ pending: 2, oldestUnsent: NINE });
    });

    test("what became of the alerts of a case, in the order in which they were called for", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK, OTHER]), folds);
      const [other, ask] = await store.queries.due(2);
      if (!ask || !other) throw new Error("two cases are due");
      expect(await store.queries.alerts(ask.entry)).toEqual({ messages: [], skipped: new Set() });
      const call = calling((due) => {
        const { cases } = callOnce(due);
        const { id } = ask.entry;
        if (cases[0]?.id !== id) return { queue: [], keys: [], cases };
        return {
          queue: [anEntry("b", id), anEntry("a", id, { calledAt: NINE })],
          keys: [
            { caseId: id, key: alertKey("passed"), as: "skipped" },
            { caseId: id, key: alertKey("given"), as: "queued" },
          ],
          cases,
        };
      });
      await store.fire(at("2026-11-02T16:00:00Z"), 10, call);
      const { messages, skipped } = await store.queries.alerts(ask.entry);
      expect(messages.map(({ key, state }) => [key, state.kind])).toEqual([
        ["a", "pending"],
        ["b", "pending"],
      ]);
      expect([...skipped]).toEqual(["passed"]);
      expect(await store.queries.alerts(other.entry)).toEqual({ messages: [], skipped: new Set() });
    });

    test("which open cases of one channel are due", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK]), folds);
      await store.record(anIntake([OTHER], { channel: channelId("other") }), folds);
      expect((await store.queries.due(9, X_ACME)).map(({ entry }) => entry.opening)).toEqual(["m1"]);
      expect(await store.queries.due(9, channelId("nobody knows it"))).toEqual([]);
    });

    test("how much was posted on a channel since then, and since when it is known", async () => {
      const { store } = rig;
      const own = says(author(ASK.conversation.account, "responder"), "m9", "2026-11-02T15:10:00Z");
      await store.record(anIntake([OTHER], { receivedAt: NINE }), folds);
      const version = { ...edited("m1", "2026-11-02T15:02:00Z"), alias: messageId("m1b") };
      await store.record(anIntake([ASK, own, version]), folds);
      const { posts } = store.queries;
      expect(await posts(X_ACME, NINE)).toEqual({ own: 1, others: 2, firstAt: NINE });
      expect(await posts(X_ACME, ASK.at)).toEqual({ own: 1, others: 1, firstAt: NINE });
      expect(await posts(channelId("other"), NINE)).toEqual({ own: 0, others: 0, firstAt: undefined });
    });

    test("when a channel was last heard of, whatever our own clock makes of deletions and acts", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK]), folds);
      const gone = deleted("m1", "2026-11-02T15:00:00Z", "2029-05-02T15:00:00Z");
      await store.record(anIntake([gone, did({ kind: "resolve" }, "m1", "2029-05-02T15:00:00Z")]), folds);
      expect(await store.queries.channels()).toMatchObject([{ lastEventAt: ASK.at, lastReceivedAt: ASK.at }]);
    });

    test("how each channel stands", async () => {
      const { store } = rig;
      const receivedAt = at("2026-11-02T15:20:00Z");
      await store.record(anIntake([ASK], { receivedAt }), folds);
      await store.record(anIntake([OTHER], { receivedAt }), folds);
      await store.coverage.blind(channelId("discord-acme"), NINE, "no heartbeat");
      expect(await store.queries.channels()).toEqual([
        {
          channel: "discord-acme",
          waiting: 0,
          lastEventAt: undefined,
          lastReceivedAt: undefined,
          blindSince: NINE,
          blindCause: "no heartbeat",
        },
        {
          channel: "x-acme",
          waiting: 2,
          lastEventAt: ASK.at,
          lastReceivedAt: receivedAt,
          blindSince: undefined,
          blindCause: undefined,
        },
      ]);
    });
  });
}
