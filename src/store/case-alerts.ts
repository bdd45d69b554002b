import { alertKey } from "../core/ids.ts";
import type { CaseAlerts, CaseEntry } from "../ports/queries.ts";
import { fromOutboxRow } from "./outbox-row.ts";
import type { Db } from "./schema.ts";

/** What became of the alerts that the case called for. */
export async function caseAlerts(db: Db, { id }: CaseEntry): Promise<CaseAlerts> {
  const messages = await db
    .selectFrom("outbox")
    .selectAll()
    .where("case_id", "=", id)
    .orderBy("called_at")
    .orderBy("destination")
    .execute();
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
