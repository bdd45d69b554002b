import {
  lastReplyWait,
  runningDeadline,
  runningWaits,
  type Case,
  type Claim,
  type Wait,
} from "../cases/case.ts";
import type { Deadline } from "../cases/deadline.ts";
import type { Terms } from "../terms/terms.ts";
import type { PersonId } from "../ids.ts";
import { addBusinessTime, businessTimeBetween } from "../time/business-hours.ts";
import { formatDuration } from "../time/duration-text.ts";
import { duration, END_OF_TIME, instant, type Duration, type Instant } from "../time/instant.ts";
import { formatInstant } from "../time/iso.ts";

/** One step of the escalation policy as it applies to one deadline. */
export interface Stage {
  readonly kind: "warning" | "claim lapse" | "breach" | "after";
  /** Canonical: `warn:10m`, `breach`, `after:30m`. Warnings that merged have several, the earliest first. */
  readonly spellings: readonly string[];
  /** When it calls. */
  readonly at: Instant;
  /** Names of routes. */
  readonly to: readonly string[];
  /** Who is named in it, or, for the lapse of a claim, gets it as a direct message: the claimant. */
  readonly mentions: PersonId | undefined;
  /** Claimed: nobody needs to hear it, but it counts as given. */
  readonly quiet: boolean;
  readonly deadline: Deadline;
}

/**
 * The ladders of each deadline that runs now: warnings, breach and what follows it, the earliest first. The lapse of a
 * claim stands on a ladder of its own: it speaks to the claimant only and replaces no warning.
 */
export function laddersOf(subject: Case): readonly (readonly Stage[])[] {
  return runningWaits(subject).flatMap((wait) => {
    const deadline = runningDeadline(wait);
    if (deadline === undefined) return [];
    const claim = wait === claimedWait(subject) ? subject.claim : undefined;
    const lapsesAt = claim && lapseOf(claim, deadline);
    const stages = [...warningStages(subject, deadline, claim, lapsesAt), ...breachStages(deadline)];
    return [stages.sort((a, b) => a.at - b.at), lapseStages(deadline, claim, lapsesAt)];
  });
}

/** What a claim is about: the reply that is waited for, else the update. */
function claimedWait(subject: Case): Wait | undefined {
  return subject.state.kind === "waiting" ? lastReplyWait(subject) : subject.updates.at(-1);
}

/** An instant before which no stage of the case calls: cheap, where ladders are not. Undefined when none will. */
export function callsFrom(subject: Case): Instant | undefined {
  const calls = runningWaits(subject).flatMap((wait) => {
    const deadline = runningDeadline(wait);
    // A claim lapses after it was made, which may be before the first warning or after it.
    return [deadline?.warnings[0]?.at ?? deadline?.breachAt ?? [], subject.claim?.at ?? []].flat();
  });
  return calls.reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
}

function warningStages(
  { snoozedUntil }: Case,
  deadline: Deadline,
  claim: Claim | undefined,
  lapsesAt: Instant | undefined,
): readonly Stage[] {
  const { warnings, terms, breachAt } = deadline;
  const { atWarning } = policyOf(terms.escalation);
  return warnings.map(({ at, stages }, i) => {
    const isLast = i === warnings.length - 1;
    const isClaimed =
      claim !== undefined && claim.at <= at && (lapsesAt === undefined || at < lapsesAt) && !isLast;
    // A snooze puts a warning off, never beyond the breach.
    const postponed = snoozedUntil !== undefined && snoozedUntil > at && snoozedUntil <= breachAt;
    return {
      kind: "warning",
      spellings: stages,
      at: postponed ? snoozedUntil : at,
      to: atWarning,
      mentions: isLast ? claim?.by : undefined,
      quiet: isClaimed || (snoozedUntil !== undefined && snoozedUntil > breachAt && snoozedUntil > at),
      deadline,
    };
  });
}

function lapseStages(
  deadline: Deadline,
  claim: Claim | undefined,
  at: Instant | undefined,
): readonly Stage[] {
  if (claim === undefined || at === undefined) return [];
  if (claim.at >= deadline.dueAt) return []; // no time was left that could run out
  const spellings = [`lapse:${formatInstant(claim.at)}`];
  return [{ kind: "claim lapse", spellings, at, to: [], mentions: claim.by, quiet: false, deadline }];
}

/** None when the channel never opens again: such a promise cannot be broken. */
function breachStages(deadline: Deadline): readonly Stage[] {
  const { breachAt, terms } = deadline;
  if (breachAt === END_OF_TIME) return [];
  const policy = policyOf(terms.escalation);
  // Strictly after `breachAt` the target is missed; a reply at that very instant still keeps it (DESIGN §4).
  const at = instant(breachAt + 1);
  const breach = loud("breach", "breach", at, policy.atBreach, deadline);
  const later = policy.later.flatMap(({ delay, spelling, to }): readonly Stage[] => {
    const due = addBusinessTime(terms.hours, breachAt, delay);
    if (due === undefined) return [];
    return [loud("after", spelling, instant(Math.max(due, at)), to, deadline)];
  });
  return [breach, ...later];
}

function loud(
  kind: "breach" | "after",
  spelling: string,
  at: Instant,
  to: readonly string[],
  deadline: Deadline,
): Stage {
  return { kind, spellings: [spelling], at, to, mentions: undefined, quiet: false, deadline };
}

/** A claim lapses at half the business time that was left when it was made (DESIGN §5); at once when none was. */
function lapseOf(claim: Claim, { terms, dueAt }: Deadline): Instant | undefined {
  const left = businessTimeBetween(terms.hours, claim.at, dueAt);
  return addBusinessTime(terms.hours, claim.at, duration(Math.floor(left / 2)));
}

/** What an escalation policy says of every deadline alike. */
interface Policy {
  readonly atWarning: readonly string[];
  readonly atBreach: readonly string[];
  /** Two steps of one delay are one stage. */
  readonly later: readonly {
    readonly delay: Duration;
    readonly spelling: string;
    readonly to: readonly string[];
  }[];
}

const policies = new WeakMap<Terms["escalation"], Policy>();

/** Worked out once for each version of the terms: every case asks for it whenever it changes. */
function policyOf(escalation: Terms["escalation"]): Policy {
  const known = policies.get(escalation);
  if (known) return known;
  const policy = {
    atWarning: routesAt(escalation, "warning"),
    atBreach: routesAt(escalation, "breach"),
    later: [...routesByDelay(escalation)].map(([delay, to]) => {
      return { delay, spelling: `after:${formatDuration(delay)}`, to };
    }),
  };
  policies.set(escalation, policy);
  return policy;
}

/** The routes of the steps after the breach, by their delay: two steps of one delay are one stage. */
function routesByDelay(escalation: Terms["escalation"]): ReadonlyMap<Duration, readonly string[]> {
  const byDelay = new Map<Duration, readonly string[]>();
  for (const step of escalation) {
    if (step.at !== "after") continue;
    byDelay.set(step.after, [...new Set([...(byDelay.get(step.after) ?? []), ...step.to])]);
  }
  return byDelay;
}

function routesAt(escalation: Terms["escalation"], at: "warning" | "breach"): readonly string[] {
  return [...new Set(escalation.flatMap((step) => (step.at === at ? step.to : [])))];
}
