import BetterSqlite from "better-sqlite3";
import { StoreError } from "../../ports/errors.ts";

/** What a person can do, by the first letters of SQLite's code. */
const MENDS: readonly (readonly [code: string, happened: string, mend: string])[] = [
  ["SQLITE_FULL", "the disk is full", "free some space; nothing that was stored is lost"],
  ["SQLITE_READONLY", "cannot be written", "give the user of the monitor the right to write there"],
  ["SQLITE_CANTOPEN", "cannot be opened", "check that the folder exists and may be read and written"],
  ["SQLITE_AUTH", "cannot be opened", "give the user of the monitor the right to read and write it"],
  ["SQLITE_PERM", "cannot be opened", "give the user of the monitor the right to read and write it"],
  ["SQLITE_BUSY", "is held by another process", "end what else writes to it"],
  ["SQLITE_NOTADB", "is not a store of ssla-monitor", "move it away, or put a backup in its place"],
  ["SQLITE_CORRUPT", "is damaged", "move it away and put the newest backup in its place"],
  ["SQLITE_IOERR", "cannot be read or written", "check the disk"],
];

/** `error` as a StoreError that names the file and what to do, if SQLite raised it; anything else as it is. */
export function toStoreError(path: string, error: unknown): unknown {
  if (!(error instanceof BetterSqlite.SqliteError)) return error;
  const [, happened, mend] = MENDS.find(([code]) => error.code.startsWith(code)) ?? [];
  const text = happened === undefined ? error.message : `${happened} (${error.message}); ${mend ?? ""}`;
  return new StoreError(`${path}: ${text}`, { cause: error });
}

/** Runs `work`, and says its SQLite errors in our words. */
export function speaking<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStoreError(path, error);
  }
}
