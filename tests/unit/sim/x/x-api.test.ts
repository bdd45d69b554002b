import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { TwitterApi } from "twitter-api-v2";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { xAgent } from "../../../../src/sim/x/x-agent.ts";
import { later, startRig } from "./x-rig.ts";

const EVERYTHING =
  "author_id,created_at,conversation_id,in_reply_to_user_id,referenced_tweets,entities,note_tweet";

describe("a timeline", () => {
  test("has only what was asked for, newest first", async () => {
    const { world, client, acme, ana } = await startRig();
    const first = world.post(ana, "@acme one");
    const second = world.reply(ana, first, "@acme two");
    const { data } = await client.v2.userMentionTimeline(acme.id);
    expect(data).toEqual({
      data: [second, first].map(({ id, body: { text } }) => ({ id, text, edit_history_tweet_ids: [id] })),
      meta: { result_count: 2, newest_id: second.id, oldest_id: first.id },
    });
  });
  test("has every field asked for, and its authors once each", async () => {
    const { clock, world, client, acme, ana } = await startRig();
    await clock.runUntil(later(1.999));
    const first = world.post(ana, "@acme one");
    const second = world.reply(ana, first, "@acme two");
    const { data } = await client.v2.userMentionTimeline(acme.id, {
      "tweet.fields": EVERYTHING,
      "user.fields": "protected",
      expansions: "author_id",
    });
    expect(data.data).toEqual([
      {
        id: second.id,
        text: "@acme @acme two",
        edit_history_tweet_ids: [second.id],
        author_id: ana.id,
        created_at: "2026-11-23T15:00:01.000Z",
        conversation_id: first.id,
        in_reply_to_user_id: ana.id,
        referenced_tweets: [{ type: "replied_to", id: first.id }],
        entities: {
          mentions: [
            { start: 0, end: 5, username: "acme", id: acme.id },
            { start: 6, end: 11, username: "acme", id: acme.id },
          ],
        },
      },
      expect.objectContaining({ id: first.id, conversation_id: first.id }),
    ]);
    expect(data.data[1]).not.toHaveProperty("referenced_tweets");
    expect(data.includes).toEqual({
      users: [{ id: ana.id, name: "ana", username: "ana", protected: false }],
    });
  });
  test("that is empty has no data and no ids", async () => {
    const { client, acme } = await startRig();
    expect((await client.v2.userMentionTimeline(acme.id)).data).toEqual({ meta: { result_count: 0 } });
  });
  test("is paged to its end, each post once", async () => {
    const { world, client, server, acme, ana } = await startRig();
    const posts = Array.from({ length: 23 }, (_, n) => world.post(ana, `@acme ${n}`)).reverse();
    const timeline = await client.v2.userMentionTimeline(acme.id, { max_results: 5 });
    while (!timeline.done) await timeline.fetchNext();
    expect(timeline.tweets.map(({ id }) => id)).toEqual(posts.map(({ id }) => id));
    expect(server.requests).toHaveLength(5);
    expect(server.billedReads()).toBe(23);
    const second = await (await client.v2.userMentionTimeline(acme.id, { max_results: 5 })).next();
    const back = await second.previous();
    expect(back.tweets.map(({ id }) => id)).toEqual(posts.slice(0, 5).map(({ id }) => id));
    expect(server.billedReads()).toBe(23);
  });
  test("keeps to since_id, until_id, start_time and end_time", async () => {
    const { world, clock, client, acme, ana } = await startRig();
    const posts = [0, 10, 20, 30].map((after) => world.post(ana, `@acme ${after}`, { at: later(after) }));
    await clock.runUntil(later(60));
    const read = async (params: object): Promise<readonly string[]> =>
      (await client.v2.userMentionTimeline(acme.id, params)).tweets.map(({ text }) => text);
    expect(await read({ since_id: posts[1]?.id })).toEqual(["@acme 30", "@acme 20"]);
    expect(await read({ until_id: posts[1]?.id })).toEqual(["@acme 0"]);
    expect(await read({ start_time: "2026-11-23T15:00:10Z", end_time: "2026-11-23T15:00:30Z" })).toEqual([
      "@acme 20",
      "@acme 10",
    ]);
  });
  test("goes back 800 mentions, and 3,200 posts of one's own, replies included", async () => {
    const { world, client, acme, ana } = await startRig();
    const first = world.post(ana, "@acme 0");
    for (let n = 1; n < 810; n++) world.post(ana, `@acme ${n}`);
    for (let n = 0; n < 3210; n++) world.reply(acme, first, String(n));
    const mentions = await (await client.v2.userMentionTimeline(acme.id, { max_results: 100 })).fetchLast();
    expect(mentions.tweets.map(({ text }) => text)).toHaveLength(800);
    expect(mentions.tweets.at(-1)?.text).toBe("@acme 10");
    const own = await (await client.v2.userTimeline(acme.id, { max_results: 100 })).fetchLast(9999);
    expect(own.tweets).toHaveLength(3200);
    expect((await client.v2.userTimeline(acme.id, { exclude: ["replies"] })).tweets).toEqual([]);
  });
  test("is of a user there is, not suspended, not protected", async () => {
    const { world, client, ana } = await startRig();
    const title = async (id: string): Promise<string | undefined> =>
      (await client.v2.userTimeline(id)).errors[0]?.title;
    expect(await title("404")).toBe("Not Found Error");
    world.protect(ana);
    expect(await title(ana.id)).toBe("Authorization Error");
    world.suspend(ana);
    expect(await title(ana.id)).toBe("Forbidden");
  });
});

