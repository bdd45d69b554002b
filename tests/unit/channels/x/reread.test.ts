import { describe, expect, it } from "vitest";
import { reread } from "../../../../src/channels/x/reread.ts";
import { brandId, channelId, conversationId, messageId } from "../../../../src/core/ids.ts";
import { duration } from "../../../../src/core/time/instant.ts";
import type { ObservedBatch, WatchedMessage } from "../../../../src/ports/channel.ts";
import { at } from "../../../support/at.ts";
import { aPost, POST, WATCH } from "./posts.ts";

const NOON = at("2022-10-08T12:00:00Z");

const WATCHED: WatchedMessage = {
  message: messageId(POST),
  conversation: {
    brand: brandId("acme"),
    platform: "x",
    account: WATCH.account,
    id: conversationId(POST),
    shape: "thread",
  },
  lastSeen: NOON,
};

/** What is told of the watched message when a lookup gives these bodies, one after the other. */
async function looking(...bodies: readonly unknown[]): Promise<readonly string[]> {
  const left = [...bodies];
  const batches: ObservedBatch[] = [];
  const there: string[] = [];
  const nothing = (): void => undefined;
  const failure = await reread(
    {
      channel: channelId("x-acme"),
      watch: WATCH,
      client: { get: () => Promise.resolve({ kind: "answered", body: left.shift() }) },
      sink: {
        accept: (batch) => {
          batches.push(batch);
          return Promise.resolve();
        },
        alive: nothing,
        troubled: nothing,
        watched: () => Promise.resolve([]),
        stillThere: (messages) => {
          there.push(...messages);
          return Promise.resolve();
        },
        pace: () => Promise.resolve(duration(30_000)),
      },
      clock: { now: () => NOON, monotonic: () => 0, sleep: () => Promise.resolve() },
      log: { info: nothing, warn: nothing, error: nothing },
    },
    [WATCHED],
    new AbortController().signal,
  );
  const told = batches.flatMap(({ observed }) => observed.map(({ kind }) => kind));
  return [...(failure ? [failure.kind] : []), ...told, ...there.map(() => "there")];
}

const missing = (type: string): object => ({
  errors: [
    { resource_type: "tweet", resource_id: POST, value: POST, type: `https://api.x.com/2/problems/${type}` },
  ],
});

describe("a watched message that a lookup does not return", () => {
  it.each([
    ["resource-not-found", ["deletion"]],
    ["not-authorized-for-resource", ["deletion"]],
    ["not-authorized-for-field", []],
    ["service-unavailable", []],
    ["resource-not-found-yet", []],
  ])("for %s is told as %j", async (type, expected) => {
    expect(await looking(missing(type))).toEqual(expected);
  });

  it("without a reason is neither gone nor there", async () => {
    expect(await looking({ data: [] })).toEqual([]);
    expect(await looking({ errors: [{ type: "about:blank" }, null, "no"] })).toEqual([]);
  });

  it("is not gone when X shows it all the same", async () => {
    expect(await looking({ data: [aPost()], ...missing("resource-not-found") })).toEqual(["there"]);
  });

  it("in a body that is none of X's is not known", async () => {
    expect(await looking("<html>")).toEqual(["unreachable"]);
  });
});

describe("a watched message that was edited", () => {
  const EDIT = "1578517295611748353";
  const edit_history_tweet_ids = [POST, EDIT];
  const edited = aPost({ id: EDIT, edit_history_tweet_ids });

  it("is looked up in its newest version", async () => {
    const first = aPost({ edit_history_tweet_ids });
    expect(await looking({ data: [first] }, { data: [edited] })).toEqual(["message", "edit", "there"]);
  });

  it("is told at once when X returns the newest version by itself", async () => {
    expect(await looking({ data: [edited] })).toEqual(["message", "edit", "there"]);
  });
});
