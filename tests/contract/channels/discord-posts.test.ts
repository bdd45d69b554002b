import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ObservedMessage } from "../../../src/ports/channel.ts";
import type { DiscordMessage } from "../../../src/sim/discord/discord-message.ts";
import { casesTold, textsOf, toldTwice } from "./told.ts";
import { discordRig, HOUR, MINUTE, SECOND, type DiscordRig } from "./discord-rig.ts";

let rig: DiscordRig;

beforeEach(async () => {
  rig = await discordRig();
  rig.told.watchesAll = true;
});

afterEach(async () => {
  expect(rig.server.wrong()).toEqual([]);
  await rig.close();
});

const toldOf = ({ id }: DiscordMessage): ObservedMessage["envelope"] | undefined =>
  rig.told.observed.flatMap((each) =>
    each.kind === "message" && each.envelope.message === id ? [each.envelope] : [],
  )[0];

const stateOf = (opening: DiscordMessage): string | undefined =>
  casesTold(rig.told).find((each) => each.opening === opening.id)?.state.kind;

/** Both ways a message can be told: by the gateway, and by reading alone. */
const WAYS: readonly (readonly [string, (run: () => void) => Promise<void>])[] = [
  [
    "through the gateway",
    async (run) => {
      await rig.start();
      await rig.pass(5 * SECOND);
      run();
      await rig.pass(2 * MINUTE);
    },
  ],
  [
    "by reading alone",
    async (run) => {
      run();
      await rig.start();
      await rig.pass(MINUTE);
    },
  ],
];

