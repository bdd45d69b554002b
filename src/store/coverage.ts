import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { ChannelId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { Gap } from "../ports/channel.ts";
import type { CoverageLog } from "../ports/store.ts";
import { orUndefined } from "./case-row.ts";
import type { Database, Db } from "./schema.ts";
import { judgeSeenAnew } from "./stale-figures.ts";

/** When each channel was watched: what is stored is when it was not. */
export function coverageLog({ db, transact }: Database): CoverageLog {
  return {
    blind: (channel, from, cause) =>
      transact(async (trx) => {
        if (await openBlindness(trx, channel)) return false;
        await trx
          .insertInto("coverage")
          .values({ channel, from_at: from, source: "watch", to_at: null, state: "blind", cause })
          // Blind again from the instant at which it was blind before: the clock went back.
          .onConflict((conflict) =>
            conflict
              .columns(["channel", "from_at", "source"])
              .doUpdateSet((eb) => ({ to_at: null, state: "blind", cause: eb.ref("excluded.cause") })),
          )
          .execute();
        await judgeSeenAnew(trx, channel, from);
        return true;
      }),
    sighted: (channel, to, caughtUp) =>
      transact(async (trx) => {
        const open = await openBlindness(trx, channel);
        if (!open) return undefined;
        const { from_at, cause } = open;
        await trx
          .updateTable("coverage")
          .set({ to_at: Math.max(to, from_at), state: caughtUp ? "caught up" : "blind" })
          .where("channel", "=", channel)
          .where("to_at", "is", null)
          .execute();
        await judgeSeenAnew(trx, channel, from_at);
        return { from: instant(from_at), cause };
      }),
    intervals: (channel) => intervalsOf(db, channel),
  };
}

/** The stretches in which the channel was not watched, the earliest first. */
export async function intervalsOf(db: Db, channel: ChannelId): Promise<readonly CoverageInterval[]> {
  const rows = await db
    .selectFrom("coverage")
    .select(["from_at", "to_at", "state", "cause"])
    .where("channel", "=", channel)
    .orderBy("from_at")
    .orderBy("source")
    .execute();
  return rows.map(({ from_at, to_at, state, cause }) => {
    return { from: instant(from_at), to: orUndefined(to_at), state, cause };
  });
}

/** What the platform can no longer tell is blind for ever, whatever is caught up with later. */
export async function addGaps(trx: Db, channel: ChannelId, gaps: readonly Gap[]): Promise<void> {
  for (const { from, to, cause } of gaps) {
    if (from >= to) continue;
    await trx
      .insertInto("coverage")
      .values({ channel, from_at: from, source: "gap", to_at: to, state: "blind", cause })
      .onConflict((conflict) =>
        conflict
          .columns(["channel", "from_at", "source"])
          .doUpdateSet((eb) => ({ to_at: eb.ref("excluded.to_at") }))
          .whereRef("excluded.to_at", ">", "coverage.to_at"),
      )
      .execute();
    await judgeSeenAnew(trx, channel, from);
  }
}

async function openBlindness(
  db: Db,
  channel: ChannelId,
): Promise<{ readonly from_at: number; readonly cause: string } | undefined> {
  return db
    .selectFrom("coverage")
    .select(["from_at", "cause"])
    .where("channel", "=", channel)
    .where("to_at", "is", null)
    .executeTakeFirst();
}
