import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  randomFillSync,
  scryptSync,
} from "node:crypto";
import { StoreError } from "../ports/errors.ts";

/** Seals texts, so that the file alone does not tell them. */
export interface WordsCipher {
  /** `row` names the row the text stands in: moved to another, it does not open. */
  readonly seal: (text: string, row: string) => Uint8Array;
  /** Throws StoreError when it was sealed with another key, for another row, or changed. */
  readonly open: (sealed: Uint8Array, row: string) => string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** About 50 ms and 32 MB once for each store: a short secret should not be guessed from the file. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };

/** AES-256-GCM under a key made of `secret` and `salt`. */
export function wordsCipher(secret: string, salt: Uint8Array): WordsCipher {
  const key = keyOf(secret, salt);
  const nextNonce = nonces();
  return {
    seal: (text, row) => {
      const nonce = nextNonce();
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(row));
      const body = [cipher.update(text, "utf8"), cipher.final()];
      return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
    },
    open: (sealed, row) => {
      try {
        const nonce = sealed.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(row));
        decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const body = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([body, decipher.final()]).toString("utf8");
      } catch (cause) {
        throw new StoreError(
          `the words of ${row} cannot be read: they were changed, or sealed with another key`,
          {
            cause,
          },
        );
      }
    },
  };
}

/** A process may open the same store many times, to read, to back up, to write: the keys of the last few. */
const made = new Map<string, Buffer>();
const MADE = 8;

function keyOf(secret: string, salt: Uint8Array): Buffer {
  const name = createHash("sha256").update(salt).update(secret).digest("base64");
  const key = made.get(name) ?? scryptSync(secret, salt, KEY_BYTES, SCRYPT);
  made.delete(name);
  made.set(name, key);
  for (const oldest of made.keys()) if (made.size > MADE) made.delete(oldest);
  return key;
}

/** Random nonces, each handed out once. They are drawn by the thousand: to ask the system costs as much as to seal. */
function nonces(): () => Uint8Array {
  const drawn = Buffer.alloc(NONCE_BYTES * 1024);
  let used = drawn.length;
  return () => {
    if (used === drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    used += NONCE_BYTES;
    // A copy: what is drawn next is written over these.
    return Buffer.from(drawn.subarray(used - NONCE_BYTES, used));
  };
}

/** A new random salt, as text. */
export const newSalt = (): string => randomBytes(16).toString("base64");
