import { isSame } from "../core/is-same.ts";
import { caseId, channelId, type CaseId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Discrepancy, Judging, KeptRecord, VerifiedPage } from "../ports/figures.ts";
import { accountOf, byAccount, groupBy } from "./account-key.ts";
import type { Group } from "./conversation-groups.ts";
import { toKeptRecord, type DeadlineRow } from "./deadline-row.ts";
import { foldMemory } from "./fold-memory.ts";
import { aroundOf, judgeFolded } from "./judge-cases.ts";
import { listOf } from "./prepared.ts";
import { aged, unsettledOn } from "./read-figures.ts";
import { rootsAfter, type Root } from "./root-pages.ts";
import type { Db } from "./schema.ts";
import { unsettledIn } from "./stale-figures.ts";
import { caseIdsOf, foldGroup, readGroups, type FoldedGroup } from "./stored-group.ts";

const selectRecords = listOf((db, _none: object, caseIds) =>
  db
    .selectFrom("deadline_records")
    .select(["case_id", "ordinal", "body"])
    .where("case_id", "in", caseIds)
    .orderBy("ordinal"),
);

/** FigureQueries.verify, inside a transaction. Nothing that is remembered is used: all is folded from the events. */
export async function verifyPage(
  db: Db,
  from: string | undefined,
  now: Instant,
  judging: Judging,
): Promise<VerifiedPage> {
  const { rows, next } = await rootsAfter(db, from);
  const found: Recomputed[] = [];
  for (const [, its] of byAccount(rows, (row) => row))
    found.push(...(await recompute(db, its, now, judging)));
  const ids = [...new Set(found.flatMap((one) => [...one.stored, ...one.byCase.keys()]))];
  const unsettled = await unsettledAmong(db, rows, now, judging);
  const compared = ids.filter((id) => !unsettled.has(id));
  const kept = groupBy<Kept>(await selectRecords(db, {}, compared), (row) => row.case_id);
  const byCase = new Map(found.flatMap((one) => [...one.byCase]));
  return {
    next,
    conversations: rows.length,
    cases: compared.length,
    records: compared.reduce((sum, id) => sum + (byCase.get(id)?.length ?? 0), 0),
    unsettled: ids.length - compared.length,
    discrepancies: compared.flatMap((id) =>
      differences(
        id,
        (kept.get(id) ?? []).map((row) => aged(toKeptRecord(row), { now, judging })),
        byCase.get(id) ?? [],
      ),
    ),
  };
}

type Kept = Pick<DeadlineRow, "case_id" | "ordinal" | "body">;

/** What the events of some conversations say. */
interface Recomputed {
  readonly byCase: ReadonlyMap<CaseId, readonly KeptRecord[]>;
  /** The cases that the store has of them. */
  readonly stored: readonly CaseId[];
}

async function recompute(
  db: Db,
  rows: readonly Root[],
  now: Instant,
  judging: Judging,
): Promise<readonly Recomputed[]> {
  const groups = rows
    .map((row): Group => ({ account: accountOf(row), root: row.root, channel: channelId(row.channel) }))
    // Where nobody knows the terms any more, what is kept is all there is.
    .filter(({ channel }) => judging.timelineOf(channel).length > 0);
  const [first] = groups;
  if (first === undefined) return [];
  const forgetful = foldMemory({ least: Infinity, most: 0 }, () => "never used").turn();
  const known = await readGroups(db, forgetful, first.account, groups);
  const folded: readonly FoldedGroup<Group>[] = known.map((one) => foldGroup(one, judging.fold));
  const cases = folded.map((one) => ({ ...one, cases: one.folded.cases() }));
  const around = await aroundOf(
    db,
    groups.map(({ channel }) => channel),
    cases.flatMap((one) => one.cases.map(({ id }) => id)),
  );
  const stored = await caseIdsOf(db, first.account, groups);
  return cases.map(({ group, folded: its, cases: subjects }) => ({
    stored: stored.get(group.root) ?? [],
    byCase: new Map(
      subjects.map((subject) => {
        const { records } = judgeFolded(its, subject, { channel: group.channel, around, now, judging });
        return [subject.id, records];
      }),
    ),
  }));
}

/** Those that are to be judged anew. */
async function unsettledAmong(
  db: Db,
  rows: readonly Root[],
  now: Instant,
  judging: Judging,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const channel of new Set(rows.map((row) => row.channel))) {
    const unsettled = await unsettledOn(db, channelId(channel), now, judging);
    for (const { id } of await unsettledIn(db, unsettled).execute()) found.add(id);
  }
  return found;
}

function differences(
  id: string,
  kept: readonly KeptRecord[],
  recomputed: readonly KeptRecord[],
): readonly Discrepancy[] {
  return Array.from({ length: Math.max(kept.length, recomputed.length) }, (_, i) => ({
    caseId: caseId(id),
    kept: kept[i],
    recomputed: recomputed[i],
  })).filter((one) => !isSame(one.kept, one.recomputed));
}
