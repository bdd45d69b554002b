import { readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { z } from "zod";
import type { Instant } from "../../core/time/instant.ts";
import { formatInstant } from "../../core/time/iso.ts";
import { StoreError } from "../../ports/errors.ts";
import { toStoreError } from "./sqlite-error.ts";

/** The process that holds a store for writing, or held it when it was killed. */
export interface StoreHolder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
  /** It runs in shadow mode: it sends nothing, and only keeps others away. */
  readonly shadow?: boolean | undefined;
}

const holder: z.ZodType<StoreHolder> = z.object({
  pid: z.number(),
  host: z.string(),
  since: z.string(),
  shadow: z.boolean().optional(),
});

/** Who says to hold the store at `path`; undefined when nobody does. Takes no lock, so that it can disturb none. */
export function readHolder(path: string): StoreHolder | undefined {
  try {
    return holder.parse(JSON.parse(readFileSync(`${path}.holder`, "utf8")));
  } catch {
    return undefined; // there is none, or one that is about to write its name
  }
}

/** File systems over which locks are not to be trusted, by the number that statfs gives them. */
const REMOTE: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "SMB"],
  [0xfe534d42, "SMB"],
  [0x65735546, "FUSE"],
]);

/** The name of a file system over which locks are not to be trusted; undefined when they are. */
export const remoteKind = (statfsType: number): string | undefined => REMOTE.get(statfsType >>> 0);

/**
 * Makes this process the only one that writes to the store at `path`, until it lets go or ends, however it ends: the
 * operating system takes the lock back. It is a lock on a database of its own, `<path>.lock`; who holds it stands in
 * `<path>.holder`, because a process that opens and closes a locked file loses its lock on it.
 */
export function lockStore(path: string, now: Instant, shadow = false): () => void {
  const remote = remoteKind(statfsSync(dirname(path)).type);
  if (remote !== undefined) {
    throw new StoreError(
      `${path}: lies on ${remote}, where two monitors could write at once; use a local disk`,
    );
  }
  const lock = hold(path);
  const note = { pid: process.pid, host: hostname(), since: formatInstant(now), ...(shadow && { shadow }) };
  try {
    const fresh = `${path}.holder.${process.pid}`;
    writeFileSync(fresh, `${JSON.stringify(note)}\n`, { mode: 0o600 });
    renameSync(fresh, `${path}.holder`);
  } catch (cause) {
    lock.close();
    throw new StoreError(`${path}.holder cannot be written: ${String(cause)}`, { cause });
  }
  return () => {
    if (!lock.open) return;
    rmSync(`${path}.holder`, { force: true });
    lock.close();
  };
}

function hold(path: string): BetterSqlite.Database {
  const file = `${path}.lock`;
  let lock: BetterSqlite.Database | undefined;
  try {
    lock = new BetterSqlite(file, { timeout: 0 });
    lock.pragma("locking_mode = exclusive");
    lock.exec("begin exclusive");
    return lock;
  } catch (error) {
    lock?.close();
    const busy = error instanceof BetterSqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
    throw busy
      ? new StoreError(`${path}: already running: ${nameHolder(path)}; stop it first`, { cause: error })
      : toStoreError(file, error);
  }
}

/** `process 4711 on db1 since 2026-11-22T09:00:00Z`, as far as it is known. */
function nameHolder(path: string): string {
  const known = readHolder(path);
  return known === undefined
    ? "a process that has not said yet which it is" // it holds the lock, and is about to write its name
    : `process ${known.pid} on ${known.host} since ${known.since}${known.shadow ? ", in shadow mode" : ""}`;
}
