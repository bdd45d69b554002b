import { stringify } from "csv-stringify/sync";
import { disarm } from "./disarm.ts";

/** What a cell can hold; undefined leaves it empty. */
export type Cell = string | number | boolean | undefined;

/** A column of a table: its name in the header, and its cell of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly of: (row: Row) => Cell;
}

/** By which programs know that a file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The first line of a file, which names its columns. */
export const csvHead = <Row>(columns: readonly Column<Row>[]): string =>
  BYTE_ORDER_MARK + written([columns.map(({ name }) => name)]);

/**
 * Those rows as lines of a file, to be put behind its head: every cell quoted, each line ended by CRLF (RFC 4180), no cell a
 * formula to any spreadsheet.
 */
export const csvLines = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  written(rows.map((row) => columns.map(({ of }) => cellOf(of(row)))));

/** A whole file. */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvHead(columns) + csvLines(columns, rows);

/** What we count is a number, also below zero: it begins no formula. */
const cellOf = (cell: Cell): string | number =>
  typeof cell === "number" ? cell : disarm(cell === undefined ? "" : String(cell));

const written = (records: readonly (readonly (string | number)[])[]): string =>
  stringify(
    records.map((record) => [...record]),
    { quoted: true, quoted_empty: true, record_delimiter: "\r\n", escape_formulas: true },
  );
