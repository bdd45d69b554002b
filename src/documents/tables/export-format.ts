import type { Exported } from "../../ports/export.ts";
import { csvHead, csvLines } from "./csv.ts";
import { exportColumns, type ExportRow } from "./export-schema.ts";

/** How an export is written: a table, a document, or a document a line. */
export const FORMATS = ["csv", "json", "jsonl"] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

/** Writes rows as text, piece by piece; the pieces one after another are the file. */
export interface ExportWriter {
  readonly head: string;
  /** Those rows, of which none was written before. */
  readonly rows: (rows: readonly ExportRow[]) => string;
  readonly tail: string;
}

/** A writer of one file. */
export function exportWriter(what: Exported, format: Format): ExportWriter {
  switch (format) {
    case "csv": {
      const columns = exportColumns(what);
      return { head: csvHead(columns), rows: (rows) => csvLines(columns, rows), tail: "" };
    }
    case "jsonl":
      return { head: "", rows: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(""), tail: "" };
    case "json": {
      let separator = "\n";
      const lineOf = (row: ExportRow): string => {
        const line = `${separator}${JSON.stringify(row)}`;
        separator = ",\n";
        return line;
      };
      return { head: `{"${what}":[`, rows: (rows) => rows.map(lineOf).join(""), tail: "\n]}\n" };
    }
  }
}
