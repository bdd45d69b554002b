import { SILENCE } from "../cases/advance-case.ts";
import { after, instant, type Instant } from "../time/instant.ts";
import { attainmentOf, NO_RESULTS } from "./attainment.ts";
import { resultAt, type DeadlineRecord } from "./deadline-record.ts";
import type { Figures } from "./figures.ts";
import { responseTally, tellsOfSpeed } from "./response-tally.ts";

/** Adds up deadlines of one clock, in any order. */
export interface FiguresTally {
  readonly add: (record: DeadlineRecord) => void;
  readonly figures: () => Figures;
}

/** A tally of no deadlines yet, as of `now`; until `until` others may still come to belong to them. */
export function figuresTally(now: Instant, until: Instant): FiguresTally {
  const results = { ...NO_RESULTS };
  const marks = { unanswered: 0, early: 0, redirects: 0, inferred: 0, withPeerReplies: 0 };
  const responseTime = responseTally();
  const feltTime = responseTally();
  let settledAt: Instant | undefined = now < until ? until : undefined;
  return {
    add: (record) => {
      const result = resultAt(record, now);
      results[result] += 1;
      if (result === "pending") settledAt = instant(Math.max(settledAt ?? 0, settlesAt(record, now)));
      if (isUnanswered(record, now)) marks.unanswered += 1;
      if (isEarly(record)) marks.early += 1;
      if (record.redirect) marks.redirects += 1;
      if (record.inferred) marks.inferred += 1;
      if (record.peerReplies > 0) marks.withPeerReplies += 1;
      if (!tellsOfSpeed(result)) return;
      const isAnswered = record.answeredAt !== undefined;
      responseTime.add(record.responseTime, isAnswered);
      feltTime.add(record.feltTime, isAnswered);
    },
    figures: () => ({
      results: { ...results },
      attainment: attainmentOf(results),
      provisionalUntil: settledAt,
      responseTime: responseTime.percentiles(),
      feltTime: feltTime.percentiles(),
      ...marks,
    }),
  };
}

/** When what is pending is decided at the latest, if nobody writes any more: a resolution by a day of silence. */
const settlesAt = ({ clock, breachAt }: DeadlineRecord, now: Instant): Instant =>
  clock === "resolve" ? after(instant(Math.max(breachAt, now)), SILENCE) : breachAt;

/** Missed, and nobody has answered: what ended it later, if anything did, was no answer. */
export const isUnanswered = (record: DeadlineRecord, now: Instant): boolean =>
  record.answeredAt === undefined && resultAt(record, now) === "missed";

/** Answered in time before its clock had moved: a reply while the channel was closed. */
export const isEarly = ({ result, countedBy, responseTime, feltTime }: DeadlineRecord): boolean =>
  result === "met" && countedBy === "business" && responseTime === 0 && feltTime > 0;
