import type { ChannelEvent } from "../core/cases/events.ts";
import { linksOf } from "../core/cases/link-conversations.ts";
import type { Group } from "./conversation-groups.ts";
import { eventKey } from "./event-row.ts";
import { insertOf, listOf, statementOf } from "./prepared.ts";
import type { AccountKey, CaseRow, Db } from "./schema.ts";
import { deleteWords } from "./words.ts";

/** What is left of a case without its events. */
type PastCase = Pick<CaseRow, "id" | "channel" | "opened_at">;

const insertPast = insertOf<PastCase, object>(["id", "channel", "opened_at"], (db, rows) =>
  db
    .insertInto("past_cases")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing()),
);

const selectLists = listOf((db, _none: object, caseIds) =>
  db.selectFrom("list_members").select("list").distinct().where("case_id", "in", caseIds),
);

const deleteEmptyLists = listOf((db, _none: object, lists) =>
  db
    .deleteFrom("outbox")
    .where("key", "in", lists)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("list_members")
            .select("list_members.list")
            .whereRef("list_members.list", "=", "outbox.key"),
        ),
      ),
    ),
);

const OF_CASES = [
  listOf((db, _none: object, ids) => db.deleteFrom("cases").where("id", "in", ids)),
  listOf((db, _none: object, ids) => db.deleteFrom("alert_keys").where("case_id", "in", ids)),
  listOf((db, _none: object, ids) => db.deleteFrom("case_aliases").where("now_is", "in", ids)),
  listOf((db, _none: object, ids) => db.deleteFrom("outbox").where("case_id", "in", ids)),
  listOf((db, _none: object, ids) => db.deleteFrom("list_members").where("case_id", "in", ids)),
];

const selectQuestions = listOf((db, account: AccountKey, messages) =>
  db
    .selectFrom("conduct_questions")
    .select("question")
    .where((eb) => eb.and(account))
    .where("message", "in", messages),
);

const OF_QUESTIONS = [
  listOf((db, _none: object, ids) => db.deleteFrom("outbox").where("case_id", "in", ids)),
  listOf((db, _none: object, ids) => db.deleteFrom("questions").where("id", "in", ids)),
  listOf((db, _none: object, ids) => db.deleteFrom("conduct_questions").where("question", "in", ids)),
];

const deleteEvent = statementOf(
  (db, brand: string, platform: string, account: string, kind: string, id: string, version: string) =>
    db
      .deleteFrom("events")
      .where((eb) => eb.and({ brand, platform, account }))
      .where("kind", "=", kind as ChannelEvent["kind"])
      .where("id", "=", id)
      .where("version", "=", version),
);

const deleteMessages = listOf((db, account: AccountKey, ids) =>
  db
    .deleteFrom("messages")
    .where((eb) => eb.and(account))
    .where("id", "in", ids),
);

const selectInhabited = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("events")
    .select("conversation")
    .distinct()
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations),
);

const deleteOpenRef = statementOf(
  (db, brand: string, platform: string, account: string, target: string, conversation: string) =>
    db.deleteFrom("open_refs").where((eb) => eb.and({ brand, platform, account, target, conversation })),
);

const deleteConversations = listOf((db, account: AccountKey, ids) =>
  db
    .deleteFrom("conversations")
    .where((eb) => eb.and(account))
    .where("id", "in", ids),
);

const selectMembers = statementOf((db, brand: string, platform: string, account: string, root: string) =>
  db
    .selectFrom("conversations")
    .select("id")
    .where((eb) => eb.and({ brand, platform, account, root })),
);

/**
 * Deletes events of a group, and the cases that stood on them; the records of these cases stay. Nothing of what goes may
 * be needed by what stays.
 */
export async function deleteEvents(
  trx: Db,
  { account, root }: Group,
  events: readonly ChannelEvent[],
  cases: readonly PastCase[],
): Promise<void> {
  await deleteCases(trx, cases);
  const messages = events.flatMap((event) => (event.kind === "message" ? [event.message] : []));
  const aliases = events.flatMap((event) => (event.kind === "edit" ? (event.alias ?? []) : []));
  const questions = (await selectQuestions(trx, account, messages)).map(({ question }) => question);
  for (const forget of OF_QUESTIONS) await forget(trx, {}, questions);
  await deleteWords(trx, account, messages);
  await deleteMessages(trx, account, [...messages, ...aliases]);
  const { brand, platform, account: name } = account;
  for (const event of events) {
    const { kind, id, version } = eventKey(event);
    await deleteEvent(trx, brand, platform, name, kind, id, version);
  }
  await deleteEmptied(trx, { account, root }, events);
}

async function deleteCases(trx: Db, cases: readonly PastCase[]): Promise<void> {
  await insertPast(trx, cases);
  const ids = cases.map(({ id }) => id);
  const lists = (await selectLists(trx, {}, ids)).map(({ list }) => list);
  for (const forget of OF_CASES) await forget(trx, {}, ids);
  await deleteEmptyLists(trx, {}, lists);
}

/** Conversations of which nothing is left. The one that stands for its group is the last to go. */
async function deleteEmptied(
  trx: Db,
  { account, root }: Pick<Group, "account" | "root">,
  events: readonly ChannelEvent[],
): Promise<void> {
  const touched = new Set([root, ...events.map(({ conversation }) => conversation.id as string)]);
  const inhabited = await selectInhabited(trx, account, [...touched]);
  for (const { conversation } of inhabited) touched.delete(conversation);
  const { brand, platform, account: name } = account;
  for (const event of events) {
    if (event.kind !== "message" || !touched.has(event.conversation.id)) continue;
    for (const target of linksOf(event.refs))
      await deleteOpenRef(trx, brand, platform, name, target, event.conversation.id);
  }
  await deleteConversations(
    trx,
    account,
    [...touched].filter((id) => id !== root),
  );
  const { rows } = await selectMembers(trx, brand, platform, name, root);
  const isAlone = rows.every(({ id }) => id === root);
  if (isAlone && touched.has(root)) await deleteConversations(trx, account, [root]);
}
