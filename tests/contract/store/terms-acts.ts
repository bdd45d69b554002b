import { describe, expect, test } from "vitest";
import { actId, brandId, channelId, personId } from "../../../src/core/ids.ts";
import type { Proposal } from "../../../src/core/terms/approvals.ts";
import type { OverlayAct } from "../../../src/core/terms/overlays.ts";
import type { Question } from "../../../src/ports/questions.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ACME = brandId("acme");
const [NOON, ONE, TWO] = [at("2026-11-02T12:00:00Z"), at("2026-11-02T13:00:00Z"), at("2026-11-02T14:00:00Z")];
const [ANA, BO] = [personId("ana"), personId("bo")];

const anAct = (id: string, over: Partial<OverlayAct> = {}): Omit<OverlayAct, "ended"> => ({
  ...{ id: actId(id), brand: ACME, channel: channelId("x-acme"), name: "surge", kind: "surge" },
  ...{ from: NOON, until: TWO, by: ANA },
  ...over,
});

const PROPOSAL: Proposal = {
  ...{ brand: ACME, folder: "x-acme", version: "2026-12-01", hash: "h1" },
  ...{ proposedAt: NOON, approved: undefined },
};

const QUESTION: Omit<Question, "answered"> = {
  id: "0123456789abcdef0123456789abcdef",
  brand: ACME,
  about: { kind: "surge", channel: channelId("x-acme") },
  notice: {
    kind: "question",
    question: "0123456789abcdef0123456789abcdef",
    title: "?",
    lines: [],
    choices: [],
  },
  askedAt: NOON,
};

