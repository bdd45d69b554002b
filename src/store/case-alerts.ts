import { alertKey } from "../core/ids.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { CaseAlerts, CaseEntry } from "../ports/queries.ts";
import { fromOutboxRow } from "./outbox-row.ts";
import { SENT } from "./outbox-states.ts";
import { listOf } from "./prepared.ts";
import type { Db, OutboxTableRow } from "./schema.ts";

type WithList = OutboxTableRow & {
  readonly list_place: string | null;
  readonly list_reference: string | null;
  readonly list_sent_at: number | null;
};

const selectMessages = listOf((db, _none: object, caseIds) =>
  db
    .selectFrom("outbox")
    .leftJoin("outbox as list", (join) =>
      join.onRef("list.key", "=", "outbox.covered_by").on("list.state", "=", SENT),
    )
    .selectAll("outbox")
    .select(["list.place as list_place", "list.reference as list_reference", "list.sent_at as list_sent_at"])
    .where("outbox.case_id", "in", caseIds)
    .orderBy("outbox.called_at")
    .orderBy("outbox.destination"),
);

/** What became of the alerts that the case called for. */
export async function caseAlerts(db: Db, { id }: CaseEntry): Promise<CaseAlerts> {
  const skipped = await db
    .selectFrom("alert_keys")
    .select("key")
    .where("case_id", "=", id)
    .where("kept_as", "=", "skipped")
    .execute();
  return {
    messages: (await messagesAbout(db, [id])).map(({ message }) => message),
    skipped: new Set(skipped.map(({ key }) => alertKey(key))),
  };
}

/** A message about a case. */
export interface MessageAbout {
  readonly caseId: string;
  readonly message: OutboxRow;
}

/**
 * The messages about these cases in the order in which they were called for. What a list stands for that was sent counts
 * as sent with it.
 */
export async function messagesAbout(db: Db, caseIds: readonly string[]): Promise<readonly MessageAbout[]> {
  const rows: readonly WithList[] = await selectMessages(db, {}, caseIds);
  return rows.flatMap(({ list_place, list_reference, list_sent_at, ...row }) => {
    const told: OutboxTableRow =
      row.state === "covered" && list_sent_at !== null
        ? { ...row, state: "sent", place: list_place, reference: list_reference, sent_at: list_sent_at }
        : row;
    return fromOutboxRow(told).map((message) => ({ caseId: row.case_id ?? "", message }));
  });
}
