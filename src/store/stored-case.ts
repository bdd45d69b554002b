import type { Noise } from "../core/cases/conversation-snapshot.ts";
import { authorId, channelId } from "../core/ids.ts";
import type { Fold, Folded } from "../ports/fold.ts";
import type { FoldedCase, StoredCase } from "../ports/queries.ts";
import { accountOf } from "./account-key.ts";
import { toCaseEntry, watchedOf } from "./case-row.ts";
import { groupsOf } from "./conversation-groups.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import { casesIn } from "./in-groups.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { AccountKey, CaseRow, Db } from "./schema.ts";
import { foldedAround, keysOf } from "./stored-group.ts";
import { accountsIn, findMessage } from "./stored-message.ts";

const selectCase = statementOf((db, id: string) => db.selectFrom("cases").selectAll().where("id", "=", id));

const selectAliased = statementOf((db, was: string) =>
  db.selectFrom("case_aliases").select("now_is").where("was", "=", was),
);

const selectCasesIn = listOf((db, account: AccountKey, roots) =>
  casesIn(db, account, roots).selectAll("cases").orderBy("cases.opened_at").orderBy("cases.id"),
);

/** The case of that id, or of the id it has now. */
export async function caseById(db: Db, id: string): Promise<StoredCase | undefined> {
  const row = await rowById(db, id);
  return row && toStoredCase(row);
}

/** The same with what its events say. */
export async function readCase(
  db: Db,
  turn: MemoryTurn,
  id: string,
  fold: Fold,
): Promise<FoldedCase | undefined> {
  const row = await rowById(db, id);
  if (!row) return undefined;
  const stored = toStoredCase(row);
  const recordedFor = await keysOf(db, [stored.entry.id]);
  const folded = await foldedOf(db, turn, row, fold);
  if (!folded) return undefined;
  const subject = folded.caseById(stored.entry.id);
  const acts = subject === undefined ? [] : folded.actsOn(subject);
  return { ...stored, subject, acts, recorded: recordedFor([stored.entry.id]) };
}

/** What the customer of the case wrote in its conversations that was judged to need no reply. */
export async function noiseAround(
  db: Db,
  turn: MemoryTurn,
  id: string,
  fold: Fold,
): Promise<readonly Noise[]> {
  const row = await rowById(db, id);
  const folded = row && (await foldedOf(db, turn, row, fold));
  return folded?.noiseOf(authorId(row?.customer ?? "")) ?? [];
}

/** The conversations around a case, folded together; undefined when nothing of them is known. */
async function foldedOf(db: Db, turn: MemoryTurn, row: CaseRow, fold: Fold): Promise<Folded | undefined> {
  const place = { account: accountOf(row), conversation: row.conversation };
  return (await foldedAround(db, turn, place, fold))?.folded;
}

/** The cases that have to do with the id of a case, a conversation, or a message or a version of one. */
export async function findCases(db: Db, id: string): Promise<readonly StoredCase[]> {
  const row = await rowById(db, id);
  if (row) return [toStoredCase(row)];
  const found: CaseRow[] = [];
  for (const account of await accountsIn(db)) {
    const inConversation = await rowsAround(db, account, id);
    found.push(...(inConversation.length > 0 ? inConversation : await rowsAbout(db, account, id)));
  }
  return found.map(toStoredCase);
}

async function rowById(db: Db, id: string): Promise<CaseRow | undefined> {
  const [row] = (await selectCase(db, id)).rows;
  if (row) return row;
  const [alias] = (await selectAliased(db, id)).rows;
  return alias && (await selectCase(db, alias.now_is)).rows[0];
}

/** All cases of the conversations that the named one folds together with. */
async function rowsAround(db: Db, account: AccountKey, conversation: string): Promise<readonly CaseRow[]> {
  const group = (await groupsOf(db, account, [conversation])).get(conversation);
  return group === undefined ? [] : selectCasesIn(db, account, [group.root]);
}

/** The cases that a message belongs to: its author's, and those that watch it; if there are none, those around it. */
async function rowsAbout(db: Db, account: AccountKey, id: string): Promise<readonly CaseRow[]> {
  const place = await findMessage(db, account, id);
  if (!place) return [];
  const around = await rowsAround(db, account, place.conversation);
  const its = around.filter(
    (row) => row.customer === place.author || watchedOf(row).some((watched) => watched === place.id),
  );
  return its.length > 0 ? its : around;
}

/** A row with the channel it came in on. */
export const toStoredCase = (row: CaseRow): StoredCase => ({
  channel: channelId(row.channel),
  entry: toCaseEntry(row),
});
