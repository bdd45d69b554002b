import type { HistoryBatch } from "../ports/history.ts";
import { columnsOf, rowReader, type CsvRow } from "./csv-columns.ts";
import { csvConversations } from "./csv-conversations.ts";
import type { ConversationName, Found } from "./csv-group.ts";
import { csvRecords, type CsvRecord } from "./csv-records.ts";
import type { LineBatch } from "./lines.ts";

/** Reads a message a row, the rows of a conversation together, below a header (docs/replay-files.md). */
export async function* readCsv(
  source: AsyncIterable<LineBatch>,
  bytesTotal: number | undefined,
): AsyncGenerator<HistoryBatch> {
  const records = csvRecords();
  const rows = csvRows();
  let bytesRead = 0;
  for await (const batch of source) {
    bytesRead = batch.bytesRead;
    yield { ...ordered(rows.take(await records.split(batch.lines))), bytesRead, bytesTotal };
    if (!rows.readable()) return;
  }
  yield { ...ordered(rows.take(await records.end()), rows.end()), bytesRead, bytesTotal };
}

interface CsvRows {
  readonly take: (records: readonly CsvRecord[]) => Found;
  readonly end: () => Found;
  /** False once the header has proved useless: no row below it means anything. */
  readonly readable: () => boolean;
}

function csvRows(): CsvRows {
  const conversations = csvConversations();
  let read: ((cells: readonly string[]) => CsvRow) | undefined;
  let readable = true;

  const readHeader = (record: CsvRecord, found: Found): void => {
    const columns = record.kind === "record" ? columnsOf(record.cells) : record.reason;
    if (typeof columns !== "string") {
      read = rowReader(columns);
      return;
    }
    readable = false;
    found.unreadable.push({ line: record.line, reason: `${columns}; nothing below was read` });
  };
  const take = (records: readonly CsvRecord[]): Found => {
    const found: Found = { conversations: [], unreadable: [] };
    for (const record of records) {
      if (!readable) break;
      if (read === undefined) readHeader(record, found);
      else if (record.kind === "refused") {
        conversations.refuse(record.line, record.reason, guessOf(read, record.text), found);
      } else if (record.cells.some((cell) => cell !== "")) {
        conversations.add(read(record.cells), record.line, found);
      }
    }
    return found;
  };
  const end = (): Found => {
    const found: Found = { conversations: [], unreadable: [] };
    conversations.end(found);
    return found;
  };
  return { take, end, readable: () => readable };
}

/** Whose row a line that is none may have been: its cells cut at every comma. */
function guessOf(read: (cells: readonly string[]) => CsvRow, text: string): ConversationName | undefined {
  const { conversation, channel } = read(text.split(",", 20).map(unquoted));
  return conversation === "" || channel === "" ? undefined : { conversation, channel };
}

const unquoted = (cell: string): string => (/^"[^"]*"$/.test(cell) ? cell.slice(1, -1) : cell);

/** In the order of their lines: a conversation ends only where the next begins, a bad line is known before. */
function ordered(...parts: readonly Found[]): Found {
  const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line;
  return {
    conversations: parts.flatMap(({ conversations }) => conversations).sort(byLine),
    unreadable: parts.flatMap(({ unreadable }) => unreadable).sort(byLine),
  };
}
