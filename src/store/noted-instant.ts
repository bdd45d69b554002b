import { instant, type Instant } from "../core/time/instant.ts";
import type { Db } from "./schema.ts";

/** Instants that are kept one by one, by the names they have in the store. */
export type NotedName = "last run" | "searched for doubles" | "checked itself" | "switch armed until";

/** The instant of that name; undefined when none was noted. */
export async function notedInstant(db: Db, name: NotedName): Promise<Instant | undefined> {
  const row = await db.selectFrom("meta").select("value").where("name", "=", name).executeTakeFirst();
  return row && instant(Number(row.value));
}

/** Notes it in place of the one before. */
export async function noteInstant(db: Db, name: NotedName, at: Instant): Promise<void> {
  await db
    .insertInto("meta")
    .values({ name, value: String(at) })
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet((eb) => ({ value: eb.ref("excluded.value") })),
    )
    .execute();
}

/** Forgets the instant of that name. */
export async function forgetInstant(db: Db, name: NotedName): Promise<void> {
  await db.deleteFrom("meta").where("name", "=", name).execute();
}
