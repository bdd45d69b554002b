import { describe, expect, test } from "vitest";
import type { ChannelEvent } from "../../../src/core/cases/events.ts";
import { actId, authorId, brandId, channelId, messageId, personId } from "../../../src/core/ids.ts";
import { after, hours, minutes, type Instant } from "../../../src/core/time/instant.ts";
import type { ConductMatter, Question } from "../../../src/ports/questions.ts";
import { aConversation, author, deleted, did, edited, says } from "../../support/events.ts";
import { anIntake, folds, wordsOf, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ACME = brandId("acme");
const BO = personId("bo");
const POSTED = "2026-11-02T12:00:00Z";
const NOON = at(POSTED);
const ANA = author("ana");
const PLACE = "slack:C0MODS001";
const MESSAGE = says(ANA, "m1", POSTED);

const aMatter = (over: Partial<ConductMatter> = {}): ConductMatter => ({
  kind: "conduct",
  channel: X_ACME,
  conversation: aConversation(),
  message: messageId("m1"),
  author: authorId("ana"),
  at: NOON,
  breaches: [],
  ...over,
});

const aQuestion = (id: string, about = aMatter(), askedAt: Instant = NOON): Omit<Question, "answered"> => ({
  ...{ id, brand: ACME, about, askedAt },
  notice: { kind: "question", question: id, title: "?", lines: [], choices: [] },
});

const entryFor = (question: string) => ({
  ...{ key: `k-${question}`, brand: ACME, destination: PLACE, calledAt: NOON, deadline: NOON },
  subject: { kind: "question", question } as const,
});

export function describeConductQuestions(rig: Rig): void {
  const record = (...events: readonly ChannelEvent[]) =>
    rig.store.record(
      anIntake(events, {
        words: events.flatMap((event) => (event.kind === "message" ? [wordsOf(event, "words")] : [])),
      }),
      folds,
    );

  /** Asked, sent, and rendered: nothing is stale. */
  const asked = async (id = "q1", about = aMatter()): Promise<void> => {
    const { questions, outbox, queue } = rig.store;
    await questions.ask(aQuestion(id, about));
    await queue([entryFor(id)]);
    await outbox.begin(`k-${id}`, NOON);
    await outbox.sent(`k-${id}`, "C0MODS001", "1.1", NOON);
    await outbox.rendered(`k-${id}`, "shown", undefined);
  };
  const stale = async (): Promise<readonly string[]> =>
    (await rig.store.outbox.stale(after(NOON, hours(100 * 24)), 10)).map(({ row }) => row.key);

  describe("questions about conduct", () => {
    test.each([
      ["an edit", [edited("m1", "2026-11-02T12:05:00Z")]],
      ["a deletion", [deleted("m1", "2026-11-02T12:05:00Z", "2026-11-02T12:06:00Z")]],
    ])("are rendered anew by %s of their message, in the same commit; by nothing else", async (_, events) => {
      await record(MESSAGE);
      await asked();
      await record(says(ANA, "m2", "2026-11-02T12:01:00Z"));
      expect(await stale()).toEqual([]);
      await record(...events);
      expect(await stale()).toEqual(["k-q1"]);
    });

    test("that are asked before their message is committed are rendered anew when it is", async () => {
      await asked();
      await record(MESSAGE);
      expect(await stale()).toEqual(["k-q1"]);
    });

    test("are rendered anew when the words expire", async () => {
      await record(
        MESSAGE,
        says(author("acme", "responder"), "r1", "2026-11-02T12:10:00Z", { repliesTo: "m1" }),
      );
      await asked();
      expect(await stale()).toEqual([]);
      expect(await rig.store.queries.latestWords(aConversation(), messageId("m1"))).toMatchObject({
        kind: "kept",
        at: NOON,
        words: { text: "words" },
      });
      await rig.store.expireWords(after(NOON, hours(48)));
      expect(await rig.store.queries.latestWords(aConversation(), messageId("m1"))).toEqual({ kind: "gone" });
      expect(await stale()).toEqual(["k-q1"]);
    });

    test("are open again when what was done about them is taken back, and keep nothing of the answer", async () => {
      await record(MESSAGE);
      await asked();
      const { questions, queries } = rig.store;
      await record(did({ kind: "conduct is fine", version: NOON }, "m1", "2026-11-02T12:02:00Z", "a1"));
      const conduct = { answer: "fine", act: actId("a1") } as const;
      await questions.answer("q1", { at: NOON, by: BO, outcome: "Fine.", conduct });
      const [told] = await queries.conductQuestions(X_ACME, NOON);
      expect(told?.answered).toEqual({ at: NOON, by: BO, outcome: "Fine.", conduct });
      rig.store = await rig.kind.reopened(rig.store);
      await record(did({ kind: "undo", act: actId("a1") }, "m1", "2026-11-02T12:03:00Z", "a2"));
      expect(await rig.store.queries.conductQuestions(X_ACME, NOON)).toEqual([
        { ...aQuestion("q1"), answered: undefined },
      ]);
      expect(await rig.store.questions.answer("q1", { at: NOON, by: BO, outcome: "Fine." })).toBe(true);
    });

    test("count by place while they wait to be sent, and by author and hour while nobody has answered", async () => {
      const { questions, queue, outbox } = rig.store;
      const cem = aMatter({ message: messageId("m9"), author: authorId("cem") });
      await questions.ask(aQuestion("q1"));
      await questions.ask(aQuestion("q2", aMatter({ message: messageId("m2") }), after(NOON, minutes(30))));
      await questions.ask(aQuestion("q3", cem));
      await queue(["q1", "q2", "q3"].map(entryFor));
      const load = (since: Instant, destination = PLACE) =>
        questions.conductLoad({ brand: ACME, destination, author: authorId("ana"), since });
      expect(await load(NOON)).toEqual({ unsent: 3, open: 2 });
      expect(await load(after(NOON, minutes(1)), "slack:C0OTHER01")).toEqual({ unsent: 0, open: 1 });
      await outbox.begin("k-q1", NOON);
      expect(await load(NOON)).toMatchObject({ unsent: 3 });
      await outbox.sent("k-q1", "C0MODS001", "1.1", NOON);
      await questions.answer("q2", { at: NOON, by: BO, outcome: "Fine." });
      expect(await load(NOON)).toEqual({ unsent: 2, open: 1 });
    });

    test("are told by channel from an instant on, in the order in which they were asked", async () => {
      const { questions, queries } = rig.store;
      await questions.ask(aQuestion("q2", aMatter({ message: messageId("m2") }), after(NOON, minutes(2))));
      await questions.ask(aQuestion("q1", aMatter(), after(NOON, minutes(1))));
      await questions.ask(aQuestion("q3", aMatter({ channel: channelId("other") })));
      const ids = async (since: Instant) =>
        (await queries.conductQuestions(X_ACME, since)).map(({ id }) => id);
      expect(await ids(NOON)).toEqual(["q1", "q2"]);
      expect(await ids(after(NOON, minutes(2)))).toEqual(["q2"]);
    });
  });

  describe("what was found in messages", () => {
    const rude = { patterns: [{ pattern: "idiots", from: 0, to: 6 }] };

    test("is known as it was when they were edited last", async () => {
      const edit = edited("m1", "2026-11-02T12:05:00Z");
      await record({ ...MESSAGE, facts: { ...MESSAGE.facts, ...rude } });
      const facts = () =>
        rig.store.queries.latestFacts(aConversation(), [MESSAGE.message, messageId("none")]);
      expect([...(await facts())]).toMatchObject([["m1", { at: NOON, facts: rude }]]);
      await record(edit);
      expect([...(await facts())]).toEqual([["m1", { at: edit.at, facts: edit.facts }]]);
    });

    test("is told of customers' messages and edits on a channel since, and of nobody else's", async () => {
      const told = says(author("acme", "responder"), "r1", "2026-11-02T12:10:00Z");
      const early = says(ANA, "m0", "2026-11-01T12:00:00Z");
      const edit = edited("m1", "2026-11-02T12:05:00Z");
      const ofResponder = edited("r1", "2026-11-02T12:11:00Z");
      await record({ ...early, facts: { ...early.facts, ...rude } });
      await record(MESSAGE, { ...told, facts: { ...told.facts, ...rude } });
      await record({ ...edit, facts: { ...edit.facts, ...rude } });
      await record({ ...ofResponder, facts: { ...ofResponder.facts, ...rude } });
      const found = await rig.store.queries.conductFound(X_ACME, NOON);
      expect(found.map(({ message, at: posted }) => [message, posted])).toEqual([["m1", edit.at]]);
      expect(await rig.store.queries.authorOf(aConversation(), MESSAGE.message)).toBe("ana");
      expect(await rig.store.queries.authorOf(aConversation(), messageId("none"))).toBeUndefined();
    });
  });
}
