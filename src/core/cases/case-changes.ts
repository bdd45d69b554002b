import type { CaseId } from "../ids.ts";
import { isSame } from "../is-same.ts";
import type { Case } from "./case.ts";
import type { FoldState } from "./fold-state.ts";

/**
 * What new events made of a case. `was` is undefined of one that opened. After a late event a case may have another id
 * and opening message: then `is` is what became of it, and may be what became of others too; undefined when it is no more.
 */
export interface CaseChange {
  readonly was: Case | undefined;
  readonly is: Case | undefined;
}

/** The changes noted since they were last taken; from now on none is. */
export function takeChanges({ cases, changed }: FoldState): readonly CaseChange[] {
  const changes = [...changed].map(([place, was]): CaseChange => ({ was, is: cases[place] }));
  changed.clear();
  return changes.filter(({ was, is }) => was !== is);
}

/**
 * The changes between two foldings of one conversation, the second of which had more events. Cases that came out as they
 * were are put back in the second, so that they are the same values still.
 */
export function changesBetween(before: FoldState, after: FoldState): readonly CaseChange[] {
  const changes: CaseChange[] = [];
  for (const [place, is] of after.cases.entries()) {
    const was = caseById(before, is.id);
    if (was !== undefined && isSame(was, is)) after.cases[place] = was;
    else changes.push({ was, is });
  }
  after.changed.clear();
  const gone = before.cases.filter(({ id }) => !after.places.has(id));
  return [...changes, ...gone.map((was) => ({ was, is: successorOf(was, after.cases) }))];
}

/** The case of that id. */
export function caseById({ cases, places }: FoldState, id: CaseId): Case | undefined {
  return cases[places.get(id) ?? -1];
}

/** The customer's case that now holds the opening message of one that is no more. */
function successorOf(was: Case, cases: readonly Case[]): Case | undefined {
  return cases.findLast(({ customer, openedAt }) => customer === was.customer && openedAt <= was.openedAt);
}
