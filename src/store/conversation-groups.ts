import { channelId, type ChannelId } from "../core/ids.ts";
import { groupBy } from "./account-key.ts";
import type { Link } from "./places.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { AccountKey, ConversationRow, Db } from "./schema.ts";

/** Conversations that fold together. */
export interface Group {
  readonly account: AccountKey;
  readonly channel: ChannelId;
  /** The least of the members' ids. */
  readonly root: string;
  readonly members: readonly string[];
  /** Nothing was stored of it before. */
  readonly isNew: boolean;
}

const selectRoots = listOf((db, account: AccountKey, ids) =>
  db
    .selectFrom("conversations")
    .select("root")
    .distinct()
    .where((eb) => eb.and(account))
    .where("id", "in", ids),
);

const selectMembers = listOf((db, account: AccountKey, roots) =>
  db
    .selectFrom("conversations")
    .select(["id", "root", "channel"])
    .where((eb) => eb.and(account))
    .where("root", "in", roots),
);

const moveRoot = statementOf(
  (db, to: string, brand: string, platform: string, account: string, from: string) =>
    db
      .updateTable("conversations")
      .set({ root: to })
      .where((eb) => eb.and({ brand, platform, account, root: from })),
);

/** The groups that these conversations belong to. */
export async function groupsOf(
  db: Db,
  account: AccountKey,
  ids: readonly string[],
): Promise<readonly Group[]> {
  const roots = await selectRoots(db, account, ids);
  const rows = await selectMembers(db, account, [...new Set(roots.map(({ root }) => root))]);
  return [...groupBy(rows, ({ root }) => root)].map(([root, members]) => toGroup(account, root, members));
}

/** The groups of conversations that something new was told of, after those that `links` name became one. */
export async function groupsTouched(
  trx: Db,
  touched: { readonly account: AccountKey; readonly channel: ChannelId; readonly ids: ReadonlySet<string> },
  newIds: ReadonlySet<string>,
  links: readonly Link[],
): Promise<readonly Group[]> {
  const { account, channel, ids } = touched;
  const linked = new Set(links.flat());
  // Most messages open a conversation of their own: nothing need be asked about it.
  const alone = [...ids].filter((id) => newIds.has(id) && !linked.has(id));
  const others = [...new Set([...ids, ...linked])].filter((id) => !newIds.has(id) || linked.has(id));
  if (links.length > 0) await join(trx, account, links, await groupsOf(trx, account, [...linked]));
  const groups = await groupsOf(trx, account, others);
  return [
    ...alone.map((id): Group => ({ account, channel, root: id, members: [id], isNew: true })),
    ...groups.map((group) => ({ ...group, isNew: group.members.every((id) => newIds.has(id)) })),
  ];
}

/** Conversations of two channels stay apart: each channel has terms of its own. */
async function join(
  trx: Db,
  account: AccountKey,
  links: readonly Link[],
  groups: readonly Group[],
): Promise<void> {
  const roots = new Map(groups.flatMap(({ members, root }) => members.map((id) => [id, root])));
  const channels = new Map(groups.map(({ root, channel }) => [root, channel]));
  for (const [one, other] of links) {
    const [a, b] = [roots.get(one), roots.get(other)];
    if (a === undefined || b === undefined || a === b || channels.get(a) !== channels.get(b)) continue;
    const [to, from] = a < b ? [a, b] : [b, a];
    await moveRoot(trx, to, account.brand, account.platform, account.account, from);
    for (const [id, root] of roots) if (root === from) roots.set(id, to);
  }
}

function toGroup(
  account: AccountKey,
  root: string,
  members: readonly Pick<ConversationRow, "id" | "channel">[],
): Group {
  const channel = channelId(members.find(({ id }) => id === root)?.channel ?? "");
  return { account, channel, root, members: members.map(({ id }) => id), isNew: false };
}
