import { closest } from "fastest-levenshtein";
import { quoted } from "./quoted.ts";
import type { RawMessage } from "./read-message.ts";

const REQUIRED = ["conversation", "channel", "id", "at", "role", "handle", "text"] as const;
const OPTIONAL = ["kind", "repliesTo"] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
const COLUMNS: readonly Column[] = [...REQUIRED, ...OPTIONAL];

/** Where each column stands. */
export type CsvColumns = ReadonlyMap<Column, number>;

/** A row by its columns; an empty optional cell is undefined. */
export interface CsvRow {
  readonly conversation: string;
  readonly channel: string;
  readonly message: RawMessage;
}

/** The columns of a header, or what is wrong with it. */
export function columnsOf(header: readonly string[]): CsvColumns | string {
  const columns = new Map<Column, number>();
  for (const [i, cell] of header.entries()) {
    const name = cell.trim();
    if (!isColumn(name)) return unknownColumn(name, header);
    if (columns.has(name)) return `column ${name} is there twice`;
    columns.set(name, i);
  }
  const missing = REQUIRED.filter((name) => !columns.has(name));
  return missing.length === 0 ? columns : `missing in the header: ${missing.join(", ")}`;
}

/** Reads rows by `columns`. Build it once for a file. */
export function rowReader(columns: CsvColumns): (cells: readonly string[]) => CsvRow {
  const at = (column: Column): number => columns.get(column) ?? -1;
  const [conversation, channel, id, time, role] = [
    at("conversation"),
    at("channel"),
    at("id"),
    at("at"),
    at("role"),
  ];
  const [handle, text, kind, repliesTo] = [at("handle"), at("text"), at("kind"), at("repliesTo")];
  return (cells) => ({
    conversation: cells[conversation] ?? "",
    channel: cells[channel] ?? "",
    message: {
      id: cells[id],
      at: cells[time],
      role: cells[role],
      handle: cells[handle],
      text: cells[text],
      kind: givenOf(cells[kind]),
      repliesTo: givenOf(cells[repliesTo]),
    },
  });
}

const givenOf = (cell: string | undefined): string | undefined => (cell === "" ? undefined : cell);

const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name);

function unknownColumn(name: string, header: readonly string[]): string {
  const separator = header.length === 1 ? /[;\t|]/.exec(name)?.[0] : undefined;
  if (separator !== undefined) {
    return `the columns are separated by ${JSON.stringify(separator)}: separate them by commas`;
  }
  return `unknown column ${quoted(name)}: the nearest known one is ${closest(name, [...COLUMNS])}`;
}
