import type { Compilable, CompiledQuery, QueryResult } from "kysely";
import type { Db } from "./schema.ts";

// kysely's builder takes longer to write a statement than SQLite to run it. These write each statement once for each
// number of rows or values, and from then on change its parameters only.

type Shapes<O> = WeakMap<object, Map<number, CompiledQuery<O>>>;

/** At most this many rows in a statement: more is no faster, and makes more shapes. */
const ROWS = 64;

/** An insert of any number of rows that have exactly these columns. Returns what it returns, of all rows. */
export function insertOf<R extends object, O>(
  columns: readonly (keyof R & string)[],
  build: (db: Db, rows: readonly R[]) => Compilable<O>,
): (db: Db, rows: readonly R[]) => Promise<readonly O[]> {
  const shapes: Shapes<O> = new WeakMap();
  const inOrder = (row: R): R => Object.fromEntries(columns.map((column) => [column, row[column]])) as R;
  return async (db, rows) => {
    const found: O[] = [];
    for (let from = 0; from < rows.length; from += ROWS) {
      const some = rows.slice(from, from + ROWS);
      const parameters: unknown[] = [];
      for (const row of some) for (const column of columns) parameters.push(row[column]);
      const result = await run(db, shapes, some.length, parameters, () => build(db, some.map(inOrder)));
      found.push(...result.rows);
    }
    return found;
  };
}

/** A statement with these parameters, each used once, in this order. */
export function statementOf<P extends readonly unknown[], O>(
  build: (db: Db, ...parameters: P) => Compilable<O>,
): (db: Db, ...parameters: P) => Promise<QueryResult<O>> {
  const shapes: Shapes<O> = new WeakMap();
  return (db, ...parameters) => run(db, shapes, 0, parameters, () => build(db, ...parameters));
}

/** At most this many values in a list. */
const VALUES = 1024;

/**
 * A statement with the values of `fixed` and, after them, a list of any length; each used once. Asks nothing for an empty
 * list.
 */
export function listOf<F extends object, O>(
  build: (db: Db, fixed: F, list: readonly string[]) => Compilable<O>,
): (db: Db, fixed: F, list: readonly string[]) => Promise<readonly O[]> {
  const shapes: Shapes<O> = new WeakMap();
  return async (db, fixed, list) => {
    const found: O[] = [];
    for (let from = 0; from < list.length; from += VALUES) {
      const values = padded(list.slice(from, from + VALUES));
      const parameters = (Object.values(fixed) as readonly unknown[]).concat(values);
      const result = await run(db, shapes, values.length, parameters, () => build(db, fixed, values));
      found.push(...result.rows);
    }
    return found;
  };
}

/** Its last value repeated up to the next power of two: few lengths, the same set. */
function padded(values: readonly string[]): readonly string[] {
  const length = 2 ** Math.ceil(Math.log2(values.length));
  return Array.from({ length }, (_, i) => values[i] ?? values.at(-1) ?? "");
}

async function run<O>(
  db: Db,
  shapes: Shapes<O>,
  size: number,
  parameters: readonly unknown[],
  build: () => Compilable<O>,
): Promise<QueryResult<O>> {
  const { adapter } = db.getExecutor();
  const bySize = shapes.get(adapter) ?? new Map<number, CompiledQuery<O>>();
  shapes.set(adapter, bySize);
  let compiled = bySize.get(size);
  if (!compiled) {
    compiled = build().compile();
    assertOrder(compiled, parameters);
    bySize.set(size, compiled);
  }
  return db.executeQuery<O>({ ...compiled, parameters });
}

/** A statement that uses a parameter twice, or in another place, would be run with the wrong ones the next time. */
function assertOrder({ sql, parameters }: CompiledQuery, wanted: readonly unknown[]): void {
  const same = parameters.length === wanted.length && parameters.every((one, i) => Object.is(one, wanted[i]));
  if (!same) throw new TypeError(`parameters out of order: ${sql}`);
}
