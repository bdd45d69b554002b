import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { casesTold, textsOf, toldTwice } from "./told.ts";
import { discordRig, fromNoon, HOUR, MINUTE, SECOND, type DiscordRig } from "./discord-rig.ts";

let rig: DiscordRig;

beforeEach(async () => {
  rig = await discordRig();
});

afterEach(async () => {
  expect(rig.server.wrong()).toEqual([]);
  await rig.close();
});

const visits = (kind: string): number =>
  rig.server.gateway.visits.filter((visit) => visit.kind === kind).length;

const logged = (event: string): number => rig.told.logs.filter((line) => line.startsWith(`${event} `)).length;

const ask = (n: number): void => {
  rig.world.post(rig.ana, rig.help, `post ${n}. can you help?`);
};

/** Runs until the gateway is up. */
async function running(): Promise<void> {
  await rig.start();
  await rig.pass(5 * SECOND);
  expect(logged("discord.gateway_up")).toBe(1);
}

/** Long before the next read. */
const AT_ONCE = SECOND;

describe("what the gateway tells", () => {
  it("is told at once, and not again when it is read", async () => {
    await running();
    ask(1);
    await rig.pass(AT_ONCE);
    expect(textsOf(rig.told)).toEqual(["post 1. can you help?"]);
    await rig.pass(5 * MINUTE);
    expect(toldTwice(rig.told)).toEqual([]);
    expect(textsOf(rig.told)).toHaveLength(1);
  });

  it("is an edit only when somebody edited: a link that unfolds is none", async () => {
    await running();
    const message = rig.world.post(rig.ana, rig.help, "see https://example.com");
    await rig.pass(AT_ONCE);
    rig.world.unfold(message);
    await rig.pass(AT_ONCE);
    expect(rig.told.observed.map(({ kind }) => kind)).toEqual(["message"]);
    rig.world.edit(message, "see https://example.com, can you help?");
    await rig.pass(AT_ONCE);
    expect(rig.told.observed.map(({ kind }) => kind)).toEqual(["message", "edit"]);
  });

  it("of a deletion is noticed now, and the message stood until the last sign of life before it", async () => {
    rig.told.watchesAll = true;
    await running();
    const [one, two] = [rig.world.post(rig.ana, rig.help, "one?"), rig.world.post(rig.ana, rig.help, "two?")];
    await rig.pass(30 * SECOND);
    rig.world.post(rig.bob, rig.help, "and this?");
    await rig.pass(10 * SECOND);
    const now = rig.clock.now();
    rig.world.remove(one, two);
    await rig.pass(0);
    const deletions = rig.told.observed.filter(({ kind }) => kind === "deletion");
    expect(deletions.map(({ envelope }) => envelope)).toEqual(
      [one, two].map(
        ({ id }) =>
          expect.objectContaining({ message: id, noticed: now, lastSeen: now - 10 * SECOND }) as unknown,
      ),
    );
  });

  it("while nothing is watched changes nothing", async () => {
    await running();
    const message = rig.world.post(rig.ana, rig.help, "one?");
    await rig.pass(AT_ONCE);
    rig.world.remove(message);
    await rig.pass(AT_ONCE);
    expect(rig.told.observed.map(({ kind }) => kind)).toEqual(["message"]);
  });
});

