import { describe, expect, test } from "vitest";
import { decideBy } from "../../../src/app/decide.ts";
import { judgingBy } from "../../../src/app/judging.ts";
import type { ChannelEvent, MessageEvent } from "../../../src/core/cases/events.ts";
import { isErased } from "../../../src/core/erased-author.ts";
import { authorId, brandId, channelId } from "../../../src/core/ids.ts";
import { END_OF_TIME, instant } from "../../../src/core/time/instant.ts";
import { termsHistory } from "../../../src/core/terms/terms-at.ts";
import type { Held } from "../../../src/ports/erasure.ts";
import type { Recorded, StoredWords } from "../../../src/ports/store.ts";
import { AROUND_THE_CLOCK, aMonitored, aWatch } from "../../support/app.ts";
import { aConversation, author, BRAND, did, edited, says } from "../../support/events.ts";
import { anIntake, callsOnce, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const WATCH = aWatch(aMonitored(), termsHistory([AROUND_THE_CLOCK]));
const ANA = authorId("ana");
const FLAT = { conversation: aConversation("flat", "flat") };
const LATER = at("2026-11-02T18:00:00Z");
const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1", addresses: [author("ana")] });
const AGAIN = says(author("ana"), "m3", "2026-11-02T17:30:00Z", { repliesTo: "m2" });
const BOB = says(author("bob"), "b1", "2026-11-02T15:20:00Z");
const NOTHING: Held = {
  isResponder: false,
  messages: 0,
  mentions: 0,
  cases: 0,
  waiting: 0,
  questions: 0,
  told: [],
};

/** What its author wrote; handles are ids with a capital. */
const said = (
  { conversation, message, at: posted, author: { id } }: MessageEvent,
  text: string,
): StoredWords => ({
  ...{ conversation, message, at: posted },
  words: {
    text,
    handle: id.replace(/^./, (first) => first.toUpperCase()),
    name: `${id} Doe`,
    link: `https://x.example/${id}`,
  },
});

export function describeErasure(rig: Rig): void {
  const tell = (events: readonly ChannelEvent[], words: readonly StoredWords[] = []): Promise<Recorded> =>
    rig.store.record(anIntake(events, { words }), decideBy(WATCH));
  const erase = (who = ANA) => rig.store.erasure.erase(X_ACME, who, LATER, decideBy(WATCH));
  const held = (): Promise<Held> => rig.store.erasure.held(X_ACME, ANA);
  const textOf = async ({ conversation, message }: MessageEvent): Promise<string | undefined> =>
    (await rig.store.queries.words(conversation, message))?.text;
  const casesOf = async (id: string) =>
    (await rig.store.queries.find(id)).map(({ entry: { id: _id, customer: _customer, ...rest } }) => rest);
  const figures = async (): Promise<readonly unknown[]> => {
    const found: object[] = [];
    const ever = { channel: X_ACME, which: "due or open", from: instant(0), to: END_OF_TIME } as const;
    await rig.store.figures.records(ever, LATER, judgingBy(WATCH), ({ caseId: _id, ...record }) =>
      found.push(record),
    );
    return found.map((one) => JSON.stringify(one)).sort();
  };
  const settle = async (): Promise<void> => {
    while ((await rig.store.figures.settle(LATER, 1000, judgingBy(WATCH))) > 0);
  };

  describe("somebody who is erased", () => {
    test("is nobody afterwards: of them nothing is held, and their cases and figures are as before", async () => {
      await tell([ASK, ANSWER], [said(ASK, "where is my bag?"), said(ANSWER, "Here, Ana!")]);
      await rig.store.fire(LATER, 10, callsOnce);
      await settle();
      const before = [await casesOf("m1"), await figures()];
      expect(await held()).toMatchObject({ messages: 1, mentions: 1, cases: 1, waiting: 0 });
      const erased = await erase();
      expect(erased).toMatchObject({ kind: "erased", held: { messages: 1 }, isLogEmpty: true });
      expect(erased.kind === "erased" && isErased(erased.as)).toBe(true);
      expect(await held()).toEqual(NOTHING);
      expect([await textOf(ASK), await textOf(ANSWER)]).toEqual([undefined, undefined]);
      expect([await casesOf("m1"), await figures()]).toEqual(before);
      await settle();
      rig.store = await rig.kind.reopened(rig.store);
      expect([await casesOf("m1"), await figures()]).toEqual(before);
      expect((await rig.store.figures.verify(undefined, LATER, judgingBy(WATCH))).discrepancies).toEqual([]);
    });

    test("waits no more, and is not warned of", async () => {
      await tell([AGAIN]);
      const [waiting] = await rig.store.queries.find("m3");
      expect(waiting?.entry.state).toBe("waiting");
      await erase();
      const [ended] = await rig.store.queries.find("m3");
      expect(ended?.entry).toMatchObject({ state: "closed", nextAt: undefined, dueAt: undefined });
      expect(await rig.store.fire(at("2026-12-01T00:00:00Z"), 10, callsOnce)).toBe(0);
      expect(await figures()).toEqual([expect.stringContaining('"result":"withdrawn"')]);
    });

    test("does not come back when everything is read again, nor what they had edited", async () => {
      const words = [said(ASK, "where?"), said(ANSWER, "Here, Ana!")];
      await tell([ASK, ANSWER], words);
      await erase();
      rig.store = await rig.kind.reopened(rig.store);
      expect(await tell([ASK, ANSWER], words)).toMatchObject({ fresh: 0 });
      const edit = edited("m1", "2026-11-02T15:05:00Z");
      await tell([edit], [{ ...said(ASK, "where, please?"), at: edit.at }]);
      expect(await held()).toEqual(NOTHING);
      expect([await textOf(ASK), await textOf(ANSWER)]).toEqual([undefined, undefined]);
    });

    test("is a customer like any other when they write again, also in the same thread", async () => {
      await tell([ASK, ANSWER]);
      await erase();
      await tell([says(author("ana"), "m9", "2026-11-02T19:00:00Z", { repliesTo: "m2" })]);
      expect(await held()).toMatchObject({ messages: 1, cases: 1, waiting: 1 });
      await erase();
      expect(await held()).toEqual(NOTHING);
      expect(await rig.store.queries.counts()).toMatchObject({ cases: 2, waiting: 0 });
    });

    test("leaves other customers' cases as they were, in a thread and in a channel", async () => {
      const others = [
        says(author("bob"), "b2", "2026-11-02T15:25:00Z", FLAT),
        says(author("bob"), "b3", "2026-11-02T15:26:00Z", { ...FLAT, repliesTo: "f1", interaction: "reply" }),
        says(author("cyd"), "d1", "2026-11-02T15:30:00Z", FLAT),
      ];
      const hers = says(author("ana"), "f1", "2026-11-02T15:24:00Z", FLAT);
      const answer = says(BRAND, "f2", "2026-11-02T15:40:00Z", { ...FLAT, repliesTo: "f1" });
      await tell(
        [ASK, BOB, hers, ...others, answer],
        [said(BOB, "mine too"), said(others[0] ?? BOB, "and @Anabel?")],
      );
      const ids = ["b1", "b2", "b3", "d1"];
      const before = await Promise.all(ids.map(casesOf));
      await erase();
      expect(await Promise.all(ids.map(casesOf))).toEqual(before);
      expect([await textOf(BOB), await textOf(others[0] ?? BOB)]).toEqual(["mine too", "and @Anabel?"]);
      expect(await rig.store.queries.counts()).toMatchObject({ waiting: 3 });
    });

    test("is not named by others any more: their words go, and nothing else of them", async () => {
      const naming = says(author("bob"), "b1", "2026-11-02T15:20:00Z", { addresses: [author("ana")] });
      const telling = says(author("cyd"), "d1", "2026-11-02T15:21:00Z");
      await tell(
        [ASK, naming, telling],
        [said(ASK, "?"), said(naming, "you too?"), said(telling, "as @ana said")],
      );
      await erase();
      expect([await textOf(naming), await textOf(telling)]).toEqual([undefined, undefined]);
      expect(await held()).toEqual(NOTHING);
      expect(await casesOf("d1")).toHaveLength(1);
    });

    test("who never wrote is taken out of what others wrote to them", async () => {
      await tell([says(author("bob"), "b1", "2026-11-02T15:20:00Z", { addresses: [author("ana")] })]);
      expect(await held()).toEqual({ ...NOTHING, mentions: 1 });
      await erase();
      expect(await held()).toEqual(NOTHING);
      expect(await casesOf("b1")).toHaveLength(1);
    });

    test("takes along what was told of their cases: it is looked at again, under ids that tell nothing", async () => {
      await tell([ASK]);
      const [was] = await rig.store.queries.find("m1");
      await rig.store.fire(LATER, 10, callsOnce);
      const [queued] = await rig.store.outbox.sendable(LATER, 10);
      const key = queued?.key ?? "";
      expect((await held()).told).toEqual([{ destination: "slack:C0SOCIAL1", sent: 0, queued: 1 }]);
      await rig.store.outbox.begin(key, LATER);
      await rig.store.outbox.sent(key, "C0SOCIAL1", "1.1", LATER);
      await rig.store.outbox.rendered(key, "shown", undefined);
      expect((await held()).told).toEqual([{ destination: "slack:C0SOCIAL1", sent: 1, queued: 0 }]);
      await erase();
      const [stale] = await rig.store.outbox.stale(LATER, 10);
      const [is] = await rig.store.queries.find("m1");
      expect(stale?.row).toMatchObject({ key, subject: { caseId: is?.entry.id } });
      expect(is?.entry.id).not.toBe(was?.entry.id);
      expect(await rig.store.queries.caseById(was?.entry.id ?? (ASK.message as never))).toBeUndefined();
    });

    test("takes along reasons that our people gave, and what they were asked", async () => {
      await tell([ASK]);
      await tell([did({ kind: "not for us", reason: "Ana is rude" }, "m1", "2026-11-02T15:05:00Z", "act1")]);
      const about = {
        kind: "conduct",
        channel: X_ACME,
        conversation: ASK.conversation,
        message: ASK.message,
      } as const;
      await rig.store.questions.ask({
        ...{ id: "q1", brand: brandId("acme"), askedAt: ASK.at },
        about: { ...about, author: ANA, at: ASK.at, breaches: [] },
        notice: { kind: "question", question: "q1", title: "?", lines: [], choices: [] },
      });
      expect(await held()).toMatchObject({ questions: 1 });
      await erase();
      const asked = await rig.store.questions.find("q1");
      expect(asked).toMatchObject({ answered: { by: undefined } });
      expect(JSON.stringify(asked)).not.toContain('"ana"');
      expect(await rig.store.questions.open()).toEqual([]);
      expect(JSON.stringify(await figures())).not.toContain("rude");
    });

    test("whom moderators were asked about before the message could be kept is in no question any more", async () => {
      const { conversation, message, at: posted } = ASK;
      await rig.store.questions.ask({
        ...{ id: "q1", brand: brandId("acme"), askedAt: posted },
        about: {
          ...{ kind: "conduct", channel: X_ACME, conversation, message },
          author: ANA,
          at: posted,
          breaches: [],
        },
        notice: { kind: "question", question: "q1", title: "?", lines: [], choices: [] },
      });
      expect(await held()).toEqual({ ...NOTHING, questions: 1 });
      await erase();
      expect(await held()).toEqual(NOTHING);
    });

    test("is somebody of ours? Then nothing is changed", async () => {
      await tell([ASK, ANSWER]);
      const before = await casesOf("m1");
      expect(await erase(BRAND.id)).toEqual({ kind: "responder" });
      expect(await casesOf("m1")).toEqual(before);
    });

    test("is nobody we know? Then nothing is changed; on another channel they stay", async () => {
      await tell([ASK]);
      expect(await erase(authorId("an"))).toMatchObject({ kind: "erased", held: NOTHING });
      const other = await rig.store.erasure.erase(channelId("x-other"), ANA, LATER, decideBy(WATCH));
      expect(other).toMatchObject({ kind: "erased", held: NOTHING });
      expect(await held()).toMatchObject({ messages: 1, cases: 1, waiting: 1 });
    });
  });
}
