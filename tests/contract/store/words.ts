import { describe, expect, test } from "vitest";
import { aConversation, author, BRAND, deleted, edited, says } from "../../support/events.ts";
import { anIntake, folds, someWords, wordsOf } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const ANSWER = says(BRAND, "m2", "2026-11-02T15:10:00Z", { repliesTo: "m1" });
const EDIT = edited("m1", "2026-11-02T15:05:00Z");
const FLAT = aConversation("flat", "flat");
const DECEMBER = at("2026-12-01T00:00:00Z");

export function describeWords(rig: Rig): void {
  const textOf = async (message = ASK): Promise<string | undefined> =>
    (await rig.store.queries.words(message.conversation, message.message))?.text;

  describe("words", () => {
    test("are kept apart from events, whatever stands in them", async () => {
      const { store } = rig;
      const odd = `"quoted" \u0000 \ud83d lone, ${"x".repeat(10_000)} \u202e`;
      await store.record(anIntake([ASK], { words: [wordsOf(ASK, odd)] }), folds);
      expect(await store.queries.words(ASK.conversation, ASK.message)).toEqual(someWords(odd));
      expect(JSON.stringify(await store.queries.find("m1"))).not.toContain("quoted");
    });

    test("of a later edit take the place of earlier ones, never the other way round", async () => {
      const { store } = rig;
      const first = wordsOf(ASK, "first");
      const second = { ...first, at: EDIT.at, words: someWords("second") };
      await store.record(anIntake([EDIT], { words: [second] }), folds);
      await store.record(anIntake([ASK], { words: [first] }), folds);
      expect(await textOf()).toBe("second");
      const third = { ...first, at: at("2026-11-02T15:06:00Z"), words: someWords("third") };
      const edit = edited("m1", "2026-11-02T15:06:00Z");
      await store.record(anIntake([edit], { words: [third, { ...third, at: first.at }] }), folds);
      expect(await textOf()).toBe("third");
    });

    test("go with the deletion of their message, whichever comes first", async () => {
      const { store } = rig;
      const gone = deleted("m1", "2026-11-02T15:00:00Z", "2026-11-02T15:20:00Z");
      await store.record(anIntake([ASK], { words: [wordsOf(ASK, "secret")] }), folds);
      await store.record(anIntake([gone]), folds);
      expect(await textOf()).toBeUndefined();
      const late = { ...wordsOf(ASK, "secret"), at: EDIT.at };
      await store.record(anIntake([EDIT], { words: [late] }), folds);
      expect(await textOf()).toBeUndefined();
    });

    test("expire when their case waits no more and was last active before", async () => {
      const { store } = rig;
      await store.record(anIntake([ASK], { words: [wordsOf(ASK, "question")] }), folds);
      expect(await store.expireWords(DECEMBER)).toBe(0);
      await store.record(anIntake([ANSWER], { words: [wordsOf(ANSWER, "answer")] }), folds);
      expect(await store.expireWords(ANSWER.at)).toBe(0);
      expect(await store.expireWords(DECEMBER)).toBe(2);
      expect(await textOf()).toBeUndefined();
      expect(await store.expireWords(DECEMBER)).toBe(0);
    });

    test("do not come back when their event is told again", async () => {
      const { store } = rig;
      const intake = anIntake([ASK, ANSWER], { words: [wordsOf(ASK, "question")] });
      await store.record(intake, folds);
      expect(await store.expireWords(DECEMBER)).toBe(1);
      await store.record(intake, folds);
      expect(await textOf()).toBeUndefined();
    });

    test("of a message without a case expire by when they were received", async () => {
      const { store } = rig;
      const post = says(BRAND, "p1", "2026-11-02T15:00:00Z");
      const receivedAt = at("2026-11-10T00:00:00Z");
      await store.record(anIntake([post], { receivedAt, words: [wordsOf(post, "news")] }), folds);
      expect(await store.expireWords(receivedAt)).toBe(0);
      expect(await store.expireWords(DECEMBER)).toBe(1);
    });

    test("in a flat channel do not stay because others wait there", async () => {
      const { store } = rig;
      const ask = { ...ASK, conversation: FLAT };
      const answer = { ...ANSWER, conversation: FLAT };
      const other = says(author("bob"), "b1", "2026-11-02T15:20:00Z", { conversation: FLAT });
      const words = [wordsOf(ask, "ana's"), wordsOf(other, "bob's")];
      await store.record(anIntake([ask, answer, other], { words }), folds);
      expect(await store.expireWords(DECEMBER)).toBe(1);
      expect([await textOf(ask), await textOf(other)]).toEqual([undefined, "bob's"]);
    });
  });
}