export function describeTermsActs(rig: Rig): void {
  describe("overlays", () => {
    test("are started once by an act, and are the same after a restart", async () => {
      const { overlays } = rig.store;
      expect(await overlays.start(anAct("a1"))).toBe(true);
      expect(await overlays.start(anAct("a1", { name: "storm" }))).toBe(false);
      expect(
        await overlays.start(
          anAct("a2", { name: "storm", channel: undefined, until: undefined, kind: "incident" }),
        ),
      ).toBe(true);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.overlays.all()).toEqual([
        { ...anAct("a1"), ended: undefined, toldAt: undefined },
        {
          ...anAct("a2", { name: "storm", channel: undefined, until: undefined, kind: "incident" }),
          ended: undefined,
          toldAt: undefined,
        },
      ]);
    });

    test("are not started where one of their name is not over, whoever else asks at the same moment", async () => {
      const { overlays } = rig.store;
      const starts = [
        anAct("a1"),
        anAct("a2"),
        anAct("a3", { channel: undefined, from: ONE }),
        anAct("a4", { channel: channelId("x-other") }),
        anAct("a5", { brand: brandId("other") }),
        anAct("a6", { from: TWO, until: undefined }),
        anAct("a7", { channel: undefined, from: NOON }),
      ];
      expect(await Promise.all(starts.map(overlays.start))).toEqual([
        ...[true, false, false],
        ...[true, true, true, false],
      ]);
      await overlays.end([actId("a6")], { id: actId("e1"), at: TWO, by: BO });
      expect(await overlays.start(anAct("a8", { from: TWO }))).toBe(true);
    });

    test("are ended once, not after their planned end, and by an act that ends nothing else later", async () => {
      const { overlays } = rig.store;
      await overlays.start(anAct("a1"));
      await overlays.start(anAct("a2", { name: "storm" }));
      const ending = { id: actId("e1"), at: ONE, by: BO };
      expect(await overlays.end([actId("a1")], { ...ending, at: TWO })).toBe(false);
      expect(await overlays.end([actId("a1")], ending)).toBe(true);
      expect(await overlays.end([actId("a1")], { ...ending, id: actId("e2") })).toBe(false);
      expect(await overlays.end([actId("a2")], ending)).toBe(false);
      expect(await overlays.end([], { ...ending, id: actId("e3") })).toBe(false);
      expect((await overlays.all()).map(({ ended }) => ended)).toEqual([ending, undefined]);
    });

    test("know when customers were last told", async () => {
      await rig.store.overlays.start(anAct("a1"));
      await rig.store.overlays.told(actId("a1"), ONE);
      await rig.store.overlays.told(actId("a1"), NOON);
      expect((await rig.store.overlays.all()).map(({ toldAt }) => toldAt)).toEqual([ONE]);
    });
  });

  describe("proposals", () => {
    test("are kept as first proposed, and approved once", async () => {
      const { proposals } = rig.store;
      await proposals.propose([PROPOSAL, { ...PROPOSAL, hash: "h2" }]);
      await proposals.propose([{ ...PROPOSAL, proposedAt: TWO }]);
      expect(await proposals.approve(PROPOSAL, { at: ONE, by: BO })).toBe(true);
      expect(await proposals.approve(PROPOSAL, { at: TWO, by: ANA })).toBe(false);
      expect(await proposals.approve({ ...PROPOSAL, hash: "h3" }, { at: TWO, by: ANA })).toBe(false);
      expect(await proposals.all()).toEqual([
        { ...PROPOSAL, approved: { at: ONE, by: BO } },
        { ...PROPOSAL, hash: "h2" },
      ]);
    });
  });

  describe("questions", () => {
    test("are asked and answered once", async () => {
      const { questions } = rig.store;
      expect(await questions.answer(QUESTION.id, { at: ONE, by: BO, outcome: "Yes." })).toBe(false);
      expect(await questions.ask(QUESTION)).toBe(true);
      expect(await questions.ask({ ...QUESTION, askedAt: TWO })).toBe(false);
      expect(await questions.answer(QUESTION.id, { at: ONE, by: BO, outcome: "Yes." })).toBe(true);
      expect(await questions.answer(QUESTION.id, { at: TWO, by: ANA, outcome: "No." })).toBe(false);
      expect(await questions.ask(QUESTION)).toBe(false);
      expect(await questions.find(QUESTION.id)).toEqual({
        ...QUESTION,
        answered: { at: ONE, by: BO, outcome: "Yes." },
      });
    });

    test("that were withdrawn can be asked again", async () => {
      const { questions } = rig.store;
      await questions.ask(QUESTION);
      await questions.answer(QUESTION.id, { at: ONE, by: undefined, outcome: "Withdrawn." });
      expect(await questions.ask(QUESTION)).toBe(true);
      expect((await questions.find(QUESTION.id))?.answered).toBeUndefined();
    });

    test("are rendered anew whatever they show, when somebody asks for that", async () => {
      const { questions, outbox } = rig.store;
      await questions.ask(QUESTION);
      const subject = { kind: "question", question: QUESTION.id } as const;
      const about = { brand: ACME, destination: "slack:C0SOCIAL1", calledAt: NOON, deadline: ONE };
      await rig.store.queue([{ key: "k1", ...about, subject }]);
      await outbox.begin("k1", NOON);
      await outbox.sent("k1", "C0SOCIAL1", "1.1", NOON);
      await outbox.rendered("k1", "shown", undefined);
      await questions.renew(QUESTION.id, ONE);
      expect((await outbox.stale(TWO, 10)).map(({ row, shown }) => [row.key, shown])).toEqual([
        ["k1", undefined],
      ]);
    });

    test("make their messages stale when they are answered, also one that is just being sent", async () => {
      const { questions, outbox } = rig.store;
      await questions.ask(QUESTION);
      const entry = (key: string) => ({
        ...{ key, brand: ACME, destination: "slack:C0SOCIAL1", calledAt: NOON, deadline: ONE },
        subject: { kind: "question", question: QUESTION.id } as const,
      });
      await rig.store.queue([entry("k1"), entry("k2")]);
      await outbox.begin("k1", NOON);
      await outbox.sent("k1", "C0SOCIAL1", "1.1", NOON);
      await outbox.rendered("k1", "shown", undefined);
      await outbox.begin("k2", NOON);
      await questions.answer(QUESTION.id, { at: ONE, by: BO, outcome: "Yes." });
      await outbox.sent("k2", "C0SOCIAL1", "1.2", ONE);
      await outbox.rendered("k2", "shown", undefined);
      const stale = await outbox.stale(TWO, 10);
      expect(stale.map(({ row }) => row.key).toSorted()).toEqual(["k1", "k2"]);
    });
  });
}