describe.each(WAYS)("what is told %s", (_way, during) => {
  it("of a help channel: a post, a reply, and a call of the brand", async () => {
    const { world, help, ana, bob, cleo, support } = rig;
    const said: DiscordMessage[] = [];
    await during(() => {
      const post = world.post(ana, help, "where is my bag?");
      const reply = world.post(bob, help, "same here", { replyTo: post });
      const call = world.post(bob, help, `<@&${support.id}> anybody?`);
      const answer = world.post(cleo, help, "found it", { replyTo: post });
      said.push(post, reply, call, answer);
    });
    const [post] = said;
    expect(said.map((message) => toldOf(message)?.interaction)).toEqual([
      "post",
      "reply",
      "mention",
      "reply",
    ]);
    expect(said.map((message) => toldOf(message)?.author.role)).toEqual([
      "customer",
      "customer",
      "customer",
      "responder",
    ]);
    expect(said.map((message) => toldOf(message)?.refs.repliesTo)).toEqual([
      undefined,
      post?.id,
      undefined,
      post?.id,
    ]);
    expect(said.map((message) => toldOf(message)?.conversation)).toEqual(
      said.map(() => ({
        brand: "acme",
        platform: "discord",
        account: world.guild,
        id: help.id,
        shape: "flat",
      })),
    );
    expect(textsOf(rig.told)).toContain("@Support anybody?");
  });

  it("of a thread on a message: an answer in it reaches who asked in the channel", async () => {
    const { world, help, ana, cleo } = rig;
    const said: DiscordMessage[] = [];
    await during(() => {
      const post = world.post(ana, help, "where is my bag?");
      const thread = world.threadFrom(post, "bag");
      said.push(post, world.post(cleo, thread, "found it"), world.post(ana, thread, "where, please?"));
    });
    const [post, answer, more] = said;
    if (!post || !answer || !more) throw new Error("not said");
    expect(toldOf(answer)).toMatchObject({
      conversation: { id: post.id, shape: "thread" },
      interaction: "reply",
      refs: { threadOf: post.id, repliesTo: undefined },
    });
    expect(casesTold(rig.told)).toHaveLength(1);
    expect(casesTold(rig.told)[0]?.replies.map(({ clock }) => clock)).toEqual(["first", "next"]);
    expect(toldOf(more)?.interaction).toBe("reply");
  });

  it("of a forum: its post asks, and what follows in it replies", async () => {
    const { world, forum, ana, bob, cleo } = rig;
    const said: DiscordMessage[] = [];
    await during(() => {
      const post = world.forumPost(forum, ana, "Lost bag", "where is my bag?");
      said.push(post, world.post(bob, post.place, "mine too"), world.post(cleo, post.place, "found it"));
    });
    const [post] = said;
    if (!post) throw new Error("not said");
    expect(said.map((message) => toldOf(message)?.interaction)).toEqual(["post", "reply", "reply"]);
    expect(said.map((message) => toldOf(message)?.refs.threadOf)).toEqual([undefined, post.id, post.id]);
    expect(stateOf(post)).toBe("answered");
  });

  it("of a thread that hangs from nothing: what its first customer writes asks", async () => {
    const { world, help, ana, cleo } = rig;
    const tool = world.account("tickets", { bot: true });
    const said: DiscordMessage[] = [];
    await during(() => {
      const ticket = world.thread(help, "ticket 1", 12);
      said.push(world.post(tool, ticket, "what is the matter?"), world.post(ana, ticket, "where is my bag?"));
      said.push(world.post(cleo, ticket, "found it"));
    });
    expect(said.map((message) => toldOf(message)?.interaction)).toEqual(["reply", "post", "reply"]);
    const [, asked] = said;
    expect(asked && stateOf(asked)).toBe("answered");
  });

  it("of elsewhere: calls of the brand, and what may answer them", async () => {
    const { world, general, ana, bob, cleo, bot } = { ...rig, bot: rig.world.bot };
    const [told, untold]: [DiscordMessage[], DiscordMessage[]] = [[], []];
    await during(() => {
      untold.push(world.post(cleo, general, "good morning"), world.post(ana, general, "hello all"));
      const call = world.post(ana, general, `<@${bot.id}> where is my bag?`);
      told.push(call);
      untold.push(world.post(bob, general, "nice weather"));
      told.push(world.post(bob, general, "try the app", { replyTo: call }));
      told.push(world.post(cleo, general, "found it"));
      const thread = world.threadFrom(call, "bag");
      told.push(world.post(ana, thread, "thank you so much"));
      untold.push(world.post(bob, general, "@everyone lunch?"));
    });
    expect(told.map((message) => toldOf(message)?.interaction)).toEqual([
      "mention",
      "reply",
      "post",
      "reply",
    ]);
    expect(untold.filter((message) => toldOf(message) !== undefined)).toEqual([]);
    const [call] = told;
    expect(call && stateOf(call)).toBe("answered");
  });

  it("of machines: a webhook and a bot are bots, Discord's own lines are nothing", async () => {
    const { world, help, ana } = rig;
    const tool = world.account("tickets", { bot: true });
    const said: DiscordMessage[] = [];
    await during(() => {
      said.push(world.post(tool, help, "ticket 1 opened"));
      said.push(world.post(world.account("hook"), help, "status: green", { webhook: "999999999999999999" }));
      said.push(world.post(world.bot, help, "I am watching"));
      for (const type of [6, 7, 8, 18, 21, 46]) world.post(ana, help, "", { type });
    });
    expect(said.map((message) => toldOf(message)?.author.role)).toEqual(["bot", "bot", "bot"]);
    expect(rig.told.observed).toHaveLength(3);
  });

  it("of a forward is no reply, and shows the words that were forwarded", async () => {
    const { world, help, general, ana } = rig;
    const said: DiscordMessage[] = [];
    await during(() => {
      const from = world.post(ana, general, "a word from elsewhere");
      said.push(world.post(ana, help, "", { forwards: from }));
    });
    const [forward] = said;
    expect(forward && toldOf(forward)).toMatchObject({ interaction: "post", refs: { repliesTo: undefined } });
    expect(textsOf(rig.told)).toEqual(["[forwarded] a word from elsewhere"]);
  });
});

describe("who answers", () => {
  it("is asked for by role; a role given later answers from then on, and rewrites nothing", async () => {
    const { world, help, ana, bob, support } = rig;
    await rig.start();
    const post = world.post(ana, help, "where is my bag?");
    const early = world.post(bob, help, "found it", { replyTo: post });
    await rig.pass(5 * MINUTE);
    world.grant(bob, support);
    const late = world.post(bob, help, "here it is", { replyTo: post });
    await rig.pass(5 * MINUTE);
    expect([early, late].map((message) => toldOf(message)?.author.role)).toEqual(["customer", "responder"]);
    await rig.pass(2 * HOUR);
    expect(toldTwice(rig.told)).toEqual([]);
  });

  it("is known by account; people who are no responders are colleagues", async () => {
    const { world, help, ana } = rig;
    const dora = world.account("dora");
    const machine = world.account("helper", { bot: true });
    await rig.channel.stop();
    await rig.start(
      await rig.open({ responders: { accounts: [dora.id], people: false, bots: [machine.id] } }),
    );
    const said = [ana, dora, machine].map((author) => world.post(author, help, "hello there"));
    await rig.pass(2 * MINUTE);
    expect(said.map((message) => toldOf(message)?.author.role)).toEqual([
      "customer",
      "colleague",
      "responder",
    ]);
  });

  it("may have left the server", async () => {
    const { world, help } = rig;
    const gone = { id: "41771983423143900", username: "gone", name: null, isBot: false };
    const said = world.post(gone, help, "where is my bag?");
    await rig.start();
    await rig.pass(MINUTE);
    expect(toldOf(said)?.author.role).toBe("customer");
  });
});

