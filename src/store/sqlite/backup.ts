import { closeSync, fsyncSync, linkSync, openSync, rmSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { StoreError } from "../../ports/errors.ts";
import { checkWhole, schemaVersion } from "./migrate.ts";
import { openForReading } from "./open-reader.ts";
import { speaking } from "./sqlite-error.ts";

/**
 * Copies the store at `path` to `target` as it is at this moment, while the monitor runs or not, and checks the copy. An
 * existing file is never overwritten; `target` is there whole or not at all. Words that are sealed stay sealed.
 */
export function backupStore(path: string, target: string): void {
  const unfinished = `${target}.${process.pid}.part`;
  rmSync(unfinished, { force: true });
  const source = openForReading(path);
  try {
    schemaVersion(source);
    makePrivate(unfinished);
    speaking(unfinished, () => source.prepare("vacuum into ?").run(unfinished));
    checkCopy(unfinished);
    keepAs(unfinished, target);
  } finally {
    source.close();
    rmSync(unfinished, { force: true });
  }
}

/** What people wrote is nobody else's to read, in a copy neither. SQLite fills an empty file. */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (cause) {
    throw new StoreError(`${path}: cannot be written (${String(cause)}); name a folder that can be`, {
      cause,
    });
  }
}

function checkCopy(path: string): void {
  const copy = speaking(path, () => new BetterSqlite(path, { readonly: true }));
  try {
    checkWhole(copy);
  } finally {
    copy.close();
  }
}

/** Gives the finished copy its name, unless something has that name. */
function keepAs(unfinished: string, target: string): void {
  try {
    const file = openSync(unfinished, "r");
    fsyncSync(file);
    closeSync(file);
    linkSync(unfinished, target);
  } catch (cause) {
    const exists = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    const reason = exists ? "exists already; name another file" : `cannot be written (${String(cause)})`;
    throw new StoreError(`${target}: ${reason}`, { cause });
  }
}
