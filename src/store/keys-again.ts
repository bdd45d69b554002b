import { keyAgain } from "../core/alerts/alert-key.ts";
import type { OutboxSubject } from "../ports/outbox.ts";
import { listOf } from "./prepared.ts";
import type { Db } from "./schema.ts";

const subject: OutboxSubject = { kind: "taken back" };

/** What is kept of a message that was taken back. */
export const TAKEN_BACK: string = JSON.stringify(subject);

const selectTakenBack = listOf((db, of: { readonly subject: string }, keys) =>
  db.selectFrom("outbox").select("key").where("subject", "=", of.subject).where("key", "in", keys),
);

/** Under which keys what has these keys is called for now: under others, if it was taken back. */
export async function keysAgain(db: Db, keys: readonly string[]): Promise<(key: string) => string> {
  const again = new Map<string, string>();
  // By the key it would be queued under: what it was called for by first.
  let asked = new Map(keys.map((key) => [key, key]));
  while (asked.size > 0) {
    const taken = await selectTakenBack(db, { subject: TAKEN_BACK }, [...asked.keys()]);
    asked = new Map(taken.map(({ key }) => [keyAgain(key), asked.get(key) ?? key]));
    for (const [next, first] of asked) again.set(first, next);
  }
  return (key) => again.get(key) ?? key;
}
