import type { MessageEvent } from "../core/cases/events.ts";
import type { AuthorId, ChannelId } from "../core/ids.ts";
import type { Held } from "../ports/erasure.ts";
import { groupBy } from "./account-key.ts";
import { messagesNaming } from "./named-events.ts";
import { PENDING, SENDING, SENT } from "./outbox-states.ts";
import { listOf } from "./prepared.ts";
import type { Db } from "./schema.ts";

const selectTold = listOf((db, _none: object, ids) =>
  db
    .selectFrom("outbox")
    .select(["key", "destination", "state"])
    .where("case_id", "in", ids)
    .where("state", "in", [SENT, SENDING, PENDING]),
);

const selectLists = listOf((db, _none: object, ids) =>
  db
    .selectFrom("list_members")
    .innerJoin("outbox", "outbox.key", "list_members.list")
    .select(["outbox.key", "outbox.destination", "outbox.state"])
    .where("list_members.case_id", "in", ids)
    .where("outbox.state", "in", [SENT, SENDING, PENDING]),
);

/** The questions that people were asked about the words of an account. */
export async function questionsAbout(
  db: Db,
  channel: ChannelId,
  author: AuthorId,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("conduct_questions")
    .select("question")
    .where("channel", "=", channel)
    .where("author", "=", author)
    .execute();
  return rows.map(({ question }) => question);
}

/** What is kept of an account on a channel, inside a transaction; `named` are the messages that tell of it. */
export async function heldOf(
  db: Db,
  channel: ChannelId,
  author: AuthorId,
  named?: readonly MessageEvent[],
): Promise<Held> {
  named ??= await messagesNaming(db, channel, author);
  const own = named.filter((event) => event.author.id === author);
  const cases = await db
    .selectFrom("cases")
    .select(["id", "state"])
    .where("channel", "=", channel)
    .where("customer", "=", author)
    .execute();
  const questions = await questionsAbout(db, channel, author);
  return {
    isResponder: own.some((event) => event.author.role === "responder"),
    messages: own.length,
    mentions: named.length - own.length,
    cases: cases.length,
    waiting: cases.filter(({ state }) => state === "waiting").length,
    questions: questions.length,
    told: await toldAbout(db, [...cases.map(({ id }) => id), ...questions]),
  };
}

async function toldAbout(db: Db, ids: readonly string[]): Promise<Held["told"]> {
  const rows = [...(await selectTold(db, {}, ids)), ...(await selectLists(db, {}, ids))];
  const messages = [...new Map(rows.map((row) => [row.key, row])).values()];
  return [...groupBy(messages, ({ destination }) => destination)]
    .map(([destination, its]) => {
      const queued = its.filter(({ state }) => state === "pending").length;
      return { destination, sent: its.length - queued, queued };
    })
    .toSorted((a, b) => (a.destination < b.destination ? -1 : 1));
}
