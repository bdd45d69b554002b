import type { Outcome } from "../cases/outcome.ts";
import { isOpen, nextClosing, nextOpening } from "../time/business-hours.ts";
import { duration, timeBetween, type Duration, type Instant } from "../time/instant.ts";

/** What is known around a miss beside its verdict; what is undefined is not known, and nothing is said of it. */
export interface MissFacts {
  /** When somebody first took it, or that nobody did. */
  readonly claim?: Instant | "nobody" | undefined;
  /** The first warning that was sent while it waited, and where to if that is to be told; or that there was none. */
  readonly warning?: { readonly at: Instant; readonly to: string | undefined } | "none" | undefined;
}

/** How a message came, by the hours of its channel. */
export type Arrival =
  | { readonly kind: "open" }
  /** The channel closed before the answer was due. */
  | { readonly kind: "before closing"; readonly by: Duration }
  /** The time ran from the next opening on. */
  | { readonly kind: "closed"; readonly opensAt: Instant };

/** What would have kept a promise that was missed. */
export interface KeptIf extends MissFacts {
  readonly clock: Outcome["clock"];
  readonly cameAt: Instant;
  readonly arrival: Arrival;
  /** An answer until then would have kept it. */
  readonly answerBy: Instant;
  /** How much too late the answer came, in the time that counts; undefined when none came. */
  readonly lateBy: Duration | undefined;
}

/** Undefined unless the promise was missed. */
export function keptIf(outcome: Outcome, facts: MissFacts = {}): KeptIf | undefined {
  if (outcome.result !== "missed") return undefined;
  const { deadline, answeredAt, used, clock } = outcome;
  return {
    ...facts,
    clock,
    cameAt: deadline.startsAt,
    arrival: arrivalOf(outcome),
    answerBy: deadline.dueAt,
    lateBy: answeredAt === undefined ? undefined : duration(Math.max(0, used - deadline.within)),
  };
}

function arrivalOf({ deadline }: Outcome): Arrival {
  const { startsAt, dueAt, countedBy, terms } = deadline;
  if (countedBy === "calendar") return { kind: "open" };
  if (!isOpen(terms.hours, startsAt)) {
    return { kind: "closed", opensAt: nextOpening(terms.hours, startsAt) ?? dueAt };
  }
  const closesAt = nextClosing(terms.hours, startsAt);
  if (closesAt === undefined || closesAt >= dueAt) return { kind: "open" };
  return { kind: "before closing", by: timeBetween(startsAt, closesAt) };
}
