import { personId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { Preferences, Roster } from "../ports/roster.ts";
import { orUndefined } from "./case-row.ts";
import type { Database } from "./schema.ts";

/** What people chose for themselves and arranged among each other. */
export function rosterOf({ db }: Pick<Database, "db">): Roster {
  return {
    preferences: async (brand) => {
      const rows = await db.selectFrom("preferences").selectAll().where("brand", "=", brand).execute();
      return new Map(
        rows.map(({ person, also, away_until }) => [
          personId(person),
          { also: JSON.parse(also) as Preferences["also"], awayUntil: orUndefined(away_until) },
        ]),
      );
    },
    prefer: async (brand, person, { also, awayUntil }) => {
      await db
        .insertInto("preferences")
        .values({ brand, person, also: JSON.stringify(also), away_until: awayUntil ?? null })
        .onConflict((conflict) =>
          conflict.columns(["brand", "person"]).doUpdateSet((eb) => ({
            also: eb.ref("excluded.also"),
            away_until: eb.ref("excluded.away_until"),
          })),
        )
        .execute();
    },
    swaps: async (brand, at) => {
      const rows = await db
        .selectFrom("swaps")
        .selectAll()
        .where("brand", "=", brand)
        .where("until_at", ">", at)
        .orderBy("arranged_at")
        .orderBy("from_at")
        .orderBy("person")
        .execute();
      return rows.map((row) => ({
        from: instant(row.from_at),
        until: instant(row.until_at),
        person: personId(row.person),
        by: personId(row.arranged_by),
        at: instant(row.arranged_at),
      }));
    },
    swap: async (brand, { from, until, person, by, at }) => {
      await db
        .insertInto("swaps")
        .values({ brand, arranged_at: at, from_at: from, until_at: until, person, arranged_by: by })
        .onConflict((conflict) =>
          conflict.columns(["brand", "arranged_at", "from_at", "person"]).doUpdateSet((eb) => ({
            until_at: eb.ref("excluded.until_at"),
            arranged_by: eb.ref("excluded.arranged_by"),
          })),
        )
        .execute();
    },
  };
}
