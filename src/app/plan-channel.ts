import type { Case } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import { planner, type Plan } from "../core/stats/plan/plan.ts";
import { promisedTarget, withWeek } from "../core/stats/plan/planned-terms.ts";
import { termsAtOrFirst, type TermsHistory } from "../core/terms/terms-at.ts";
import type { Terms } from "../core/terms/terms.ts";
import type { Week } from "../core/time/calendar.ts";
import type { Duration, Instant } from "../core/time/instant.ts";

/** What somebody wants to know; what they leave open is as the terms in force have it. */
export interface PlanQuestion {
  readonly week: Week | undefined;
  readonly target: Duration | undefined;
  readonly objective: number | undefined;
  /** Cases opened from then on are asked. */
  readonly since: Instant;
  readonly now: Instant;
}

/** The answer for a channel. */
export interface ChannelPlan extends Plan {
  readonly channel: string;
  /** Those it was planned with: in force at `now`, with other hours if others were asked about. */
  readonly terms: Terms;
  /** The target whose promise was tried. */
  readonly target: string;
  /** What it promises now. */
  readonly promised: Duration;
}

/** Plans for one channel. */
export interface ChannelPlanner {
  /** By which cases are to be folded. */
  readonly history: TermsHistory;
  /** Adds cases folded so; those opened too early are left out. */
  readonly add: (cases: readonly Case[], coverage: readonly CoverageInterval[]) => void;
  readonly plan: () => ChannelPlan;
}

/**
 * Plans with the terms in force at the question's `now` as if they had always been; overlays stay where they were, because another
 * surge would have its own terms too. Undefined when these terms promise nothing.
 */
export function channelPlanner(
  channel: string,
  history: TermsHistory,
  { week, target: span, objective, since, now }: PlanQuestion,
): ChannelPlanner | undefined {
  const inForce = termsAtOrFirst({ ...history, overlays: [] }, now);
  const terms = week === undefined ? inForce : withWeek(inForce, week);
  const target = promisedTarget(terms);
  if (target === undefined) return undefined;
  const promised = target.promise.first;
  const goal = objective ?? terms.objective;
  const { add, plan } = planner({ terms, target, asked: span ?? promised, now }, goal);
  return {
    history: asIfAlways(history, terms),
    add: (cases, coverage) => {
      for (const subject of cases) if (subject.openedAt >= since) add(subject, coverage);
    },
    plan: () => ({ ...plan(), channel, terms, target: target.name, promised }),
  };
}

/** Nobody is warned of what is over: only verdicts are asked for. */
function asIfAlways({ versions: [first], overlays }: TermsHistory, terms: Terms): TermsHistory {
  return { versions: [{ ...terms, from: first.from, warnings: [], escalation: [] }], overlays };
}
