import { instant, type Instant } from "../core/time/instant.ts";
import { statementOf } from "./prepared.ts";
import type { Db } from "./schema.ts";

/** Instants that are kept one by one, by the names they have in the store. */
export type NotedName =
  | "last run"
  | "searched for doubles"
  | "checked itself"
  | "switch armed until"
  | "events kept since"
  | "events forgotten until";

/** Numbers that are kept one by one, like them. */
export type NotedNumberName = "clock offset";

/** The instant of that name; undefined when none was noted. */
export async function notedInstant(db: Db, name: NotedName): Promise<Instant | undefined> {
  const noted = await valueOf(db, name);
  return noted === undefined ? undefined : instant(noted);
}

/** The number of that name; undefined when none was noted. */
export const notedNumber = (db: Db, name: NotedNumberName): Promise<number | undefined> => valueOf(db, name);

/** Notes it in place of the one before. */
export const noteInstant = (db: Db, name: NotedName, at: Instant): Promise<void> => note(db, name, at);

/** Notes it unless a later one is noted; inside a transaction. */
export async function noteLatest(trx: Db, name: NotedName, at: Instant): Promise<void> {
  const known = await notedInstant(trx, name);
  if (known === undefined || known < at) await noteInstant(trx, name, at);
}

/** Notes it in place of the one before. */
export const noteNumber = (db: Db, name: NotedNumberName, value: number): Promise<void> =>
  note(db, name, value);

// Intake asks with every commit.
const selectValue = statementOf((db, name: string) =>
  db.selectFrom("meta").select("value").where("name", "=", name),
);

async function valueOf(db: Db, name: NotedName | NotedNumberName): Promise<number | undefined> {
  const [row] = (await selectValue(db, name)).rows;
  return row && Number(row.value);
}

async function note(db: Db, name: NotedName | NotedNumberName, value: number): Promise<void> {
  await db
    .insertInto("meta")
    .values({ name, value: String(value) })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })),
    )
    .execute();
}

/** Forgets the instant of that name. */
export async function forgetInstant(db: Db, name: NotedName): Promise<void> {
  await db.deleteFrom("meta").where("name", "=", name).execute();
}
