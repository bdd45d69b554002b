import type { ChannelEvent, Conversation } from "../core/cases/events.ts";
import { END_OF_TIME, instant, type Instant } from "../core/time/instant.ts";
import type { Words } from "../ports/channel.ts";
import type { LatestWords } from "../ports/queries.ts";
import type { StoredWords } from "../ports/store.ts";
import { accountOf } from "./account-key.ts";
import { insertOf, listOf } from "./prepared.ts";
import type { AccountKey, Db, WordsRow } from "./schema.ts";
import type { WordsCipher } from "./words-cipher.ts";

const COLUMNS = [
  "brand",
  "platform",
  "account",
  "message",
  "conversation",
  "at",
  "received_at",
  "plain",
  "sealed",
] as const satisfies readonly (keyof WordsRow)[];

const upsertWords = insertOf<WordsRow, object>(COLUMNS, (db, rows) =>
  db
    .insertInto("words")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["brand", "platform", "account", "message"])
        .doUpdateSet((eb) => ({
          at: eb.ref("excluded.at"),
          plain: eb.ref("excluded.plain"),
          sealed: eb.ref("excluded.sealed"),
        }))
        .whereRef("excluded.at", ">", "words.at"),
    ),
);

/** The row that words are sealed for: `words|<brand>|...`, unambiguous. */
function rowName({ brand, platform, account }: AccountKey, message: string): string {
  return `words ${JSON.stringify([brand, platform, account, message])}`;
}

/** Whose words are kept, and how. */
export interface Keeping {
  readonly account: AccountKey;
  readonly cipher: WordsCipher | undefined;
  readonly receivedAt: Instant;
}

/**
 * Keeps the words that came with events that are new; those of events long known may have been taken away since, and do
 * not come back. A deletion takes the words of its message away, and leaves a row that none can take the place of.
 */
export async function keepWords(
  trx: Db,
  { account, cipher, receivedAt }: Keeping,
  words: readonly StoredWords[],
  fresh: readonly ChannelEvent[],
): Promise<void> {
  const told = new Set<string>();
  const rows = new Map<string, WordsRow>();
  const add = (row: WordsRow): void => {
    if (row.at > (rows.get(row.message)?.at ?? -Infinity)) rows.set(row.message, row);
  };
  for (const event of fresh) {
    if (event.kind === "message" || event.kind === "edit") told.add(event.message);
    if (event.kind !== "deletion") continue;
    add(wordsRow(account, event, { at: END_OF_TIME, received_at: receivedAt, plain: null, sealed: null }));
  }
  for (const one of words) {
    const { conversation, message, at } = one;
    if (!told.has(message) || !isOf(conversation, account)) continue;
    const text = JSON.stringify(one.words);
    const sealed = cipher?.seal(text, rowName(account, message)) ?? null;
    const plain = sealed === null ? text : null;
    add(wordsRow(account, one, { at, received_at: receivedAt, plain, sealed }));
  }
  await upsertWords(trx, [...rows.values()]);
}

function wordsRow(
  { brand, platform, account }: AccountKey,
  { conversation, message }: Pick<StoredWords, "conversation" | "message">,
  { at, received_at, plain, sealed }: Pick<WordsRow, "at" | "received_at" | "plain" | "sealed">,
): WordsRow {
  const place = conversation.id;
  return { brand, platform, account, message, conversation: place, at, received_at, plain, sealed };
}

function isOf(conversation: Conversation, { brand, platform, account }: AccountKey): boolean {
  const its = conversation;
  return its.account === account && its.platform === platform && its.brand === brand;
}

/** Takes words away; what is read of these messages later, of events that are known, does not bring them back. */
export const deleteWords: (
  db: Db,
  account: AccountKey,
  messages: readonly string[],
) => Promise<readonly object[]> = listOf((db, account: AccountKey, messages) =>
  db
    .deleteFrom("words")
    .where((eb) => eb.and(account))
    .where("message", "in", messages),
);

/** The words that a row keeps; undefined when it keeps none. */
export function wordsIn(
  cipher: WordsCipher | undefined,
  account: AccountKey,
  { message, plain, sealed }: Pick<WordsRow, "message" | "plain" | "sealed">,
): Words | undefined {
  const text = sealed ? cipher?.open(sealed, rowName(account, message)) : plain;
  return text == null ? undefined : (JSON.parse(text) as Words);
}

/** The words of a message; undefined when none are kept, or none any more. */
export async function readWords(
  db: Db,
  cipher: WordsCipher | undefined,
  account: AccountKey,
  message: string,
): Promise<Words | undefined> {
  const row = await db
    .selectFrom("words")
    .select(["plain", "sealed"])
    .where((eb) => eb.and({ ...accountOf(account), message }))
    .executeTakeFirst();
  return row && wordsIn(cipher, account, { message, ...row });
}

/** The words of a message as they are now, and since when; or why there are none. */
export async function latestWords(
  db: Db,
  cipher: WordsCipher | undefined,
  account: AccountKey,
  message: string,
): Promise<LatestWords> {
  const row = await db
    .selectFrom("words")
    .select(["at", "plain", "sealed"])
    .where((eb) => eb.and({ ...accountOf(account), message }))
    .executeTakeFirst();
  if (row === undefined) return { kind: "gone" };
  const words = wordsIn(cipher, account, { message, ...row });
  if (words !== undefined) return { kind: "kept", words, at: instant(row.at) };
  return row.at === END_OF_TIME ? { kind: "deleted" } : { kind: "gone" };
}

/** Seals all words that are not sealed yet. Returns how many. */
export async function sealPlainWords(trx: Db, cipher: WordsCipher): Promise<number> {
  let count = 0;
  for (;;) {
    const rows = await trx
      .selectFrom("words")
      .select(["brand", "platform", "account", "message", "plain"])
      .where("plain", "is not", null)
      .limit(500)
      .execute();
    if (rows.length === 0) return count;
    for (const { plain, message, ...account } of rows) {
      await trx
        .updateTable("words")
        .set({ plain: null, sealed: cipher.seal(plain ?? "", rowName(account, message)) })
        .where((eb) => eb.and({ ...account, message }))
        .execute();
    }
    count += rows.length;
  }
}
