import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DiscordFault } from "../../../src/sim/discord/discord-faults.ts";
import { messageId } from "../../../src/core/ids.ts";
import { textsOf, toldTwice } from "./told.ts";
import { discordRig, fromNoon, HOUR, MINUTE, SECOND, type DiscordRig } from "./discord-rig.ts";

let rig: DiscordRig;

beforeEach(async () => {
  rig = await discordRig();
  // Reading alone: nothing that is missed is told by the gateway.
  rig.server.gateway.mute(true);
});

afterEach(async () => {
  expect(rig.server.wrong()).toEqual([]);
  await rig.close();
});

const FAULTS: readonly (readonly [string, DiscordFault])[] = [
  ["429 of one bucket", { kind: "rate limited", seconds: 3, scope: "user" }],
  ["429 of a shared bucket", { kind: "rate limited", seconds: 3, scope: "shared" }],
  ["429 of everything", { kind: "rate limited", seconds: 20, scope: "global" }],
  ["429 of the wall before Discord, without a word", { kind: "walled off" }],
  ["500", { kind: "failing", status: 500 }],
  ["502", { kind: "failing", status: 502 }],
  ["a broken connection", { kind: "reset" }],
  ["no answer", { kind: "hang" }],
  ["half an answer", { kind: "malformed" }],
  ["each message twice", { kind: "doubled" }],
  ["another order", { kind: "reordered" }],
];

describe("a history of several pages is read whole, and each message told once, though Discord answers", () => {
  it.each(FAULTS)("%s", async (_what, fault) => {
    for (let n = 0; n < 350; n++) rig.world.post(rig.ana, rig.help, `post ${n}.`);
    rig.server.faults.next(fault, { times: 3, path: /messages$/ });
    await rig.start();
    await rig.pass(10 * MINUTE);
    expect(new Set(textsOf(rig.told)).size).toBe(350);
    expect(toldTwice(rig.told)).toEqual([]);
    expect(rig.told.troubles.filter(({ permanent }) => permanent)).toEqual([]);
    expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(8 * MINUTE));
  });

  it("pages that end early because messages were deleted", async () => {
    const posts = Array.from({ length: 350 }, (_, n) => rig.world.post(rig.ana, rig.help, `post ${n}.`));
    rig.world.remove(...posts.slice(300));
    await rig.start();
    await rig.pass(2 * MINUTE);
    expect(new Set(textsOf(rig.told)).size).toBe(300);
    expect(rig.told.cursors.get("messages")).toBe(rig.help.last);
  });
});

