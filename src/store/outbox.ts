import { sql } from "kysely";
import { instant, type Instant } from "../core/time/instant.ts";
import type { HeldBack, Outbox } from "../ports/outbox.ts";
import { orUndefined } from "./case-row.ts";
import { noteInstant, notedInstant } from "./noted-instant.ts";
import { countAt, crowdAt, crowdPlaces, saidAt } from "./outbox-crowds.ts";
import { listsOf } from "./outbox-lists.ts";
import { queueEntries, queueFound } from "./outbox-queue.ts";
import { fromOutboxRow } from "./outbox-row.ts";
import { markRendered, nextStaleAt, outdate, RENDER_TIME_MS, takeStale } from "./outbox-stale.ts";
import { PENDING, SENDING, SENT } from "./outbox-states.ts";
import { statementOf } from "./prepared.ts";
import { judgeToldAnew } from "./stale-figures.ts";
import { takeBack } from "./take-back.ts";
import type { Database, Db, OutboxTableRow } from "./schema.ts";

const selectNextAt = statementOf((db) =>
  db
    .selectFrom("outbox")
    .select((eb) => eb.fn.min("not_before").as("at"))
    .where("state", "=", PENDING),
);

const selectNextAfter = statementOf((db, after: number) =>
  db
    .selectFrom("outbox")
    .select((eb) => eb.fn.min("not_before").as("at"))
    .where("state", "=", PENDING)
    .where("not_before", ">", after),
);

const beginAttempt = statementOf((db, attempt_at: number, first_at: number, key: string) =>
  db
    .updateTable("outbox")
    .set((eb) => ({
      attempt_at,
      first_at: eb.fn.coalesce("first_at", eb.val(first_at)),
      attempts: eb("attempts", "+", sql.lit(1)),
      state: SENDING,
      safe_after: sql.lit(null),
      // What is sent now shows what is true now: a change from here on is news.
      taken: sql.lit(1),
      stale_at: sql.lit(null),
    }))
    .where("key", "=", key)
    .where("state", "=", PENDING),
);

