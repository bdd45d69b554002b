import type { Case } from "../cases/case.ts";
import type { AlertKey } from "../ids.ts";
import { rungsOf, type Recorded, type Rung } from "./alert-plan.ts";

/**
 * The keys of `after` that count as recorded because the same stages of `before` are: for a case that a late event has
 * changed, and with it the key of what was sent already (DESIGN §5: the opening message, and so the id; or the message
 * that sets the deadline, or its clock). A wait that began only later adopts nothing: its alerts are still to come.
 */
export function adoptStages(before: Case, after: Case, recorded: Recorded): readonly AlertKey[] {
  const given = rungsOf(before)
    .flat()
    .flatMap((rung) =>
      rung.keys().flatMap((key, i) => (recorded.has(key) ? [{ rung, name: nameOf(rung, i) }] : [])),
    );
  const adopted = rungsOf(after)
    .flat()
    .flatMap((rung) =>
      rung
        .keys()
        .filter((_key, i) => given.some((one) => one.name === nameOf(rung, i) && isSameWait(one.rung, rung))),
    );
  return adopted.filter((key) => !recorded.has(key));
}

/** The same stage for the same kind of wait: of a reply, whether it is the first or a later one. */
function nameOf({ stage: { deadline, spellings } }: Rung, i: number): string {
  const { clock } = deadline;
  return `${clock === "first" || clock === "next" ? "reply" : clock} ${spellings[i] ?? ""}`;
}

/** A late message may begin the wait earlier; a wait that begins later is another. */
function isSameWait({ stage: { deadline: before } }: Rung, { stage: { deadline: after } }: Rung): boolean {
  return before.anchor === after.anchor || after.startsAt <= before.startsAt;
}
