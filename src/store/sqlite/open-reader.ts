import { existsSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import type { CoverageInterval } from "../../core/cases/coverage.ts";
import type { CaseId, ChannelId } from "../../core/ids.ts";
import type { Instant } from "../../core/time/instant.ts";
import { StoreError } from "../../ports/errors.ts";
import type { Outbox } from "../../ports/outbox.ts";
import type { StoreQueries } from "../../ports/queries.ts";
import { casesSince } from "../cases-since.ts";
import { intervalsOf } from "../coverage.ts";
import { foldMemory, LIMITS } from "../fold-memory.ts";
import { outboxOf } from "../outbox.ts";
import { queriesOf } from "../queries.ts";
import { knownCipher } from "../words-key.ts";
import { databaseOver } from "./database.ts";
import { MIGRATIONS, schemaVersion } from "./migrate.ts";
import { speaking } from "./sqlite-error.ts";

/** What can be asked of a store while another process writes to it. */
export interface StoreReader {
  readonly queries: StoreQueries;
  readonly intervals: (channel: ChannelId) => Promise<readonly CoverageInterval[]>;
  /** The ids of the cases in which something happened since then, or that are open. */
  readonly casesSince: (since: Instant) => Promise<readonly CaseId[]>;
  readonly sentSince: Outbox["sentSince"];
  readonly close: () => Promise<void>;
}

/** Opens the store at `path` to be read, whether the monitor runs or not. Throws StoreError when there is none yet. */
export async function openSqliteReader(path: string, key?: string): Promise<StoreReader> {
  const handle = openForReading(path);
  try {
    if (schemaVersion(handle) < MIGRATIONS.length) {
      throw new StoreError(
        `${path}: was written by an older version of ssla-monitor; start the monitor once`,
      );
    }
    const database = databaseOver(handle, "begin");
    const cipher = await knownCipher(database.db, key);
    const memory = foldMemory(LIMITS, () => handle.pragma("data_version", { simple: true }));
    return {
      queries: queriesOf(database, cipher, memory),
      intervals: (channel) => intervalsOf(database.db, channel),
      casesSince: (since) => casesSince(database.db, since),
      sentSince: outboxOf(database).sentSince,
      close: database.close,
    };
  } catch (error) {
    handle.close();
    throw error;
  }
}

/** Opens an existing store so that nothing can be written to it. */
export function openForReading(path: string): BetterSqlite.Database {
  if (!existsSync(path))
    throw new StoreError(`${path}: there is no store yet; it is made when the monitor first runs`);
  return speaking(path, () => new BetterSqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 }));
}
