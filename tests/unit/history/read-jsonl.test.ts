import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAll, toJsonl } from "../../support/history.ts";
import { pastConversations } from "../../support/past-conversations.ts";

const MESSAGE = { id: "1", at: "2026-11-02T15:04:05Z", role: "customer", handle: "ana", text: "hello" };
const line = (messages: readonly unknown[], conversation: unknown = "c1"): string =>
  JSON.stringify({ conversation, channel: "x-acme", messages });
const withField = (field: string, value: unknown): string => line([{ ...MESSAGE, [field]: value }]);

describe("a JSONL file", () => {
  it("gives its conversations with the line where each stands", async () => {
    const { conversations, unreadable } = await readAll(
      "jsonl",
      `\n${line([MESSAGE])}\n  \n${line([MESSAGE], "c2")}`,
    );
    expect(unreadable).toEqual([]);
    expect(conversations.map(({ line: at, conversation }) => [at, conversation])).toEqual([
      [2, "c1"],
      [4, "c2"],
    ]);
    expect(conversations[0]?.messages[0]).toEqual({
      ...MESSAGE,
      at: Date.UTC(2026, 10, 2, 15, 4, 5),
      interaction: undefined,
      repliesTo: undefined,
    });
  });

  it("may begin with a byte order mark and end its lines with CRLF", async () => {
    const { conversations, unreadable } = await readAll(
      "jsonl",
      `\uFEFF${line([MESSAGE])}\r\n\r\n${line([MESSAGE], "c2")}\r\n`,
      3,
    );
    expect(unreadable).toEqual([]);
    expect(conversations).toHaveLength(2);
  });

  it("takes null for an optional field that is absent, and fields it does not know", async () => {
    const raw = { ...MESSAGE, kind: null, repliesTo: null, lang: "en", likes: 3 };
    expect((await readAll("jsonl", line([raw]))).conversations).toHaveLength(1);
  });

  it("reads a line of a megabyte", async () => {
    const { conversations } = await readAll("jsonl", withField("text", "é".repeat(500_000)));
    expect(conversations[0]?.messages[0].text).toHaveLength(500_000);
  });

  it.each([
    ["{", /^not JSON: /],
    ["[]", "not a JSON object"],
    ["null", "not a JSON object"],
    [JSON.stringify({ channel: "x", messages: [MESSAGE] }), "conversation is missing"],
    [line([MESSAGE], 12), "conversation is a number: quote it, long ids lose digits otherwise"],
    [JSON.stringify({ conversation: "c", channel: "", messages: [MESSAGE] }), "channel is empty"],
    [JSON.stringify({ conversation: "c", channel: "x" }), "messages is missing"],
    [JSON.stringify({ conversation: "c", channel: "x", messages: {} }), "messages is not a list"],
    [line([]), "messages is empty"],
    [line(["hello"]), "message 1: not an object"],
    [withField("id", undefined), "message 1: id is missing"],
    [withField("id", ""), "message 1: id is empty"],
    [
      withField("id", 991712597503923200),
      "message 1: id is a number: quote it, long ids lose digits otherwise",
    ],
    [withField("at", 1_762_000_000), /message 1: at is a number: write a quoted time with an offset/],
    [
      withField("at", "2026-11-02T15:04:05"),
      'message 1: at "2026-11-02T15:04:05" has no offset: end it with Z or, say, -06:00',
    ],
    [
      withField("at", "2026-02-30T15:04:05Z"),
      'message 1: at "2026-02-30T15:04:05Z" is not a time such as 2026-11-02T15:04:05Z',
    ],
    [withField("role", "agent"), 'message 1: role "agent" is none of customer, brand, colleague, bot'],
    [withField("handle", " "), "message 1: handle is empty"],
    [withField("text", undefined), "message 1: text is missing"],
    [withField("text", 5), "message 1: text is not a string"],
    [withField("kind", "dm"), 'message 1: kind "dm" is none of mention, reply, quote, post, direct'],
    [withField("repliesTo", 7), /message 1: repliesTo is a number/],
    [withField("repliesTo", "1"), 'message 1: repliesTo "1" is the message itself'],
    [withField("replies_to", "7"), 'message 1: unknown field "replies_to": write repliesTo'],
    [withField("Kind", "post"), 'message 1: unknown field "Kind": write kind'],
    [line([MESSAGE, MESSAGE]), 'message 2: id "1" is that of message 1 too'],
    [`${line([MESSAGE]).slice(0, -1)}\0}`, "the line has NUL bytes: save the file as UTF-8 text"],
  ])("refuses %s and goes on", async (bad, reason) => {
    const { conversations, unreadable } = await readAll(
      "jsonl",
      `${line([MESSAGE], "good")}\n${bad}\n${line([MESSAGE], "too")}\n`,
    );
    expect(conversations.map(({ conversation }) => conversation)).toEqual(["good", "too"]);
    expect(unreadable.map((found) => found.line)).toEqual([2]);
    if (typeof reason === "string") expect(unreadable[0]?.reason).toBe(reason);
    else expect(unreadable[0]?.reason).toMatch(reason);
  });

  it("refuses a line that is not UTF-8, wherever chunks are cut", async () => {
    const latin1 = Buffer.from(
      `${line([MESSAGE])}\n${withField("text", "Grüße")}\n${line([MESSAGE], "c3")}`,
      "latin1",
    );
    for (const chunk of [1, 7, 64, 10_000]) {
      const { conversations, unreadable } = await readAll("jsonl", latin1, chunk);
      expect(conversations).toHaveLength(2);
      expect(unreadable).toEqual([{ line: 2, reason: "the line is not UTF-8: save the file as UTF-8 text" }]);
    }
  });

  it("refuses a line longer than 16 MB without keeping it", async () => {
    const { conversations, unreadable } = await readAll(
      "jsonl",
      `${"x".repeat(17 * 2 ** 20)}\n${line([MESSAGE])}`,
    );
    expect(unreadable).toEqual([{ line: 1, reason: "the line is longer than 16 MB" }]);
    expect(conversations.map((found) => found.line)).toEqual([2]);
  });

  it("refuses a conversation that was there before on the same channel", async () => {
    const { conversations, unreadable } = await readAll("jsonl", `${line([MESSAGE])}\n${line([MESSAGE])}`);
    expect(conversations).toHaveLength(1);
    expect(unreadable).toEqual([
      {
        line: 2,
        reason: 'conversation "c1" of "x-acme" was there before, on line 1: put all its messages in one line',
      },
    ]);
  });

  it("shows nothing in a reason that could steer a terminal", async () => {
    const { unreadable } = await readAll("jsonl", `${withField("role", "\u001b[31m\u202e")}\n\u001b]0;x`);
    expect(unreadable.map(({ reason }) => reason).join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("reports each bad line put in at random, and keeps every good conversation", async () => {
    const bad = fc.constantFrom(
      "{",
      "[1]",
      line([]),
      withField("at", "yesterday"),
      '{"conversation":1}',
      "\0",
    );
    await fc.assert(
      fc.asyncProperty(
        pastConversations,
        fc.array(fc.tuple(fc.nat(20), bad)),
        fc.integer({ min: 1, max: 200 }),
        async (past, inserted, chunk) => {
          const lines = past.map((one) => ({ text: toJsonl(one), good: true }));
          for (const [at, text] of inserted) lines.splice(at, 0, { text, good: false });
          // A bad line that tells which conversation it was would stand for it: give each a name of its own.
          const content = lines.map(({ text }, i) =>
            text.replace('"c1","channel":"x-acme"', `"b${i}","channel":"z"`),
          );
          const read = await readAll("jsonl", content.join("\n"), chunk);
          const numbers = (good: boolean): number[] =>
            lines.flatMap((one, i) => (one.good === good ? [i + 1] : []));
          expect(read.unreadable.map((found) => found.line)).toEqual(numbers(false));
          expect(read.conversations.map((found) => found.line)).toHaveLength(numbers(true).length);
        },
      ),
    );
  });

  it("never throws, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("jsonl", "csv"),
        async (bytes, kind) => {
          await readAll(kind, bytes, 7);
        },
      ),
    );
  });
});