describe("threads that no list shows", () => {
  it("are read when they are closed within the minute of their answer", async () => {
    const { world, help, forum, ana, cleo } = rig;
    await rig.start();
    await rig.pass(10 * SECOND);
    rig.server.gateway.mute(true);
    const posts = [
      world.forumPost(forum, ana, "one", "where is my bag?"),
      world.post(ana, help, "where is my coat?"),
    ] as const;
    const threads = [posts[0].place, world.threadFrom(posts[1], "coat")];
    await rig.pass(2 * MINUTE);
    for (const thread of threads) {
      world.post(cleo, thread, "found it");
      world.archive(thread);
    }
    await rig.pass(2 * MINUTE);
    expect(posts.map(stateOf)).toEqual(["answered", "answered"]);
  });

  it("are read when they came and went unseen", async () => {
    const { world, help, forum, ana, cleo } = rig;
    await rig.start();
    await rig.pass(2 * MINUTE);
    rig.server.gateway.mute(true);
    const posts: DiscordMessage[] = [];
    for (let n = 0; n < 3; n++) {
      const post = world.forumPost(forum, ana, `title ${n}`, `where is bag ${n}?`);
      world.post(cleo, post.place, "found it");
      world.archive(post.place);
      posts.push(post);
    }
    const coat = world.post(ana, help, "where is my coat?");
    const thread = world.threadFrom(coat, "coat");
    world.post(cleo, thread, "found it");
    world.archive(thread);
    await rig.pass(20 * MINUTE);
    expect([...posts, coat].map(stateOf)).toEqual(["answered", "answered", "answered", "answered"]);
    await rig.channel.stop();
    const late = world.forumPost(forum, rig.bob, "late", "and my hat?");
    world.archive(late.place);
    await rig.pass(HOUR);
    await rig.start(await rig.open());
    await rig.pass(MINUTE);
    expect(stateOf(late)).toBe("waiting");
  });

  it("were deleted: what was asked there is gone with them", async () => {
    const { world, forum, ana } = rig;
    await rig.start();
    const post = world.forumPost(forum, ana, "one", "where is my bag?");
    await rig.pass(2 * MINUTE);
    world.removePlace(post.place);
    await rig.pass(61 * MINUTE);
    expect(stateOf(post)).toBe("closed");
    expect(rig.told.troubles).toEqual([]);
  });
});

describe("reading", () => {
  it("asks twice every 50 seconds, however many quiet places there are", async () => {
    for (let n = 0; n < 50; n++) rig.world.channel(`room ${n}`);
    rig.told.pace = 60_000 as never;
    await rig.start();
    await rig.pass(10 * MINUTE);
    const before = rig.server.requests.length;
    await rig.pass(10 * MINUTE);
    expect(rig.server.requests.length - before).toBeLessThanOrEqual(2 * 13 + 4);
  });

  it("finds a message that shows late, with an older id than one already read", async () => {
    const { world, help, ana } = rig;
    await rig.start();
    await rig.pass(2 * MINUTE);
    rig.server.gateway.mute(true);
    world.post(ana, help, "late, where is my bag?", { lateMs: 40_000 });
    world.post(ana, help, "early, where is my bag?");
    await rig.pass(3 * MINUTE);
    expect(textsOf(rig.told).toSorted()).toEqual(["early, where is my bag?", "late, where is my bag?"]);
    expect(toldTwice(rig.told)).toEqual([]);
  });

  it("finds the same with the gateway and without", async () => {
    const { world, help, ana, bob, cleo } = rig;
    await rig.start();
    await rig.pass(5 * SECOND);
    const post = world.post(ana, help, `<@${world.bot.id}> look <:sad:41771983423143937>`);
    world.post(cleo, help, "found it", { replyTo: post });
    const thread = world.threadFrom(post, "t");
    world.post(bob, thread, "me too");
    await rig.pass(5 * MINUTE);
    const heard = rig.told.observed.filter(({ kind }) => kind === "message").map(({ envelope }) => envelope);
    rig.told.observed.length = 0;
    rig.told.cursors.clear();
    await rig.channel.stop();
    await rig.start(await rig.open());
    await rig.pass(500);
    const read = rig.told.observed.filter(({ kind }) => kind === "message").map(({ envelope }) => envelope);
    expect(read).toEqual(heard);
  });
});
