import { caseId, type CaseId } from "../core/ids.ts";
import { groupBy } from "./account-key.ts";
import { groupsOf, type Group } from "./conversation-groups.ts";
import type { AccountKey, CaseRow, Db } from "./schema.ts";

/** Conversations that fold together, and those of their cases that something is to be done about. */
export interface CaseGroup extends Group {
  readonly ids: readonly CaseId[];
}

/** Cases of one account by the conversations that fold together with theirs. */
export async function caseGroups(
  db: Db,
  account: AccountKey,
  cases: readonly Pick<CaseRow, "conversation" | "id">[],
): Promise<readonly CaseGroup[]> {
  const homes = await groupsOf(db, account, [...new Set(cases.map(({ conversation }) => conversation))]);
  const byRoot = groupBy(cases, ({ conversation }) => homes.get(conversation)?.root ?? conversation);
  return [...byRoot.values()].flatMap((rows) => {
    const group = homes.get(rows[0]?.conversation ?? "");
    return group === undefined ? [] : [{ ...group, ids: rows.map(({ id }) => caseId(id)) }];
  });
}
