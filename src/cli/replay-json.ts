import { keptIfInWords } from "../app/kept-if-in-words.ts";
import { replayedFactsOf } from "../app/miss-facts.ts";
import type { ReplayedAlert, ReplayedCase } from "../app/replay-conversation.ts";
import type { ChannelFigures } from "../app/replay.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import { traceOf } from "../core/cases/trace.ts";
import { keptIf, type MissFacts } from "../core/stats/kept-if.ts";
import type { ClockFigures } from "../core/stats/clock-figures.ts";
import { END_OF_TIME, type Instant } from "../core/time/instant.ts";
import { formatInstant } from "../core/time/iso.ts";

/** A case with every verdict and its trace; instants in ISO 8601, spans in milliseconds. Documented in docs/replay-files.md. */
export function caseJson(
  channel: string,
  { subject, outcomes, alerts }: ReplayedCase,
  factsOf: (outcome: Outcome) => MissFacts = (outcome) => replayedFactsOf(outcome, alerts),
): object {
  return {
    case: subject.id,
    channel,
    conversation: subject.conversation.id,
    customer: subject.customer,
    opening: subject.opening,
    openedAt: formatInstant(subject.openedAt),
    state: subject.state.kind,
    peerReplies: subject.peerReplies,
    outcomes: outcomes.map((one) => outcomeJson(one, factsOf(one))),
    alerts: alerts.map(alertJson),
  };
}

/** The figures of a channel, clock by clock; spans in milliseconds, shares from 0 to 1, null where there is nothing to tell. */
export function figuresJson({ channel, conversations, cases, clocks }: ChannelFigures): object {
  return {
    channel,
    conversations,
    cases,
    first: clockJson(clocks.first),
    next: clockJson(clocks.next),
    update: clockJson(clocks.update),
    resolve: clockJson(clocks.resolve),
  };
}

function outcomeJson(outcome: Outcome, facts: MissFacts): object {
  const { clock, deadline, result, because, answeredAt, responseTime, feltTime } = outcome;
  const kept = keptIf(outcome, facts);
  const { intervals, posted, startsAt, dueAt, breachAt, until, ...trace } = traceOf(outcome);
  return {
    clock,
    result,
    because,
    anchor: deadline.anchor,
    dueAt: instantJson(dueAt),
    breachAt: instantJson(breachAt),
    answeredAt: answeredAt === undefined ? null : formatInstant(answeredAt),
    responseTimeMs: responseTime,
    feltTimeMs: feltTime,
    keptIf: kept === undefined ? null : keptIfInWords(kept, deadline.terms.hours.calendar.zone),
    trace: {
      posted: formatInstant(posted),
      startsAt: formatInstant(startsAt),
      until: formatInstant(until),
      needsReplyBecause: trace.wanted,
      version: trace.version,
      target: trace.target,
      because: trace.because,
      withinMs: trace.within,
      countedBy: trace.countedBy,
      intervals: intervals.map(({ from, to, counted }) => ({
        from: formatInstant(from),
        to: formatInstant(to),
        countedMs: counted,
      })),
      usedMs: trace.used,
      verdict: trace.verdict,
    },
  };
}

function alertJson({ alert, sentAt }: ReplayedAlert): object {
  const { stage, to, keys } = alert;
  return {
    at: formatInstant(sentAt),
    clock: stage.deadline.clock,
    anchor: stage.deadline.anchor,
    stages: stage.spellings,
    to,
    keys,
  };
}

function clockJson({ results, attainment, median, p90, warnings, missesWarned }: ClockFigures): object {
  return {
    ...results,
    attainment: attainment ?? null,
    medianMs: median ?? null,
    p90Ms: p90 ?? null,
    warnings,
    missesWarned,
  };
}

function instantJson(at: Instant): string | null {
  return at === END_OF_TIME ? null : formatInstant(at);
}
