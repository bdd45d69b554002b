import { sql } from "kysely";
import { channelId, type CaseId, type ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import { firstDifference, type TermsTimeline } from "../core/terms/terms-timeline.ts";
import type { Judging } from "../ports/figures.ts";
import { insertOf, listOf, statementOf } from "./prepared.ts";
import { DEADLINE_COLUMNS, toDeadlineRow, type DeadlineRow } from "./deadline-row.ts";
import type { FoldMemory, MemoryTurn } from "./fold-memory.ts";
import { judgeCases, type Verdict } from "./judge-cases.ts";
import type { Database, Db } from "./schema.ts";
import { judgeAnew, wasActive } from "./stale-figures.ts";

/** So many cases are marked in one commit when other terms are in force. */
const MARKED_AT_ONCE = 2000;

/** How long cases that could not be judged are left alone; and those of a channel that nobody has terms for. */
const ASIDE_MS = { failed: 60_000, left: 24 * 3_600_000 };

const selectStale = statementOf((db, now: number, limit: number) =>
  db
    .selectFrom("cases")
    .select(["brand", "platform", "account", "conversation", "id", "channel"])
    .where("figures_at", "<=", now)
    .orderBy("figures_at")
    .limit(limit),
);

const deleteRecords = listOf((db, _none: object, caseIds) =>
  db.deleteFrom("deadline_records").where("case_id", "in", caseIds),
);

const insertRecords = insertOf<DeadlineRow, object>(DEADLINE_COLUMNS, (db, rows) =>
  db.insertInto("deadline_records").values(rows),
);

const noteChange = statementOf((db, at: number | null, id: string) =>
  db.updateTable("cases").set({ figures_at: at }).where("id", "=", id),
);

const selectOne = statementOf((db, now: number) =>
  db.selectFrom("cases").select("id").where("figures_at", "<=", now).limit(sql.lit(1)),
);

/**
 * FigureLog.settle. Cases that cannot be judged are asked about again in a minute; what became of the others is committed
 * first, and then the error is thrown.
 */
export async function settleFigures(
  database: Database,
  memory: FoldMemory,
  { now, limit, judging }: { readonly now: Instant; readonly limit: number; readonly judging: Judging },
): Promise<number> {
  for (const channel of await channelsIn(database.db)) await followTerms(database, channel, judging);
  if ((await selectOne(database.db, now)).rows.length === 0) return 0; // nearly always: spares the write
  const turn = memory.turn();
  const { count, failures } = await database.transact(
    (trx) => settleInside(trx, turn, now, limit, judging),
    turn.end,
  );
  if (failures.length > 0) throw failures[0];
  return count;
}

async function settleInside(
  trx: Db,
  turn: MemoryTurn,
  now: Instant,
  limit: number,
  judging: Judging,
): Promise<{ readonly count: number; readonly failures: readonly unknown[] }> {
  const { rows } = await selectStale(trx, now, limit);
  const failures: unknown[] = [];
  const settled: Judgement[] = [];
  for (const verdict of await judgeCases(trx, turn, rows, now, judging)) {
    if (verdict.kind === "judged") settled.push(verdict);
    else await judgeAnew(trx, verdict.ids, now + ASIDE_MS[verdict.kind]);
    if (verdict.kind === "failed") failures.push(verdict.error);
  }
  await keepRecords(trx, settled);
  return { count: rows.length, failures };
}

type Judgement = Extract<Verdict, { readonly kind: "judged" }>;

/** In place of what was kept of these cases before. */
async function keepRecords(trx: Db, settled: readonly Judgement[]): Promise<void> {
  await deleteRecords(
    trx,
    {},
    settled.map(({ id }) => id),
  );
  await insertRecords(
    trx,
    settled.flatMap(({ judged }) => judged.records.map(toDeadlineRow)),
  );
  const never: CaseId[] = [];
  for (const { id, judged } of settled) {
    if (judged.changesAt === undefined) never.push(id);
    else await noteChange(trx, judged.changesAt, id);
  }
  await judgeAnew(trx, never, null);
}

/** All channels that anything was told of. */
export async function channelsIn(db: Db): Promise<readonly ChannelId[]> {
  const rows = await db.selectFrom("accounts").select("channel").distinct().orderBy("channel").execute();
  return rows.map(({ channel }) => channelId(channel));
}

/** The instant from which on the records of a channel were judged by other terms than those that there are now. */
export async function judgedOtherwiseSince(
  db: Db,
  channel: ChannelId,
  judging: Judging,
): Promise<Instant | undefined> {
  const now = judging.timelineOf(channel);
  const row = await db
    .selectFrom("figures_terms")
    .select("timeline")
    .where("channel", "=", channel)
    .executeTakeFirst();
  if (row === undefined || now.length === 0) return undefined;
  return firstDifference(JSON.parse(row.timeline) as TermsTimeline, now);
}

/**
 * Has all cases judged anew that were active since other terms are in force, and notes these. Some cases at a time: a
 * year's at once would hold up the alerts. Whoever dies on the way begins anew.
 */
async function followTerms({ db, transact }: Database, channel: ChannelId, judging: Judging): Promise<void> {
  const timeline = JSON.stringify(judging.timelineOf(channel));
  const known = await db
    .selectFrom("figures_terms")
    .select("timeline")
    .where("channel", "=", channel)
    .executeTakeFirst();
  if (known?.timeline === timeline || judging.timelineOf(channel).length === 0) return;
  const since = await judgedOtherwiseSince(db, channel, judging);
  if (since !== undefined)
    while ((await transact((trx) => markSome(trx, channel, since))) === MARKED_AT_ONCE);
  await db
    .insertInto("figures_terms")
    .values({ channel, timeline })
    .onConflict((conflict) => conflict.column("channel").doUpdateSet({ timeline }))
    .execute();
}

async function markSome(trx: Db, channel: ChannelId, since: Instant): Promise<number> {
  const rows = await trx
    .selectFrom("cases")
    .select("id")
    .where("channel", "=", channel)
    .where(wasActive(since))
    .where((eb) => eb.or([eb("figures_at", "is", null), eb("figures_at", ">", 0)]))
    .limit(MARKED_AT_ONCE)
    .execute();
  await judgeAnew(
    trx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}
