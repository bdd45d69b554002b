import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/history/lines.ts";
import { readCsv } from "../../../src/history/read-csv.ts";
import type { HistoryBatch } from "../../../src/ports/history.ts";
import { CSV_HEADER, readAll, toCsv, toJsonl } from "../../support/history.ts";
import { pastConversations } from "../../support/past-conversations.ts";

const row = (conversation: string, id: string, text = "hello"): string =>
  `${conversation},x-acme,${id},2026-11-02T15:04:05Z,customer,ana,${text},,`;
const file = (...rows: readonly string[]): string => [CSV_HEADER, ...rows, ""].join("\n");
const read = async (...rows: readonly string[]): ReturnType<typeof readAll> => readAll("csv", file(...rows));
const namesIn = ({ conversations }: Awaited<ReturnType<typeof readAll>>): string[] =>
  conversations.map(({ conversation }) => conversation);

describe("a CSV file", () => {
  it("gathers the rows of a conversation and knows the line of its first", async () => {
    const found = await read(row("a", "1", '"two\nlines, ""quoted"""'), "", row("a", "2"), row("b", "1"));
    expect(found.unreadable).toEqual([]);
    expect(found.conversations.map(({ line, messages }) => [line, messages.length])).toEqual([
      [2, 2],
      [6, 1],
    ]);
    expect(found.conversations[0]?.messages[0].text).toBe('two\nlines, "quoted"');
  });

  it("takes the columns in any order and does without the optional ones", async () => {
    const content =
      "text,handle,role,at,id,channel,conversation\r\nhi,ana,customer,2026-11-02T15:04:05Z,1,x-acme,a";
    expect(namesIn(await readAll("csv", `\uFEFF${content}`, 5))).toEqual(["a"]);
  });

  it.each([
    [
      "conversation,chanel,id,at,role,handle,text",
      'unknown column "chanel": the nearest known one is channel',
    ],
    ["conversation,channel,id,at,role,text", "missing in the header: handle"],
    ["conversation,channel,id,id,at,role,handle,text", "column id is there twice"],
    [
      "conversation;channel;id;at;role;handle;text",
      'the columns are separated by ";": separate them by commas',
    ],
    ['conversation,"channel', "a quote is never closed"],
  ])("reads nothing below the header %s", async (header, reason) => {
    const found = await readAll("csv", `${header}\na,b,c,d,e,f,g\n`);
    expect(found).toEqual({
      conversations: [],
      unreadable: [{ line: 1, reason: `${reason}; nothing below was read` }],
    });
  });

  it.each([
    ["a,x-acme,2,2026-11-02 15:04,customer,ana,hi,,", /^at "2026-11-02 15:04" is not a time/],
    ["a,x-acme,2,2026-11-02T15:04:05Z,agent,ana,hi,,", /^role "agent" is none of/],
    ["a,x-acme,2,2026-11-02T15:04:05Z,customer,ana,hi,dm,", /^kind "dm" is none of/],
    ["a,x-acme,2,2026-11-02T15:04:05Z,customer,ana,hi,,2", /^repliesTo "2" is the message itself/],
    ["a,x-acme,1,2026-11-02T15:04:05Z,customer,ana,hi,,", /^id "1" is there twice in its conversation/],
    ["a,x-acme,9.9E+17,2026-11-02T15:04:05Z,customer,ana,hi,,", /lost digits in a spreadsheet/],
    ["a,x-acme,2,2026-11-02T15:04:05Z,customer,ana,hello, you,,", /^10 cells where the header has 9/],
    ['a,x-acme,2,2026-11-02T15:04:05Z,customer,ana,so "what",,', /^a quote inside a cell that is not quoted/],
    ['a,x-acme,2,2026-11-02T15:04:05Z,customer,ana,"so" what,,', /^text behind a closing quote/],
    ['a,x-acme,2,2026-11-02T15:04:05Z,customer,ana,"oops,,', /^a quote is never closed/],
    ["nonsense", /^1 cells where the header has 9/],
    [",x-acme,2,2026-11-02T15:04:05Z,customer,ana,hi,,", /^conversation is empty/],
    ["a,x-acme,2,2026-11-02T15:04:05Z,customer,ana,h\0i,,", /^the line has NUL bytes/],
  ])("leaves out the whole conversation around %s, reported once", async (bad, reason) => {
    const found = await read(row("before", "1"), row("a", "1"), bad, row("a", "3"), bad, row("after", "1"));
    expect(namesIn(found)).toEqual(["before", "after"]);
    expect(found.unreadable[0]?.line).toBe(4);
    expect(found.unreadable[0]?.reason).toMatch(reason);
    expect(found.unreadable[0]?.reason).toMatch(/all of conversation "a" of "x-acme" is left out$/);
  });

  it("leaves out a conversation whose first or last row is bad, and no other", async () => {
    const bad = "a,x-acme,1,2026-11-02T15:04:05Z,customer,ana,one,two,three,,";
    const first = await read(row("before", "1"), bad, row("a", "2"), row("after", "1"));
    const last = await read(row("before", "1"), row("a", "2"), bad, row("after", "1"));
    for (const found of [first, last]) {
      expect(namesIn(found)).toEqual(["before", "after"]);
      expect(found.unreadable).toHaveLength(1);
    }
  });

  it("reports a line between two conversations that belongs to neither", async () => {
    const found = await read(row("a", "1"), "nonsense", row("b", "1"));
    expect(namesIn(found)).toEqual(["a", "b"]);
    expect(found.unreadable.map(({ line }) => line)).toEqual([3]);
  });

  it("reports rows that stand apart from their conversation", async () => {
    const found = await read(row("a", "1"), row("b", "1"), row("a", "2"), row("a", "3"));
    expect(namesIn(found)).toEqual(["a", "b"]);
    expect(found.unreadable).toEqual([
      {
        line: 4,
        reason:
          'conversation "a" of "x-acme" was there before, from line 2 on: keep its rows together; these are left out',
      },
    ]);
  });

  it("goes on behind a forgotten quote", async () => {
    const many = Array.from({ length: 50 }, (_, i) => row(`good${i}`, "1"));
    const found = await read(row("bad", "1", '"oops'), ...many, row("worse", "1", '"oops'), row("last", "1"));
    expect(found.unreadable.map(({ line }) => line)).toEqual([2, 53]);
    expect(namesIn(found)).toEqual([...many.map((_, i) => `good${i}`), "last"]);
  });

  it("says what is wrong with the quotes of a row, whether it runs over several lines or not", async () => {
    const stray = 'z,x-acme,1,2026-11-02T15:04:05Z,customer,ana,so "what",,';
    const found = await read(
      'b","c',
      row("a", "1", '"two\nlines"'),
      stray,
      row("b", "1", '"oops'),
      row("c", "1"),
    );
    expect(found.unreadable).toEqual([
      { line: 2, reason: "a quote inside a cell that is not quoted" },
      { line: 5, reason: "a quote inside a cell that is not quoted" },
      { line: 6, reason: "a quote is never closed" },
    ]);
    expect(namesIn(found)).toEqual(["a", "c"]);
  });

  it("reads lines anew that two forgotten quotes made one cell of", async () => {
    const closing = 'z,x-acme,1,2026-11-02T15:04:05Z,customer,ana,oops",';
    const found = await read(row("bad", "1", '"oops'), row("a", "1"), row("b", "1"), closing, row("c", "1"));
    expect(found.unreadable.map(({ line }) => line)).toEqual([2, 5]);
    expect(namesIn(found)).toEqual(["a", "b", "c"]);
  });

  it("counts lines by their line feeds, in and outside cells", async () => {
    const rows = [
      row("a", "1", '"x\r\ny\n\n\rz"'),
      "",
      " ",
      row("b", "1", "x\ry"),
      "nonsense",
      row("c", "1"),
    ];
    for (const end of ["\n", "\r\n"]) {
      const found = await readAll("csv", [CSV_HEADER, ...rows].join(end), 3);
      expect(found.conversations.map(({ line }) => line)).toEqual([2, 8, 10]);
      expect(found.conversations[0]?.messages[0].text).toBe("x\ny\n\n\rz");
      expect(found.conversations[1]?.messages[0].text).toBe("x\ry");
      expect(found.unreadable.map(({ line }) => line)).toEqual([9]);
    }
  });

  it("reads a cell of a megabyte, and no record of more than 16", async () => {
    const long = `"${"ünï, \n".repeat(10)}${"é".repeat(1_000_000)}"`;
    const endless = `"${`${"x".repeat(2 ** 20)}\n`.repeat(17)}`;
    const found = await read(row("a", "1", long), row("endless", "1", endless), row("b", "1"));
    expect(found.conversations.map(({ messages }) => messages[0].text.length)).toEqual([1_000_060, 5]);
    expect(found.unreadable[0]).toEqual({ line: 13, reason: "a quote is never closed" });
  });

  it("refuses the row whose quoted cell has a line that is not text", async () => {
    const found = await read(row("a", "1"), row("b", "1", '"one\nt\0wo\nthree"'), row("c", "1"));
    expect(namesIn(found)).toEqual(["a", "c"]);
    expect(found.unreadable[0]).toEqual({
      line: 3,
      reason: "the line has NUL bytes: save the file as UTF-8 text",
    });
  });

  it("tells after each chunk how far it is", async () => {
    const content = Buffer.from(file(...Array.from({ length: 40 }, (_, i) => row(`c${i}`, "1"))));
    const chunks = [content.subarray(0, 1000), content.subarray(1000, 2000), content.subarray(2000)];
    const batches: HistoryBatch[] = [];
    for await (const batch of readCsv(linesOf(Readable.from(chunks)), content.length)) batches.push(batch);
    expect(batches.map(({ bytesRead }) => bytesRead)).toEqual([
      1000,
      2000,
      content.length,
      content.length,
      content.length,
    ]);
    expect(batches[0]?.conversations.length).toBeGreaterThan(10);
  });

  it("gives the same as JSONL for the same conversations, wherever chunks are cut", async () => {
    await fc.assert(
      fc.asyncProperty(pastConversations, fc.integer({ min: 1, max: 500 }), async (past, chunk) => {
        const csv = await readAll("csv", file(...past.flatMap(toCsv)), chunk);
        const jsonl = await readAll("jsonl", past.map(toJsonl).join("\n"), chunk);
        const unplaced = csv.conversations.map((one) => ({ ...one, line: 1 }));
        expect(unplaced).toEqual(past);
        expect(jsonl.conversations.map((one) => ({ ...one, line: 1 }))).toEqual(past);
        expect([csv.unreadable, jsonl.unreadable]).toEqual([[], []]);
      }),
    );
  });

  it("reports each bad row put in at random between conversations, and keeps every good one", async () => {
    const bad = fc.constantFrom(
      "nonsense",
      "z,x-acme,1,yesterday,customer,ana,hi,,",
      'z,"x',
      "\0",
      ',"",a"b,',
    );
    await fc.assert(
      fc.asyncProperty(pastConversations, fc.array(fc.option(bad)), async (past, inserted) => {
        const lines: string[] = [CSV_HEADER];
        const expected: number[] = [];
        past.forEach((one, i) => {
          const put = inserted[i];
          if (put !== undefined && put !== null) {
            expected.push(lines.join("\n").split("\n").length + 1);
            lines.push(put.replace(/^z/, `z${i}`));
          }
          lines.push(...toCsv(one));
        });
        const found = await readAll("csv", lines.join("\n"), 100);
        expect(found.unreadable.map(({ line }) => line)).toEqual(expected);
        expect(namesIn(found)).toEqual(past.map(({ conversation }) => conversation));
      }),
    );
  });
});
