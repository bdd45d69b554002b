import type { Recorded } from "../core/alerts/alert-plan.ts";
import { isOpenWait, runningDeadline, type Case, type Wait } from "../core/cases/case.ts";
import type { CoverageInterval } from "../core/cases/coverage.ts";
import type { Deadline } from "../core/cases/deadline.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import { judge } from "../core/cases/judge.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import { businessTimeBetween } from "../core/time/business-hours.ts";
import { duration, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Words } from "../ports/channel.ts";
import type { CaseLine, CaseNotice, PersonalNotice, Someone, Standing, Unseen } from "../ports/notice.ts";
import type { Monitored } from "./monitored.ts";
import { promiseInWords } from "./promise-in-words.ts";
import { unseenBetween } from "./unseen.ts";
import { mentionsOf, someone, type Team } from "./team.ts";
import type { StageSubject } from "./find-wait.ts";

/** A case and all that its messages in Slack tell of it. */
export interface CaseView {
  readonly subject: Case;
  /** What people did about it. */
  readonly acts: readonly ActOn[];
  /** The keys of its stages that are recorded. */
  readonly recorded: Recorded;
  readonly wait: Wait;
  readonly monitored: Monitored;
  /** Of the message that the notice quotes. */
  readonly words: Words | undefined;
  readonly coverage: readonly CoverageInterval[];
}

/** The case in full, as it stands at `now`. Undefined when nothing was promised for it, which calls for no message. */
export function caseNotice(
  view: CaseView,
  about: StageSubject,
  now: Instant,
  notes: readonly string[],
): CaseNotice | undefined {
  const { subject, wait, monitored, words } = view;
  const deadline = deadlineOf(wait);
  if (deadline === undefined) return undefined;
  const { team } = monitored;
  const isOpen = isOpenWait(wait);
  return {
    kind: "case",
    caseId: subject.id,
    standing: standingOf(view, deadline, now),
    clock: deadline.clock,
    dueAt: deadline.dueAt,
    breachAt: deadline.breachAt,
    left: timeOf(deadline, now, deadline.dueAt),
    over: timeOf(deadline, deadline.dueAt, now),
    countedBy: deadline.countedBy,
    platform: monitored.platform,
    handle: words?.handle ?? subject.customer,
    quote: words?.text,
    link: words?.link,
    promise: promiseInWords(deadline),
    claim: subject.claim && { by: someone(team, subject.claim.by), at: subject.claim.at },
    snoozedUntil: isOpen ? subject.snoozedUntil : undefined,
    mentions: isOpen ? mentionsOf(team, about.routes, about.mentions, now) : NOBODY,
    unseen: unseenIn(view, deadline, now),
    notes: isOpen ? notes : [],
  };
}

/** What is left of a message once a later one about its case was posted: always the same, so that it is edited once. */
export function caseLine(
  { subject, wait, monitored, words }: CaseView,
  about: StageSubject,
): CaseLine | undefined {
  const deadline = deadlineOf(wait);
  if (deadline === undefined) return undefined;
  const handle = words?.handle ?? subject.customer;
  const { platform } = monitored;
  const standing = standingAtStage(about);
  return { kind: "line", caseId: subject.id, standing, dueAt: deadline.dueAt, platform, handle };
}

/** What the claimant is told when half of the time that was left has gone (DESIGN §5). */
export function lapseNotice(view: CaseView): PersonalNotice | undefined {
  const { subject, wait, monitored, words } = view;
  const deadline = deadlineOf(wait);
  if (deadline === undefined) return undefined;
  return {
    kind: "personal",
    caseId: subject.id,
    text: "You took this one, and half of the time that was left has gone. The team is warned again unless it is answered.",
    dueAt: deadline.dueAt,
    platform: monitored.platform,
    handle: words?.handle ?? subject.customer,
    link: words?.link,
  };
}

const NOBODY = { users: [], groups: [] };

