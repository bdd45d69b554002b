import { addBusinessTime, type BusinessHours } from "../../time/business-hours.ts";
import { instant, type Duration, type Instant, type Interval } from "../../time/instant.ts";
import { openHours, type OpenHour } from "./open-hours.ts";
import type { Breaking } from "./plan-tally.ts";

/** A promise, and who would have broken it. */
export interface MissedPromise {
  readonly hours: BusinessHours;
  readonly within: Duration;
  readonly breaking: readonly Pick<Breaking, "startsAt">[];
}

/** A miss, and when an answer would have kept it. */
export interface Job {
  readonly from: Instant;
  /** The last open instant at which an answer is in time. */
  readonly until: Instant;
}

/** An open hour with the jobs that could be done in it, those first that fall due first. */
export interface Piece extends Interval {
  readonly jobs: readonly Job[];
}

/** The open hours in which any miss could have been answered, by hour of the week, Monday first. */
export function weekOfMisses({
  hours,
  within,
  breaking,
}: MissedPromise): ReadonlyMap<number, readonly Piece[]> {
  const jobs = breaking
    .flatMap(({ startsAt }) => {
      const until = addBusinessTime(hours, startsAt, within);
      return until === undefined ? [] : [{ from: startsAt, until }];
    })
    .sort((a, b) => a.until - b.until);
  const first = jobs.reduce((earliest, { from }) => Math.min(earliest, from), Infinity);
  const last = jobs.at(-1);
  const open = last === undefined ? [] : openHours(hours, instant(first), last.until);
  const byPiece = jobsByPiece(open, jobs);
  const week = new Map<number, Piece[]>();
  for (const [i, piece] of open.entries()) {
    const its = byPiece[i] ?? [];
    if (its.length === 0) continue;
    const slot = piece.weekday * 24 + piece.hour;
    const others = week.get(slot);
    if (others) others.push({ ...piece, jobs: its });
    else week.set(slot, [{ ...piece, jobs: its }]);
  }
  return new Map([...week].sort(([a], [b]) => a - b));
}

function jobsByPiece(open: readonly OpenHour[], jobs: readonly Job[]): readonly (readonly Job[])[] {
  const found = open.map(() => new Array<Job>());
  for (const job of jobs) {
    for (let i = firstEndingAfter(open, job.from); i < open.length; i++) {
      const piece = open[i];
      if (piece === undefined || piece.from >= job.until) break;
      found[i]?.push(job);
    }
  }
  return found;
}

function firstEndingAfter(open: readonly OpenHour[], at: number): number {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((open[middle]?.to ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
