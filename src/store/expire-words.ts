import type { Instant } from "../core/time/instant.ts";
import { byAccount, groupBy } from "./account-key.ts";
import { watchedOf } from "./case-row.ts";
import { showWordsAnew } from "./conduct-questions.ts";
import { membersOf } from "./conversation-groups.ts";
import { listOf } from "./prepared.ts";
import type { AccountKey, CaseRow, Database, Db, WordsRow } from "./schema.ts";
import { deleteWords } from "./words.ts";

/** How many conversations are looked at in one commit. */
const AT_ONCE = 200;

type Aged = Pick<WordsRow, "message" | "conversation" | "at" | "received_at">;

const selectWords = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("words")
    .select(["message", "conversation", "at", "received_at"])
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations),
);

const selectAuthors = listOf((db, account: AccountKey, messages) =>
  db
    .selectFrom("messages")
    .select(["id", "author"])
    .where((eb) => eb.and(account))
    .where("id", "in", messages),
);

const selectCases = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("cases")
    .selectAll()
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations),
);

/**
 * Store.expireWords. Words go when every case they belong to waits no more and was last active before `closedBefore`; of
 * a message that belongs to none, when it was received before. In a thread all messages belong to all cases; in a flat
 * channel a message belongs to its author's, and to those that watch it. A commit for some conversations at a time: a
 * month's words at once would hold up the alerts.
 */
export async function expireWords({ db, transact }: Database, closedBefore: Instant): Promise<number> {
  const aged = await db
    .selectFrom("words")
    .select(["brand", "platform", "account", "conversation"])
    .distinct()
    .where("at", "<", closedBefore)
    .execute();
  let count = 0;
  for (const [account, rows] of byAccount(aged, (row) => row)) {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const ids = rows.slice(from, from + AT_ONCE).map(({ conversation }) => conversation);
      count += await transact((trx) => expireIn(trx, account, ids, closedBefore));
    }
  }
  return count;
}

async function expireIn(
  trx: Db,
  account: AccountKey,
  conversations: readonly string[],
  closedBefore: Instant,
): Promise<number> {
  const groups = await membersOf(trx, account, conversations);
  const members = groups.flat();
  const words = (await selectWords(trx, account, members)).filter(({ at }) => at < closedBefore);
  const ids = words.map(({ message }) => message);
  const authors = new Map((await selectAuthors(trx, account, ids)).map(({ id, author }) => [id, author]));
  const cases = groupBy(await selectCases(trx, account, members), ({ conversation }) => conversation);
  const inConversation = groupBy(words, ({ conversation }) => conversation);
  const expired = groups.flatMap((group) => {
    const casesAbout = casesIn(group.flatMap((id) => cases.get(id) ?? []));
    const wordsOf = group.flatMap((id) => inConversation.get(id) ?? []);
    return wordsOf.filter((one) =>
      isOver(one, casesAbout(one.message, authors.get(one.message) ?? null), closedBefore),
    );
  });
  const gone = expired.map(({ message }) => message);
  await deleteWords(trx, account, gone);
  await showWordsAnew(trx, account, gone, closedBefore);
  return expired.length;
}

/** The cases of linked conversations that a message of that author belongs to, found without asking each. */
function casesIn(cases: readonly CaseRow[]): (message: string, author: string | null) => readonly CaseRow[] {
  const ofAll = cases.filter(({ shape }) => shape === "thread");
  const flat = cases.filter(({ shape }) => shape === "flat");
  const byCustomer = groupBy(flat, ({ customer }) => customer);
  const watching = flat.flatMap((row) => watchedOf(row).map((message) => ({ message, row })));
  const byMessage = groupBy(watching, ({ message }) => message);
  return (message, author) => [
    ...ofAll,
    ...(byCustomer.get(author ?? "") ?? []),
    ...(byMessage.get(message) ?? []).map(({ row }) => row),
  ];
}

function isOver({ received_at }: Aged, its: readonly CaseRow[], closedBefore: Instant): boolean {
  if (its.length === 0) return received_at < closedBefore;
  return its.every(({ state, last_activity_at }) => state !== "waiting" && last_activity_at < closedBefore);
}
