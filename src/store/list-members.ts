import { SENT } from "./outbox-states.ts";
import { insertOf, listOf } from "./prepared.ts";
import type { Db, ListMemberRow, OutboxTableRow } from "./schema.ts";

/** Notes which cases a list is about. */
export const insertMembers: (db: Db, rows: readonly ListMemberRow[]) => Promise<readonly object[]> = insertOf<
  ListMemberRow,
  object
>(["list", "member", "case_id"], (db, rows) =>
  db
    .insertInto("list_members")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing()),
);

/** The sent lists that show any of these cases, once for each of them. */
export const listsAbout: (
  db: Db,
  none: object,
  caseIds: readonly string[],
) => Promise<readonly Pick<OutboxTableRow, "key" | "case_id" | "destination" | "sent_at" | "called_at">[]> =
  listOf((db, _none: object, caseIds) =>
    db
      .selectFrom("list_members")
      .innerJoin("outbox", "outbox.key", "list_members.list")
      .select([
        "outbox.key",
        "list_members.case_id",
        "outbox.destination",
        "outbox.sent_at",
        "outbox.called_at",
      ])
      .where("list_members.case_id", "in", caseIds)
      .where("outbox.state", "=", SENT),
  );
