import { describe, expect, it } from "vitest";
import { MENTIONS } from "../../../../src/channels/x/plan.ts";
import { timeline, type Timeline } from "../../../../src/channels/x/timeline.ts";
import { channelId } from "../../../../src/core/ids.ts";
import { duration } from "../../../../src/core/time/instant.ts";
import type { XAnswer } from "../../../../src/platforms/x/x-answer.ts";
import type { XQuery } from "../../../../src/platforms/x/x-client.ts";
import type { ObservedBatch } from "../../../../src/ports/channel.ts";
import { StoreError } from "../../../../src/ports/errors.ts";
import { at } from "../../../support/at.ts";
import { aPost, POST, WATCH } from "./posts.ts";

const NOON = at("2022-10-08T12:00:00Z");
const never = new AbortController().signal;

/** A timeline of an X that gives these answers, one after the other, and then empty pages. */
function scripted(
  answers: readonly XAnswer[],
  cursor?: string,
): { mentions: Timeline; batches: ObservedBatch[]; asked: XQuery[]; logs: string[]; failOnce: () => void } {
  const left = [...answers];
  const batches: ObservedBatch[] = [];
  const asked: XQuery[] = [];
  const logs: string[] = [];
  let fails = 0;
  const line = (event: string, fields?: object): void => {
    logs.push(`${event} ${JSON.stringify(fields)}`);
  };
  const mentions = timeline(
    {
      channel: channelId("x-acme"),
      watch: WATCH,
      client: {
        get: (_path, query) => {
          asked.push(query);
          return Promise.resolve(left.shift() ?? page([]));
        },
      },
      sink: {
        accept: (batch) => {
          if (fails > 0) {
            fails -= 1;
            return Promise.reject(new StoreError("the disk is full"));
          }
          batches.push(batch);
          return Promise.resolve();
        },
        alive: () => undefined,
        troubled: () => undefined,
        watched: () => Promise.resolve([]),
        stillThere: () => Promise.resolve(),
        pace: () => Promise.resolve(duration(30_000)),
      },
      clock: { now: () => NOON, monotonic: () => 0, sleep: () => Promise.resolve() },
      log: { info: line, warn: line, error: line },
    },
    MENTIONS,
    cursor,
  );
  return {
    mentions,
    batches,
    asked,
    logs,
    failOnce: () => {
      fails += 1;
    },
  };
}

const page = (data: readonly unknown[], next_token?: string): XAnswer => ({
  kind: "answered",
  body: { data, meta: { result_count: data.length, ...(next_token && { next_token }) } },
});

/** A mention `n` ids after the first. */
const mention = (n: number): object => {
  const id = String(BigInt(POST) + BigInt(n));
  return aPost({ id, conversation_id: id, edit_history_tweet_ids: [id] });
};

const idsIn = (batches: readonly ObservedBatch[]): readonly string[] =>
  batches.flatMap(({ observed }) => observed.map(({ envelope }) => envelope.message));

const idOf = (n: number): string => String(BigInt(POST) + BigInt(n));

describe("a post in a form that we do not know", () => {
  it("is left out, named once, and holds up neither the others nor the cursor", async () => {
    const broken = { id: idOf(9), text: 42 };
    const { mentions, batches, logs } = scripted([page([broken, mention(1)]), page([broken, mention(1)])]);
    await mentions.read(never);
    await mentions.read(never);
    expect(idsIn(batches)).toEqual([idOf(1)]);
    expect(batches[0]?.cursor).toBe(idOf(9));
    expect(logs).toEqual([`x.post_unread {"channel":"x-acme","stream":"mentions","post":"${idOf(9)}"}`]);
  });
});

describe("an id from the far future", () => {
  it("does not carry the cursor off", async () => {
    const { mentions, batches } = scripted([page([mention(1), { id: "9".repeat(19) }])]);
    await mentions.read(never);
    expect(batches[0]?.cursor).toBe(idOf(1));
  });
});

describe("a page that X no longer knows", () => {
  const refused: XAnswer = { kind: "refused", status: 400, reason: "X refuses the request", mend: "" };

  it("is no reason to stop: reading begins anew", async () => {
    const { mentions, batches, asked } = scripted([
      page([mention(3)], "two"),
      refused,
      page([mention(4), mention(3)], "two"),
      page([mention(2)]),
    ]);
    expect(await mentions.read(never)).toMatchObject({ kind: "unreachable" });
    expect(batches).toMatchObject([{ cursor: undefined }]);
    expect(await mentions.read(never)).toBeUndefined();
    expect(asked.map(({ pagination_token }) => pagination_token)).toEqual([
      undefined,
      "two",
      undefined,
      "two",
    ]);
    expect(idsIn(batches)).toEqual([idOf(3), idOf(4), idOf(2)]);
    expect(batches.at(-1)?.cursor).toBe(idOf(4));
  });

  it("as the first page is a refusal", async () => {
    expect(await scripted([refused]).mentions.read(never)).toMatchObject({ kind: "refused" });
  });
});

