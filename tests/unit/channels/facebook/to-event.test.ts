import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readItem, readPage } from "../../../../src/channels/facebook/graph-schema.ts";
import { openMemory } from "../../../../src/channels/facebook/memory.ts";
import { readPush } from "../../../../src/channels/facebook/read-push.ts";
import { messageFrom, type Place } from "../../../../src/channels/facebook/to-event.ts";
import { brandId } from "../../../../src/core/ids.ts";

const PAGE = "1067280970047460";
const watch = {
  brand: brandId("acme"),
  page: PAGE,
  responders: { own_account: true, people: false, accounts: [], roles: [], user_groups: [], bots: [] },
};
const told = (json: object, place: Place): ReturnType<typeof messageFrom> => {
  const item = readItem({ id: "122_7", created_time: "2026-11-02T12:00:05+0000", message: "hi", ...json });
  if (item === undefined) throw new Error("not read");
  return messageFrom({ item, place }, watch);
};

describe("a message of Facebook", () => {
  it("is told with its second, whatever zone Facebook writes", () => {
    expect(told({}, { kind: "post" }).envelope.at).toBe(Date.UTC(2026, 10, 2, 12, 0, 5));
    expect(told({ created_time: "2026-11-02T06:00:05-0600" }, { kind: "post" }).envelope.at).toBe(
      Date.UTC(2026, 10, 2, 12, 0, 5),
    );
  });

  it.each([
    ["https://www.facebook.com/acme/posts/1", "https://www.facebook.com/acme/posts/1"],
    ["javascript:alert(1)", "https://www.facebook.com/122_7"],
    ["https://facebook.com.evil.example/x", "https://www.facebook.com/122_7"],
    ["http://www.facebook.com/x", "https://www.facebook.com/122_7"],
    ["/acme/posts/1", "https://www.facebook.com/122_7"],
    [undefined, "https://www.facebook.com/122_7"],
  ])("links to %s as %s", (permalink_url, link) => {
    expect(told({ permalink_url }, { kind: "post" }).words.link).toBe(link);
  });

  it("in a thread says which thread it is, and under a post which post it replies to", () => {
    const reply = told({}, { kind: "reply", thread: "122_5" }).envelope;
    expect([reply.conversation.id, reply.refs.threadOf, reply.refs.repliesTo]).toEqual([
      "122_5",
      "122_5",
      undefined,
    ]);
    const comment = told({}, { kind: "comment", post: `${PAGE}_122` }).envelope;
    expect([comment.conversation.id, comment.refs.threadOf, comment.refs.repliesTo]).toEqual([
      "122_7",
      undefined,
      `${PAGE}_122`,
    ]);
  });

  it("addresses whom it tags, once, and not its own author", () => {
    const tags = [{ id: PAGE }, { id: "5" }, { id: "5" }, { id: "9" }, {}];
    const { refs } = told(
      { from: { id: "9" }, message_tags: tags },
      { kind: "reply", thread: "122_5" },
    ).envelope;
    expect(refs.addresses).toEqual([
      { id: PAGE, role: "responder" },
      { id: "5", role: "customer" },
    ]);
  });
});

describe("what comes from outside", () => {
  it("tells where it stands: a post, a comment under one, a reply in a thread, a mention elsewhere", () => {
    const change = (field: string, value: object): object => ({ field, value });
    const comment = { item: "comment", verb: "add", post_id: `${PAGE}_1`, comment_id: "1_2" };
    const changes = [
      change("feed", { item: "photo", verb: "add", post_id: `${PAGE}_1` }),
      change("feed", { ...comment, parent_id: `${PAGE}_1` }),
      change("feed", { ...comment, comment_id: "1_3", parent_id: "1_2" }),
      change("mention", { item: "post", verb: "add", post_id: "44_5" }),
      change("conversations", { item: "post", post_id: "44_6" }),
    ];
    const body = Buffer.from(JSON.stringify({ object: "page", entry: [{ id: PAGE, time: 1, changes }] }));
    expect(readPush(body, PAGE)).toEqual([
      { id: `${PAGE}_1`, place: { kind: "post" } },
      { id: "1_2", place: { kind: "comment", post: `${PAGE}_1` } },
      { id: "1_3", place: { kind: "reply", thread: "1_2" } },
      { id: "44_5", place: { kind: "post" } },
    ]);
  });

  it("of whatever form is read or left, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readItem(value);
        readPage(value);
        readPush(Buffer.from(JSON.stringify(value)), PAGE);
        openMemory(JSON.stringify(value));
      }),
      { numRuns: 2000, seed: 4 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readPush(bytes, PAGE);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe("a memory", () => {
  it("brings the newest versions of two days over a restart, and no more of them than it may", () => {
    const memory = openMemory(undefined);
    const now = Date.UTC(2026, 10, 2, 12);
    memory.remember("1_1", { version: "old", at: now - 49 * 3_600_000 });
    for (let n = 0; n < 2500; n++) memory.remember(`2_${n}`, { version: "v", at: now - n * 1000 });
    const again = openMemory(memory.write(now, now - 1));
    expect([again.readTo, again.begun()]).toEqual([now, now - 1]);
    expect([
      again.find("1_1"),
      again.find("2_0")?.version,
      again.find("2_1999")?.version,
      again.find("2_2000"),
    ]).toEqual([undefined, "v", "v", undefined]);
  });

  it("that cannot be read is empty", () => {
    for (const cursor of ["", "{", "[]", '{"to":"x"}', "1780000000000"]) {
      const memory = openMemory(cursor);
      expect([memory.readTo, memory.begun()]).toEqual([undefined, undefined]);
    }
  });
});
