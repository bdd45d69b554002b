import {
  claimedWait,
  runningDeadline,
  runningWaits,
  type Case,
  type Claim,
  type Escalation,
} from "../cases/case.ts";
import type { Deadline } from "../cases/deadline.ts";
import type { PersonId } from "../ids.ts";
import { addBusinessTime, businessTimeBetween } from "../time/business-hours.ts";
import { duration, END_OF_TIME, instant, type Instant } from "../time/instant.ts";
import { formatInstant } from "../time/iso.ts";
import { policyOf } from "./policy.ts";

/** One step of the escalation policy as it applies to one deadline. */
export interface Stage {
  readonly kind: "warning" | "claim lapse" | "escalated" | "breach" | "after";
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
 * claim stands on a ladder of its own: it speaks to the claimant only and replaces no warning. So does what a person
 * escalated: a warning that is still to come is told all the same.
 */
export function laddersOf(subject: Case): readonly (readonly Stage[])[] {
  return runningWaits(subject).flatMap((wait) => {
    const deadline = runningDeadline(wait);
    if (deadline === undefined) return [];
    const isActedOn = wait === claimedWait(subject);
    const claim = isActedOn ? subject.claim : undefined;
    const lapsesAt = claim && lapseOf(claim, deadline);
    const stages = [...warningStages(subject, deadline, claim, lapsesAt), ...breachStages(deadline)];
    const ladder = stages.sort((a, b) => a.at - b.at);
    const lapse = lapseStages(deadline, claim, lapsesAt);
    const escalations = isActedOn ? subject.escalations : [];
    if (escalations.length === 0) return [ladder, lapse];
    const { called, left } = escalated(ladder, escalations);
    return [left, lapse, called];
  });
}

/** An instant before which no stage of the case calls: cheap, where ladders are not. Undefined when none will. */
export function callsFrom(subject: Case): Instant | undefined {
  const calls = runningWaits(subject).flatMap((wait) => {
    const deadline = runningDeadline(wait);
    // A claim lapses after it was made, which may be before the first warning or after it; an escalation calls at once.
    const acts = [subject.claim?.at ?? [], subject.escalations[0]?.at ?? []].flat();
    return [deadline?.warnings[0]?.at ?? deadline?.breachAt ?? [], acts].flat();
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

/** What escalations make of a ladder. */
interface Escalated {
  /** What they call, the earliest first. */
  readonly called: readonly Stage[];
  /** What is left to be called at its own time. */
  readonly left: readonly Stage[];
}

/**
 * `ladder` after people escalated stages of it: each of these calls its routes at once, and those that it was the first
 * to name are not called again at its own time. A breach is told all the same: that the promise is broken is news; a
 * later stage whose routes have all been called counts as given.
 */
function escalated(ladder: readonly Stage[], escalations: readonly Escalation[]): Escalated {
  const called: Stage[] = [];
  const left = ladder.map((stage, i) => {
    const one = escalations.find((escalation) => concerns(escalation, stage));
    if (one === undefined) return stage;
    const { at, stage: spelling } = one;
    called.push({
      ...stage,
      kind: "escalated",
      at,
      spellings: [escalationSpelling(spelling, at)],
    });
    const before = new Set(ladder.slice(0, i).flatMap(({ to }) => to));
    const to = stage.to.filter((route) => before.has(route));
    return { ...stage, to, quiet: stage.quiet || (stage.kind === "after" && to.length === 0) };
  });
  return { called: called.sort((a, b) => a.at - b.at), left };
}

/** The spelling of what an escalation of a stage at `at` calls: one that was taken back and made again is another. */
export function escalationSpelling(stage: string, at: Instant): string {
  return `escalate:${stage}:${formatInstant(at)}`;
}

/** Whether a stage of that spelling was called by a person. */
export const isEscalated = (spelling: string): boolean => spelling.startsWith("escalate:");

/** Whether it was made before the stage called, about the same deadline. */
function concerns(
  { stage: spelling, anchor, at }: Escalation,
  { spellings, deadline, at: calls }: Stage,
): boolean {
  return spellings.includes(spelling) && deadline.anchor === anchor && at < calls;
}
