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

/**
 * The changes noted since they were last taken; from now on none is. When events were taken `anew`, cases that have come
 * out as they were are put back, so that they are the same values still.
 */
export function takeChanges(state: FoldState, anew: boolean): readonly CaseChange[] {
  const { cases, places, changed } = state;
  const changes: CaseChange[] = [];
  for (const [id, was] of changed) {
    const place = places.get(id);
    const is = place === undefined ? successorOf(was, cases) : cases[place];
    if (anew && place !== undefined && was !== undefined && isSame(was, is)) cases[place] = was;
    else if (was !== is) changes.push({ was, is });
  }
  changed.clear();
  return changes;
}

/** Notes all cases of `before` as what those of `state` were: it was folded anew. */
export function noteAll(state: FoldState, before: FoldState): void {
  for (const subject of before.cases) state.changed.set(subject.id, subject);
}

/** The case of that id. */
export function caseById({ cases, places }: FoldState, id: CaseId): Case | undefined {
  return cases[places.get(id) ?? -1];
}

/** The customer's case that now holds the opening message of one that is no more. */
function successorOf(was: Case | undefined, cases: readonly Case[]): Case | undefined {
  if (was === undefined) return undefined;
  return cases.findLast(({ customer, openedAt }) => customer === was.customer && openedAt <= was.openedAt);
}
