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
 * themselves: that is refused (`takeTurns`).
 */
export function databaseOver(handle: BetterSqlite.Database, begin: "begin" | "begin immediate"): Database {
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
        return work(trx);
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

/**
 * First come, first served. All that a turn does goes from promise to promise, so that it is over before the event loop
 * turns: one that is not waits for somebody who waits for it, or for what is not the store. Those who wait are refused then.
 */
function takeTurns(): Turns {
  const waiting: Waiting[] = [];
  let taken = false;
  let turn = 0;
  let isWatched = false;
  const watch = (): void => {
    if (isWatched) return;
    isWatched = true;
    const watched = turn;
    setImmediate(() => {
      isWatched = false;
      if (turn === watched) for (const { refuse } of waiting.splice(0)) refuse(new StoreError(NEVER_ENDS));
      else if (waiting.length > 0) watch();
    });
  };
  return {
    wait: () =>
      new Promise((go, refuse) => {
        if (taken) {
          waiting.push({ go, refuse });
          watch();
          return;
        }
        taken = true;
        go();
      }),
    end: () => {
      turn += 1;
      const next = waiting.shift();
      if (next) next.go();
      else taken = false;
    },
  };
}

interface Waiting {
  readonly go: () => void;
  readonly refuse: (error: StoreError) => void;
}

const NEVER_ENDS =
  "asked the store anew inside a transaction, or waited there for something else: it would never end";
