import { entryFor } from "../../cases/open-case.ts";
import type { Case, Wait, WaitEntry } from "../../cases/case.ts";
import type { CoverageInterval } from "../../cases/coverage.ts";
import { judge } from "../../cases/judge.ts";
import type { Outcome } from "../../cases/outcome.ts";
import { isNonEmpty } from "../../non-empty.ts";
import type { Terms } from "../../terms/terms.ts";
import type { Instant } from "../../time/instant.ts";

/**
 * The first reply wait of a case with those of its messages only that the target of that name covers; undefined when it covers
 * none: something else was promised them, by another target or an overlay.
 */
export function waitCovered({ replies: [first] }: Case, target: string): Wait | undefined {
  const entries = first.entries.filter(
    ({ deadline }) => deadline?.terms.kind === "version" && deadline.choice.target.name === target,
  );
  return isNonEmpty(entries) ? { ...first, entries } : undefined;
}

/**
 * The verdict on `wait`, the first of `subject`, had `terms` promised it: its deadlines are set anew, all that people did stays.
 * Undefined when they never fall due.
 */
export function tryTarget(
  subject: Case,
  wait: Wait,
  terms: Terms,
  coverage: readonly CoverageInterval[],
  now: Instant,
): Outcome | undefined {
  const [first, ...others] = wait.entries;
  const again = (entry: WaitEntry): WaitEntry => {
    const anchor = entry.deadline?.anchor ?? entry.message.message;
    return { ...entryFor(wait.clock, { ...entry, anchor }, terms), deletion: entry.deletion };
  };
  const tried: Wait = { ...wait, entries: [again(first), ...others.map(again)] };
  return judge({ ...subject, replies: [tried], updates: [], resolution: undefined }, coverage, now)[0];
}