describe("a session of the gateway", () => {
  it("is taken up again after the connection broke: what was missed is replayed, and nothing is lost or told twice", async () => {
    await running();
    rig.server.gateway.cut();
    for (let n = 0; n < 20; n++) ask(n);
    await rig.pass(5 * SECOND);
    expect([visits("identify"), visits("resume")]).toEqual([1, 1]);
    expect(textsOf(rig.told)).toHaveLength(20);
    await rig.pass(10 * MINUTE);
    expect(textsOf(rig.told)).toHaveLength(20);
    expect(toldTwice(rig.told)).toEqual([]);
  });

  it("is taken up again when Discord asks for another connection", async () => {
    await running();
    rig.server.gateway.reconnect();
    await rig.pass(5 * SECOND);
    ask(1);
    await rig.pass(AT_ONCE);
    expect([visits("identify"), visits("resume"), textsOf(rig.told).length]).toEqual([1, 1, 1]);
  });

  it("is taken up again by the next run", async () => {
    await running();
    ask(1);
    await rig.pass(MINUTE);
    await rig.channel.stop();
    ask(2);
    await rig.start(await rig.open());
    await rig.pass(5 * SECOND);
    expect([visits("identify"), visits("resume")]).toEqual([1, 1]);
    expect(textsOf(rig.told)).toContain("post 2. can you help?");
  });

  it.each([1, 100, 10_000])(
    "that Discord calls invalid is begun anew, and %i messages that nobody told are read",
    async (count) => {
      await running();
      rig.server.gateway.invalidate(false);
      // Nobody is connected now: the gateway never tells of these.
      for (let n = 0; n < count; n++) ask(n);
      await rig.pass(10 * MINUTE);
      expect([visits("identify"), visits("resume")]).toEqual([2, 0]);
      expect(new Set(textsOf(rig.told)).size).toBe(count);
      expect(toldTwice(rig.told)).toEqual([]);
    },
  );

  it("that Discord calls invalid but good is taken up on the same connection", async () => {
    await running();
    rig.server.gateway.invalidate(true);
    await rig.pass(5 * SECOND);
    ask(1);
    await rig.pass(AT_ONCE);
    expect([visits("identify"), visits("resume"), textsOf(rig.told).length]).toEqual([1, 1, 1]);
  });

  it("that Discord no longer knows is begun anew", async () => {
    await running();
    rig.server.gateway.forget();
    rig.server.gateway.cut();
    ask(1);
    await rig.pass(MINUTE);
    expect([visits("identify"), visits("resume")]).toEqual([2, 1]);
    ask(2);
    await rig.pass(AT_ONCE);
    expect(textsOf(rig.told)).toHaveLength(2);
  });

  it("is taken up by each of 200 runs that crash: none of them begins another", async () => {
    await running();
    let channel = rig.channel;
    for (let n = 0; n < 200; n++) {
      const kept = new Map(rig.told.cursors);
      await channel.stop();
      // A crash: what stopping would have put on record is not there.
      rig.told.cursors.clear();
      for (const [stream, cursor] of kept) rig.told.cursors.set(stream, cursor);
      channel = await rig.open();
      await rig.start(channel);
      await rig.pass(2 * SECOND);
    }
    expect([visits("identify"), visits("resume")]).toEqual([1, 200]);
  });

  it("is begun at most five times fast, then every 90 seconds, however often Discord refuses it", async () => {
    await running();
    for (let n = 0; n < 120; n++) {
      rig.server.gateway.invalidate(false);
      await rig.pass(10 * SECOND);
    }
    // 20 minutes: five at once, then one each 90 s.
    expect(visits("identify")).toBeLessThanOrEqual(5 + 14);
    expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(19 * MINUTE));
  });
});

describe("a gateway that does not work", () => {
  it("though its connection stands is replaced, and what it did not tell is read", async () => {
    await running();
    await rig.pass(5 * MINUTE);
    rig.server.gateway.mute(true);
    ask(1);
    await rig.pass(2 * MINUTE);
    expect(textsOf(rig.told)).toHaveLength(1);
    ask(2);
    await rig.pass(2 * MINUTE);
    expect(logged("discord.gateway_deaf")).toBe(1);
    rig.server.gateway.mute(false);
    await rig.pass(MINUTE);
    ask(3);
    await rig.pass(AT_ONCE);
    expect(textsOf(rig.told)).toHaveLength(3);
    expect(visits("identify")).toBe(1);
  });

  it("and answers no heartbeat is left for another connection, which takes the session up", async () => {
    rig.server.gateway.beatEvery(40);
    await running();
    rig.server.gateway.beatEvery(41_250);
    rig.server.gateway.mute(true);
    const closed = rig.server.gateway.visit("close");
    expect(await closed).toMatchObject({ code: 4200 });
    rig.server.gateway.mute(false);
    await rig.pass(10 * SECOND);
    expect([visits("identify"), visits("resume")]).toEqual([1, 1]);
  });

  it.each([1000, 1006, 4000, 4003, 4007, 4008, 4009])("closes with %i, and is opened again", async (code) => {
    await running();
    if (code === 1006) rig.server.gateway.cut();
    else rig.server.gateway.close(code);
    await rig.pass(MINUTE);
    ask(1);
    await rig.pass(AT_ONCE);
    expect(textsOf(rig.told)).toHaveLength(1);
    expect(logged("discord.gateway_up")).toBe(2);
  });

  it("for want of an intent is no blindness by itself, and is told with the switch to turn", async () => {
    await running();
    rig.server.rights.intents.content = false;
    rig.server.gateway.close(4014);
    await rig.pass(2 * MINUTE);
    expect(rig.told.troubles.map(({ permanent, mend }) => [permanent, mend])).toEqual([
      [true, expect.stringContaining("Message Content Intent") as unknown],
    ]);
    const identified = visits("identify");
    ask(1);
    await rig.pass(HOUR);
    expect(textsOf(rig.told)).toEqual([]);
    expect(visits("identify")).toBeLessThanOrEqual(identified + 3);
    rig.server.rights.intents.content = true;
    await rig.pass(10 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["post 1. can you help?"]);
  });

  it("is no blindness: reading goes on, and the log says so", async () => {
    await running();
    for (let n = 0; n < 10; n++) {
      rig.server.gateway.close(4010);
      ask(n);
      await rig.pass(MINUTE);
    }
    expect(textsOf(rig.told)).toHaveLength(10);
    expect(logged("discord.gateway_down")).toBeGreaterThan(0);
    expect(rig.told.troubles).toEqual([]);
    expect(casesTold(rig.told)).toHaveLength(1);
  });
});