describe("pages that turn in a circle", () => {
  it("end, without moving the cursor", async () => {
    const { mentions, batches } = scripted([page([mention(1)], "two"), page([mention(1)], "two")]);
    expect(await mentions.read(never)).toMatchObject({ kind: "unreachable" });
    expect(batches).toMatchObject([{ cursor: undefined }]);
  });

  it("end after ten times as many as the timeline can have, when each names another", async () => {
    const circle = Array.from({ length: 200 }, (_, n) => page([], `token ${n}`));
    const { mentions, asked } = scripted(circle);
    expect(await mentions.read(never)).toMatchObject({ kind: "unreachable" });
    expect(asked.length).toBeLessThan(90);
  });
});

describe("an answer that is no page", () => {
  const none = (body: unknown): XAnswer => ({ kind: "answered", body });
  const about = (type: string): XAnswer =>
    none({ errors: [{ resource_type: "user", type: `https://api.x.com/2/problems/${type}` }] });

  it.each<readonly [string, XAnswer, string]>([
    ["without anything", none({}), "unreachable"],
    ["of an account that is gone", about("resource-not-found"), "refused"],
    ["of an account that is private", about("not-authorized-for-resource"), "refused"],
    ["of an X that has trouble of its own", about("service-unavailable"), "unreachable"],
    ["with nothing of X's", none("hello"), "unreachable"],
  ])("%s is %s", async (_title, answer, kind) => {
    const { mentions, batches } = scripted([answer]);
    expect(await mentions.read(never)).toMatchObject({ kind });
    expect(batches).toEqual([]);
  });
});

describe("a read", () => {
  it("that the store did not keep is read again from where it began", async () => {
    const { mentions, batches, failOnce } = scripted([
      page([mention(1)]),
      page([mention(1)]),
      page([mention(1)]),
    ]);
    failOnce();
    await expect(mentions.read(never)).rejects.toThrow(StoreError);
    await mentions.read(never);
    await mentions.read(never);
    expect(idsIn(batches)).toEqual([idOf(1)]);
  });

  it("begins ten minutes before the newest known post", async () => {
    const { mentions, asked } = scripted([], POST);
    await mentions.read(never);
    const tenMinutes = BigInt(10 * 60_000) << 22n;
    const since = BigInt(asked[0]?.["since_id"] ?? 0);
    const second = 1000n << 22n; // ids count milliseconds, times whole seconds
    expect(since).toBeLessThan(BigInt(POST) - tenMinutes);
    expect(since).toBeGreaterThan(BigInt(POST) - tenMinutes - second);
  });

  it.each([
    ["one that reaches a known post", 30, 0],
    ["one that ends short of it", 5, 1],
  ])(
    "of as many pages as X shows, %s, has a gap only where posts may be missing",
    async (_title, known, gaps) => {
      const minute = (n: number): number => n * 60_000 * 2 ** 22;
      const pages = Array.from({ length: 8 }, (_, n) =>
        page([mention(minute(80 - n * 10))], n < 7 ? `token ${n}` : undefined),
      );
      const { mentions, batches } = scripted(pages, idOf(minute(known)));
      await mentions.read(never);
      expect(batches.flatMap((batch) => batch.gaps)).toHaveLength(gaps);
    },
  );

  it("never moves the cursor back", async () => {
    const { mentions, batches } = scripted([page([mention(1)])], idOf(5));
    await mentions.read(never);
    expect(batches).toMatchObject([{ cursor: undefined, observed: [{}] }]);
  });

  it("of many pages is followed by a rest that keeps all reads within X's limit", async () => {
    const { mentions } = scripted([page([mention(1)], "two"), page([mention(0)], "three"), page([])]);
    await mentions.read(never);
    const perWindow = (3 * 15 * 60_000) / mentions.rest();
    expect(perWindow).toBe(MENTIONS.perWindow * 0.8);
  });

  it("waits for the one before", async () => {
    const { mentions, asked, batches } = scripted([page([mention(1)], "two"), page([mention(0)]), page([])]);
    await Promise.all([mentions.read(never), mentions.read(never)]);
    expect(asked.map(({ pagination_token }) => pagination_token)).toEqual([undefined, "two", undefined]);
    expect(idsIn(batches)).toEqual([idOf(1), idOf(0)]);
  });
});
