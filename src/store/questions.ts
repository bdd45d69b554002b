import { brandId, personId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { Question, QuestionLog } from "../ports/questions.ts";
import { PENDING, SENDING, SENT } from "./outbox-states.ts";
import type { QuestionRow } from "./people-tables.ts";
import type { Database, Db } from "./schema.ts";

/** What people were asked, and what they answered. */
export function questionLog({ db, transact }: Database): QuestionLog {
  return {
    find: async (id) => {
      const row = await db.selectFrom("questions").selectAll().where("id", "=", id).executeTakeFirst();
      return row && fromRow(row);
    },
    open: async () => {
      const rows = await db.selectFrom("questions").selectAll().where("answered_at", "is", null).execute();
      return rows.map(fromRow);
    },
    ask: ({ id, brand, about, notice, askedAt }) =>
      transact(async (trx) => {
        const asked = await trx
          .insertInto("questions")
          .values({
            id,
            brand,
            about: JSON.stringify(about),
            notice: JSON.stringify(notice),
            asked_at: askedAt,
            answered_at: null,
            answered_by: null,
            outcome: null,
          })
          .onConflict((conflict) =>
            conflict
              .column("id")
              .doUpdateSet({ answered_at: null, outcome: null })
              .where("questions.answered_at", "is not", null)
              .where("questions.answered_by", "is", null),
          )
          .executeTakeFirst();
        const isOpen = (asked.numInsertedOrUpdatedRows ?? 0n) > 0n;
        if (isOpen) {
          await sendAfterAll(trx, id, askedAt);
          await renderAnew(trx, id, askedAt);
        }
        return isOpen;
      }),
    answer: (id, { at, by, outcome }) =>
      transact(async (trx) => {
        const answered = await trx
          .updateTable("questions")
          .set({ answered_at: at, answered_by: by ?? null, outcome })
          .where("id", "=", id)
          .where("answered_at", "is", null)
          .executeTakeFirst();
        if (answered.numUpdatedRows === 0n) return false;
        await renderAnew(trx, id, at);
        return true;
      }),
    renew: async (id, at) => {
      await db
        .updateTable("outbox")
        .set({ stale_at: at, taken: 0, shown: null })
        .where("case_id", "=", id)
        .where("state", "=", SENT)
        .execute();
    },
  };
}

/** What was not sent because it had been withdrawn is to be sent. */
async function sendAfterAll(trx: Db, id: string, at: number): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ state: PENDING, not_before: at, trouble: null, cancelled_at: null })
    .where("case_id", "=", id)
    .where("state", "=", "cancelled")
    .execute();
}

/** Its messages show the answer instead of buttons, or the other way round; also one that is just being sent. */
async function renderAnew(trx: Db, id: string, at: number): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ stale_at: at, taken: 0 })
    .where("case_id", "=", id)
    .where("state", "in", [SENDING, SENT])
    .execute();
}

function fromRow(row: QuestionRow): Question {
  const { answered_at: at, answered_by: by, outcome } = row;
  return {
    id: row.id,
    brand: brandId(row.brand),
    about: JSON.parse(row.about) as Question["about"],
    notice: JSON.parse(row.notice) as Question["notice"],
    askedAt: instant(row.asked_at),
    answered:
      at === null || outcome === null
        ? undefined
        : { at: instant(at), by: by === null ? undefined : personId(by), outcome },
  };
}
