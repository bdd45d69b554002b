import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChannelError, StoreError } from "../../../src/ports/errors.ts";
import { fromNoon, HOUR, MINUTE, NOON, SECOND, textsOf, watching, xRig, type XRig } from "./x-rig.ts";

let rig: XRig;

beforeEach(async () => {
  rig = await xRig();
});

afterEach(async () => {
  await rig.close();
});

const callsTo = (endpoint: string): number =>
  rig.server.requests.filter((request) => request.endpoint === endpoint).length;

/** Lets time pass for what is asked of the channel, and says how it ended. */
async function settled(asked: Promise<void>, ms: number): Promise<unknown> {
  const outcome = asked.then(
    () => "done",
    (error: unknown) => error,
  );
  await rig.pass(ms);
  return outcome;
}

const never = new AbortController().signal;

describe("a watched message", () => {
  it("that was deleted is told so within the hour, with when it was last seen", async () => {
    await rig.start();
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    rig.told.watched = [watching(mention, fromNoon(MINUTE))];
    rig.world.remove(mention, { at: fromNoon(10 * MINUTE) });
    await rig.pass(61 * MINUTE);
    expect(rig.told.observed.filter(({ kind }) => kind === "deletion")).toEqual([
      {
        kind: "deletion",
        envelope: {
          kind: "deletion",
          conversation: watching(mention).conversation,
          message: mention.id,
          lastSeen: fromNoon(MINUTE),
          noticed: fromNoon(HOUR),
        },
      },
    ]);
    expect(rig.told.stillThere).toEqual([mention.id]); // as the channel started
  });

  it("that stands is said to be there still", async () => {
    await rig.start();
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    rig.told.watched = [watching(mention)];
    await rig.pass(61 * MINUTE);
    expect(rig.told.stillThere).toEqual([mention.id, mention.id]); // at the start, and an hour later
    expect(rig.told.observed.some(({ kind }) => kind === "deletion")).toBe(false);
  });

  it("whose author was suspended or went private is gone for us", async () => {
    await rig.start();
    const bob = rig.world.account("bob");
    const posts = [rig.world.post(rig.ana, "@acme one"), rig.world.post(bob, "@acme two")];
    rig.told.watched = posts.map((post) => watching(post));
    rig.world.suspend(rig.ana);
    rig.world.protect(bob);
    await rig.pass(61 * MINUTE);
    const gone = rig.told.observed.flatMap(({ kind, envelope }) =>
      kind === "deletion" ? envelope.message : [],
    );
    expect(gone).toEqual(posts.map(({ id }) => id));
  });

  it("is neither gone nor there when X does not answer", async () => {
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    rig.told.watched = [watching(mention)];
    rig.server.faults.sometimes({ kind: "failing", status: 503 }, 1, { endpoint: "lookup" });
    await rig.start();
    await rig.pass(2 * HOUR);
    expect(rig.told.stillThere).toEqual([]);
    expect(rig.told.observed.some(({ kind }) => kind === "deletion")).toBe(false);
    expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(2 * HOUR - 2 * MINUTE));
  });

  it("that was edited so that it names the brand no more is told as edited", async () => {
    await rig.start();
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(MINUTE);
    rig.told.watched = [watching(mention)];
    const edit = rig.world.edit(mention, "never mind");
    await rig.pass(HOUR);
    expect(rig.told.observed.find(({ kind }) => kind === "edit")).toMatchObject({
      envelope: { message: mention.id, alias: edit.id, at: fromNoon(MINUTE) },
      words: { text: "never mind" },
    });
  });

  it("of many is looked up with a hundred others", async () => {
    const posts = Array.from({ length: 250 }, (_, n) => rig.world.post(rig.ana, `@acme ${n}`));
    rig.told.watched = posts.map((post) => watching(post));
    await rig.start();
    await rig.pass(SECOND);
    expect(callsTo("lookup")).toBe(3);
    expect(rig.told.stillThere).toHaveLength(250);
  });
});

