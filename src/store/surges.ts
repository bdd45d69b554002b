import { instant } from "../core/time/instant.ts";
import type { SurgeLog } from "../ports/surges.ts";
import { orUndefined } from "./case-row.ts";
import type { Database } from "./schema.ts";

/** What is noted of surges, and the counts that tell of one. */
export function surgeLog({ db, transact }: Database): SurgeLog {
  return {
    state: async (channel) => {
      const row = await db.selectFrom("surges").selectAll().where("channel", "=", channel).executeTakeFirst();
      return row && { state: row.state, since: instant(row.since_at) };
    },
    note: async (channel, { state, since }) => {
      await db
        .insertInto("surges")
        .values({ channel, state, since_at: since })
        .onConflict((conflict) => conflict.column("channel").doUpdateSet({ state, since_at: since }))
        .execute();
    },
    opened: (channel, stretches) =>
      transact(async (trx) => {
        const own = trx.selectFrom("cases").where("channel", "=", channel);
        const counts: number[] = [];
        for (const { from, to } of stretches) {
          const { n } = await own
            .where("opened_at", ">=", from)
            .where("opened_at", "<", to)
            .select((eb) => eb.fn.countAll<number>().as("n"))
            .executeTakeFirstOrThrow();
          counts.push(n);
        }
        const { at } = await own.select((eb) => eb.fn.min("opened_at").as("at")).executeTakeFirstOrThrow();
        return { counts, firstAt: orUndefined(at) };
      }),
  };
}
