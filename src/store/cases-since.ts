import { caseId, type CaseId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Db } from "./schema.ts";

/** The ids of the cases in which something happened since then, or that still wait, the oldest first. */
export async function casesSince(db: Db, since: Instant): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom("cases")
    .select("id")
    .where((eb) => eb.or([eb("last_activity_at", ">=", since), eb("state", "=", "waiting")]))
    .orderBy("opened_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => caseId(id));
}
