import { channelId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { OpenPublication, Publication, PublicationLog } from "../ports/publications.ts";
import { fromRow, stateColumns, toRow } from "./publication-row.ts";
import type { Database, Db } from "./schema.ts";

/** What was published where, and what stood there when it was last looked at. */
export function publicationLog({ db, transact }: Database): PublicationLog {
  return {
    plan: (publications) =>
      transact(async (trx) => {
        for (const one of publications) {
          const row = toRow({ ...one, state: { kind: "waiting", notBefore: one.plannedFor } });
          await trx
            .insertInto("publications")
            .values(row)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),
    find: async (id) => {
      const row = await db.selectFrom("publications").selectAll().where("id", "=", id).executeTakeFirst();
      return row && fromRow(row);
    },
    open: async () => {
      const rows = await db
        .selectFrom("publications")
        .selectAll()
        .where("not_before", "is not", null)
        .orderBy("not_before")
        .orderBy("asked_at")
        .orderBy("id")
        .execute();
      return rows.map(fromRow).filter(isOpen);
    },
    of: (key) => publicationsOf(db, key),
    note: async (id, state) => {
      await db
        .updateTable("publications")
        .set(stateColumns(state))
        .where("id", "=", id)
        .where("not_before", "is not", null)
        .execute();
    },
    ...liveTexts(db),
  };
}

const isOpen = (one: Publication): one is OpenPublication =>
  one.state.kind === "waiting" || one.state.kind === "writing";

/** Those of a channel, of a surface of it, or of one place, the newest first. */
export async function publicationsOf(
  db: Db,
  { channel, surface, place }: Parameters<PublicationLog["of"]>[0],
): ReturnType<PublicationLog["of"]> {
  const all = db.selectFrom("publications").selectAll().where("channel", "=", channel);
  const there = surface === undefined ? all : all.where("surface", "=", surface);
  const here = place === undefined ? there : there.where("place", "=", place);
  const rows = await here.orderBy("asked_at", "desc").orderBy("id").execute();
  return rows.map(fromRow);
}

function liveTexts(db: Db): Pick<PublicationLog, "seen" | "see" | "leave"> {
  return {
    seen: async (channel) => {
      const rows = await db.selectFrom("live_texts").selectAll().where("channel", "=", channel).execute();
      return rows.map(({ surface, place, body, read_at: readAt, against, left_as: left }) => ({
        ...{ channel: channelId(channel), surface, place, text: body, readAt: instant(readAt), against },
        left: left ?? undefined,
      }));
    },
    see: async ({ channel, surface, place, text, readAt, against }) => {
      const seen = { body: text, read_at: readAt, against };
      await db
        .insertInto("live_texts")
        .values({ channel, surface, place, ...seen, left_as: null })
        .onConflict((conflict) => conflict.columns(["channel", "surface", "place"]).doUpdateSet(seen))
        .execute();
    },
    leave: async ({ channel, surface, place }, left) => {
      await db
        .insertInto("live_texts")
        .values({ channel, surface, place, body: "", read_at: 0, against: "", left_as: left })
        .onConflict((conflict) =>
          conflict.columns(["channel", "surface", "place"]).doUpdateSet({ left_as: left }),
        )
        .execute();
    },
  };
}
