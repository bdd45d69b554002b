import { sql } from "kysely";
import { UNSENT_FOR } from "../core/alerts/gathering.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Rule, Suspect } from "../ports/store-health.ts";
import { PENDING, SENDING, SENT } from "./outbox-states.ts";
import { statementOf } from "./prepared.ts";
import type { CaseRow, Db } from "./schema.ts";

/** Of more nobody reads the names. */
const MOST = sql.lit(20);

/** The loop that queues what is due looks four times a second. */
const DUE_MS = 5000;
/** A post may take ten seconds, and what is rendered for it a few. */
const ATTEMPT_MS = 60_000;
/** A message that nobody needs is cancelled when its turn comes. */
const CANCEL_MS = 10_000;
/** A failed edit is tried again after seconds, one that was lost after a minute. */
const EDIT_MS = 5 * 60_000;

const CLOSED = sql.lit<CaseRow["state"]>("closed");

const selectDue = statementOf((db, by: number) =>
  db.selectFrom("cases").select("id as subject").where("next_at", "<=", by).orderBy("next_at").limit(MOST),
);

const selectEndless = statementOf((db, by: number) =>
  db
    .selectFrom("outbox")
    .select("key as subject")
    .where("state", "=", SENDING)
    .where("safe_after", "is", null)
    .where("attempt_at", "<=", by)
    .limit(MOST),
);

const selectNeedless = statementOf((db, by: number) =>
  db
    .selectFrom("outbox")
    .innerJoin("cases", "cases.id", "outbox.case_id")
    .select("outbox.key as subject")
    .where("outbox.state", "=", PENDING)
    .where("outbox.not_before", "<=", by)
    .where("cases.state", "=", CLOSED)
    .limit(MOST),
);

/** One for each state: in a statement for both no index of either is used. */
const selectUnsent = (state: typeof PENDING) =>
  statementOf((db, by: number) =>
    db
      .selectFrom("outbox")
      .select("key as subject")
      .where("state", "=", state)
      .where("called_at", "<=", by)
      .limit(MOST),
  );

const selectUnedited = statementOf((db, by: number) =>
  db
    .selectFrom("outbox")
    .select("key as subject")
    .where("state", "=", SENT)
    .where("stale_at", "<=", by)
    .where("subject", "is not", null)
    .limit(MOST),
);

const LOOKS: readonly (readonly [Rule, typeof selectDue, number])[] = [
  ["due without message", selectDue, DUE_MS],
  ["attempt without end", selectEndless, ATTEMPT_MS],
  ["message for a closed case", selectNeedless, CANCEL_MS],
  ["unsent", selectUnsent(PENDING), UNSENT_FOR],
  ["unsent", selectUnsent(SENDING), UNSENT_FOR],
  ["edit overdue", selectUnedited, EDIT_MS],
];

/** StoreHealth.audit. Each look is a statement of its own, over rows that are few while all is well. */
export async function auditOf(db: Db, at: Instant): Promise<readonly Suspect[]> {
  const found: Suspect[] = [];
  for (const [rule, look, patienceMs] of LOOKS) {
    const { rows } = await look(db, at - patienceMs);
    found.push(...rows.map(({ subject }) => ({ rule, subject })));
  }
  return found;
}