describe("a lookup", () => {
  test("tells what is gone beside what is there", async () => {
    const { world, client, ana, bo } = await startRig();
    const [there, gone, hidden] = [world.post(ana, "1"), world.post(ana, "2"), world.post(bo, "3")];
    world.remove(gone);
    world.suspend(bo);
    const found = await client.v2.tweets([there.id, gone.id, hidden.id]);
    expect(found.data.map(({ id }) => id)).toEqual([there.id]);
    expect(found.errors?.map(({ title, resource_id }) => [title, resource_id])).toEqual([
      ["Not Found Error", gone.id],
      ["Authorization Error", hidden.id],
    ]);
  });
  test("of an old version tells the latest", async () => {
    const { world, client, ana } = await startRig();
    const first = world.post(ana, "helo");
    const second = world.edit(first, "hello");
    const { data } = await client.v2.tweets(first.id);
    expect(data).toEqual([{ id: first.id, text: "helo", edit_history_tweet_ids: [first.id, second.id] }]);
  });
});

test("an account is found by its handle, and by its token", async () => {
  const { client, acme } = await startRig();
  expect((await client.v2.me()).data).toEqual({ id: acme.id, name: "Acme Travel", username: "acme" });
  expect((await client.v2.userByUsername("ACME")).data.id).toBe(acme.id);
  expect((await client.v2.userByUsername("nobody")).errors?.[0]?.detail).toMatch("Could not find user");
});

describe("X refuses, and says why:", () => {
  test.each([
    ["users/1/mentions", { max_results: "4" }, "is not between 5 and 100"],
    ["users/1/mentions", { max_results: "ten" }, "is not between 5 and 100"],
    ["users/1/mentions", { since_id: "t1" }, "does not match ^[0-9]{1,19}$"],
    ["users/1/mentions", { since: "1" }, "The query parameter [since] is not one of"],
    ["users/1/mentions", { exclude: "replies" }, "The query parameter [exclude] is not one of"],
    ["users/1/tweets", { pagination_token: "abc" }, "value [abc] is not valid"],
    ["users/1/tweets", { start_time: "yesterday" }, "value [yesterday] is not valid"],
    ["users/1/tweets", { "tweet.fields": "id,user" }, "value [user] is not one of ["],
    ["users/me/tweets", {}, "value [me] does not match ^[0-9]{1,19}$"],
    ["users/by/username/not-a-handle", {}, "does not match ^[A-Za-z0-9_]{1,15}$"],
    ["tweets", {}, "can not be empty"],
    [
      "tweets",
      { ids: Array.from({ length: 101 }, (_, n) => n).join() },
      "size [101] is not between 1 and 100",
    ],
  ])("%s %j", async (path, params, why) => {
    const { client } = await startRig();
    await expect(client.v2.get(path, params)).rejects.toMatchObject({
      code: 400,
      data: {
        title: "Invalid Request",
        type: "https://api.x.com/2/problems/invalid-request",
        errors: [{ message: expect.stringContaining(why) as unknown }],
      },
    });
  });
  test("what is no endpoint", async () => {
    const { client, server } = await startRig();
    await expect(client.v2.get("tweets/1/likes")).rejects.toMatchObject({ code: 404 });
    await expect(client.v2.post("tweets", { text: "hi" })).rejects.toMatchObject({ code: 404 });
    expect(server.requests.map(({ method, endpoint }) => [method, endpoint])).toEqual([
      ["GET", undefined],
      ["POST", undefined],
    ]);
  });
});

const RECORDED = fileURLToPath(new URL("../../../../../shared/payloads/x-recorded", import.meta.url));
const recorded = z.array(
  z.object({ response: z.object({ headers: z.record(z.string(), z.string()), body: z.unknown() }) }),
);

/** Keys of keys, what is in lists taken together; values do not count. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((entry) => JSON.stringify(shapeOf(entry))))].sort();
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, entry]) => [key, shapeOf(entry)]),
  );
}

describe.skipIf(!existsSync(RECORDED))(
  "answers have the keys of recorded ones (skipped where there are none):",
  () => {
    test.each(["test_client_get_users_mentions", "test_client_get_users_tweets", "test_asyncclient_get_me"])(
      "%s",
      async (name) => {
        const [example] = recorded.parse(JSON.parse(readFileSync(`${RECORDED}/${name}.json`, "utf8")));
        const { world, client, server, acme, ana, busy } = await startRig();
        for (let n = 0; n < 20; n++) world.reply(acme, world.post(ana, "@acme hi"), "hi");
        const app = new TwitterApi(server.credentials.grantBearer(), { httpAgent: xAgent(server, busy) });
        const { data } = name.endsWith("mentions")
          ? await app.v2.userMentionTimeline(acme.id)
          : name.endsWith("tweets")
            ? await app.v2.userTimeline(acme.id)
            : { data: await client.v2.me() };
        expect(shapeOf(data)).toEqual(shapeOf(example?.response.body));
      },
    );
  },
);
