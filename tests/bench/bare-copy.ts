import type BetterSqlite from "better-sqlite3";
import { openForWriting } from "../../src/store/sqlite/open-store.ts";

/** The tables that a mention leaves rows in, and the column by which those of one batch are found; none: a row for all. */
const TABLES = [
  ["conversations", "id"],
  ["events", "conversation"],
  ["words", "message"],
  ["messages", "id"],
  ["cases", "conversation"],
  ["cursors", undefined],
  ["accounts", undefined],
] as const;

/** Writes the rows of another store with bare better-sqlite3, every statement prepared once. */
export interface BareCopy {
  /** Reads the rows of the next `count` mentions; what it returns commits them. */
  readonly copy: (count: number) => Promise<() => Promise<void>>;
  readonly close: () => void;
}

/** A copy at `path`, opened as a store is. It goes on where it stopped: rows are taken in the order of their ids. */
export function bareCopy(source: BetterSqlite.Database, path: string): BareCopy {
  const bare = openForWriting(path);
  const tables = TABLES.map(([table, id]) => {
    const all = source.prepare(`select * from ${table} limit 0`).columns();
    const list = all.map(({ name }) => name).join(", ");
    const marks = all.map(() => "?").join(", ");
    const some =
      id === undefined
        ? ""
        : `where (brand, platform, account) = ('acme', 'x', '2244994945') and ${id} > ? order by ${id} limit ?`;
    return {
      read: source.prepare(`select ${list} from ${table} ${some}`).raw(),
      insert: bare.prepare(
        `${id === undefined ? "replace" : "insert"} into ${table} (${list}) values (${marks})`,
      ),
      at: id === undefined ? undefined : all.findIndex(({ name }) => name === id),
    };
  });
  const last = tables.map(() => "");
  const commit = bare.transaction((batch: readonly (readonly unknown[][])[]) => {
    for (const [i, rows] of batch.entries()) for (const row of rows) tables[i]?.insert.run(row);
  });
  return {
    copy: (count) => {
      const batch = tables.map(({ read, at }, i) => {
        const rows = (at === undefined ? read.all() : read.all(last[i], count)) as unknown[][];
        const end = at === undefined ? undefined : rows.at(-1)?.[at];
        if (typeof end === "string") last[i] = end;
        return rows;
      });
      return Promise.resolve(() => {
        commit.immediate(batch);
        return Promise.resolve();
      });
    },
    close: () => {
      bare.close();
    },
  };
}
