import { claimedWait, runningDeadline, type Case } from "../cases/case.ts";
import type { Instant } from "../time/instant.ts";
import { laddersOf } from "./stage.ts";

/** A stage that may be escalated. */
export interface NextStage {
  readonly stage: string;
  /** Routes that nothing has called yet. */
  readonly to: readonly string[];
}

/**
 * The stage that an escalation at `now` would call: the next that names a route which nothing has called by then.
 * Undefined when nothing waits, or the policy names nobody else.
 */
export function nextToEscalate(subject: Case, now: Instant): NextStage | undefined {
  const wait = claimedWait(subject);
  const deadline = wait && runningDeadline(wait);
  if (deadline === undefined) return undefined;
  const stages = laddersOf(subject)
    .flat()
    .filter((stage) => stage.deadline === deadline && stage.kind !== "claim lapse");
  const called = new Set(stages.filter(({ at }) => at <= now).flatMap(({ to }) => to));
  for (const { kind, at, to, spellings } of stages) {
    const fresh = to.filter((route) => !called.has(route));
    if (at <= now || kind === "warning" || fresh.length === 0) continue;
    return { stage: spellings[0] ?? kind, to: fresh };
  }
  return undefined;
}
