import type { MessageId } from "../core/ids.ts";
import type { Fold } from "../ports/fold.ts";
import type { FoldedMessage } from "../ports/queries.ts";
import { accountOf } from "./account-key.ts";
import { groupsOf } from "./conversation-groups.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import type { Db } from "./schema.ts";
import { foldGroup, readGroups } from "./stored-group.ts";

/** The messages of that id, or of a version of theirs: each account has its own. */
export async function readMessages(
  db: Db,
  turn: MemoryTurn,
  id: MessageId,
  fold: Fold,
): Promise<readonly FoldedMessage[]> {
  const accounts = await db
    .selectFrom("accounts")
    .select(["brand", "platform", "account"])
    .distinct()
    .execute();
  const found: FoldedMessage[] = [];
  for (const row of accounts) {
    const account = accountOf(row);
    const place = await db
      .selectFrom("messages as named")
      .innerJoin("messages as whole", (join) =>
        join
          .onRef("whole.brand", "=", "named.brand")
          .onRef("whole.platform", "=", "named.platform")
          .onRef("whole.account", "=", "named.account")
          .onRef("whole.id", "=", "named.message"),
      )
      .select(["whole.id", "whole.conversation"])
      .where("named.brand", "=", account.brand)
      .where("named.platform", "=", account.platform)
      .where("named.account", "=", account.account)
      .where("named.id", "=", id)
      .executeTakeFirst();
    if (!place) continue;
    const groups = await groupsOf(db, account, [place.conversation]);
    const [known] = await readGroups(db, turn, account, [...groups.values()]);
    if (!known) continue;
    const { folded, isSettled } = foldGroup(known, fold);
    turn.keep(known.group, { folded, isSettled });
    const seen = folded.messageById(id);
    if (seen) found.push({ channel: known.group.channel, seen });
  }
  return found;
}
