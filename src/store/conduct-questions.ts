import type { ChannelEvent } from "../core/cases/events.ts";
import { actId, type ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { ConductLoad, Question, QuestionLog } from "../ports/questions.ts";
import { PENDING, SENDING } from "./outbox-states.ts";
import { listOf } from "./prepared.ts";
import { fromRow, renderAnew } from "./question-row.ts";
import type { AccountKey, Db } from "./schema.ts";

const selectAbout = listOf((db, account: AccountKey, messages) =>
  db
    .selectFrom("conduct_questions")
    .select("question")
    .where((eb) => eb.and(account))
    .where("message", "in", messages),
);

const selectByAct = listOf((db, _: object, acts) =>
  db.selectFrom("conduct_questions").select("question").where("act", "in", acts),
);

/** What new events mean for questions that were asked about conduct: in the transaction that records them. */
export async function touchConductQuestions(
  trx: Db,
  account: AccountKey,
  fresh: readonly ChannelEvent[],
  at: Instant,
): Promise<void> {
  const told = fresh.flatMap((event) => (event.kind === "act" ? [] : [event.message]));
  await showWordsAnew(trx, account, told, at);
  const undone = fresh.flatMap((event) =>
    event.kind === "act" && event.act.kind === "undo" ? [event.act.act] : [],
  );
  for (const { question } of await selectByAct(trx, {}, undone)) {
    await trx
      .updateTable("questions")
      .set({ answered_at: null, answered_by: null, outcome: null })
      .where("id", "=", question)
      .execute();
    await trx
      .updateTable("conduct_questions")
      .set({ answer: null, act: null })
      .where("question", "=", question)
      .execute();
    await renderAnew(trx, question, at);
  }
}

/** The words of these messages are others than before, or gone: questions about them show it. */
export async function showWordsAnew(
  trx: Db,
  account: AccountKey,
  messages: readonly string[],
  at: Instant,
): Promise<void> {
  for (const { question } of await selectAbout(trx, account, messages)) await renderAnew(trx, question, at);
}

/** QuestionLog.conductLoad. */
export async function conductLoad(
  db: Db,
  { brand, destination, author, since }: Parameters<QuestionLog["conductLoad"]>[0],
): Promise<ConductLoad> {
  const unsent = await db
    .selectFrom("outbox")
    .innerJoin("conduct_questions", "conduct_questions.question", "outbox.case_id")
    .where("outbox.brand", "=", brand)
    .where("outbox.destination", "=", destination)
    .where((eb) => eb.or([eb("outbox.state", "=", PENDING), eb("outbox.state", "=", SENDING)]))
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const open = await db
    .selectFrom("conduct_questions")
    .innerJoin("questions", "questions.id", "conduct_questions.question")
    .where("conduct_questions.brand", "=", brand)
    .where("conduct_questions.author", "=", author)
    .where("conduct_questions.asked_at", ">=", since)
    .where("questions.answered_at", "is", null)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return { unsent: unsent.n, open: open.n };
}

/** The questions about conduct on a channel that were asked from `since` on, in the order in which they were asked. */
export async function conductQuestionsOn(
  db: Db,
  channel: ChannelId,
  since: Instant,
): Promise<readonly Question[]> {
  const rows = await db
    .selectFrom("conduct_questions")
    .innerJoin("questions", "questions.id", "conduct_questions.question")
    .where("conduct_questions.channel", "=", channel)
    .where("conduct_questions.asked_at", ">=", since)
    .selectAll("questions")
    .select(["conduct_questions.answer", "conduct_questions.act"])
    .orderBy("conduct_questions.asked_at")
    .orderBy("questions.id")
    .execute();
  return rows.map((row) => {
    const { answer, act } = row;
    const question = fromRow(row);
    const { answered } = question;
    if (answered === undefined || answer === null) return question;
    return {
      ...question,
      answered: { ...answered, conduct: { answer, act: act === null ? undefined : actId(act) } },
    };
  });
}
