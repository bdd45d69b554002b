import { brandId, personId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { Question } from "../ports/questions.ts";
import { SENDING, SENT } from "./outbox-states.ts";
import type { QuestionRow } from "./people-tables.ts";
import type { Db } from "./schema.ts";

/** Its messages show the answer instead of buttons, or the other way round; also one that is just being sent. */
export async function renderAnew(trx: Db, id: string, at: number): Promise<void> {
  await trx
    .updateTable("outbox")
    .set({ stale_at: at, taken: 0 })
    .where("case_id", "=", id)
    .where("state", "in", [SENDING, SENT])
    .execute();
}

/** A question as its row keeps it. */
export function fromRow(row: QuestionRow): Question {
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
