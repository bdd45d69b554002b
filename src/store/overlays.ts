import { actId, brandId, channelId, personId } from "../core/ids.ts";
import type { OverlayAct } from "../core/terms/overlays.ts";
import { instant } from "../core/time/instant.ts";
import type { OverlayLog, StartedOverlay } from "../ports/overlays.ts";
import { orUndefined } from "./case-row.ts";
import type { OverlayActRow } from "./people-tables.ts";
import type { Database, Db } from "./schema.ts";

/** The overlays that people put over channels' terms. */
export function overlayLog({ db, transact }: Database): OverlayLog {
  return {
    all: () => overlayActs(db),
    start: (act) =>
      transact(async (trx) => {
        if (await isThere(trx, act)) return false;
        await trx.insertInto("overlay_acts").values(toRow(act)).execute();
        return true;
      }),
    end: (acts, { id, at, by }) =>
      transact(async (trx) => {
        const known = await trx
          .selectFrom("overlay_acts")
          .select("id")
          .where("ended_id", "=", id)
          .executeTakeFirst();
        if (known !== undefined || acts.length === 0) return false;
        const ended = await trx
          .updateTable("overlay_acts")
          .set({ ended_id: id, ended_at: at, ended_by: by })
          .where("id", "in", acts)
          .where("ended_id", "is", null)
          .where((eb) => eb.or([eb("until_at", "is", null), eb("until_at", ">", at)]))
          .executeTakeFirst();
        return ended.numUpdatedRows > 0n;
      }),
    told: async (act, at) => {
      await db
        .updateTable("overlay_acts")
        .set({ told_at: at })
        .where("id", "=", act)
        .where((eb) => eb.or([eb("told_at", "is", null), eb("told_at", "<", at)]))
        .execute();
    },
  };
}

/** Whether that act was stored before, or another of its name lies over the same and is not over when it begins. */
async function isThere(
  trx: Db,
  { id, brand, channel, name, from }: Omit<OverlayAct, "ended">,
): Promise<boolean> {
  const known = await trx
    .selectFrom("overlay_acts")
    .select("id")
    .where((eb) =>
      eb.or([
        eb("id", "=", id),
        eb.and([
          eb("brand", "=", brand),
          eb("name", "=", name),
          ...(channel === undefined ? [] : [eb.or([eb("channel", "is", null), eb("channel", "=", channel)])]),
          eb.or([eb("until_at", "is", null), eb("until_at", ">", from)]),
          eb.or([eb("ended_at", "is", null), eb("ended_at", ">", from)]),
        ]),
      ]),
    )
    .executeTakeFirst();
  return known !== undefined;
}

/** All there ever were, the earliest first. */
export async function overlayActs(db: Db): Promise<readonly StartedOverlay[]> {
  const rows = await db.selectFrom("overlay_acts").selectAll().orderBy("from_at").orderBy("id").execute();
  return rows.map(fromRow);
}

function toRow(act: Omit<OverlayAct, "ended">): OverlayActRow {
  return {
    id: act.id,
    brand: act.brand,
    channel: act.channel ?? null,
    name: act.name,
    kind: act.kind,
    from_at: act.from,
    until_at: act.until ?? null,
    started_by: act.by,
    ended_id: null,
    ended_at: null,
    ended_by: null,
    told_at: null,
  };
}

function fromRow(row: OverlayActRow): StartedOverlay {
  const { ended_id: endedId, ended_at: endedAt, ended_by: endedBy } = row;
  const isEnded = endedId !== null && endedAt !== null && endedBy !== null;
  return {
    id: actId(row.id),
    brand: brandId(row.brand),
    channel: row.channel === null ? undefined : channelId(row.channel),
    name: row.name,
    kind: row.kind,
    from: instant(row.from_at),
    until: orUndefined(row.until_at),
    by: personId(row.started_by),
    ended: isEnded ? { id: actId(endedId), at: instant(endedAt), by: personId(endedBy) } : undefined,
    toldAt: orUndefined(row.told_at),
  };
}
