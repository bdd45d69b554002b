import { sql } from "kysely";
import { memberMarkOf } from "../core/alerts/alert-key.ts";
import type { Instant } from "../core/time/instant.ts";
import type { EarlyCalls, ListSubject, Outbox, OutboxEntry, OutboxRow } from "../ports/outbox.ts";
import { recordKeys } from "./case-store.ts";
import { keysAgain } from "./keys-again.ts";
import { insertMembers } from "./list-members.ts";
import { queueEntries } from "./outbox-queue.ts";
import { fromOutboxRow } from "./outbox-row.ts";
import { COVERED, PENDING, SENDING } from "./outbox-states.ts";
import { listOf } from "./prepared.ts";
import type { Database, Db } from "./schema.ts";

const coverPending = listOf((db, by: { readonly covered_by: string }, keys) =>
  db
    .updateTable("outbox")
    .set({ ...by, state: COVERED })
    .where("key", "in", keys)
    .where("state", "=", PENDING)
    .where("doubtful", "=", sql.lit(0))
    .returning(["key", "case_id"]),
);

const selectCases = listOf((db, _none: object, ids) =>
  db
    .selectFrom("cases")
    .select(["brand", "platform", "account", "conversation", "id"])
    .where("id", "in", ids),
);

/** Takes what the list is about no more out of what it is noted to be about. */
export const dropMembers: (
  db: Db,
  of: { readonly list: string },
  members: readonly string[],
) => Promise<readonly object[]> = listOf((db, of: { readonly list: string }, members) =>
  db.deleteFrom("list_members").where("list", "=", of.list).where("member", "in", members),
);

/** What concerns lists in the queue. */
export function listsOf({ db, transact }: Database): Pick<Outbox, "gather" | "marks" | "trim" | "free"> {
  return {
    gather: (list, members, early) => transact((trx) => gather(trx, list, members, early)),
    marks: async (list) => {
      const members = db.selectFrom("list_members").select(["member", "case_id"]).where("list", "=", list);
      return (await members.execute()).flatMap(({ member, case_id }) => (member === case_id ? [] : [member]));
    },
    trim: (list, subject, leftOut, at) => transact((trx) => trim(trx, list, subject, leftOut, at)),
    free: (list, notBefore, reason) => transact((trx) => free(trx, list, notBefore, reason)),
  };
}

async function gather(
  trx: Db,
  given: OutboxEntry,
  members: readonly string[],
  early: EarlyCalls | undefined,
): Promise<void> {
  const list = { ...given, key: (await keysAgain(trx, [given.key]))(given.key) };
  const known = await trx.selectFrom("outbox").select("state").where("key", "=", list.key).executeTakeFirst();
  // Of its hour: once, whatever became of it.
  if (known !== undefined && early !== undefined) return;
  if (known?.state === "cancelled") {
    await trx.deleteFrom("outbox").where("key", "=", list.key).execute();
  }
  if (early) await callEarly(trx, early);
  await queueEntries(trx, [list]);
  const covered = await coverPending(trx, { covered_by: list.key }, members);
  const others = list.subject.kind === "list" ? list.subject.others : [];
  await insertMembers(trx, [
    ...covered.map(({ key, case_id }) => ({ list: list.key, member: memberMarkOf(key), case_id })),
    ...others.map(({ caseId }) => ({ list: list.key, member: caseId, case_id: caseId })),
  ]);
}

async function callEarly(trx: Db, { entries, keys }: EarlyCalls): Promise<void> {
  await queueEntries(trx, entries);
  const homes = new Map(
    (
      await selectCases(
        trx,
        {},
        keys.map(({ caseId }) => caseId),
      )
    ).map((row) => [row.id, row]),
  );
  await recordKeys(
    trx,
    keys.flatMap(({ caseId, key }) => {
      const home = homes.get(caseId);
      if (home === undefined) return [];
      const { id: case_id, ...place } = home;
      return [{ ...place, key, case_id, kept_as: "queued" as const }];
    }),
  );
}

async function trim(
  trx: Db,
  list: string,
  subject: ListSubject,
  leftOut: readonly { readonly key: string; readonly reason: string }[],
  at: Instant,
): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ subject: JSON.stringify(subject) })
    .where("key", "=", list)
    .where("state", "in", [PENDING, SENDING])
    .execute();
  for (const { key, reason } of leftOut) {
    await trx
      .updateTable("outbox")
      .set({ state: "cancelled", trouble: reason, cancelled_at: at })
      .where("key", "=", key)
      .where("covered_by", "=", list)
      .where("state", "=", COVERED)
      .execute();
  }
  const others = new Set<string>(subject.others.map(({ caseId }) => caseId));
  const shown = await trx
    .selectFrom("list_members")
    .select(["member", "case_id"])
    .where("list", "=", list)
    .execute();
  const gone = [
    ...leftOut.map(({ key }) => memberMarkOf(key)),
    ...shown.flatMap(({ member, case_id }) => (member === case_id && !others.has(member) ? [member] : [])),
  ];
  await dropMembers(trx, { list }, gone);
}

/** One of which it is certain that it was never posted leaves nothing behind. */
export async function free(
  trx: Db,
  list: string,
  notBefore: Instant,
  reason: string,
): Promise<readonly OutboxRow[]> {
  const row = await trx
    .selectFrom("outbox")
    .select(["state", "doubtful"])
    .where("key", "=", list)
    .executeTakeFirst();
  if (row?.state !== "pending" && row?.state !== "sending") return [];
  const freed = await trx
    .updateTable("outbox")
    .set((eb) => ({
      state: PENDING,
      covered_by: null,
      trouble: reason,
      // What was called for before its time waits for that.
      not_before: eb
        .case()
        .when("called_at", ">", notBefore)
        .then(eb.ref("called_at"))
        .else(eb.val(notBefore))
        .end(),
    }))
    .where("covered_by", "=", list)
    .where("state", "=", COVERED)
    .returningAll()
    .execute();
  await trx.deleteFrom("list_members").where("list", "=", list).execute();
  if (row.doubtful === 0) {
    await trx.deleteFrom("outbox").where("key", "=", list).execute();
    return freed.flatMap(fromOutboxRow);
  }
  await trx
    .updateTable("outbox")
    .set({ state: "cancelled", trouble: reason, cancelled_at: notBefore })
    .where("key", "=", list)
    .where("state", "in", [PENDING, SENDING])
    .execute();
  return freed.flatMap(fromOutboxRow);
}
