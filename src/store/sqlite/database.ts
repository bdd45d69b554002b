import { AsyncLocalStorage } from "node:async_hooks";
import { statfsSync } from "node:fs";
import type BetterSqlite from "better-sqlite3";
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from "kysely";
import { StoreError } from "../../ports/errors.ts";
import type { Database, Tables } from "../schema.ts";
import { speaking } from "./sqlite-error.ts";

/** How many prepared statements are kept; the program has some eighty of its own. */
const KEPT_STATEMENTS = 512;

/**
 * kysely over one connection. Those who want it take turns in the order in which they asked; every statement is
 * prepared once; errors speak of the file. Whoever asks for a turn of their own inside a transaction would wait for
 * themselves: that is refused.
 */
export function databaseOver(handle: BetterSqlite.Database, begin: "begin" | "begin immediate"): Database {
  const inside = new AsyncLocalStorage<true>();
  const turns = takeTurns();
  const connection = connectionOver(handle);
  // Of the transaction whose turn it is.
  let told: ((kept: boolean) => void) | undefined;
  const tell = (kept: boolean): void => {
    const tellIt = told;
    told = undefined;
    tellIt?.(kept);
  };
  const command = (text: string): Promise<void> =>
    connection.executeQuery({ ...COMMAND, sql: text }).then(() => undefined);

  const driver: Driver = {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      if (inside.getStore())
        throw new StoreError("asked the store anew inside a transaction, which would never end");
      await turns.wait();
      if (handle.open) return connection;
      turns.end();
      throw new StoreError(`${handle.name} is closed`);
    },
    beginTransaction: () => command(begin),
    commitTransaction: () =>
      command("commit").then(() => {
        tell(true);
      }),
    // SQLite ends some failed transactions by itself.
    rollbackTransaction: () => (handle.inTransaction ? command("rollback") : Promise.resolve()),
    releaseConnection: () => {
      tell(false); // unless it was committed
      turns.end();
      return Promise.resolve();
    },
    destroy: () => Promise.resolve(),
  };
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (other) => new SqliteIntrospector(other),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return {
    db,
    transact: (work, ended) =>
      db.transaction().execute((trx) => {
        told = ended;
        return inside.run(true, () => work(trx));
      }),
    freeShare: () => Promise.resolve(freeShareAt(handle.name)),
    emptyLog: async () => {
      await turns.wait();
      try {
        return emptyLogOf(handle);
      } finally {
        turns.end();
      }
    },
    close: async () => {
      await turns.wait();
      handle.close();
      turns.end();
    },
  };
}

/** Nothing waits for who reads: meanwhile no alert would be sent. */
function emptyLogOf(handle: BetterSqlite.Database): boolean {
  return speaking(handle.name, () => {
    const patience = Number(handle.pragma("busy_timeout", { simple: true }));
    handle.pragma("busy_timeout = 0");
    try {
      return handle.pragma("wal_checkpoint(truncate)", { simple: true }) === 0;
    } finally {
      handle.pragma(`busy_timeout = ${patience}`);
    }
  });
}

/** What is kept for the system's own use is not free for this user. */
function freeShareAt(path: string): number | undefined {
  try {
    const { bavail, blocks } = statfsSync(path);
    return blocks === 0 ? undefined : bavail / blocks;
  } catch {
    return undefined; // a file system that does not say
  }
}

type Compiled = Parameters<DatabaseConnection["executeQuery"]>[0];

const COMMAND: Omit<Compiled, "sql"> = {
  query: { kind: "RawNode", sqlFragments: [], parameters: [] },
  queryId: { queryId: "command" },
  parameters: [],
};

function connectionOver(handle: BetterSqlite.Database): DatabaseConnection {
  const kept = new Map<string, BetterSqlite.Statement>();
  const prepare = (sql: string): BetterSqlite.Statement => {
    const known = kept.get(sql);
    if (known) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const statement = handle.prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
  return {
    // What the rows are is kysely's to say: it wrote the statement.
    executeQuery: ({ sql, parameters }) =>
      new Promise<QueryResult<never>>((resolve) => {
        speaking(handle.name, () => {
          const statement = prepare(sql);
          if (statement.reader) resolve({ rows: statement.all(parameters) as never[] });
          else resolve({ rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) });
        });
      }),
    streamQuery: () => {
      throw new StoreError("the store reads in pages, not in streams");
    },
  };
}

interface Turns {
  readonly wait: () => Promise<void>;
  readonly end: () => void;
}

/** First come, first served. */
function takeTurns(): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    wait: () =>
      new Promise((resolve) => {
        if (taken) waiting.push(resolve);
        else {
          taken = true;
          resolve();
        }
      }),
    end: () => {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
