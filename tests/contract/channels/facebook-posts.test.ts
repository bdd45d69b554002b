import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Observed } from "../../../src/ports/channel.ts";
import type { FacebookMessage } from "../../../src/sim/facebook/facebook-world.ts";
import { facebookRig, type FacebookRig } from "./facebook-rig.ts";
import { HOUR, MINUTE, SECOND } from "./channel-rig.ts";
import { casesTold, textsOf, toldTwice } from "./told.ts";

describe("on a Facebook page", () => {
  let rig: FacebookRig;
  beforeEach(async () => {
    rig = await facebookRig();
    rig.told.watchesAll = true;
  });
  afterEach(() => rig.close());

  const started = async (): Promise<void> => {
    await rig.start();
    await rig.pass(SECOND);
  };
  const about = ({ id }: FacebookMessage): readonly Observed[] =>
    rig.told.observed.filter(({ envelope }) => envelope.message === id);
  const states = (): readonly (readonly [string, string])[] =>
    casesTold(rig.told).map(({ opening, state }) => [opening, state.kind]);

  it("a visitor's post is a conversation of its own; one that tags the page is a mention", async () => {
    await started();
    const plain = rig.world.post(rig.ana, "where is my bag?");
    const tagging = rig.world.post(rig.ana, "@Acme where is it?", { tags: [rig.world.page] });
    await rig.pass(MINUTE);
    expect([plain, tagging].map((one) => about(one)[0])).toMatchObject([
      { envelope: { conversation: { id: plain.id, shape: "thread" }, interaction: "post" } },
      { envelope: { conversation: { id: tagging.id }, interaction: "mention" } },
    ]);
  });

  it("the page's own post opens nothing, and every comment under it is another's matter", async () => {
    await started();
    const ours = rig.world.post(rig.world.page, "Ask us anything");
    const bob = rig.world.person("Bob");
    const anas = rig.world.comment(rig.ana, ours, "where is my bag?");
    const bobs = rig.world.comment(bob, ours, "where is my coat?");
    await rig.pass(MINUTE);
    expect(about(ours)).toMatchObject([{ envelope: { author: { role: "responder" }, interaction: "post" } }]);
    rig.world.comment(rig.world.page, anas, "here it is");
    await rig.pass(MINUTE);
    expect(states()).toEqual([
      [anas.id, "answered"],
      [bobs.id, "waiting"],
    ]);
    expect(casesTold(rig.told)[0]?.lastAnswer?.inferred).toBe(false);
  });

  it.each(["reading", "webhook"] as const)(
    "a comment that is only a sticker or a moving picture asks nothing, found by %s; one that is a photo does",
    async (by) => {
      await started();
      const ours = rig.world.post(rig.world.page, "Ask us anything");
      await rig.pass(MINUTE);
      if (by === "reading") rig.hooks.sendTo(undefined);
      const shown = ["sticker", "animated_image_share", "photo", "of the future", undefined].map(
        (attachment) =>
          rig.world.comment(
            rig.world.person("Bob"),
            ours,
            "",
            attachment === undefined ? {} : { attachment },
          ),
      );
      const worded = rig.world.comment(rig.ana, ours, "where is my bag?", { attachment: "sticker" });
      await rig.pass(by === "reading" ? MINUTE : SECOND);
      const texts = () =>
        [...shown, worded].map((one) =>
          about(one).map((told) => (told.kind === "message" ? told.words.text : told.kind)),
        );
      const told = ["🏷️", "🎞️", "[photo]", "[attachment]", "[attachment]", "where is my bag?"].map((text) => [
        text,
      ]);
      expect(texts()).toEqual(told);
      // Looked up again nothing has changed: of an id alone Facebook does not tell what a comment shows.
      await rig.pass(HOUR);
      expect(texts()).toEqual(told);
      const asking = [...shown.slice(2), worded].map(({ id }) => id);
      expect(
        states()
          .map(([id]) => id)
          .sort(),
      ).toEqual(asking.sort());
    },
  );

  it("the page's comment under a visitor's post answers that visitor", async () => {
    await started();
    const asked = rig.world.post(rig.ana, "where is my bag?");
    await rig.pass(MINUTE);
    rig.world.comment(rig.world.page, asked, "here it is");
    await rig.pass(MINUTE);
    expect(states()).toEqual([[asked.id, "answered"]]);
  });

  it("another customer's reply in a thread is a peer's, unless it tags the page", async () => {
    await started();
    const ours = rig.world.post(rig.world.page, "Ask us anything");
    const bob = rig.world.person("Bob");
    const anas = rig.world.comment(rig.ana, ours, "where is my bag?");
    await rig.pass(MINUTE);
    const peer = rig.world.comment(bob, anas, "look under the seat");
    await rig.pass(MINUTE);
    expect(casesTold(rig.told).map(({ opening, peerReplies }) => [opening, peerReplies])).toEqual([
      [anas.id, [peer.id]],
    ]);
    const asks = rig.world.comment(bob, anas, "Acme, and mine?", { tags: [rig.world.page] });
    await rig.pass(MINUTE);
    expect(states()).toEqual([
      [anas.id, "waiting"],
      [asks.id, "waiting"],
    ]);
  });

  it("the page's reply that tags one of a thread answers that one alone", async () => {
    await started();
    const ours = rig.world.post(rig.world.page, "Ask us anything");
    const bob = rig.world.person("Bob");
    const anas = rig.world.comment(rig.ana, ours, "where is my bag?");
    const bobs = rig.world.comment(bob, anas, "Acme, and mine?", { tags: [rig.world.page] });
    await rig.pass(MINUTE);
    rig.world.comment(rig.world.page, bobs, "Bob, it is in Rome");
    await rig.pass(MINUTE);
    expect(states()).toEqual([
      [anas.id, "waiting"],
      [bobs.id, "answered"],
    ]);
  });

  it("somebody whom Facebook does not name waits like anybody, and is nobody else", async () => {
    await started();
    const shy = rig.world.person("Not told", false);
    const ours = rig.world.post(rig.world.page, "Ask us anything");
    const one = rig.world.comment(shy, ours, "where is my bag?");
    const other = rig.world.comment(shy, ours, "where is my coat?");
    await rig.pass(MINUTE);
    rig.world.comment(rig.world.page, one, "here");
    await rig.pass(MINUTE);
    expect(states()).toEqual([
      [one.id, "answered"],
      [other.id, "waiting"],
    ]);
    expect(about(one)).toMatchObject([
      {
        envelope: { author: { id: `unknown:${one.id}`, role: "customer" } },
        words: { name: "somebody on Facebook" },
      },
    ]);
  });

  it("a customer's hidden comment waits still; our own that is hidden is taken back", async () => {
    await started();
    const ours = rig.world.post(rig.world.page, "Ask us anything");
    const asked = rig.world.comment(rig.ana, ours, "you fools, where is my bag?");
    const answer = rig.world.comment(rig.world.page, asked, "here");
    await rig.pass(MINUTE);
    rig.world.hide(asked, true);
    await rig.pass(MINUTE);
    expect(about(asked).map(({ kind }) => kind)).toEqual(["message"]);
    rig.world.hide(answer, true);
    await rig.pass(MINUTE);
    expect(about(answer).map(({ kind }) => kind)).toEqual(["message", "deletion"]);
    expect(states()).toEqual([[asked.id, "waiting"]]);
    rig.world.hide(answer, false);
    await rig.pass(2 * HOUR);
    expect(about(answer)).toHaveLength(2);
  });

  it("an answer that nobody but us could see answers nothing", async () => {
    await started();
    rig.hooks.behave({ copies: 0 });
    const asked = rig.world.post(rig.ana, "where is my bag?");
    const answer = rig.world.comment(rig.world.page, asked, "here");
    rig.world.hide(answer, true);
    await rig.pass(MINUTE);
    expect(about(answer)).toEqual([]);
    expect(states()).toEqual([[asked.id, "waiting"]]);
  });

  it("bare shares, and advertisements nobody was shown, tell nothing; comments under advertisements do", async () => {
    await started();
    const share = rig.world.post(rig.ana, "");
    const advertisement = rig.world.post(rig.world.page, "Fly now", { isPublished: false });
    const asked = rig.world.comment(rig.ana, advertisement, "how much?");
    await rig.pass(HOUR);
    expect(about(share)).toEqual([]);
    expect(about(asked)).toMatchObject([{ envelope: { refs: { repliesTo: advertisement.id } } }]);
    rig.world.comment(rig.world.page, asked, "99 dollars");
    await rig.pass(MINUTE);
    expect(states()).toEqual([[asked.id, "answered"]]);
  });

  it.each([
    ["own_account", { own_account: true }, "responder"],
    ["nobody", { own_account: false }, "colleague"],
    ["the app it was written with", { own_account: false, bots: ["1029384756"] }, "responder"],
    ["another app", { own_account: false, bots: ["1"] }, "colleague"],
  ])("the page's comments count by %s", async (_who, responders, role) => {
    await rig.start(await rig.open(responders));
    await rig.pass(SECOND);
    const asked = rig.world.post(rig.ana, "where is my bag?");
    const answer = rig.world.comment(rig.world.page, asked, "here", { app: "1029384756" });
    await rig.pass(MINUTE);
    expect(about(answer)).toMatchObject([{ envelope: { author: { role } } }]);
    expect(states()).toEqual([[asked.id, role === "responder" ? "answered" : "waiting"]]);
  });

  it("a person of ours answers from an account of their own when people do", async () => {
    const colleague = rig.world.person("Cy of Acme");
    await rig.start(await rig.open({ own_account: false, people: true, accounts: [colleague.id] }));
    await rig.pass(SECOND);
    const asked = rig.world.post(rig.ana, "where is my bag?");
    rig.world.comment(colleague, asked, "here");
    await rig.pass(MINUTE);
    expect(states()).toEqual([[asked.id, "answered"]]);
  });

  describe("while nothing is pushed", () => {
    beforeEach(() => {
      rig.hooks.sendTo(undefined);
    });

    it("all comments of a thread that ran on are read, replies included", async () => {
      await started();
      const ours = rig.world.post(rig.world.page, "Ask us anything");
      for (let n = 0; n < 130; n++) {
        const comment = rig.world.comment(rig.ana, ours, `question ${n}?`);
        rig.world.comment(rig.world.page, comment, `answer ${n}`);
      }
      await rig.pass(2 * MINUTE);
      expect(new Set(textsOf(rig.told)).size).toBe(261);
      expect(states().every(([, state]) => state === "answered")).toBe(true);
      expect(toldTwice(rig.told)).toEqual([]);
    });

    it("comments under a post of last month are found within the hour, and answers to them at a last look", async () => {
      const lastMonth = rig.world.now() - 30 * 24 * HOUR;
      const old = rig.world.post(rig.world.page, "Last month's news", { at: lastMonth });
      await started();
      await rig.pass(10 * MINUTE);
      const asked = rig.world.comment(rig.ana, old, "is that still so?");
      await rig.pass(5 * MINUTE);
      expect(about(asked)).toEqual([]);
      await rig.pass(HOUR);
      expect(states()).toEqual([[asked.id, "waiting"]]);
      rig.world.comment(rig.world.page, asked, "yes");
      const look = rig.channel.look(rig.told.watched, new AbortController().signal);
      await rig.pass(3 * SECOND);
      await look;
      expect(states()).toEqual([[asked.id, "answered"]]);
    });

    it("a token in an address of Facebook's own is never followed", async () => {
      await started();
      for (let n = 0; n < 120; n++) rig.world.post(rig.ana, `post ${n}?`);
      await rig.pass(2 * MINUTE);
      expect(new Set(textsOf(rig.told)).size).toBe(120);
      expect(JSON.stringify(rig.server.requests)).not.toMatch(/access_token|LEAKED-BY-NEXT/);
      expect(JSON.stringify(rig.server.requests)).not.toContain(rig.secrets.token);
    });

    it("one of many that is gone does not hide the others", async () => {
      await started();
      const all = Array.from({ length: 120 }, (_, n) => rig.world.post(rig.ana, `post ${n}?`));
      await rig.pass(2 * MINUTE);
      for (const n of [0, 57, 119]) rig.world.remove(all[n] ?? rig.world.post(rig.ana, "none"));
      await rig.pass(2 * HOUR);
      const gone = rig.told.observed
        .filter(({ kind }) => kind === "deletion")
        .map(({ envelope }) => envelope.message);
      expect(gone.toSorted()).toEqual([0, 57, 119].map((n) => all[n]?.id).toSorted());
      expect(rig.told.stillThere.length).toBeGreaterThanOrEqual(117);
    });

    it("what was edited while nobody watched is found after the restart, and nothing else is", async () => {
      await started();
      const [edited, kept] = [rig.world.post(rig.ana, "nice"), rig.world.post(rig.ana, "nice too")];
      await rig.pass(2 * MINUTE);
      await rig.channel.stop();
      rig.world.edit(edited, "where is my bag?");
      await rig.pass(HOUR);
      await rig.start(await rig.open());
      await rig.pass(2 * MINUTE);
      expect(about(edited).map(({ kind }) => kind)).toEqual(["message", "edit"]);
      expect(about(kept).map(({ kind }) => kind)).toEqual(["message"]);
    });
  });

  it("a webhook tells of a comment that no walk reaches, though our clock is years ahead", async () => {
    const longAgo = rig.world.now() - 400 * 24 * HOUR;
    const old = rig.world.post(rig.world.page, "News of last year", { at: longAgo });
    await started();
    rig.clock.jump(913 * 24 * HOUR);
    const asked = rig.world.comment(rig.ana, old, "is that still so?");
    await rig.pass(MINUTE);
    expect(states()).toEqual([[asked.id, "waiting"]]);
  });

  it("a machine whose clock is hours wrong loses nothing", async () => {
    await started();
    rig.hooks.sendTo(undefined);
    for (const jump of [5 * HOUR, -9 * HOUR]) {
      rig.clock.jump(jump);
      rig.world.post(rig.ana, `after a jump of ${jump}?`);
      await rig.pass(2 * MINUTE);
    }
    expect(textsOf(rig.told)).toHaveLength(2);
  });
});
