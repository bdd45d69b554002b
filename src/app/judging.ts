import { SILENCE } from "../core/cases/advance-case.ts";
import type { Case } from "../core/cases/case.ts";
import { judge } from "../core/cases/judge.ts";
import type { Outcome } from "../core/cases/outcome.ts";
import { recordsOf } from "../core/stats/deadline-record.ts";
import { NOT_WARNED, type Warned } from "../core/stats/warned.ts";
import { termsAt } from "../core/terms/terms-at.ts";
import { timelineOf } from "../core/terms/terms-timeline.ts";
import { businessTimeBetween } from "../core/time/business-hours.ts";
import { END_OF_TIME, instant, timeBetween, type Instant } from "../core/time/instant.ts";
import type { Judged, Judging, KeptRecord, OpenWait, ToJudge, Waited } from "../ports/figures.ts";
import { foldBy } from "./decide.ts";
import type { Watch } from "./monitored.ts";

/** Judges cases for the records that are kept of them, by the terms that there are now. */
export function judgingBy(watch: Watch): Judging {
  return {
    fold: foldBy(watch),
    judge: judgeCase,
    waited: (open, now) => waitedBy(watch, open, now),
    timelineOf: (channel) => timelineOf(watch.historyOf(channel)),
  };
}

function judgeCase({ channel, subject, acts, coverage, messages, now }: ToJudge): Judged {
  const outcomes = judge(subject, coverage, now);
  const records = recordsOf(subject, outcomes, acts);
  return {
    records: outcomes.flatMap((outcome, i): readonly KeptRecord[] => {
      const record = records[i];
      if (record === undefined) return [];
      const agesFrom = isOpen(outcome, record.endedAt) ? outcome.deadline.startsAt : undefined;
      return [{ ...record, channel, warned: warnedOf(outcome, messages), agesFrom }];
    }),
    changesAt: nextChange(subject, outcomes, now),
  };
}

/** The deadline's own message may be gone while later ones still wait: its times ended with it. */
const isOpen = ({ answeredAt, entry }: Outcome, endedAt: Instant | undefined): boolean =>
  endedAt === undefined && answeredAt === undefined && entry.deletion === undefined;

/** The warnings that were sent while the customer waited for it; of a list that is about it twice, one. */
function warnedOf({ clock, waitedFrom, waitedUntil }: Outcome, messages: ToJudge["messages"]): Warned {
  const posts = new Map<string, Instant>();
  for (const { subject, state, destination } of messages) {
    if (subject.kind !== "stage" || subject.stageKind !== "warning" || subject.clock !== clock) continue;
    if (state.kind !== "sent" || state.sentAt < waitedFrom || state.sentAt > waitedUntil) continue;
    posts.set(`${destination} ${state.place} ${state.reference}`, state.sentAt);
  }
  const [firstAt] = [...posts.values()].sort((a, b) => a - b);
  return firstAt === undefined ? NOT_WARNED : { count: posts.size, firstAt };
}

/**
 * When time alone may give another verdict: what waits is missed after `breachAt`; a resolution is reached by the last
 * answer before a day of silence.
 */
function nextChange(
  { lastActivityAt }: Case,
  outcomes: readonly Outcome[],
  now: Instant,
): Instant | undefined {
  const instants = outcomes.flatMap(({ result, clock, deadline: { breachAt } }) => {
    if (result !== "pending") return [];
    const missed = breachAt === END_OF_TIME ? [] : [breachAt + 1];
    return clock === "resolve" ? [...missed, lastActivityAt + SILENCE] : missed;
  });
  const next = Math.min(...instants.filter((at) => at > now));
  return next === Infinity ? undefined : instant(next);
}

function waitedBy(
  { historyOf }: Pick<Watch, "historyOf">,
  { channel, agesFrom, waitedFrom, countedBy }: OpenWait,
  now: Instant,
): Waited {
  const feltTime = timeBetween(waitedFrom, now);
  const history = historyOf(channel);
  const terms = history && termsAt(history, agesFrom);
  const byHours = countedBy === "business" && terms !== undefined;
  return { feltTime, responseTime: byHours ? businessTimeBetween(terms.hours, waitedFrom, now) : feltTime };
}
