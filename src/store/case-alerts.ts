import { alertKey } from "../core/ids.ts";
import type { CaseAlerts, CaseEntry } from "../ports/queries.ts";
import { fromOutboxRow } from "./outbox-row.ts";
import { SENT } from "./outbox-states.ts";
import type { Db, OutboxTableRow } from "./schema.ts";

/** What became of the alerts that the case called for. What a list stands for that was sent counts as sent with it. */
export async function caseAlerts(db: Db, { id }: CaseEntry): Promise<CaseAlerts> {
  const rows = await db
    .selectFrom("outbox")
    .leftJoin("outbox as list", (join) =>
      join.onRef("list.key", "=", "outbox.covered_by").on("list.state", "=", SENT),
    )
    .selectAll("outbox")
    .select(["list.place as list_place", "list.reference as list_reference", "list.sent_at as list_sent_at"])
    .where("outbox.case_id", "=", id)
    .orderBy("outbox.called_at")
    .orderBy("outbox.destination")
    .execute();
  const messages = rows.map(({ list_place, list_reference, list_sent_at, ...row }): OutboxTableRow =>
    row.state === "covered" && list_sent_at !== null
      ? { ...row, state: "sent", place: list_place, reference: list_reference, sent_at: list_sent_at }
      : row,
  );
  const skipped = await db
    .selectFrom("alert_keys")
    .select("key")
    .where("case_id", "=", id)
    .where("kept_as", "=", "skipped")
    .execute();
  return {
    messages: messages.flatMap(fromOutboxRow),
    skipped: new Set(skipped.map(({ key }) => alertKey(key))),
  };
}
