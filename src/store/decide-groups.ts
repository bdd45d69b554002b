import type { CaseChange } from "../core/cases/case-changes.ts";
import type { ChannelEvent } from "../core/cases/events.ts";
import type { CaseId } from "../core/ids.ts";
import type { Folded } from "../ports/fold.ts";
import type { Decider } from "../ports/store.ts";
import type { Decided } from "./case-store.ts";
import type { TouchedGroup } from "./conversation-groups.ts";
import { eventKey, keyText } from "./event-row.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import type { AccountKey, Db } from "./schema.ts";
import { caseIdsOf, foldGroup, keysOf, readGroups, type FoldedGroup } from "./stored-group.ts";

/** Folds what is new into each group, and asks once what becomes of the cases that this changed. */
export async function decideGroups(
  trx: Db,
  { turn, fold, decide }: Decider & { readonly turn: MemoryTurn },
  account: AccountKey,
  groups: readonly TouchedGroup[],
  fresh: readonly ChannelEvent[],
): Promise<readonly Decided[]> {
  for (const group of groups) forgetAbsorbed(turn, group);
  const without = new Set(fresh.map((event) => keyText(eventKey(event))));
  const known = await readGroups(trx, turn, account, groups, without);
  const folded = known.map((one) => foldGroup(one, fold));
  const unsettled = folded.flatMap(({ group, isSettled }) => (isSettled ? [] : [group]));
  const stored = await caseIdsOf(trx, account, unsettled);
  const freshOf = byGroup(groups, fresh);
  const changed = folded.map((one) => change(one, freshOf(one.group), stored.get(one.group.root) ?? []));
  const concerned = changed.flatMap(({ group, changes }) => (group.isNew ? [] : changes.flatMap(idsOf)));
  const recordedFor = await keysOf(trx, concerned);
  return changed.map(({ group, folded: its, changes, isLate, gone, touched }) => {
    turn.keep(group, { folded: its, isSettled: true });
    const recorded = recordedFor(new Set(changes.flatMap(idsOf)));
    return { group, gone, touched, decision: decide({ changes, isLate, recorded }) };
  });
}

/** Groups that have just become one were folded apart. */
function forgetAbsorbed(turn: MemoryTurn, { account, root, absorbed }: TouchedGroup): void {
  if (absorbed.length === 0) return;
  for (const known of [root, ...absorbed]) turn.take({ account, root: known });
}

function byGroup(
  groups: readonly TouchedGroup[],
  fresh: readonly ChannelEvent[],
): (group: TouchedGroup) => readonly ChannelEvent[] {
  const home = new Map(groups.flatMap(({ touched, root }) => touched.map((id) => [id, root])));
  const found = new Map<string, ChannelEvent[]>(groups.map(({ root }) => [root, []]));
  for (const event of fresh) found.get(home.get(event.conversation.id) ?? "")?.push(event);
  return ({ root }) => found.get(root) ?? [];
}

interface Changed {
  readonly group: TouchedGroup;
  readonly folded: Folded;
  readonly changes: readonly CaseChange[];
  readonly isLate: boolean;
  readonly gone: readonly CaseId[];
  readonly touched: readonly CaseId[];
}

/** Adds what is new. What the store has of cases that are not settled may be of before: all of them are decided. */
function change(
  { group, folded, isSettled }: FoldedGroup<TouchedGroup>,
  fresh: readonly ChannelEvent[],
  stored: readonly CaseId[],
): Changed {
  const { changes, about, isLate } = folded.add(fresh);
  const ids = [...changes.flatMap(({ was }) => was?.id ?? []), ...stored];
  const gone = [...new Set(ids)].filter((id) => folded.caseById(id) === undefined);
  const touched = [...new Set([...changes.flatMap(idsOf), ...about, ...gone])];
  return { group, folded, isLate, gone, touched, changes: isSettled ? changes : withOthers(changes, folded) };
}

function withOthers(changes: readonly CaseChange[], folded: Folded): readonly CaseChange[] {
  const named = new Set(changes.flatMap(({ is }) => is?.id ?? []));
  const others = folded.cases().filter(({ id }) => !named.has(id));
  return [...changes, ...others.map((same) => ({ was: same, is: same }))];
}

const idsOf = ({ was, is }: CaseChange): readonly CaseId[] =>
  [was, is].flatMap((subject) => subject?.id ?? []);
