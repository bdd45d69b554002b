import { describe, expect, test } from "vitest";
import { actId, channelId } from "../../../src/core/ids.ts";
import { after, minutes, type Instant } from "../../../src/core/time/instant.ts";
import { aConversation, author, did, says } from "../../support/events.ts";
import { anIntake, folds, X_ACME } from "../../support/store.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const ASK = says(author("ana"), "m1", "2026-11-02T15:00:00Z");
const THANKS = says(author("bob"), "b1", "2026-11-02T15:01:00Z");
const NEEDLESS = did({ kind: "no reply needed" }, "m1", "2026-11-02T15:10:00Z", "a1");
const NEEDED = did({ kind: "needs a reply" }, "b1", "2026-11-02T15:20:00Z", "a2");

export function describeMarks(rig: Rig): void {
  describe("what people said of whether messages need a reply", () => {
    const ids = async (since: Instant): Promise<readonly string[]> =>
      (await rig.store.queries.marks(since)).map(({ event }) => event.id).sort();

    test("is told as they said it, with its channel, and is kept when the store is closed", async () => {
      expect(await rig.store.queries.marks(ASK.at)).toEqual([]);
      await rig.store.record(anIntake([ASK, THANKS]), folds);
      expect(await rig.store.queries.marks(ASK.at)).toEqual([]);
      await rig.store.record(anIntake([NEEDLESS]), folds);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.queries.marks(ASK.at)).toEqual([{ channel: X_ACME, event: NEEDLESS }]);
    });

    test("is told from an instant on, that instant included", async () => {
      await rig.store.record(anIntake([ASK, THANKS]), folds);
      await rig.store.record(anIntake([NEEDLESS]), folds);
      await rig.store.record(anIntake([NEEDED]), folds);
      expect(await ids(NEEDLESS.at)).toEqual(["a1", "a2"]);
      expect(await ids(after(NEEDLESS.at, minutes(1)))).toEqual(["a2"]);
      expect(await ids(after(NEEDED.at, minutes(1)))).toEqual([]);
    });

    test("is told when it was taken back, too; nothing else that people do is", async () => {
      await rig.store.record(anIntake([ASK, THANKS]), folds);
      await rig.store.record(anIntake([NEEDLESS]), folds);
      await rig.store.record(
        anIntake([
          did({ kind: "undo", act: actId("a1") }, "m1", "2026-11-02T15:11:00Z"),
          did({ kind: "claim" }, "m1", "2026-11-02T15:12:00Z"),
          did({ kind: "not for us", reason: "spam" }, "b1", "2026-11-02T15:13:00Z"),
          did({ kind: "conduct is fine", version: ASK.at }, "m1", "2026-11-02T15:14:00Z"),
        ]),
        folds,
      );
      expect(await ids(ASK.at)).toEqual(["a1"]);
    });

    test("is told of every channel, and once, however often it is recorded", async () => {
      const elsewhere = { ...aConversation("c7"), platform: "discord", account: "77" };
      const there = says(author("cem"), "d1", "2026-11-02T15:00:00Z", { conversation: elsewhere });
      const said = { ...NEEDED, message: there.message, conversation: elsewhere };
      const discord = { channel: channelId("discord-acme") };
      await rig.store.record(anIntake([ASK, NEEDLESS]), folds);
      await rig.store.record(anIntake([NEEDLESS]), folds);
      await rig.store.record(anIntake([there, said], discord), folds);
      const told = await rig.store.queries.marks(at("2026-11-02T15:00:00Z"));
      expect(told).toHaveLength(2);
      expect(told).toContainEqual({ channel: X_ACME, event: NEEDLESS });
      expect(told).toContainEqual({ ...discord, event: said });
    });
  });
}
