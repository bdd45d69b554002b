import { describe, expect, it } from "vitest";
import type { Observed } from "../../../src/ports/channel.ts";
import type { Case } from "../../../src/core/cases/case.ts";
import { HOSTILE_TEXTS } from "../../support/hostile-texts.ts";
import { HOUR, MINUTE, NOON, SECOND, type ChannelRig, type Said } from "./channel-rig.ts";
import { casesTold, textsOf, toldTwice } from "./told.ts";

/** Deletions that a platform does not tell of are found within this. */
const FOUND_WITHIN = HOUR + 2 * MINUTE;

/** What was told about a message, in the order it was told. */
export const about = ({ told }: ChannelRig, { id }: Said): readonly Observed[] =>
  told.observed.filter(({ envelope }) => envelope.message === id);

const roleOf = (rig: ChannelRig, said: Said): string | undefined =>
  about(rig, said).flatMap((each) => (each.kind === "message" ? [each.envelope.author.role] : []))[0];

/** The case that a message opened. */
function caseOf(rig: ChannelRig, { id }: Said): Case | undefined {
  return casesTold(rig.told).find(({ opening }) => opening === id);
}

/** What is posted, edited and deleted while the channel watches. */
export function describePosts(current: () => ChannelRig): void {
  describe("while it watches", () => {
    it("tells of each post once, with its words and where to open it", async () => {
      const rig = current();
      await rig.start();
      const said: Said[] = [];
      for (let n = 0; n < 5; n++) {
        said.push(rig.say("ana", `my flight ${n} is gone, can you help?`));
        await rig.pass(MINUTE);
      }
      expect(toldTwice(rig.told)).toEqual([]);
      expect(textsOf(rig.told).map((text) => /my flight \d/.exec(text)?.[0])).toEqual(
        said.map((_, n) => `my flight ${n}`),
      );
      const [first] = about(rig, said[0] ?? { id: "" });
      expect(first).toMatchObject({ kind: "message", envelope: { author: { role: "customer" } } });
      if (first?.kind !== "message") throw new Error("not told");
      expect(first.words.link).toMatch(/^https:\/\//);
      expect([first.words.handle, first.words.name]).not.toContain("");
      expect(first.envelope.at).toBeGreaterThanOrEqual(NOON);
      expect(first.envelope.at).toBeLessThan(NOON + 2 * SECOND);
    });

    it("opens a case that an answer in the platform's own app ends", async () => {
      const rig = current();
      await rig.start();
      const asked = rig.say("ana", "my flight is gone, can you help?");
      await rig.pass(MINUTE);
      expect(caseOf(rig, asked)?.state.kind).toBe("waiting");
      const answer = rig.say("responder", "we are looking for you", asked);
      await rig.pass(MINUTE);
      expect(roleOf(rig, answer)).toBe("responder");
      expect(caseOf(rig, asked)?.lastAnswer).toMatchObject({ message: answer.id });
      expect(caseOf(rig, asked)?.state.kind).toBe("answered");
    });

    it("goes on with the case when its customer replies to the answer", async () => {
      const rig = current();
      await rig.start();
      const asked = rig.say("ana", "my flight is gone, can you help?");
      await rig.pass(MINUTE);
      const answer = rig.say("responder", "which one?", asked);
      await rig.pass(MINUTE);
      rig.say("ana", "the one to Rome, what now?", answer);
      await rig.pass(MINUTE);
      expect(casesTold(rig.told)).toHaveLength(1);
      expect(caseOf(rig, asked)?.replies.map(({ clock }) => clock)).toEqual(["first", "next"]);
    });

    it("takes a customer's reply to another for a peer's", async () => {
      const rig = current();
      await rig.start();
      const asked = rig.say("ana", "my flight is gone, can you help?");
      await rig.pass(MINUTE);
      const peer = rig.say("bob", "try the app", asked);
      await rig.pass(MINUTE);
      // Where such a reply is not shown to the brand it is not told either.
      const expected = about(rig, peer).length === 0 ? [] : [peer.id];
      expect(casesTold(rig.told).map(({ opening, peerReplies }) => [opening, peerReplies])).toEqual([
        [asked.id, expected],
      ]);
    });

    it("answers one customer and leaves the other waiting", async () => {
      const rig = current();
      await rig.start();
      const [anas, bobs] = [rig.say("ana", "where is my flight?"), rig.say("bob", "where is my bag?")];
      await rig.pass(MINUTE);
      rig.say("responder", "here it is", anas);
      await rig.pass(MINUTE);
      expect([caseOf(rig, anas)?.state.kind, caseOf(rig, bobs)?.state.kind]).toEqual(["answered", "waiting"]);
    });

    it("takes a machine for one of the brand's people only when it is listed", async () => {
      const rig = current();
      await rig.start();
      const asked = rig.say("ana", "my flight is gone, can you help?");
      await rig.pass(MINUTE);
      const unlisted = rig.say("machine", "a ticket was opened", asked);
      await rig.pass(MINUTE);
      expect(["bot", "customer", undefined]).toContain(roleOf(rig, unlisted));
      expect(caseOf(rig, asked)?.state.kind).toBe("waiting");
      await rig.channel.stop();
      await rig.start(await rig.open(rig.listed));
      const listed = rig.say("machine", "we are looking for you", asked);
      await rig.pass(MINUTE);
      expect(roleOf(rig, listed)).toBe("responder");
      expect(caseOf(rig, asked)?.state.kind).toBe("answered");
    });

    it("tells of an edit, with the words that stand there now", async () => {
      const rig = current();
      await rig.start();
      const said = rig.say("ana", "my flight is gone");
      await rig.pass(2 * MINUTE);
      rig.edit(said, "my flight to Rome is gone, can you help?");
      await rig.pass(FOUND_WITHIN);
      const edit = about(rig, said).findLast(({ kind }) => kind === "edit");
      if (edit?.kind !== "edit") throw new Error("not told");
      expect(edit.words.text).toContain("my flight to Rome is gone, can you help?");
      expect(edit.role).toBe("customer");
      expect(edit.envelope.at).toBeGreaterThanOrEqual(NOON + 2 * MINUTE);
    });

    it("tells of a deletion, and between which instants it was", async () => {
      const rig = current();
      await rig.start();
      const asked = rig.say("ana", "my flight is gone, can you help?");
      await rig.pass(MINUTE);
      rig.remove(asked);
      await rig.pass(FOUND_WITHIN);
      const gone = about(rig, asked).find(({ kind }) => kind === "deletion");
      if (gone?.kind !== "deletion") throw new Error("not told");
      expect(gone.envelope.lastSeen).toBeLessThanOrEqual(gone.envelope.noticed);
      expect(gone.envelope.noticed).toBeGreaterThanOrEqual(NOON + MINUTE);
    });

    it("tells when the brand takes its answer back: the customer waits again", async () => {
      const rig = current();
      await rig.start();
      const asked = rig.say("ana", "my flight is gone, can you help?");
      await rig.pass(MINUTE);
      const answer = rig.say("responder", "we are looking for you", asked);
      await rig.pass(MINUTE);
      rig.remove(answer);
      await rig.pass(FOUND_WITHIN);
      expect(caseOf(rig, asked)?.state.kind).toBe("waiting");
    });

    it.each(HOSTILE_TEXTS.map((text, i) => [i, text] as const))(
      "hands over hostile words as they are (%i)",
      async (_i, text) => {
        const rig = current();
        await rig.start();
        rig.say("ana", text);
        await rig.pass(MINUTE);
        expect(rig.told.observed).toHaveLength(1);
        // Long ones a platform may cut; addresses X writes in a form of its own.
        const isPlain = text.length < 300 && !/[\uD800-\uDFFF]|evil[.]example/.test(text);
        if (isPlain) expect(textsOf(rig.told)[0]).toContain(text.trim());
        rig.say("bob", "and this?");
        await rig.pass(MINUTE);
        expect(rig.told.observed).toHaveLength(2);
        expect(rig.told.troubles).toEqual([]);
      },
    );
  });

  describe("a last look", () => {
    it("tells of an answer, an edit and a deletion that nothing else has told yet", async () => {
      const rig = current();
      await rig.start();
      const said = ["one", "two", "three"].map((text) => rig.say("ana", `${text}, can you help?`));
      await rig.pass(MINUTE + 5 * SECOND);
      const [one, two, three] = said;
      if (one === undefined || two === undefined || three === undefined) throw new Error("not said");
      const answer = rig.say("responder", "yes", one);
      rig.edit(two, "can you help me now?");
      rig.remove(three);
      const look = rig.channel.look(rig.told.watched, new AbortController().signal);
      await rig.pass(3 * SECOND);
      await look;
      expect(roleOf(rig, answer)).toBe("responder");
      expect(about(rig, two).map(({ kind }) => kind)).toContain("edit");
      expect(about(rig, three).map(({ kind }) => kind)).toContain("deletion");
    });

    it("fails when the platform does not tell, in the time there is, and says so", async () => {
      const rig = current();
      await rig.start();
      rig.say("ana", "can you help?");
      await rig.pass(MINUTE + 5 * SECOND);
      rig.trouble.down();
      const look = rig.channel.look(rig.told.watched, new AbortController().signal).catch((e: unknown) => e);
      await rig.pass(15 * SECOND);
      expect(await look).toMatchObject({ name: "ChannelError", permanent: false });
    });
  });
}
