import { brandId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { FallbackLog } from "../ports/fallback.ts";
import { queueEntries } from "./outbox-queue.ts";
import { insertOf, listOf } from "./prepared.ts";
import type { Database, GatheredRow } from "./schema.ts";

const selectQueued = listOf((db, _none: object, keys) =>
  db.selectFrom("outbox").select("key").where("key", "in", keys),
);

const selectGathered = listOf((db, _none: object, keys) =>
  db.selectFrom("gathered").select("key").where("key", "in", keys),
);

const insertGathered = insertOf<GatheredRow, object>(["key", "notice"], (db, rows) =>
  db
    .insertInto("gathered")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing()),
);

/** What goes another way because its own is stuck. */
export function fallbackLog({ db, transact }: Database): FallbackLog {
  return {
    fresh: async (keys) => {
      const known = [...(await selectQueued(db, {}, keys)), ...(await selectGathered(db, {}, keys))];
      const taken = new Set(known.map(({ key }) => key));
      return new Set(keys.filter((key) => !taken.has(key)));
    },
    gather: (entry, members) =>
      transact(async (trx) => {
        await insertGathered(
          trx,
          members.map((key) => ({ key, notice: entry.key })),
        );
        await queueEntries(trx, [entry]);
      }),
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
