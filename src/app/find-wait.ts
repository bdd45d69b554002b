import { runningDeadline, waitsOf, type Case, type Wait } from "../core/cases/case.ts";
import { rungsOf, type Recorded, type Rung } from "../core/alerts/alert-plan.ts";
import type { OutboxSubject } from "../ports/outbox.ts";

/** A queued message about a stage of a case. */
export type StageSubject = Extract<OutboxSubject, { readonly kind: "stage" }>;

/** The wait that the message is about; undefined when a late event took it away. */
export function findWait(
  subject: Case,
  { clock, anchor }: Pick<StageSubject, "clock" | "anchor">,
): Wait | undefined {
  const isReply = clock === "first" || clock === "next";
  const ofClock = waitsOf(subject).filter((wait) =>
    isReply ? wait.clock === "first" || wait.clock === "next" : wait.clock === clock,
  );
  const anchored = ofClock.findLast((wait) =>
    wait.entries.some(({ deadline }) => deadline?.anchor === anchor),
  );
  return anchored ?? ofClock.at(-1);
}

/** A case, the wait that a message is about, and the keys of its stages that are recorded. */
export interface CalledCase {
  readonly subject: Case;
  readonly wait: Wait;
  readonly recorded: Recorded;
}

/** What of a message tells which stage it gives. */
type CalledFor = Pick<StageSubject, "alertKeys" | "stage" | "anchor">;

/** Why the message need not be sent any more; undefined while the case, as it stands, still calls for it. */
export function reasonNotToSend(called: CalledCase, about: CalledFor): string | undefined {
  const { subject } = called;
  const rung = rungsOf(subject)
    .flat()
    .find((one) => one.keys().some((key) => about.alertKeys.includes(key)) || isAdopted(one, called, about));
  if (rung === undefined)
    return subject.state.kind === "waiting" ? "another deadline runs" : subject.state.kind;
  return rung.stage.quiet ? quietBecause(rung, subject) : undefined;
}

/** A late event changed the stage's key after it was queued: the new one counts as given, and this message gives it. */
function isAdopted({ stage, keys }: Rung, { wait, recorded }: CalledCase, about: CalledFor): boolean {
  return (
    stage.spellings.includes(about.stage) &&
    stage.deadline === runningDeadline(wait) &&
    wait.entries.some(({ deadline }) => deadline?.anchor === about.anchor) &&
    keys().some((key) => recorded.has(key))
  );
}

function quietBecause({ stage }: Rung, { claim }: Case): string {
  if (stage.kind === "after") return "escalated before";
  return claim !== undefined && claim.at <= stage.at ? "claimed" : "snoozed";
}
