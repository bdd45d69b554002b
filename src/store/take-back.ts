import { sql } from "kysely";
import { memberMarkOf } from "../core/alerts/alert-key.ts";
import { isEscalated } from "../core/alerts/stage.ts";
import type { Instant } from "../core/time/instant.ts";
import type { ListSubject, OutboxSubject } from "../ports/outbox.ts";
import { groupBy } from "./account-key.ts";
import { renderAnew } from "./case-store.ts";
import { TAKEN_BACK } from "./keys-again.ts";
import { dropMembers, free } from "./outbox-lists.ts";
import { fromOutboxRow } from "./outbox-row.ts";
import { COVERED, PENDING, SENDING, SENT } from "./outbox-states.ts";
import { listOf } from "./prepared.ts";
import type { Db, OutboxTableRow } from "./schema.ts";

const REASON = "a clock that was ahead called for it";

/** What is kept of it is about no case any more: nobody was told of one by it. */
const BLANK: Partial<OutboxTableRow> = {
  subject: TAKEN_BACK,
  case_id: null,
  channel: null,
  form: null,
  covered_by: null,
  taken: 0,
};

const selectCovered = listOf((db, by: { readonly limit: number }, lists) =>
  db
    .selectFrom("outbox")
    .selectAll()
    .where("called_at", ">", by.limit)
    .where("covered_by", "in", lists)
    .where("state", "=", COVERED),
);

/** What stood in the way of a later stage that is taken back, and may be wanted again. */
const selectCancelled = listOf((db, by: { readonly limit: number }, cases) =>
  db
    .selectFrom("outbox")
    .selectAll()
    .where("called_at", ">", by.limit)
    .where("case_id", "in", cases)
    .where("state", "=", sql.lit("cancelled" as const)),
);

// One for each: a statement is kept by its form.
const overwriting = () =>
  listOf((db, by: Partial<OutboxTableRow>, keys) =>
    db.updateTable("outbox").set(by).where("key", "in", keys),
  );
const overwriteSent = overwriting();
const overwriteUnsent = overwriting();

const dropLists = listOf((db, _none: object, lists) =>
  db.deleteFrom("list_members").where("list", "in", lists),
);

const wake = listOf((db, at: { readonly next_at: number; readonly figures_at: number }, cases) =>
  db.updateTable("cases").set(at).where("id", "in", cases),
);

/** Outbox.takeBack */
export async function takeBack(
  trx: Db,
  limit: Instant,
  now: Instant,
): Promise<{ readonly messages: number; readonly isWhole: boolean }> {
  await freeLists(trx, limit, now);
  const { told, waiting } = await earlyStages(trx, limit);
  const lists = await earlyLists(trx, limit);
  const covered = await selectCovered(trx, { limit }, lists.map(keyOf));
  const cases = caseIdsOf([...told, ...waiting, ...covered]);
  const cancelled = await selectCancelled(trx, { limit }, cases);
  await freeKeys(trx, [...told, ...waiting, ...covered, ...cancelled]);
  const over = lists.filter((list) => membersLeft(list, limit) === 0);
  for (const list of lists) if (!over.includes(list)) await shorten(trx, list, covered, limit, now);
  await dropLists(trx, {}, over.map(keyOf));
  const gone = [...told, ...over].map(keyOf);
  const unsent = [...waiting, ...covered, ...cancelled].map(keyOf);
  await overwriteSent(trx, { ...BLANK, stale_at: now, shown: null }, gone);
  await overwriteUnsent(trx, { ...BLANK, state: "cancelled", trouble: REASON, cancelled_at: now }, unsent);
  await renderAnew(trx, cases, now);
  await wake(trx, { next_at: now, figures_at: 0 }, cases);
  return { messages: gone.length + unsent.length, isWhole: !(await isSending(trx, limit)) };
}

