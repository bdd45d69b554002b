import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LivePlace } from "../../../src/ports/publisher.ts";
import { discordPublisherRig, type DiscordPublisherRig } from "./discord-rig.ts";

const MINUTE = 60_000;

describe("topics on Discord", () => {
  let rig: DiscordPublisherRig;
  beforeEach(async () => {
    rig = await discordPublisherRig();
  });
  afterEach(() => rig.close());

  const topicOf = (id: string): LivePlace => ({ surface: "discord.topic", id, name: "#help", write: "auto" });
  const changes = (): number => rig.server.requests.filter(({ method }) => method === "PATCH").length;

  it("are never changed a third time within ten minutes, and Discord is not even asked", async () => {
    const help = topicOf(rig.help.id);
    expect(await rig.publisher.write(help, "one")).toEqual({ kind: "written" });
    await rig.pass(4 * MINUTE);
    expect(await rig.publisher.write(help, "two")).toEqual({ kind: "written" });
    expect(await rig.publisher.write(help, "three")).toMatchObject({
      kind: "again",
      retryAfterMs: 6 * MINUTE,
    });
    expect([changes(), rig.help.topic]).toEqual([2, "two"]);
    await rig.pass(6 * MINUTE - 1);
    expect(await rig.publisher.write(help, "three")).toMatchObject({ kind: "again", retryAfterMs: 1 });
    await rig.pass(1);
    expect(await rig.publisher.write(help, "three")).toEqual({ kind: "written" });
  });

  it("count for each channel apart, and other texts of the server do not count", async () => {
    const places = await rig.publisher.places();
    for (const place of places) {
      for (const text of ["one", "two"]) {
        expect(await rig.publisher.write(place, text)).toEqual({ kind: "written" });
        await rig.pass(1000);
      }
    }
    const server = places.find(({ surface }) => surface === "discord.description");
    if (server === undefined) throw new Error("the server has no description");
    expect(await rig.publisher.write(server, "three")).toEqual({ kind: "written" });
  });

  it("count also when two are changed at once, and when the answer was lost", async () => {
    const help = topicOf(rig.help.id);
    rig.trouble.lose();
    const all = Promise.all(["one", "two", "three"].map((text) => rig.publisher.write(help, text)));
    await rig.pass(MINUTE);
    expect((await all).map(({ kind }) => kind)).toEqual(["again", "written", "again"]);
    expect(changes()).toBe(2);
  });

  it("that another program changed before are waited for as long as Discord says, while reading goes on", async () => {
    const [help, before] = [topicOf(rig.help.id), await rig.open([rig.help.id])];
    for (const text of ["one", "two"]) await before.write(help, text);
    const again = await rig.publisher.write(help, "three");
    expect(again).toMatchObject({ kind: "again", retryAfterMs: 10 * MINUTE });
    expect((await rig.publisher.read(help)).text).toBe("two");
    const asked = changes();
    expect(await rig.publisher.write(help, "three")).toMatchObject({ kind: "again" });
    expect(changes()).toBe(asked);
    await rig.pass(10 * MINUTE);
    expect(await rig.publisher.write(help, "three")).toEqual({ kind: "written" });
  });

  it("say which permission is missing, and whether the bot sees the channel at all", async () => {
    const help = topicOf(rig.help.id);
    rig.trouble.forbid();
    expect(await rig.publisher.write(help, "x")).toMatchObject({
      kind: "refused",
      mend: "give the bot's role Manage Channels there",
    });
    rig.help.barred = 50_001;
    expect(await rig.publisher.write(help, "x")).toMatchObject({
      kind: "refused",
      mend: "give the bot's role View Channel there",
    });
  });

  it("of a channel that is gone are named all the same, so that somebody hears of it", async () => {
    const publisher = await rig.open(["80351110224678912", rig.help.id]);
    const [gone, help] = await publisher.places();
    expect([gone?.name, help?.name]).toEqual(["#80351110224678912", "#help"]);
    const read = publisher.read(topicOf("80351110224678912"));
    await expect(read).rejects.toMatchObject({
      permanent: true,
      mend: "take 80351110224678912 out of `connect.channels`",
    });
  });

  it("are read with a token that was copied with its first word", async () => {
    const publisher = await rig.open([rig.help.id], `Bot ${rig.server.token}`);
    expect((await publisher.read(topicOf(rig.help.id))).text).toBe("");
  });

  it("are all there is where the server is no community", async () => {
    rig.world.front.isCommunity = false;
    rig.world.front.welcome = undefined;
    const places = await rig.publisher.places();
    expect(new Set(places.map(({ surface }) => surface))).toEqual(
      new Set(["discord.topic", "discord.forumTopic"]),
    );
    const welcome = {
      surface: "discord.welcome",
      id: rig.world.guild,
      name: "welcome",
      write: "auto",
    } as const;
    await expect(rig.publisher.read(welcome)).rejects.toMatchObject({ permanent: true });
  });
});
