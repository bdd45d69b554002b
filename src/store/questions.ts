import type { ConductMatter, Question, QuestionLog } from "../ports/questions.ts";
import { accountOf } from "./account-key.ts";
import { conductLoad } from "./conduct-questions.ts";
import { PENDING, SENT } from "./outbox-states.ts";
import { fromRow, renderAnew } from "./question-row.ts";
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
        if (about.kind === "conduct") await noteMatter(trx, { id, about, askedAt });
        const isOpen = (asked.numInsertedOrUpdatedRows ?? 0n) > 0n;
        if (isOpen) {
          await sendAfterAll(trx, id, askedAt);
          await renderAnew(trx, id, askedAt);
        }
        return isOpen;
      }),
    answer: (id, { at, by, outcome, conduct }) =>
      transact(async (trx) => {
        const answered = await trx
          .updateTable("questions")
          .set({ answered_at: at, answered_by: by ?? null, outcome })
          .where("id", "=", id)
          .where("answered_at", "is", null)
          .executeTakeFirst();
        if (answered.numUpdatedRows === 0n) return false;
        if (conduct !== undefined) {
          const { answer, act = null } = conduct;
          await trx
            .updateTable("conduct_questions")
            .set({ answer, act })
            .where("question", "=", id)
            .execute();
        }
        await renderAnew(trx, id, at);
        return true;
      }),
    conductLoad: (of) => conductLoad(db, of),
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

/** What it is about, to be found by. */
async function noteMatter(
  trx: Db,
  { id, about, askedAt }: Pick<Question, "id" | "askedAt"> & { readonly about: ConductMatter },
): Promise<void> {
  const { conversation, message, channel, author } = about;
  await trx
    .insertInto("conduct_questions")
    .values({
      question: id,
      ...accountOf(conversation),
      message,
      channel,
      author,
      asked_at: askedAt,
      answer: null,
      act: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
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
