import { describe, expect, test } from "vitest";
import { brandId, channelId, personId } from "../../../src/core/ids.ts";
import type { Publication, PublicationState } from "../../../src/ports/publications.ts";
import { at } from "../../support/terms.ts";
import type { Rig } from "../store-contract.ts";

const [NOON, ONE] = [at("2026-11-02T12:00:00Z"), at("2026-11-02T13:00:00Z")];
const TOPIC = { channel: channelId("discord-acme"), surface: "discord.topic", place: "155" };

const aPublication = (over: Partial<Publication> = {}): Omit<Publication, "state"> => ({
  ...{ id: "p1", brand: brandId("acme"), ...TOPIC, name: "#help", write: "auto" },
  ...{ text: "Mention us", locale: "en", terms: { version: "2026-11-01", hash: "h1" } },
  ...{ by: personId("ana"), askedAt: NOON, plannedFor: NOON, undoes: undefined, isForced: false },
  ...over,
});

const WAITING: PublicationState = { kind: "waiting", notBefore: NOON };
const WRITING: PublicationState = { kind: "writing", before: "old", begunAt: NOON, notBefore: ONE };
const LIVE: PublicationState = { kind: "live", before: "old", at: ONE };

export function describePublications(rig: Rig): void {
  describe("publications", () => {
    test("wait once however often they are asked for, and are the same after a restart", async () => {
      const { publications } = rig.store;
      const later = aPublication({ id: "p2", plannedFor: ONE, undoes: "p1", isForced: true });
      await publications.plan([later, aPublication()]);
      await publications.plan([aPublication({ text: "Something else" })]);
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.publications.open()).toEqual([
        { ...aPublication(), state: WAITING },
        { ...later, state: { kind: "waiting", notBefore: ONE } },
      ]);
      expect(await rig.store.publications.find("p1")).toEqual({ ...aPublication(), state: WAITING });
      expect(await rig.store.publications.find("p3")).toBeUndefined();
    });

    test("keep what stood there before, and change no more once they are live", async () => {
      const { publications } = rig.store;
      await publications.plan([aPublication()]);
      await publications.note("p1", WRITING);
      expect((await publications.open()).map(({ state }) => state)).toEqual([WRITING]);
      await publications.note("p1", LIVE);
      await publications.note("p1", WAITING);
      await publications.plan([aPublication()]);
      expect(await publications.open()).toEqual([]);
      expect(await publications.find("p1")).toEqual({ ...aPublication(), state: LIVE });
    });

    test("that were dropped say why", async () => {
      const { publications } = rig.store;
      const dropped: PublicationState = { kind: "dropped", reason: "the terms changed", at: ONE };
      await publications.plan([aPublication()]);
      await publications.note("p1", dropped);
      await publications.note("p1", LIVE);
      expect((await publications.find("p1"))?.state).toEqual(dropped);
    });

    test("of a place are told the newest first, and of a channel those of all its places", async () => {
      const { publications } = rig.store;
      const other = { id: "p3", place: "156" };
      await publications.plan([
        aPublication(),
        aPublication({ id: "p2", askedAt: ONE }),
        aPublication(other),
      ]);
      const idsOf = async (key: Parameters<typeof publications.of>[0]): Promise<readonly string[]> =>
        (await publications.of(key)).map(({ id }) => id);
      expect(await idsOf(TOPIC)).toEqual(["p2", "p1"]);
      expect(await idsOf({ channel: TOPIC.channel })).toEqual(["p2", "p1", "p3"]);
      expect(await idsOf({ channel: channelId("x-acme") })).toEqual([]);
    });
  });

  describe("what stands at a place", () => {
    const seen = { ...TOPIC, text: "Mention us", readAt: NOON, against: "a1" };

    test("is what was seen last, and what is to be left alone stays so", async () => {
      const { publications } = rig.store;
      await publications.see(seen);
      await publications.leave(TOPIC, "l1");
      await publications.see({ ...seen, text: "Hello", readAt: ONE, against: "a2" });
      rig.store = await rig.kind.reopened(rig.store);
      expect(await rig.store.publications.seen(TOPIC.channel)).toEqual([
        { ...TOPIC, text: "Hello", readAt: ONE, against: "a2", left: "l1" },
      ]);
    });

    test("can be left alone before it was seen", async () => {
      const { publications } = rig.store;
      await publications.leave(TOPIC, "l1");
      await publications.leave(TOPIC, "l2");
      expect((await publications.seen(TOPIC.channel)).map(({ left }) => left)).toEqual(["l2"]);
      expect(await publications.seen(channelId("x-acme"))).toEqual([]);
    });
  });
}
