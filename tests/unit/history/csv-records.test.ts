import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecords } from "../../../src/history/csv-records.ts";

const cell = fc.oneof(fc.constantFrom("", "a", '"', ",", "\n", 'x""y', '"a"'), fc.string({ maxLength: 6 }));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("csvRecords", () => {
  it("reads what csv-parse reads", () => {
    fc.assert(
      fc.property(table, fc.func(fc.boolean()), (rows, quotesPlain) => {
        const content = rows
          .map((cells) =>
            cells.map((text) => (/[",\r\n]/.test(text) || quotesPlain(text) ? quoted(text) : text)).join(","),
          )
          .join("\n");
        const lines = content.split("\n").map((text, i) => ({ line: i + 1, text, fault: undefined }));
        const records = csvRecords();
        const found = [...records.split(lines), ...records.end()].map((record) =>
          record.kind === "record" ? record.cells : record.reason,
        );
        expect(found).toEqual(parse(content, { bom: false, record_delimiter: "\n" }));
      }),
    );
  });
});
