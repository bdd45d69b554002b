import type { Conversation } from "../core/cases/events.ts";
import { conversationId, type ChannelId, type MessageId } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { WatchedMessage } from "../ports/channel.ts";
import { byAccount } from "./account-key.ts";
import { toCaseEntry } from "./case-row.ts";
import { listOf } from "./prepared.ts";
import type { AccountKey, Db } from "./schema.ts";

const selectSeen = listOf((db, account: AccountKey, ids) =>
  db
    .selectFrom("messages")
    .innerJoin("conversations", (join) =>
      join
        .onRef("conversations.brand", "=", "messages.brand")
        .onRef("conversations.platform", "=", "messages.platform")
        .onRef("conversations.account", "=", "messages.account")
        .onRef("conversations.id", "=", "messages.conversation"),
    )
    .select([
      "messages.id",
      "messages.conversation",
      "messages.received_at",
      "messages.seen_at",
      "conversations.shape",
    ])
    .where("messages.brand", "=", account.brand)
    .where("messages.platform", "=", account.platform)
    .where("messages.account", "=", account.account)
    .where("messages.id", "in", ids),
);

const updateSeen = listOf((db, { seen_at, before, ...account }: Seen, ids) =>
  db
    .updateTable("messages")
    .set({ seen_at })
    .where((eb) => eb.or([eb("seen_at", "is", null), eb("seen_at", "<", before)]))
    .where((eb) => eb.and(account))
    .where("id", "in", ids),
);

/** `before` is `seen_at` again: the statement uses it twice. */
interface Seen extends AccountKey {
  readonly seen_at: number;
  readonly before: number;
}

/** The messages that matter to cases of the channel that were active since, and when each was last seen to be there. */
export async function watchedMessages(
  db: Db,
  channel: ChannelId,
  activeSince: Instant,
): Promise<readonly WatchedMessage[]> {
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("channel", "=", channel)
    .where("state", "in", ["waiting", "answered", "closed"])
    .where("last_activity_at", ">=", activeSince)
    .orderBy("last_activity_at", "desc")
    .execute();
  const found: WatchedMessage[] = [];
  for (const [account, cases] of byAccount(rows, (row) => row)) {
    const entries = cases.map(toCaseEntry);
    const home = entries[0]?.conversation;
    if (home === undefined) continue;
    found.push(
      ...(await seenMessages(db, account, home, new Set(entries.flatMap(({ watched }) => watched)))),
    );
  }
  return found;
}

/** Those of the messages that are known on the account of `home`, and when each was last seen to be there. */
export async function seenMessages(
  db: Db,
  account: AccountKey,
  home: Conversation,
  ids: ReadonlySet<MessageId>,
): Promise<readonly WatchedMessage[]> {
  const seen = new Map((await selectSeen(db, account, [...ids])).map((row) => [row.id, row]));
  return [...ids].flatMap((id) => {
    const row = seen.get(id);
    if (!row) return [];
    const conversation = { ...home, id: conversationId(row.conversation), shape: row.shape };
    return [{ message: id, conversation, lastSeen: instant(row.seen_at ?? row.received_at) }];
  });
}

/** Notes that the messages were there at `at`. */
export async function markSeen(
  trx: Db,
  channel: ChannelId,
  messages: readonly MessageId[],
  at: Instant,
): Promise<void> {
  const accounts = await trx.selectFrom("accounts").selectAll().where("channel", "=", channel).execute();
  for (const { brand, platform, account } of accounts) {
    await updateSeen(trx, { seen_at: at, before: at, brand, platform, account }, messages);
  }
}
