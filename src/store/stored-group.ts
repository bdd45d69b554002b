import { alertKey, caseId, type AlertKey, type CaseId } from "../core/ids.ts";
import type { Fold, Folded, Past } from "../ports/fold.ts";
import { groupBy } from "./account-key.ts";
import { groupsOf, type Group } from "./conversation-groups.ts";
import { keyText, toEvent } from "./event-row.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import { casesIn, eventsIn } from "./in-groups.ts";
import { listOf } from "./prepared.ts";
import type { AccountKey, Db } from "./schema.ts";

/** Conversations that fold together, folded. */
export interface FoldedGroup<G extends Group> {
  readonly group: G;
  readonly folded: Folded;
  /** The store has its cases as they are. */
  readonly isSettled: boolean;
}

const selectEvents = listOf((db, account: AccountKey, roots) =>
  eventsIn(db, account, roots).select([
    "conversations.root",
    "events.kind",
    "events.id",
    "events.version",
    "events.body",
  ]),
);

const selectCaseIds = listOf((db, account: AccountKey, roots) =>
  casesIn(db, account, roots).select(["conversations.root", "cases.id"]),
);

const selectKeys = listOf((db, _none: object, caseIds) =>
  db.selectFrom("alert_keys").select(["case_id", "key"]).where("case_id", "in", caseIds),
);

/** What was stored of a group. */
export interface KnownGroup<G extends Group> {
  readonly group: G;
  readonly past: Past;
  /** The store has its cases as they were folded. */
  readonly isSettled: boolean;
}

/**
 * What was stored of groups of one account: as it is remembered, else all events but those named by `without`, which were
 * stored just now.
 */
export async function readGroups<G extends Group>(
  db: Db,
  turn: MemoryTurn,
  account: AccountKey,
  groups: readonly (G & { readonly isNew?: boolean })[],
  without?: ReadonlySet<string>,
): Promise<readonly KnownGroup<G>[]> {
  const found = groups.map((group) => ({ group, remembered: group.isNew ? undefined : turn.take(group) }));
  const roots = found.flatMap(({ group, remembered }) => (remembered || group.isNew ? [] : [group.root]));
  const stored = groupBy(await selectEvents(db, account, roots), ({ root }) => root);
  return found.map(({ group, remembered }) => {
    const { channel, root } = group;
    if (remembered) {
      const { folded, isSettled } = remembered;
      return { group, past: { kind: "kept", channel, folded }, isSettled };
    }
    const rows = (stored.get(root) ?? []).filter((row) => without?.has(keyText(row)) !== true);
    return {
      group,
      past: { kind: "events", channel, events: rows.map(toEvent) },
      isSettled: group.isNew === true,
    };
  });
}

/** Folds what was stored. Under other terms than before the store's cases may be others too. */
export function foldGroup<G extends Group>(
  { group, past, isSettled }: KnownGroup<G>,
  fold: Fold,
): FoldedGroup<G> {
  const folded = fold(past);
  return {
    group,
    folded,
    isSettled: isSettled && (past.kind === "events" || past.folded === folded),
  };
}

/** The conversations around that one, folded together and remembered so; undefined when nothing of them is known. */
export async function foldedAround(
  db: Db,
  turn: MemoryTurn,
  { account, conversation }: { readonly account: AccountKey; readonly conversation: string },
  fold: Fold,
): Promise<FoldedGroup<Group> | undefined> {
  const groups = await groupsOf(db, account, [conversation]);
  const [known] = await readGroups(db, turn, account, [...groups.values()]);
  if (!known) return undefined;
  const found = foldGroup(known, fold);
  const { group, folded, isSettled } = found;
  turn.keep(group, { folded, isSettled });
  return found;
}

/** The ids of the cases that the store has of each group, by its root. */
export async function caseIdsOf(
  db: Db,
  account: AccountKey,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, readonly CaseId[]>> {
  const roots = groups.map(({ root }) => root);
  const rows = groupBy(await selectCaseIds(db, account, roots), ({ root }) => root);
  return new Map([...rows].map(([root, its]) => [root, its.map(({ id }) => caseId(id))]));
}

/** The recorded keys of each of those cases. A key is of one case only, which it is a hash of. */
export async function keysOf(
  db: Db,
  caseIds: readonly CaseId[],
): Promise<(ids: Iterable<CaseId>) => ReadonlySet<AlertKey>> {
  const rows = groupBy(await selectKeys(db, {}, [...new Set(caseIds)]), ({ case_id }) => case_id);
  return (ids) => new Set([...ids].flatMap((id) => rows.get(id)?.map(({ key }) => alertKey(key)) ?? []));
}
