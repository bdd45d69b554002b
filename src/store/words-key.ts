import { StoreError } from "../ports/errors.ts";
import type { Database, Db } from "./schema.ts";
import { newSalt, wordsCipher, type WordsCipher } from "./words-cipher.ts";
import { sealPlainWords } from "./words.ts";

const SALT = "words salt";
const CHECK = "words check";
const CHECK_TEXT = "ssla-monitor";

/**
 * The cipher of a store that is opened for writing with this key. A store that had none so far is sealed: from now on it
 * cannot be opened without. Throws StoreError when the key is another than it was, or missing. True when it sealed words.
 */
export async function openWordsCipher(
  database: Database,
  key: string | undefined,
): Promise<{ readonly cipher: WordsCipher | undefined; readonly sealedNow: boolean }> {
  const known = await knownCipher(database.db, key);
  if (known || key === undefined) return { cipher: known, sealedNow: false };
  const salt = newSalt();
  const cipher = wordsCipher(key, Buffer.from(salt, "base64"));
  const check = Buffer.from(cipher.seal(CHECK_TEXT, CHECK)).toString("base64");
  return database.transact(async (trx) => {
    await trx
      .insertInto("meta")
      .values([
        { name: SALT, value: salt },
        { name: CHECK, value: check },
      ])
      .execute();
    return { cipher, sealedNow: (await sealPlainWords(trx, cipher)) > 0 };
  });
}

/** The cipher of a store whose words are sealed; undefined when they are not. Changes nothing. */
export async function knownCipher(db: Db, key: string | undefined): Promise<WordsCipher | undefined> {
  const rows = await db.selectFrom("meta").selectAll().where("name", "in", [SALT, CHECK]).execute();
  const salt = rows.find(({ name }) => name === SALT)?.value;
  const check = rows.find(({ name }) => name === CHECK)?.value;
  if (salt === undefined || check === undefined) return undefined;
  if (key === undefined) {
    throw new StoreError("the words in the store are sealed, and no key was given; set store.key to theirs");
  }
  const cipher = wordsCipher(key, Buffer.from(salt, "base64"));
  try {
    cipher.open(Buffer.from(check, "base64"), CHECK);
    return cipher;
  } catch (cause) {
    throw new StoreError("the words in the store are sealed with another key; set store.key to that one", {
      cause,
    });
  }
}
