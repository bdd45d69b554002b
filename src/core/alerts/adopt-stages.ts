import type { Case } from "../cases/case.ts";
import type { AlertKey } from "../ids.ts";
import { rungsOf, type Recorded } from "./alert-plan.ts";
import type { Stage } from "./stage.ts";

/**
 * The keys of `after` that count as recorded because the same stages of `before` are: for a case whose opening message,
 * and with it its id, a late event has changed (DESIGN §5). The store keeps the old id as an alias and records these.
 */
export function adoptStages(before: Case, after: Case, recorded: Recorded): readonly AlertKey[] {
  if (before.id === after.id) return [];
  const given = new Set(
    rungsOf(before)
      .flat()
      .flatMap(({ stage, keys }) =>
        keys().flatMap((key, i) => (recorded.has(key) ? [nameOf(stage, i)] : [])),
      ),
  );
  return rungsOf(after)
    .flat()
    .flatMap(({ stage, keys }) => keys().filter((_key, i) => given.has(nameOf(stage, i))));
}

function nameOf({ deadline, spellings }: Stage, i: number): string {
  return `${deadline.clock} ${spellings[i] ?? ""}`;
}