/** Lists that wait are put together anew: of what is left, if anything is. */
async function freeLists(trx: Db, limit: Instant, now: Instant): Promise<void> {
  const lists = trx.selectFrom("outbox").select("key").where("state", "=", PENDING);
  const waiting = await lists.where("form", "is not", null).execute();
  const covered = await selectCovered(trx, { limit }, waiting.map(keyOf));
  for (const list of new Set(covered.flatMap((row) => row.covered_by ?? [])))
    await free(trx, list, now, REASON);
}

async function earlyStages(
  trx: Db,
  limit: Instant,
): Promise<{ readonly told: readonly OutboxTableRow[]; readonly waiting: readonly OutboxTableRow[] }> {
  const early = trx.selectFrom("outbox").selectAll().where("called_at", ">", limit);
  const told = await early.where("state", "=", SENT).where("sent_at", ">", limit).execute();
  const waiting = await early.where("state", "=", PENDING).execute();
  const isStage = (row: OutboxTableRow): boolean => {
    const subject = subjectOf(row);
    // A person called for it, whatever the time was.
    return subject?.kind === "stage" && !isEscalated(subject.stage);
  };
  return { told: told.filter(isStage), waiting: waiting.filter(isStage) };
}

/** Lists that were sent too early, with all or some of what they stand for. Of its hour one may be told before its time. */
async function earlyLists(trx: Db, limit: Instant): Promise<readonly OutboxTableRow[]> {
  const sent = trx.selectFrom("outbox").selectAll().where("state", "=", SENT).where("sent_at", ">", limit);
  const lists = await sent.where("form", "is not", null).where("subject", "is not", null).execute();
  return lists.filter((row) => row.called_at > limit || row.form === "group" || row.form === "digest");
}

/** Of how many cases a list told in time. */
function membersLeft(row: OutboxTableRow, limit: Instant): number {
  if (row.form !== "group" && row.form !== "digest") return 0;
  return listIn(row)?.members.filter(({ calledAt }) => calledAt <= limit).length ?? 0;
}

async function shorten(
  trx: Db,
  row: OutboxTableRow,
  covered: readonly OutboxTableRow[],
  limit: Instant,
  now: Instant,
): Promise<void> {
  const list = listIn(row);
  const its = covered.filter(({ covered_by }) => covered_by === row.key);
  if (list === undefined || its.length === 0) return;
  await dropMembers(
    trx,
    { list: row.key },
    its.map(({ key }) => memberMarkOf(key)),
  );
  const members = list.members.filter(({ calledAt }) => calledAt <= limit);
  await trx
    .updateTable("outbox")
    .set({ subject: JSON.stringify({ ...list, members }), stale_at: now, taken: 0 })
    .where("key", "=", row.key)
    .execute();
}

/**
 * The stages may be called again; and so may those that counted as given because these were, or for the sake of others:
 * nobody can say any more of which. One that is given twice is better than one that is lost.
 */
async function freeKeys(trx: Db, rows: readonly OutboxTableRow[]): Promise<void> {
  for (const [id, its] of groupBy(rows, ({ case_id }) => case_id ?? "")) {
    const keys = its.flatMap((row) => {
      const subject = subjectOf(row);
      return subject?.kind === "stage" ? subject.alertKeys : [];
    });
    await trx
      .deleteFrom("alert_keys")
      .where("case_id", "=", id)
      .where((eb) => eb.or([eb("kept_as", "!=", "queued"), eb("key", "in", keys)]))
      .execute();
  }
}

async function isSending(trx: Db, limit: Instant): Promise<boolean> {
  const sending = trx.selectFrom("outbox").select("key").where("state", "=", SENDING);
  return (await sending.where("attempt_at", ">", limit).executeTakeFirst()) !== undefined;
}

const keyOf = ({ key }: Pick<OutboxTableRow, "key">): string => key;

const caseIdsOf = (rows: readonly OutboxTableRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ case_id }) => case_id ?? [])),
];

const subjectOf = (row: OutboxTableRow): OutboxSubject | undefined => fromOutboxRow(row)[0]?.subject;

function listIn(row: OutboxTableRow): ListSubject | undefined {
  const subject = subjectOf(row);
  return subject?.kind === "list" ? subject : undefined;
}
