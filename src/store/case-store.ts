import type { CaseId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { CaseEntry } from "../ports/queries.ts";
import type { Decision } from "../ports/store.ts";
import { CASE_COLUMNS, toCaseRow } from "./case-row.ts";
import type { Group, TouchedGroup } from "./conversation-groups.ts";
import { SENDING, SENT } from "./outbox-states.ts";
import { insertOf, listOf, statementOf } from "./prepared.ts";
import type { AlertKeyRow, CaseRow, Db } from "./schema.ts";
import { judgeAnew } from "./stale-figures.ts";

const upsertCases = insertOf<CaseRow, object>(CASE_COLUMNS, (db, rows) =>
  db
    .insertInto("cases")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["brand", "platform", "account", "conversation", "id"]).doUpdateSet((eb) => ({
        channel: eb.ref("excluded.channel"),
        shape: eb.ref("excluded.shape"),
        opening: eb.ref("excluded.opening"),
        customer: eb.ref("excluded.customer"),
        opened_at: eb.ref("excluded.opened_at"),
        state: eb.ref("excluded.state"),
        last_activity_at: eb.ref("excluded.last_activity_at"),
        due_at: eb.ref("excluded.due_at"),
        breach_at: eb.ref("excluded.breach_at"),
        next_at: eb.ref("excluded.next_at"),
        watched: eb.ref("excluded.watched"),
        figures_at: eb.ref("excluded.figures_at"),
      })),
    ),
);

const deleteCases = listOf((db, _none: object, ids) => db.deleteFrom("cases").where("id", "in", ids));

const deleteRecords = listOf((db, _none: object, ids) =>
  db.deleteFrom("deadline_records").where("case_id", "in", ids),
);

const insertKeys = insertOf<AlertKeyRow, object>(
  ["brand", "platform", "account", "conversation", "key", "case_id", "kept_as"],
  (db, rows) =>
    db
      .insertInto("alert_keys")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
);

/** Those that were sent, and those that may be being sent now: what they show is what was true before. */
const markStale = listOf((db, at: { readonly stale_at: number }, caseIds) =>
  db
    .updateTable("outbox")
    .set({ ...at, taken: (eb) => eb.lit(0) })
    .where("case_id", "in", caseIds)
    .where("state", "in", [SENT, SENDING]),
);

const markListsStale = listOf((db, at: { readonly stale_at: number }, caseIds) =>
  db
    .updateTable("outbox")
    .set({ ...at, taken: (eb) => eb.lit(0) })
    .where("key", "in", (eb) => eb.selectFrom("list_members").select("list").where("case_id", "in", caseIds))
    .where("state", "in", [SENT, SENDING]),
);

const addAlias = statementOf(
  (db, brand: string, platform: string, account: string, was: string, now_is: string) =>
    db
      .insertInto("case_aliases")
      .values({ brand, platform, account, was, now_is })
      .onConflict((conflict) =>
        conflict
          .columns(["brand", "platform", "account", "was"])
          .doUpdateSet((eb) => ({ now_is: eb.ref("excluded.now_is") })),
      ),
);

const followAliases = statementOf((db, to: string, from: string) =>
  db.updateTable("case_aliases").set({ now_is: to }).where("now_is", "=", from),
);

const moveMembers = statementOf((db, to: string, from: string) =>
  db.updateTable("list_members").set({ case_id: to }).where("case_id", "=", from),
);

const moveMessages = statementOf((db, to: string, from: string) =>
  db.updateTable("outbox").set({ case_id: to }).where("case_id", "=", from),
);

/** What has become of a group's cases. */
export interface Decided {
  readonly group: TouchedGroup;
  /** Cases that are no more. */
  readonly gone: readonly CaseId[];
  /** Cases that something new is about: what was sent about them may show what is true no longer. */
  readonly touched: readonly CaseId[];
  readonly decision: Decision;
}

/** Saves what was decided of groups of one account; what was sent about their cases is to be looked at again. */
export async function saveDecisions(trx: Db, decided: readonly Decided[], at: Instant): Promise<void> {
  await upsertCases(
    trx,
    decided.flatMap(({ group, decision }) => rowsOf(decision.cases, group)),
  );
  const gone = decided.flatMap((one) => one.gone);
  await deleteRecords(trx, {}, gone);
  await deleteCases(trx, {}, gone);
  for (const { group, decision } of decided) {
    const { brand, platform, account } = group.account;
    for (const { was, is } of decision.aliases) {
      if (was === is) continue;
      await addAlias(trx, brand, platform, account, was, is);
      await followAliases(trx, is, was);
      await moveMessages(trx, is, was);
      await moveMembers(trx, is, was);
    }
  }
  await recordKeys(
    trx,
    decided.flatMap(({ group, decision }) =>
      decision.adopted.flatMap(({ caseId, keys, as }) =>
        keys.map((key) => keyRow(group, decision.cases, { caseId, key, as })),
      ),
    ),
  );
  const known = decided.filter(({ group }) => !group.isNew);
  const touched = known.flatMap((one) => one.touched);
  // What people did about a case counts in its figures, also where it changes nothing else.
  const written = new Set<string>(decided.flatMap(({ decision }) => decision.cases.map(({ id }) => id)));
  await judgeAnew(
    trx,
    touched.filter((id) => !written.has(id)),
  );
  await renderAnew(trx, touched, at);
}

/** What was sent about these cases is to be looked at. */
export async function renderAnew(trx: Db, cases: readonly string[], at: Instant): Promise<void> {
  await markStale(trx, { stale_at: at }, cases);
  await markListsStale(trx, { stale_at: at }, cases);
}

/** Writes these cases of a group as they are now. */
export async function saveCases(trx: Db, group: Group, cases: readonly CaseEntry[]): Promise<void> {
  await upsertCases(trx, rowsOf(cases, group));
}

/** Keys that are recorded stay as they are. */
export async function recordKeys(trx: Db, rows: readonly AlertKeyRow[]): Promise<void> {
  await insertKeys(trx, rows);
}

/** The row of a recorded key; it stands with the conversation of its case. */
export function keyRow(
  group: Group,
  cases: readonly CaseEntry[],
  { caseId, key, as }: { readonly caseId: string; readonly key: string; readonly as: AlertKeyRow["kept_as"] },
): AlertKeyRow {
  const conversation = cases.find(({ id }) => id === caseId)?.conversation.id ?? group.root;
  return { ...group.account, conversation, key, case_id: caseId, kept_as: as };
}

const rowsOf = (cases: readonly CaseEntry[], group: Group): readonly CaseRow[] =>
  cases.map((entry) => toCaseRow(entry, group.channel));
