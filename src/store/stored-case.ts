import { channelId } from "../core/ids.ts";
import type { StoredCase } from "../ports/store.ts";
import { accountOf } from "./account-key.ts";
import { toCaseEntry, watchedOf } from "./case-row.ts";
import { groupsOf } from "./conversation-groups.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { AccountKey, CaseRow, Db } from "./schema.ts";
import { readGroups } from "./stored-group.ts";

const selectCase = statementOf((db, id: string) => db.selectFrom("cases").selectAll().where("id", "=", id));

const selectAliased = statementOf((db, was: string) =>
  db.selectFrom("case_aliases").select("now_is").where("was", "=", was),
);

const selectCasesIn = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("cases")
    .selectAll()
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations)
    .orderBy("opened_at")
    .orderBy("id"),
);

/** The case of that id, or of the id it has now. */
export async function caseById(db: Db, id: string): Promise<StoredCase | undefined> {
  const row = await rowById(db, id);
  return row && (await withGroup(db, [row]))[0];
}

/** The cases that have to do with the id of a case, a conversation, or a message or a version of one. */
export async function findCases(db: Db, id: string): Promise<readonly StoredCase[]> {
  const row = await rowById(db, id);
  if (row) return withGroup(db, [row]);
  const accounts = await db
    .selectFrom("accounts")
    .select(["brand", "platform", "account"])
    .distinct()
    .execute();
  const found: StoredCase[] = [];
  for (const account of accounts) {
    const inConversation = await rowsAround(db, account, id);
    found.push(
      ...(await withGroup(db, inConversation.length > 0 ? inConversation : await rowsAbout(db, account, id))),
    );
  }
  return found;
}

async function rowById(db: Db, id: string): Promise<CaseRow | undefined> {
  const [row] = (await selectCase(db, id)).rows;
  if (row) return row;
  const [alias] = (await selectAliased(db, id)).rows;
  return alias && (await selectCase(db, alias.now_is)).rows[0];
}

/** All cases of the conversations that the named one folds together with. */
async function rowsAround(db: Db, account: AccountKey, conversation: string): Promise<readonly CaseRow[]> {
  const groups = await groupsOf(db, account, [conversation]);
  const members = groups.flatMap((group) => group.members);
  return selectCasesIn(db, account, members);
}

/** The cases that a message belongs to: its author's, and those that watch it; if there are none, those around it. */
async function rowsAbout(db: Db, account: AccountKey, id: string): Promise<readonly CaseRow[]> {
  const place = await db
    .selectFrom("messages as named")
    .innerJoin("messages as whole", (join) =>
      join
        .onRef("whole.brand", "=", "named.brand")
        .onRef("whole.platform", "=", "named.platform")
        .onRef("whole.account", "=", "named.account")
        .onRef("whole.id", "=", "named.message"),
    )
    .select(["whole.id", "whole.conversation", "whole.author"])
    .where("named.brand", "=", account.brand)
    .where("named.platform", "=", account.platform)
    .where("named.account", "=", account.account)
    .where("named.id", "=", id)
    .executeTakeFirst();
  if (!place) return [];
  const around = await rowsAround(db, account, place.conversation);
  const its = around.filter(
    (row) => row.customer === place.author || watchedOf(row).some((watched) => watched === place.id),
  );
  return its.length > 0 ? its : around;
}

async function withGroup(db: Db, rows: readonly CaseRow[]): Promise<readonly StoredCase[]> {
  const [first] = rows;
  if (!first) return [];
  const account = accountOf(first);
  const groups = await groupsOf(db, account, [...new Set(rows.map(({ conversation }) => conversation))]);
  const stored = await readGroups(db, account, groups);
  return rows.flatMap((row) => {
    const its = stored.find(({ group }) => group.members.includes(row.conversation));
    if (!its) return [];
    const events = its.events.map(({ event }) => event);
    return [{ channel: channelId(row.channel), entry: toCaseEntry(row), events, recorded: its.recorded }];
  });
}
