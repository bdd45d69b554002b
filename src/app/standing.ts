import { isOpenWait, runningDeadline, type Case, type Wait } from "../core/cases/case.ts";
import type { ActOn } from "../core/cases/conversation-snapshot.ts";
import type { Deadline } from "../core/cases/deadline.ts";
import { judge } from "../core/cases/judge.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import { isOpen, nextClosing } from "../core/time/business-hours.ts";
import { duration, minutes, timeBetween, type Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { Someone, Standing, Unseen } from "../ports/notice.ts";
import type { CaseView } from "./case-view.ts";
import type { StageSubject } from "./find-wait.ts";
import { someone, type Team } from "./team.ts";
import { unseenBetween } from "./unseen.ts";
import { spanInWords } from "./words.ts";

/** The deadline that the wait is judged by: the running one, else the first to be broken. */
export function deadlineOf(wait: Wait): Deadline | undefined {
  return runningDeadline(wait) ?? wait.entries.find(({ deadline }) => deadline !== undefined)?.deadline;
}

/** How it stood when the message of that stage was posted. */
export function standingAtStage({ stageKind, isLastWarning }: StageSubject): Standing {
  if (stageKind === "breach" || stageKind === "after") return { kind: "late" };
  return { kind: isLastWarning ? "now" : "soon" };
}

/** How the case stands at `now`. */
export function standingOf(view: CaseView, deadline: Deadline, now: Instant): Standing {
  const { wait, subject, monitored } = view;
  const { end } = wait;
  switch (end.kind) {
    case "open": {
      if (now > deadline.breachAt) return { kind: "late" };
      const { warnings } = deadline;
      const [first, last] = [warnings[0], warnings.at(-1)];
      if (first === undefined || now < first.at) return { kind: "on track" };
      return { kind: last !== undefined && now >= last.at ? "now" : "soon" };
    }
    case "answered": {
      const outcome = outcomeOf(view, now);
      return outcome === undefined ? { kind: "unknown" } : answeredIn(view, outcome);
    }
    case "deleted":
      return { kind: "withdrawn", cause: "deleted by the customer", by: undefined };
    case "dismissed":
      return {
        kind: end.cause === "resolved" ? "settled" : "withdrawn",
        cause: end.cause,
        by: actorOf(subject, monitored.team),
      };
    case "excluded":
      return { kind: "settled", cause: `not for us: ${end.reason}`, by: actorOf(subject, monitored.team) };
    case "told": {
      const act = view.acts.find(({ event }) => event.id === end.by)?.event;
      return {
        kind: "settled",
        cause: "told by a status update",
        by: act && someone(monitored.team, act.by),
      };
    }
    case "resolved":
      return { kind: "settled", cause: "resolved", by: actorOf(subject, monitored.team) };
    default:
      return unreachable(end);
  }
}

/** While it waits an answer may have come at any time since; afterwards only one in time could have changed the verdict. */
export function unseenIn(view: CaseView, deadline: Deadline, now: Instant): Unseen | undefined {
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

function answeredIn({ acts, wait, monitored }: CaseView, outcome: Outcome): Standing {
  // Neither kept nor missed: an answer that we could not see may have come before this one (unknown is not good, nor bad).
  if (outcome.result === "unknown" || outcome.answeredAt === undefined) return { kind: "unknown" };
  const { within } = outcome.deadline;
  const claim = claimOf(acts, wait);
  return {
    kind: "answered",
    at: outcome.answeredAt,
    after: outcome.responseTime,
    kept: outcome.result === "met",
    margin: duration(Math.abs(within - outcome.used)),
    context: contextOf(outcome),
    claimant: claim === undefined ? undefined : someone(monitored.team, claim.by),
  };
}

/** When it came at a time at which nobody could have answered it at ease. */
function contextOf({ deadline: { terms, startsAt } }: Outcome): string | undefined {
  if (!isOpen(terms.hours, startsAt)) return "it came while we were closed";
  const closing = nextClosing(terms.hours, startsAt);
  const before = closing === undefined ? undefined : timeBetween(startsAt, closing);
  if (before === undefined || before > LATE_IN_THE_DAY) return undefined;
  return `it came ${spanInWords(before)} before closing`;
}

const LATE_IN_THE_DAY = minutes(30);

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
