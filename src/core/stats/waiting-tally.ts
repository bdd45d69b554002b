import type { Instant } from "../time/instant.ts";
import type { DeadlineRecord } from "./deadline-record.ts";
import type { WaitingFigures } from "./figures.ts";

/** Adds up customers who wait for a reply. */
export interface WaitingTally {
  readonly add: (record: DeadlineRecord) => void;
  readonly figures: () => WaitingFigures;
}

/** Nobody yet, as of `now`. */
export function waitingTally(now: Instant): WaitingTally {
  let [count, overdue] = [0, 0];
  let oldest: WaitingFigures["oldest"];
  return {
    add: (record) => {
      if (!isWaiting(record)) return;
      count += 1;
      if (now > record.breachAt) overdue += 1;
      const { caseId, waitedFrom: since } = record;
      // Of two who began to wait together the same is named, in whatever order they come.
      const isOlder =
        oldest === undefined || since < oldest.since || (since === oldest.since && caseId < oldest.caseId);
      if (isOlder) oldest = { caseId, since };
    },
    figures: () => ({ count, overdue, oldest }),
  };
}

/** Somebody waits for a reply, the first or a later one. */
export const isWaiting = ({ clock, endedAt }: DeadlineRecord): boolean =>
  endedAt === undefined && (clock === "first" || clock === "next");