describe("a last look", () => {
  it("finds the answer that came a moment ago, and the deletion", async () => {
    await rig.start();
    const [one, two] = [rig.world.post(rig.ana, "@acme one"), rig.world.post(rig.ana, "@acme two")];
    await rig.pass(MINUTE + SECOND);
    rig.world.reply(rig.acme, one, "done");
    rig.world.remove(two);
    expect(await settled(rig.channel.look([watching(one), watching(two)], never), SECOND)).toBe("done");
    expect(textsOf(rig.told)).toContain("@ana done");
    expect(rig.told.observed.at(-1)).toMatchObject({ kind: "deletion", envelope: { message: two.id } });
    expect(rig.told.stillThere).toContain(one.id);
  });

  it("is shared by all who look in the same second", async () => {
    await rig.start();
    const posts = Array.from({ length: 30 }, (_, n) => rig.world.post(rig.ana, `@acme ${n}`));
    await rig.pass(MINUTE + SECOND);
    const before = [callsTo("tweets"), callsTo("lookup")];
    const looks = posts.map((post) => rig.channel.look([watching(post)], new AbortController().signal));
    expect(
      await settled(
        Promise.all(looks).then(() => undefined),
        SECOND - 1,
      ),
    ).toBe("done");
    expect([callsTo("tweets"), callsTo("lookup")]).toEqual(before.map((calls) => calls + 1));
  });

  it("looks anew in the next second", async () => {
    await rig.start();
    await rig.pass(MINUTE + SECOND);
    const before = callsTo("tweets");
    await settled(rig.channel.look([], never), SECOND);
    await settled(rig.channel.look([], never), SECOND);
    expect(callsTo("tweets")).toBe(before + 2);
  });

  it("at X that does not answer throws, within ten seconds", async () => {
    await rig.start();
    await rig.pass(MINUTE + SECOND);
    rig.server.faults.next({ kind: "hang" }, { endpoint: "tweets" });
    const error = await settled(rig.channel.look([], never), 10 * SECOND);
    expect(error).toBeInstanceOf(ChannelError);
    expect(error).toMatchObject({ message: "X did not answer in time", permanent: false });
  });

  it("ends when its signal says so", async () => {
    await rig.start();
    await rig.pass(MINUTE + SECOND);
    rig.server.faults.next({ kind: "hang" }, { endpoint: "tweets" });
    const patience = new AbortController();
    rig.clock.at(fromNoon(MINUTE + 4 * SECOND), () => {
      patience.abort();
    });
    const error = await settled(rig.channel.look([], patience.signal), 3 * SECOND);
    expect(error).toMatchObject({ name: "ChannelError", message: "X did not answer in the time there was" });
    expect(await settled(rig.channel.look([], AbortSignal.abort()), 0)).toBeInstanceOf(ChannelError);
  });

  it("asks nothing of an X that refuses us", async () => {
    rig.server.credentials.revoke("2244994945-loopback");
    await rig.start();
    await rig.pass(MINUTE);
    const before = rig.server.requests.length;
    const error = await settled(rig.channel.look([], never), SECOND);
    expect(error).toMatchObject({ permanent: true, message: "X refuses our credentials (401)" });
    expect(rig.server.requests).toHaveLength(before);
  });

  it("throws what the store throws, when what was read cannot be kept", async () => {
    await rig.start();
    await rig.pass(MINUTE + SECOND);
    rig.world.post(rig.acme, "hello");
    rig.told.failAccepts = 1;
    expect(await settled(rig.channel.look([], never), SECOND)).toBeInstanceOf(StoreError);
    await rig.pass(MINUTE);
    expect(textsOf(rig.told)).toEqual(["hello"]);
  });

  it("needs a channel that runs", async () => {
    expect(await settled(rig.channel.look([], never), 0)).toBeInstanceOf(ChannelError);
    await rig.start();
    await rig.pass(SECOND);
    await rig.channel.stop();
    expect(await settled(rig.channel.look([], never), 0)).toBeInstanceOf(ChannelError);
  });
});

describe("what could not be kept", () => {
  it("is read again, and is no proof of life", async () => {
    rig.world.post(rig.ana, "@acme hello", { at: NOON });
    rig.told.failAccepts = 2;
    await rig.start();
    await rig.pass(SECOND);
    expect([rig.told.alive, rig.told.troubles, [...rig.told.cursors]]).toEqual([[], [], []]);
    await rig.pass(MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme hello"]);
    expect(rig.told.alive).not.toEqual([]);
    expect(rig.told.logs).toContain(
      'channel.not_kept {"channel":"x-acme","stream":"mentions","error":"the disk is full"}',
    );
  });
});