/** The queue of messages to be sent. */
export function outboxOf(database: Database): Outbox {
  const { db, transact } = database;
  return {
    sendable: async (now, limit, held) => (await sendable(db, now, limit, held)).flatMap(fromOutboxRow),
    nextAt: async (after) => {
      const { rows } = after === undefined ? await selectNextAt(db) : await selectNextAfter(db, after);
      return orUndefined(rows[0]?.at);
    },
    crowds: (now) => crowdPlaces(db, now),
    crowd: (place, now, limit) => transact((trx) => crowdAt(trx, place, now, limit)),
    said: (place, cases) => saidAt(db, place, cases),
    queued: (place, now) => countAt(db, place, now),
    ...listsOf(database),
    begin: async (key, now) => (await beginAttempt(db, now, now, key)).numAffectedRows === 1n,
    sent: (key, place, reference, at, below = []) =>
      transact(async (trx) => {
        await markSent(trx, key, place, reference, at);
        await queueEntries(trx, below);
      }),
    postpone: async (key, notBefore, reason) => {
      await putBack(db, key).set({ not_before: notBefore, trouble: reason }).execute();
    },
    simplify: async (key, reason) => {
      const atOnce = sql.ref<number>("called_at");
      await putBack(db, key).set({ not_before: atOnce, plain: 1, trouble: reason }).execute();
    },
    quarantine: async (key, safeAfter, reason) => {
      await update(db, key)
        .set({ safe_after: safeAfter, trouble: reason, doubtful: 1 })
        .where("state", "=", SENDING)
        .execute();
    },
    cancel: async (key, reason, at) => {
      await update(db, key)
        .set({ state: "cancelled", trouble: reason, cancelled_at: at })
        .where("state", "in", [PENDING, SENDING])
        .execute();
    },
    uncertain: async () => {
      const rows = allOf(db).where("state", "=", SENDING).orderBy("destination").orderBy("attempt_at");
      return (await rows.execute()).flatMap(fromOutboxRow);
    },
    quarantineOrphans: async (safeAfter) => {
      const orphans = db
        .updateTable("outbox")
        .set({ safe_after: safeAfter, doubtful: 1 })
        .where("state", "=", SENDING);
      const { numUpdatedRows } = await orphans.where("safe_after", "is", null).executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    takeBack: (limit, now) => transact((trx) => takeBack(trx, limit, now)),
    clamp: (limit) => transact((trx) => clampWaits(trx, limit)),
    find: async (keys) =>
      keys.length === 0 ? [] : (await allOf(db).where("key", "in", keys).execute()).flatMap(fromOutboxRow),
    sentSince: async (since) => {
      const rows = allOf(db).where("state", "=", SENT).where("sent_at", ">=", since);
      return (await rows.orderBy("destination").orderBy("sent_at").execute()).flatMap(fromOutboxRow);
    },
    searchedUntil: () => notedInstant(db, "searched for doubles"),
    noteSearched: (until) => noteInstant(db, "searched for doubles", until),
    stale: (now, limit) => takeStale(db, transact, now, limit),
    nextStaleAt: () => nextStaleAt(db),
    rendered: (key, shown, staleAt) => markRendered(db, key, shown, staleAt),
    restale: async (key, at) => {
      await db
        .updateTable("outbox")
        .set({ stale_at: at, taken: 0 })
        .where((eb) =>
          eb("key", "=", key).or(
            "key",
            "=",
            // What a list stands for is shown by the list.
            eb.selectFrom("outbox as covered").select("covered.covered_by").where("covered.key", "=", key),
          ),
        )
        .where("state", "=", SENT)
        .execute();
    },
    adopt: (brand, destination, found) => transact((trx) => queueFound(trx, brand, destination, found)),
  };
}

const allOf = (db: Db) => db.selectFrom("outbox").selectAll();

const update = (db: Db, key: string) => db.updateTable("outbox").where("key", "=", key);

/** Pending again; what was sent or cancelled meanwhile stays so. */
const putBack = (db: Db, key: string) =>
  update(db, key).set({ state: "pending", safe_after: null }).where("state", "in", [PENDING, SENDING]);

/** What is held back is left out in the statement: it must not use up the limit. */
async function sendable(
  db: Db,
  now: Instant,
  limit: number,
  { workspaces, places, crowds }: HeldBack = NOTHING_HELD,
): Promise<readonly OutboxTableRow[]> {
  let rows = allOf(db).where("state", "=", PENDING).where("not_before", "<=", now);
  for (const { brand, notifier } of workspaces)
    rows = rows.where((eb) => eb("brand", "!=", brand).or("destination", "not like", `${notifier}:%`));
  for (const { brand, destination } of places)
    rows = rows.where((eb) => eb("brand", "!=", brand).or("destination", "!=", destination));
  for (const { destination, channel } of crowds)
    rows = rows.where((eb) =>
      eb.or([
        eb("destination", "!=", destination),
        eb("channel", "is", null),
        eb("channel", "!=", channel),
        eb("form", "is not", null),
        eb("doubtful", "=", 1),
      ]),
    );
  return rows.orderBy("deadline").orderBy("key").limit(limit).execute();
}

const NOTHING_HELD: HeldBack = { workspaces: [], places: [], crowds: [] };

/** Earlier messages about its cases at that place are no longer the live ones; who sent this says soon what it shows. */
async function markSent(trx: Db, key: string, place: string, reference: string, at: Instant): Promise<void> {
  const row = await allOf(trx).where("key", "=", key).executeTakeFirst();
  if (!row) return;
  const isAboutCases = row.case_id !== null || row.form !== null;
  const lookAt = isAboutCases ? (row.stale_at ?? instant(at + RENDER_TIME_MS)) : null;
  await update(trx, key)
    // Of two posts under one key it may be the other one that counts from now on: nobody knows what that one shows.
    .set({ state: "sent", place, reference, sent_at: at, stale_at: lookAt, trouble: null, shown: null })
    .execute();
  if (isAboutCases) await judgeToldAnew(trx, row);
  if (isAboutCases && row.state !== "sent") await outdate(trx, row, at);
}

async function clampWaits(trx: Db, limit: Instant): Promise<void> {
  const outbox = trx.updateTable("outbox");
  await outbox
    .set({ not_before: limit })
    .where("state", "=", PENDING)
    .where("not_before", ">", limit)
    .execute();
  await outbox
    .set({ safe_after: limit })
    .where("state", "=", SENDING)
    .where("safe_after", ">", limit)
    .execute();
  await outbox.set({ stale_at: limit }).where("state", "=", SENT).where("stale_at", ">", limit).execute();
}
