import { brandId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { FallbackLog } from "../ports/fallback.ts";
import { keysAgain } from "./keys-again.ts";
import { listOf } from "./prepared.ts";
import type { Database } from "./schema.ts";

const selectQueued = listOf((db, _none: object, keys) =>
  db.selectFrom("outbox").select("key").where("key", "in", keys),
);

/** What goes another way because its own is stuck. */
export function fallbackLog({ db }: Database): FallbackLog {
  return {
    fresh: async (keys) => {
      const again = await keysAgain(db, keys);
      const taken = new Set((await selectQueued(db, {}, keys.map(again))).map(({ key }) => key));
      return new Set(keys.filter((key) => !taken.has(again(key))));
    },
    since: async () => {
      const rows = await db.selectFrom("fallbacks").selectAll().execute();
      return new Map(rows.map(({ brand, since }) => [brandId(brand), instant(since)]));
    },
    note: async (brand, since) => {
      if (since === undefined) {
        await db.deleteFrom("fallbacks").where("brand", "=", brand).execute();
        return;
      }
      await db
        .insertInto("fallbacks")
        .values({ brand, since })
        .onConflict((conflict) => conflict.column("brand").doNothing())
        .execute();
    },
  };
}
