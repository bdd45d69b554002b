import { describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND, type ChannelRig, type Said } from "./channel-rig.ts";
import { about } from "./posts.ts";
import { casesTold, textsOf, toldTwice } from "./told.ts";

const kindsAbout = (rig: ChannelRig, said: Said | undefined): readonly string[] =>
  said === undefined ? [] : about(rig, said).map(({ kind }) => kind);

const whichOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => /post \d+\./.exec(text) ?? []));

/** Stops the channel, lets `meanwhile` happen, and starts another in its place. */
async function away(rig: ChannelRig, meanwhile: () => Promise<void>): Promise<void> {
  await rig.channel.stop();
  await meanwhile();
  await rig.start(await rig.open());
}

/** What happens while the channel does not run. */
export function describeAbsence(current: () => ChannelRig): void {
  describe("after an absence", () => {
    it("tells of all that was posted meanwhile, answers in threads included", async () => {
      const rig = current();
      await rig.start();
      const asked = rig.say("ana", "my flight is gone, can you help?");
      await rig.pass(MINUTE);
      await away(rig, async () => {
        for (let n = 0; n < 230; n++) {
          rig.say(n % 2 === 0 ? "ana" : "bob", `post ${n}. can you help?`);
          await rig.pass(5 * SECOND);
        }
        rig.say("responder", "found it", asked);
        await rig.pass(HOUR);
      });
      await rig.pass(10 * MINUTE);
      expect(whichOf(textsOf(rig.told)).size).toBe(230);
      expect(casesTold(rig.told).find(({ opening }) => opening === asked.id)?.lastAnswer).toBeDefined();
      expect(rig.told.gaps).toEqual([]);
      expect(rig.told.troubles).toEqual([]);
    });

    it("tells of edits and deletions that were made meanwhile", async () => {
      const rig = current();
      await rig.start();
      const [kept, edited, removed] = ["one", "two", "three"].map((text) => rig.say("ana", `${text}?`));
      await rig.pass(MINUTE);
      await away(rig, async () => {
        if (edited) rig.edit(edited, "two, can you help?");
        if (removed) rig.remove(removed);
        await rig.pass(20 * MINUTE);
      });
      await rig.pass(HOUR + 2 * MINUTE);
      expect(kindsAbout(rig, edited)).toContain("edit");
      expect(kindsAbout(rig, removed)).toContain("deletion");
      expect(new Set(kindsAbout(rig, kept))).toEqual(new Set(["message"]));
    });

    it("begins with the last day, when it never ran before", async () => {
      const rig = current();
      rig.say("ana", "post 1. long ago");
      await rig.pass(25 * HOUR);
      rig.say("bob", "post 2. just now");
      await rig.pass(HOUR);
      await rig.start();
      await rig.pass(MINUTE);
      expect([...whichOf(textsOf(rig.told))]).toEqual(["post 2."]);
    });

    it("recovers as many posts as the platform can show, each once", async () => {
      const rig = current();
      await rig.start();
      rig.say("ana", "before");
      await rig.pass(MINUTE);
      rig.told.watchesAll = false;
      rig.told.watched = [];
      await away(rig, async () => {
        for (let n = 0; n < rig.depth; n++) rig.say("ana", `post ${n}. can you help?`);
        await rig.pass(10 * MINUTE);
        rig.told.observed.length = 0;
      });
      await rig.pass(3 * HOUR);
      expect(whichOf(textsOf(rig.told)).size).toBe(rig.depth);
      expect(toldTwice(rig.told)).toEqual([]);
      expect(rig.told.gaps).toEqual([]);
    });

    it("hands over again what could not be kept", async () => {
      const rig = current();
      rig.told.failAccepts = 2;
      rig.say("ana", "post 1. can you help?");
      await rig.start();
      await rig.pass(5 * MINUTE);
      rig.told.failAccepts = 1;
      rig.say("ana", "post 2. can you help?");
      await rig.pass(5 * MINUTE);
      expect([...whichOf(textsOf(rig.told))].toSorted()).toEqual(["post 1.", "post 2."]);
      await away(rig, () => rig.pass(HOUR));
      await rig.pass(MINUTE);
      expect(whichOf(textsOf(rig.told)).size).toBe(2);
    });
  });
}