/** The deadline that the wait is judged by: the running one, else the first to be broken. */
function deadlineOf(wait: Wait): Deadline | undefined {
  return runningDeadline(wait) ?? wait.entries.find(({ deadline }) => deadline !== undefined)?.deadline;
}

function standingAtStage({ stageKind, isLastWarning }: StageSubject): Standing {
  if (stageKind === "breach" || stageKind === "after") return { kind: "late" };
  return { kind: isLastWarning ? "now" : "soon" };
}

function standingOf(view: CaseView, deadline: Deadline, now: Instant): Standing {
  const { wait, subject, monitored } = view;
  const { end } = wait;
  switch (end.kind) {
    case "open": {
      if (now > deadline.breachAt) return { kind: "late" };
      const last = deadline.warnings.at(-1);
      return { kind: last !== undefined && now >= last.at ? "now" : "soon" };
    }
    case "answered": {
      const outcome = outcomeOf(view, now);
      const answered = outcome === undefined ? undefined : answeredIn(view, outcome);
      return answered ?? { kind: "settled", cause: "answered", by: undefined };
    }
    case "deleted":
      return { kind: "settled", cause: "deleted by the customer", by: undefined };
    case "dismissed":
      return { kind: "settled", cause: end.cause, by: actorOf(subject, monitored.team) };
    case "excluded":
      return { kind: "settled", cause: `not for us: ${end.reason}`, by: actorOf(subject, monitored.team) };
    case "resolved":
      return { kind: "settled", cause: "resolved", by: actorOf(subject, monitored.team) };
    default:
      return unreachable(end);
  }
}

/** While it waits an answer may have come at any time since; afterwards only one in time could have changed the verdict. */
function unseenIn(view: CaseView, deadline: Deadline, now: Instant): Unseen | undefined {
  const { wait, coverage } = view;
  if (isOpenWait(wait)) return unseenBetween(coverage, deadline.startsAt, now);
  const outcome = wait.end.kind === "answered" ? outcomeOf(view, now) : undefined;
  if (outcome?.result !== "unknown") return undefined;
  return unseenBetween(coverage, outcome.deadline.startsAt, outcome.deadline.breachAt);
}

function outcomeOf({ subject, wait, coverage }: CaseView, now: Instant): Outcome | undefined {
  return judge(subject, coverage, now).find(
    ({ clock, entry }) => clock === wait.clock && wait.entries.includes(entry),
  );
}

function answeredIn({ acts, wait, monitored }: CaseView, outcome: Outcome): Standing | undefined {
  if (outcome.answeredAt === undefined) return undefined;
  // Neither kept nor missed: an answer that we could not see may have come before this one (unknown is not good, nor bad).
  if (outcome.result === "unknown") {
    return { kind: "settled", cause: "answered; whether in time is unknown", by: undefined };
  }
  const { within } = outcome.deadline;
  const claim = claimOf(acts, wait);
  return {
    kind: "answered",
    at: outcome.answeredAt,
    after: outcome.responseTime,
    kept: outcome.result === "met",
    margin: duration(Math.abs(within - outcome.used)),
    claimant: claim === undefined ? undefined : someone(monitored.team, claim.by),
  };
}

/** On an account that several people share a claim is all there is to tell who answered. */
function claimOf(acts: readonly ActOn[], wait: Wait): ActOn["event"] | undefined {
  return acts.findLast(
    ({ event: { act, message }, isUndone }) =>
      act.kind === "claim" && !isUndone && wait.entries.some((entry) => entry.message.message === message),
  )?.event;
}

function actorOf({ state }: Case, team: Team): Someone | undefined {
  return state.kind === "closed" && state.by.kind === "act" ? someone(team, state.by.by) : undefined;
}

/** Time from one instant to another as the promise counts it. */
function timeOf({ terms, countedBy }: Deadline, from: Instant, to: Instant): Duration {
  return countedBy === "calendar" ? timeBetween(from, to) : businessTimeBetween(terms.hours, from, to);
}
