import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import type { Instant } from "../../core/time/instant.ts";
import { StoreError } from "../../ports/errors.ts";
import type { Store } from "../../ports/store.ts";
import type { MemoryLimits } from "../fold-memory.ts";
import { storeOver } from "../store.ts";
import { openWordsCipher } from "../words-key.ts";
import { databaseOver } from "./database.ts";
import { lockStore } from "./lock.ts";
import { checkWhole, migrate, schemaVersion } from "./migrate.ts";
import { speaking } from "./sqlite-error.ts";

/** Where the store is, and how it is opened. */
export interface SqliteStoreOptions {
  readonly path: string;
  /** The secret under which people's words are sealed. Without one they stand in the file as they are. */
  readonly key?: string | undefined;
  readonly now: () => Instant;
  /** How much of what is folded is kept in memory. */
  readonly memory?: MemoryLimits | undefined;
}

/**
 * Opens the store for writing, or makes it; brings it up to date. Until it is closed no other process can. Throws
 * StoreError, having changed nothing, when another one runs, or when the file is damaged, not ours, newer than the
 * program, sealed with another key, or cannot be written.
 */
export async function openSqliteStore({ path, key, now, memory }: SqliteStoreOptions): Promise<Store> {
  makeFile(path);
  const unlock = lockStore(path, now());
  let handle: BetterSqlite.Database | undefined;
  try {
    handle = openForWriting(path);
    return await storeOn(handle, { key, unlock, memory });
  } catch (error) {
    handle?.close();
    unlock();
    throw error;
  }
}

/**
 * Opens the store of a shadow run, which has a file of its own; nobody else can open that, nor the store `beside` it, until
 * it is closed: two monitors that read the same channels would both be charged for it, and share what is pushed.
 */
export async function openShadowStore(options: SqliteStoreOptions, beside: string): Promise<Store> {
  makeFolder(dirname(beside));
  const unlock = lockStore(beside, options.now(), true);
  try {
    const store = await openSqliteStore(options);
    const close = async (): Promise<void> => {
      await store.close();
      unlock();
    };
    return { ...store, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The store over a file that is open for writing. */
export async function storeOn(
  handle: BetterSqlite.Database,
  { key, unlock, memory }: Pick<SqliteStoreOptions, "key" | "memory"> & { readonly unlock: () => void },
): Promise<Store> {
  const database = databaseOver(handle, "begin immediate");
  const { cipher, sealedNow } = await openWordsCipher(database, key);
  // Words that stood there unsealed must not stay in the log either.
  if (sealedNow) speaking(handle.name, () => handle.pragma("wal_checkpoint(truncate)"));
  const store = storeOver(database, cipher, memory);
  const close = async (): Promise<void> => {
    await store.close();
    unlock();
  };
  return { ...store, close };
}

/** Opens and checks the file, and brings it up to date. Every commit is on the disk when it is said to be done. */
export function openForWriting(path: string): BetterSqlite.Database {
  const handle = openFile(path);
  try {
    // Nothing may be written, and no mode changed, before it is known to be ours, whole, and not newer than we are.
    if (schemaVersion(handle) > 0) checkWhole(handle);
    speaking(path, () => {
      handle.pragma("journal_mode = wal");
      handle.pragma("synchronous = full");
      handle.pragma("foreign_keys = on");
      handle.pragma("secure_delete = on");
      // 8 MB. More is no faster, as measured: what is not here is in the cache of files that the machine keeps.
      handle.pragma("cache_size = -8192");
      // What a statement of many rows needs to be undone: in a file it costs half as much again, and leaves words there.
      handle.pragma("temp_store = memory");
    });
    migrate(handle);
    assertDurable(handle);
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
}

/** SQLite as built here falls back to less after the first write, unless it was told otherwise after the mode was set. */
function assertDurable(handle: BetterSqlite.Database): void {
  speaking(handle.name, () =>
    handle
      .prepare(
        "insert into meta (name, value) values ('opened', '') on conflict (name) do update set value = ''",
      )
      .run(),
  );
  const [synchronous, mode] = ["synchronous", "journal_mode"].map((name) =>
    handle.pragma(name, { simple: true }),
  );
  if (synchronous === 2 && mode === "wal") return;
  throw new StoreError(
    `${handle.name}: cannot be written safely here (synchronous ${String(synchronous)}, journal ${String(mode)}); use a local disk`,
  );
}

function openFile(path: string): BetterSqlite.Database {
  return speaking(path, () => {
    const handle = new BetterSqlite(path, { timeout: 5000 });
    return handle;
  });
}

/** What people wrote is nobody else's to read. */
function makeFile(path: string): void {
  makeFolder(dirname(path));
  writable(path, () => {
    closeSync(openSync(path, "a", 0o600));
  });
}

function makeFolder(path: string): void {
  writable(path, () => mkdirSync(path, { recursive: true }));
}

function writable(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(`${path}: cannot be opened (${reason}); give the monitor the right to write there`, {
      cause,
    });
  }
}
