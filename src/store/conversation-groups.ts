import { channelId, type ChannelId } from "../core/ids.ts";
import { groupBy } from "./account-key.ts";
import type { Link } from "./places.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { AccountKey, Db } from "./schema.ts";

/** Conversations that fold together. */
export interface Group {
  readonly account: AccountKey;
  readonly channel: ChannelId;
  /** The id of one of them, which stands for all. */
  readonly root: string;
}

/** A group that something new was told of. */
export interface TouchedGroup extends Group {
  /** Those of its conversations that it was told of. */
  readonly touched: readonly string[];
  /** Nothing was stored of it before. */
  readonly isNew: boolean;
  /** Roots of groups, of which something was stored before, that have just become part of it. */
  readonly absorbed: readonly string[];
}

const selectRoots = listOf((db, account: AccountKey, ids) =>
  db
    .selectFrom("conversations")
    .select(["id", "root", "channel"])
    .where((eb) => eb.and(account))
    .where("id", "in", ids),
);

const selectMembers = listOf((db, account: AccountKey, roots) =>
  db
    .selectFrom("conversations")
    .select(["id", "root"])
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

/** The group of each of these conversations that is known, by its id. */
export async function groupsOf(
  db: Db,
  account: AccountKey,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Group>> {
  const rows = await selectRoots(db, account, ids);
  return new Map(rows.map(({ id, root, channel }) => [id, { account, root, channel: channelId(channel) }]));
}

/** The conversations of each of those groups that these conversations belong to. */
export async function membersOf(
  db: Db,
  account: AccountKey,
  ids: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const groups = await groupsOf(db, account, ids);
  const roots = new Set([...groups.values()].map(({ root }) => root));
  const rows = await selectMembers(db, account, [...roots]);
  return [...groupBy(rows, ({ root }) => root).values()].map((members) => members.map(({ id }) => id));
}

/** The groups of conversations that something new was told of, after those that `links` name became one. */
export async function groupsTouched(
  trx: Db,
  told: { readonly account: AccountKey; readonly channel: ChannelId; readonly ids: ReadonlySet<string> },
  newIds: ReadonlySet<string>,
  links: readonly Link[],
): Promise<readonly TouchedGroup[]> {
  const { account, channel, ids } = told;
  const linked = new Set(links.flat());
  // Most messages open a conversation of their own: nothing need be asked about it.
  const alone = [...ids].filter((id) => newIds.has(id) && !linked.has(id));
  const others = [...new Set([...ids, ...linked])].filter((id) => !newIds.has(id) || linked.has(id));
  const homes = new Map<string, TouchedGroup>();
  for (const [id, group] of await groupsOf(trx, account, others)) {
    homes.set(id, { ...group, touched: [], isNew: newIds.has(group.root), absorbed: [] });
  }
  await join(trx, links, homes);
  const touched = groupBy(
    others.filter((id) => ids.has(id) && homes.has(id)),
    (id) => homes.get(id)?.root ?? id,
  );
  return [
    ...alone.map((id) => newGroup(account, channel, id)),
    ...[...touched.values()].flatMap((its) => {
      const home = homes.get(its[0] ?? "");
      return home === undefined ? [] : [{ ...home, touched: its }];
    }),
  ];
}

function newGroup(account: AccountKey, channel: ChannelId, root: string): TouchedGroup {
  return { account, channel, root, touched: [root], isNew: true, absorbed: [] };
}

/** Conversations of two channels stay apart: each channel has terms of its own. */
async function join(trx: Db, links: readonly Link[], homes: Map<string, TouchedGroup>): Promise<void> {
  for (const [one, other] of links) {
    const [a, b] = [homes.get(one), homes.get(other)];
    if (a === undefined || b === undefined || a.root === b.root || a.channel !== b.channel) continue;
    const [to, from] = isHost(a, b) ? [a, b] : [b, a];
    const { brand, platform, account } = to.account;
    await moveRoot(trx, to.root, brand, platform, account, from.root);
    const joined: TouchedGroup = {
      ...to,
      isNew: a.isNew && b.isNew,
      absorbed: [...to.absorbed, ...from.absorbed, ...(from.isNew ? [] : [from.root])],
    };
    for (const [id, { root }] of homes) if (root === to.root || root === from.root) homes.set(id, joined);
  }
}

/** A new thread joins its channel and not the reverse: else each would move all that is in it. */
function isHost(a: TouchedGroup, b: TouchedGroup): boolean {
  return a.isNew === b.isNew ? a.root < b.root : b.isNew;
}
