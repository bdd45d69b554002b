import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { duration } from "../../../src/core/time/instant.ts";
import { fromNoon, HOUR, MINUTE, SECOND, textsOf, xRig, type XRig } from "./x-rig.ts";

let rig: XRig;

beforeEach(async () => {
  rig = await xRig();
});

afterEach(async () => {
  await rig.close();
});

describe("what people post", () => {
  it("is told once, however often it is read", async () => {
    await rig.start();
    rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(5 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme my flight is gone"]);
    expect(rig.server.requests.filter(({ endpoint }) => endpoint === "mentions").length).toBeGreaterThan(9);
  });

  it("is told with the bearer token of an app alike", async () => {
    const channel = await rig.open({ bearer: true });
    await rig.start(channel);
    rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme my flight is gone"]);
    expect(rig.server.requests.every(({ auth }) => auth === "bearer")).toBe(true);
  });

  it("is tied to the brand's reply by what it replies to", async () => {
    await rig.start();
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(MINUTE);
    const reply = rig.world.reply(rig.acme, mention, "we are on it");
    await rig.pass(MINUTE);
    expect(rig.told.observed.at(-1)).toMatchObject({
      kind: "message",
      envelope: {
        message: reply.id,
        conversation: { id: mention.id },
        author: { id: rig.acme.id, role: "responder" },
        interaction: "reply",
        refs: { repliesTo: mention.id, addresses: [{ id: rig.ana.id, role: "customer" }] },
      },
    });
  });

  it("of the last 24 hours is read at the first start, and nothing older", async () => {
    rig.world.post(rig.ana, "@acme the day before yesterday", { at: fromNoon(-25 * HOUR) });
    rig.world.post(rig.ana, "@acme yesterday", { at: fromNoon(-23 * HOUR) });
    await rig.start();
    await rig.pass(SECOND);
    expect(textsOf(rig.told)).toEqual(["@acme yesterday"]);
  });

  it("after an edit is told as the message and its edit, of which the message is known already", async () => {
    await rig.start();
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    await rig.pass(MINUTE);
    const edit = rig.world.edit(mention, "@acme my flight to Rome is gone");
    await rig.pass(MINUTE);
    expect(rig.told.observed.map(({ kind, envelope: { message } }) => [kind, message])).toEqual([
      ["message", mention.id],
      ["message", mention.id],
      ["edit", mention.id],
    ]);
    const [first, again, edited] = rig.told.observed;
    expect(again?.envelope).toEqual(first?.envelope);
    expect(edited).toMatchObject({
      envelope: { alias: edit.id, at: fromNoon(MINUTE) },
      words: { text: "@acme my flight to Rome is gone", link: `https://x.com/ana/status/${edit.id}` },
    });
  });

  it("as a retweet is told of customers, where it is noise, and not of the brand, where it answers nobody", async () => {
    await rig.start();
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    rig.world.retweet(rig.acme, mention);
    rig.world.retweet(rig.world.account("bob"), mention);
    await rig.pass(MINUTE);
    expect(textsOf(rig.told).toSorted()).toEqual([
      "@acme my flight is gone",
      "RT @ana: @acme my flight is gone",
    ]);
  });

  it("as a quote names what it quotes and the brand", async () => {
    await rig.start();
    const news = rig.world.post(rig.acme, "We fly to Rome");
    const quote = rig.world.quote(rig.ana, news, "@acme not today you don't");
    await rig.pass(MINUTE);
    expect(rig.told.observed.find(({ envelope }) => envelope.message === quote.id)).toMatchObject({
      envelope: {
        interaction: "quote",
        conversation: { id: quote.id },
        refs: { quotes: news.id, addresses: [{ id: rig.acme.id, role: "responder" }] },
      },
    });
  });

  it("in reply to a customer is a peer's, unless its author typed the brand's handle", async () => {
    await rig.start();
    const bob = rig.world.account("bob");
    const mention = rig.world.post(rig.ana, "@acme my flight is gone");
    const peer = rig.world.reply(bob, mention, "same here");
    const rant = rig.world.post(rig.ana, "my flight is gone");
    const call = rig.world.reply(bob, rant, "@acme can you help her?");
    await rig.pass(MINUTE);
    const addressed = (id: string): unknown =>
      rig.told.observed.flatMap(({ kind, envelope }) =>
        kind === "message" && envelope.message === id
          ? envelope.refs.addresses.map(({ id: who }) => who)
          : [],
      );
    expect(addressed(peer.id)).toEqual([rig.ana.id]);
    expect(addressed(call.id)).toEqual([rig.ana.id, rig.acme.id]);
  });

  it("late, with an older id than what was read already, is not missed", async () => {
    await rig.start();
    rig.world.post(rig.ana, "@acme first, shown late", { late: duration(5 * MINUTE) });
    await rig.pass(2 * SECOND);
    rig.world.post(rig.ana, "@acme second");
    await rig.pass(10 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["@acme second", "@acme first, shown late"]);
  });

  it("in full, when X cuts it", async () => {
    const words = `@acme ${"my luggage & I are lost ".repeat(20)}end`;
    await rig.start();
    rig.world.post(rig.ana, words);
    await rig.pass(MINUTE);
    expect(textsOf(rig.told)).toEqual([words]);
  });
});

describe("after a restart", () => {
  it("what was posted meanwhile is read, from the cursors", async () => {
    await rig.start();
    rig.world.post(rig.ana, "@acme before");
    await rig.pass(MINUTE);
    await rig.channel.stop();
    for (let n = 0; n < 250; n++) rig.world.post(rig.ana, `@acme while away ${n}`);
    await rig.pass(48 * HOUR);
    rig.told.observed.length = 0;
    await rig.start(await rig.open());
    await rig.pass(SECOND);
    const texts = new Set(textsOf(rig.told));
    expect(texts.has("@acme before")).toBe(true); // read again, for what X shows late
    expect(texts.size).toBe(251);
    expect(rig.told.gaps).toEqual([]);
  });

  it("as many mentions as X shows are all told, and what may have been before them is a gap", async () => {
    await rig.start();
    rig.world.post(rig.ana, "@acme before", { at: fromNoon(0) });
    await rig.pass(MINUTE);
    await rig.channel.stop();
    for (let n = 0; n < 800; n++) {
      rig.world.post(rig.ana, `@acme ${n}`, { at: fromNoon(HOUR + n * SECOND) });
    }
    await rig.pass(2 * HOUR);
    await rig.start(await rig.open());
    await rig.pass(MINUTE);
    expect(new Set(textsOf(rig.told)).size).toBe(801);
    expect(rig.told.gaps).toMatchObject([{ from: fromNoon(0), to: fromNoon(HOUR) }]);
  });

  it("more mentions than X shows are a gap, from the last known to the oldest shown", async () => {
    await rig.start();
    rig.world.post(rig.ana, "@acme before", { at: fromNoon(0) });
    await rig.pass(MINUTE);
    await rig.channel.stop();
    for (let n = 0; n < 850; n++) {
      rig.world.post(rig.ana, `@acme ${n}`, { at: fromNoon(HOUR + n * SECOND) });
    }
    await rig.pass(2 * HOUR);
    await rig.start(await rig.open());
    await rig.pass(MINUTE);
    expect(rig.told.gaps).toEqual([
      {
        from: fromNoon(0),
        to: fromNoon(HOUR + 50 * SECOND),
        cause: "X shows only the newest 800 mentions",
      },
    ]);
    expect(textsOf(rig.told)).toHaveLength(801);
    await rig.pass(10 * MINUTE);
    expect(rig.told.gaps).toHaveLength(1);
  });

  it("on an account where nothing was ever posted, what came since the first start is read", async () => {
    await rig.start();
    await rig.pass(MINUTE);
    await rig.channel.stop();
    rig.world.post(rig.ana, "@acme while away");
    await rig.pass(72 * HOUR);
    await rig.start(await rig.open());
    await rig.pass(SECOND);
    expect(textsOf(rig.told)).toEqual(["@acme while away"]);
  });
});