describe("Discord's limits", () => {
  it("are kept: nothing that was asked is answered with 429", async () => {
    for (let n = 0; n < 2500; n++) rig.world.post(rig.ana, rig.help, `post ${n}.`);
    await rig.start();
    await rig.pass(5 * MINUTE);
    expect(textsOf(rig.told)).toHaveLength(2500);
    expect(rig.server.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it("on requests that it refuses are never near, though a hundred places are kept from us", async () => {
    for (let n = 0; n < 100; n++) rig.world.channel(`staff ${n}`).barred = 50_001;
    await rig.start();
    for (let minute = 0; minute < 30; minute++) {
      for (const place of rig.world.places())
        if (place.name.startsWith("staff")) rig.world.post(rig.bob, place, "hi");
      await rig.pass(MINUTE);
    }
    expect(rig.server.requests.filter(({ status }) => status === 403)).toHaveLength(100);
    expect(rig.told.troubles).toEqual([]);
    expect(rig.told.alive.at(-1)).toBeGreaterThan(fromNoon(29 * MINUTE));
  });
});

describe("a help channel that is kept from us", () => {
  it("is named with what to do; all others are read on, and it is read whole when it is ours again", async () => {
    const other = rig.world.channel("other-help");
    await rig.start(await rig.open({ channels: [rig.help.id, other.id] }));
    await rig.pass(2 * MINUTE);
    rig.help.barred = 50_001;
    const lively = rig.told.alive.length;
    rig.world.post(rig.ana, rig.help, "post 1. unseen");
    rig.world.post(rig.ana, other, "post 2. seen");
    await rig.pass(10 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["post 2. seen"]);
    expect(rig.told.troubles).toHaveLength(1);
    expect(rig.told.troubles[0]).toMatchObject({
      permanent: true,
      message: `the bot may not read the help channel #help (${rig.help.id}) (50001)`,
      mend: expect.stringContaining("View Channel and Read Message History") as unknown,
    });
    expect(rig.told.alive.length).toBe(lively);
    rig.help.barred = undefined;
    await rig.pass(2 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["post 2. seen", "post 1. unseen"]);
    expect(rig.told.alive.length).toBeGreaterThan(lively);
  });

  it("is read whole when it is ours again, though the program was started anew in between", async () => {
    await rig.start();
    await rig.pass(2 * MINUTE);
    rig.help.barred = 50_013;
    rig.world.post(rig.ana, rig.help, "post 1. unseen");
    await rig.pass(MINUTE);
    const post = rig.world.forumPost(rig.forum, rig.ana, "two", "post 2. seen");
    await rig.pass(5 * HOUR);
    rig.world.post(rig.ana, post.place, "post 3. seen");
    await rig.pass(2 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["post 2. seen", "post 3. seen"]);
    await rig.channel.stop();
    rig.help.barred = undefined;
    await rig.start(await rig.open());
    await rig.pass(2 * MINUTE);
    expect(textsOf(rig.told)).toContain("post 1. unseen");
  });

  it("is named before anybody wrote there", async () => {
    rig.help.barred = 50_001;
    rig.forum.barred = 50_001;
    await rig.start(await rig.open({ channels: [rig.help.id, "41771983423143936"] }));
    await rig.pass(MINUTE);
    expect(rig.told.alive).toEqual([]);
    expect(rig.told.troubles[0]?.message).toContain("41771983423143936");
  });
});

describe("what a person must mend", () => {
  it("is the Message Content Intent, when words are hidden: nothing is told without its words", async () => {
    await rig.start();
    await rig.pass(2 * MINUTE);
    rig.server.rights.intents.content = false;
    rig.world.post(rig.ana, rig.help, "post 1. can you help?");
    await rig.pass(MINUTE);
    expect(rig.told.observed).toEqual([]);
    expect(rig.told.troubles[0]).toMatchObject({ permanent: true });
    expect(rig.told.troubles[0]?.mend).toContain("Message Content Intent");
    rig.server.rights.intents.content = true;
    await rig.pass(6 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["post 1. can you help?"]);
  });

  it("is not the intent when somebody writes a message without words", async () => {
    await rig.start();
    rig.world.post(rig.ana, rig.help, "");
    rig.world.post(rig.ana, rig.help, "", { stickers: ["wave"] });
    rig.world.post(rig.ana, rig.help, "", { files: ["screenshot.png"] });
    await rig.pass(2 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["", "🏷️", "[screenshot.png]"]);
    expect(rig.told.troubles).toEqual([]);
  });

  it("is the server, when the bot is not in it", async () => {
    await rig.start(await rig.open({ guild: "41771983423143937" }));
    await rig.pass(MINUTE);
    expect(rig.told.troubles).toHaveLength(1);
    expect(rig.told.troubles[0]).toMatchObject({
      permanent: true,
      message: "Discord does not show the bot the server 41771983423143937 (404, 10004)",
      mend: expect.stringContaining("invite the bot") as unknown,
    });
  });

  it("is the token, at the start as well as later", async () => {
    rig.server.revoke();
    await rig.start();
    await rig.pass(MINUTE);
    expect(rig.told.troubles).toHaveLength(1);
    expect(rig.told.troubles[0]).toMatchObject({ permanent: true });
    expect(rig.told.troubles[0]?.mend).toContain("Reset Token");
    rig.server.restore();
    rig.world.post(rig.ana, rig.help, "post 1.");
    await rig.pass(6 * MINUTE);
    expect(textsOf(rig.told)).toEqual(["post 1."]);
  });
});

describe("watched messages", () => {
  it("are looked up by pages, and singly only where one is missing", async () => {
    rig.told.watchesAll = true;
    const posts = Array.from({ length: 250 }, (_, n) => rig.world.post(rig.ana, rig.help, `post ${n}?`));
    await rig.start();
    await rig.pass(2 * MINUTE);
    const gone = posts[120];
    if (!gone) throw new Error("not said");
    rig.world.remove(gone);
    rig.told.stillThere.length = 0;
    const before = rig.server.requests.length;
    const look = rig.channel.look(rig.told.watched, new AbortController().signal);
    await rig.pass(5 * SECOND);
    await look;
    expect(
      rig.told.observed.filter(({ kind }) => kind === "deletion").map(({ envelope }) => envelope.message),
    ).toEqual([gone.id]);
    expect(rig.told.stillThere).toHaveLength(249);
    // The two lists, three pages, and the one that is gone.
    expect(rig.server.requests.length - before).toBeLessThanOrEqual(8);
  });

  it("in a place that is kept from us are neither gone nor there", async () => {
    const post = rig.world.post(rig.ana, rig.help, "post 1?");
    rig.told.watchesAll = true;
    await rig.start();
    await rig.pass(2 * MINUTE);
    rig.help.barred = 50_001;
    rig.told.stillThere.length = 0;
    await rig.pass(2 * HOUR);
    expect(rig.told.stillThere).toEqual([]);
    expect(rig.told.observed.filter(({ kind }) => kind === "deletion")).toEqual([]);
    expect(rig.told.watched.map(({ message }) => message)).toEqual([messageId(post.id)]);
  });
});
