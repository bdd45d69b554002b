import { waitsOf, type Case, type Wait } from "../core/cases/case.ts";
import { rungsOf, type Rung } from "../core/alerts/alert-plan.ts";
import type { OutboxSubject } from "../ports/store.ts";

/** A queued message about a stage of a case. */
export type StageSubject = Extract<OutboxSubject, { readonly kind: "stage" }>;

/** The wait that the message is about; undefined when a late event took it away. */
export function findWait(subject: Case, { clock, anchor }: StageSubject): Wait | undefined {
  const isReply = clock === "first" || clock === "next";
  const ofClock = waitsOf(subject).filter((wait) =>
    isReply ? wait.clock === "first" || wait.clock === "next" : wait.clock === clock,
  );
  const anchored = ofClock.findLast((wait) =>
    wait.entries.some(({ deadline }) => deadline?.anchor === anchor),
  );
  return anchored ?? ofClock.at(-1);
}

/** Why the message need not be sent any more; undefined while the case, as it stands, still calls for it. */
export function reasonNotToSend(subject: Case, { alertKeys }: StageSubject): string | undefined {
  const rung = rungsOf(subject)
    .flat()
    .find((one) => one.keys().some((key) => alertKeys.includes(key)));
  if (rung === undefined)
    return subject.state.kind === "waiting" ? "another deadline runs" : subject.state.kind;
  return rung.stage.quiet ? quietBecause(rung, subject) : undefined;
}

function quietBecause({ stage }: Rung, { claim }: Case): string {
  return claim !== undefined && claim.at <= stage.at ? "claimed" : "snoozed";
}
