import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { ConfigError } from "../ports/errors.ts";
import type { HistorySource } from "../ports/history.ts";
import { linesOf } from "./lines.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonl } from "./read-jsonl.ts";

const READERS = new Map([
  [".jsonl", readJsonl],
  [".ndjson", readJsonl],
  [".json-lines", readJsonl],
  [".csv", readCsv],
]);

const CHUNK_BYTES = 256 * 1024;

/**
 * The conversations of the file at `path`, read by the kind that its extension names, once. Throws ConfigError when
 * the kind is unknown or the file cannot be opened.
 */
export async function openHistory(path: string): Promise<HistorySource> {
  const read = READERS.get(extname(path).toLowerCase());
  if (read === undefined) {
    const kinds = [...READERS.keys()].join(", ");
    throw problem(path, `unknown kind of file ${JSON.stringify(extname(path))}`, `name it one of ${kinds}`);
  }
  const bytesTotal = await sizeOf(path);
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return read(linesOf(chunks), bytesTotal);
}

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch((error: unknown) => {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw problem(path, `cannot be read (${why})`, "give a file with past conversations");
  });
  if (found.isDirectory()) throw problem(path, "is a folder", "give a file with past conversations");
  return found.isFile() ? found.size : undefined;
}

function problem(file: string, message: string, mend: string): ConfigError {
  return new ConfigError([{ file, line: 0, column: 0, message, mend }]);
}
