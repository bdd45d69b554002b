import { sql } from "kysely";
import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from "kysely";
import type { Instant } from "../core/time/instant.ts";
import { listOf } from "./prepared.ts";
import type { CaseRow, Db, OutboxTableRow, Tables } from "./schema.ts";

// What may have become of a deadline since it was judged is marked at its case, in the commit that changes it: by an event
// (the case is written anew), by a message to the team, by what we learn of our own blindness. Time and other terms need no
// mark: `figures_at` is the instant from which on time may have changed something, and the terms are compared.

const markCases = listOf((db, at: { readonly figures_at: number | null }, ids) =>
  db.updateTable("cases").set(at).where("id", "in", ids),
);

/** These cases are to be judged anew from `at` on; null: not before something changes. */
export async function judgeAnew(trx: Db, ids: readonly string[], at: number | null = 0): Promise<void> {
  await markCases(trx, { figures_at: at }, ids);
}

/** A message about cases was sent, or is known to have been: what people were told of them is another thing now. */
export async function judgeToldAnew(trx: Db, { key, case_id, form }: OutboxTableRow): Promise<void> {
  if (case_id !== null) await judgeAnew(trx, [case_id]);
  if (form === null) return;
  const members = trx.selectFrom("list_members").select("case_id").where("list", "=", key);
  await trx
    .updateTable("cases")
    .set({ figures_at: 0 })
    .where("id", "in", members.$castTo<{ case_id: string }>())
    .execute();
}

/** What is known of when a channel was watched changed from `from` on: misses since then may be none, or be some again. */
export async function judgeSeenAnew(trx: Db, channel: string, from: number): Promise<void> {
  const missed = trx
    .selectFrom("deadline_records")
    .select("case_id")
    .where("channel", "=", channel)
    .where("breach_at", ">=", from)
    .where("result", "in", [sql.lit("missed" as const), sql.lit("unknown" as const)]);
  await trx.updateTable("cases").set({ figures_at: 0 }).where("id", "in", missed).execute();
}

/** Which cases of a channel have records that may not be what their events say. */
export interface Unsettled {
  readonly channel: string;
  readonly now: Instant;
  /** From when on other terms are in force than those that its records were judged by; undefined: none are. */
  readonly since: Instant | undefined;
}

/** The ids of those cases. */
export const unsettledIn = (
  db: Db,
  { channel, now, since }: Unsettled,
): SelectQueryBuilder<Tables, "cases", { id: string }> => {
  const all = db.selectFrom("cases").where("channel", "=", channel);
  const marked = all.where("figures_at", "<=", now).select("id");
  return since === undefined ? marked : marked.union(all.where(wasActive(since)).select("id"));
};

/** In any state: that is what the index knows. */
export const wasActive =
  (since: Instant) =>
  (eb: ExpressionBuilder<Tables, "cases">): Expression<SqlBool> =>
    eb.and([
      eb(
        "state",
        "in",
        (["waiting", "answered", "closed"] as const).map((state) => sql.lit<CaseRow["state"]>(state)),
      ),
      eb("last_activity_at", ">=", since),
    ]);
