import { sql } from "kysely";
import { instant, type Instant } from "../core/time/instant.ts";
import type { SentMessage } from "../ports/outbox.ts";
import { groupBy } from "./account-key.ts";
import { orUndefined } from "./case-row.ts";
import { listsAbout } from "./list-members.ts";
import { toSent } from "./outbox-row.ts";
import { SENT } from "./outbox-states.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { Database, Db, OutboxTableRow } from "./schema.ts";

// Rendering takes a while, and the case may change meanwhile. Whoever is given a stale message has taken it; a change
// puts it back, and then what they say of it does not count as the last word. One that is never heard of again is given
// out anew.

/** How long whoever sent a message, or is given a stale one, has to say what it shows. */
export const RENDER_TIME_MS: number = 60_000;

const selectNextStaleAt = statementOf((db) =>
  db
    .selectFrom("outbox")
    .select((eb) => eb.fn.min("stale_at").as("at"))
    .where("state", "=", SENT)
    .where("stale_at", "is not", null),
);

const selectStale = statementOf((db, now: number, limit: number) =>
  db
    .selectFrom("outbox")
    .select("key")
    .where("state", "=", SENT)
    .where("stale_at", "<=", now)
    .where("subject", "is not", null)
    .orderBy("stale_at")
    .limit(limit),
);

const take = listOf((db, fixed: { readonly stale_at: number }, keys) =>
  db
    .updateTable("outbox")
    .set({ ...fixed, taken: sql.lit(1) })
    .where("key", "in", keys)
    .returningAll(),
);

const selectSentOf = listOf((db, _none: object, caseIds) =>
  db
    .selectFrom("outbox")
    .select(["key", "case_id", "destination", "sent_at", "called_at"])
    .where("case_id", "in", caseIds)
    .where("state", "=", SENT),
);

const selectNewestList = statementOf((db, destination: string, channel: string, besides: string) =>
  db
    .selectFrom("outbox")
    .select("key")
    .where("destination", "=", destination)
    .where("channel", "=", channel)
    .where("key", "!=", besides)
    .where("form", "is not", null)
    .where("state", "=", SENT)
    .orderBy("sent_at", "desc")
    .orderBy("key", "desc")
    .limit(sql.lit(1)),
);

/** When a sent message must next be looked at. */
export async function nextStaleAt(db: Db): Promise<Instant | undefined> {
  return orUndefined((await selectNextStaleAt(db)).rows[0]?.at);
}

/** Gives out sent messages that may show what is no longer true. */
export async function takeStale(
  db: Db,
  transact: Database["transact"],
  now: Instant,
  limit: number,
): Promise<readonly SentMessage[]> {
  const due = await nextStaleAt(db);
  if (due === undefined || due > now) return []; // nearly always: spares the write
  return transact(async (trx) => {
    const keys = (await selectStale(trx, now, limit)).rows.map(({ key }) => key);
    const rows = await take(trx, { stale_at: instant(now + RENDER_TIME_MS) }, keys);
    const live = await liveAmong(trx, rows);
    const inOrder = new Map(rows.map((row) => [row.key, row]));
    return keys.flatMap((key) => {
      const row = inOrder.get(key);
      return row ? toSent(row, live.has(key)) : [];
    });
  });
}

/** The keys of those that are the newest about their case, or of lists about their channel, at their place. */
async function liveAmong(trx: Db, rows: readonly OutboxTableRow[]): Promise<ReadonlySet<string>> {
  const caseIds = [...new Set(rows.flatMap(({ case_id }) => case_id ?? []))];
  const about = [...(await selectSentOf(trx, {}, caseIds)), ...(await listsAbout(trx, {}, caseIds))];
  const live = new Set(newestByPlace(about));
  for (const { key, form, destination, channel } of rows) {
    if (form === null) continue;
    live.delete(key);
    const newest =
      channel === null ? key : (await selectNewestList(trx, destination, channel, "")).rows[0]?.key;
    if (newest === key) live.add(key);
  }
  return live;
}

/**
 * Has messages looked at that one just sent at the same place took the place of: those about its cases; of a list, also the
 * list of its channel before it.
 */
export async function outdate(trx: Db, row: OutboxTableRow, at: Instant): Promise<void> {
  const { key, destination, form, channel, case_id } = row;
  const members = trx.selectFrom("list_members").select("case_id").where("list", "=", key);
  const others = trx
    .updateTable("outbox")
    .set({ stale_at: at, taken: 0 })
    .where("destination", "=", destination)
    .where("state", "=", SENT)
    .where("key", "!=", key);
  if (form === null) {
    await others.where("case_id", "=", case_id).execute();
    const about = trx.selectFrom("list_members").select("list").where("case_id", "=", case_id);
    await others.where("key", "in", about).execute();
    return;
  }
  await others.where("case_id", "in", members).execute();
  // The one before it only: those before that one are a line since it was sent, and there are more of them each day.
  const before = channel === null ? [] : (await selectNewestList(trx, destination, channel, key)).rows;
  for (const list of before) await others.where("key", "=", list.key).execute();
}

/** It shows what hashes to `shown`. A change since it was given out has the last word on when to look again. */
export async function markRendered(
  db: Db,
  key: string,
  shown: string,
  staleAt: Instant | undefined,
): Promise<void> {
  await db
    .updateTable("outbox")
    .set((eb) => ({
      shown,
      stale_at: eb
        .case()
        .when(eb.or([eb("taken", "=", 1), eb("stale_at", "is", null)]))
        .then(eb.val(staleAt ?? null))
        .else(eb.ref("stale_at"))
        .end(),
      taken: 0,
    }))
    .where("key", "=", key)
    .execute();
}

type SentRow = Pick<OutboxTableRow, "key" | "case_id" | "destination" | "sent_at" | "called_at">;

/** The keys of the newest message about each case at each destination. */
function newestByPlace(rows: readonly SentRow[]): ReadonlySet<string> {
  const places = groupBy(rows, ({ case_id, destination }) => JSON.stringify([case_id, destination]));
  return new Set([...places.values()].flatMap((there) => there.toSorted(compareAge).at(-1)?.key ?? []));
}

function compareAge(a: SentRow, b: SentRow): number {
  const byInstant = (a.sent_at ?? 0) - (b.sent_at ?? 0) || a.called_at - b.called_at;
  return byInstant || (a.key < b.key ? -1 : 1);
}
