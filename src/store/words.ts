import type { ChannelEvent } from "../core/cases/events.ts";
import { END_OF_TIME, type Instant } from "../core/time/instant.ts";
import type { Words } from "../ports/channel.ts";
import type { StoredWords } from "../ports/store.ts";
import { accountOf } from "./account-key.ts";
import { insertOf } from "./prepared.ts";
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

/**
 * Keeps the words that came with events that are new; those of events long known may have been taken away since, and do
 * not come back. A deletion takes the words of its message away, and leaves a row that none can take the place of.
 */
export async function keepWords(
  trx: Db,
  cipher: WordsCipher | undefined,
  words: readonly StoredWords[],
  fresh: readonly ChannelEvent[],
  receivedAt: Instant,
): Promise<void> {
  const idOf = (account: AccountKey, message: string): string => rowName(account, message);
  const told = new Set(
    fresh.flatMap((event) =>
      event.kind === "message" || event.kind === "edit" ? idOf(event.conversation, event.message) : [],
    ),
  );
  const rows = new Map<string, WordsRow>();
  const add = (row: WordsRow): void => {
    const id = idOf(row, row.message);
    if (row.at > (rows.get(id)?.at ?? -Infinity)) rows.set(id, row);
  };
  for (const { conversation, message, at, words: said } of words) {
    const name = idOf(conversation, message);
    if (!told.has(name)) continue;
    const text = JSON.stringify(said);
    const kept = cipher ? { plain: null, sealed: cipher.seal(text, name) } : { plain: text, sealed: null };
    const place = { message, conversation: conversation.id };
    add({ ...accountOf(conversation), ...place, at, received_at: receivedAt, ...kept });
  }
  for (const event of fresh) {
    if (event.kind !== "deletion") continue;
    const { conversation, message } = event;
    const none = { at: END_OF_TIME, received_at: receivedAt, plain: null, sealed: null };
    add({ ...accountOf(conversation), message, conversation: conversation.id, ...none });
  }
  await upsertWords(trx, [...rows.values()]);
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
  if (row?.sealed) return toWords(cipher?.open(row.sealed, rowName(account, message)));
  return toWords(row?.plain ?? undefined);
}

const toWords = (text: string | undefined): Words | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Words);

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
