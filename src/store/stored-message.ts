import type { MessageId } from "../core/ids.ts";
import type { Fold } from "../ports/fold.ts";
import type { FoldedMessage } from "../ports/queries.ts";
import { accountOf } from "./account-key.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import type { AccountKey, Db } from "./schema.ts";
import { foldedAround } from "./stored-group.ts";

/** The messages of that id, or of a version of theirs: each account has its own. */
export async function readMessages(
  db: Db,
  turn: MemoryTurn,
  id: MessageId,
  fold: Fold,
): Promise<readonly FoldedMessage[]> {
  const found: FoldedMessage[] = [];
  for (const account of await accountsIn(db)) {
    const place = await findMessage(db, account, id);
    const around = place && (await foldedAround(db, turn, { account, ...place }, fold));
    const seen = around?.folded.messageById(id);
    if (around && seen) found.push({ channel: around.group.channel, seen });
  }
  return found;
}

/** Every account that something came in on. */
export async function accountsIn(db: Db): Promise<readonly AccountKey[]> {
  const rows = await db.selectFrom("accounts").select(["brand", "platform", "account"]).distinct().execute();
  return rows.map(accountOf);
}

/** Where a message, or that of which it is a version, stands in an account, and who wrote it. */
export async function findMessage(
  db: Db,
  { brand, platform, account }: AccountKey,
  id: string,
): Promise<
  { readonly id: string; readonly conversation: string; readonly author: string | null } | undefined
> {
  return db
    .selectFrom("messages as named")
    .innerJoin("messages as whole", (join) =>
      join
        .onRef("whole.brand", "=", "named.brand")
        .onRef("whole.platform", "=", "named.platform")
        .onRef("whole.account", "=", "named.account")
        .onRef("whole.id", "=", "named.message"),
    )
    .select(["whole.id", "whole.conversation", "whole.author"])
    .where("named.brand", "=", brand)
    .where("named.platform", "=", platform)
    .where("named.account", "=", account)
    .where("named.id", "=", id)
    .executeTakeFirst();
}
