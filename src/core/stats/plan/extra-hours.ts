import { minutes, type Duration } from "../../time/instant.ts";
import type { WeekHour } from "./open-hours.ts";
import { weekOfMisses, type Job, type MissedPromise, type Piece } from "./week-of-misses.ts";
import { surenessOf } from "./sureness.ts";

/** One more person in that hour of every week, or several. */
export interface ExtraHour extends WeekHour {
  readonly people: number;
  /** The misses of the period that they would have answered in time. */
  readonly saved: number;
}

/** What it would have taken to keep a promise. */
export interface ExtraHours {
  /** In the order of the week. */
  readonly hours: readonly ExtraHour[];
  readonly saved: number;
  /** Whether the objective is reached with them; if not, nobody could have saved more. */
  readonly isEnough: boolean;
}

/** A promise that was not kept often enough. */
export interface Shortfall extends MissedPromise {
  readonly objective: number;
  readonly met: number;
}

/** What an answer takes a person, reading included; of a promise of less than that all of it. */
export const ANSWER_TAKES: Duration = minutes(10);

/**
 * How many hours more of one person a week would have kept the promise, and when. The model is careful: who is added takes only
 * cases that were missed, one after the other, what falls due first, `ANSWER_TAKES` each; everybody else does what they did,
 * no faster. Hours are added one by one, each where it saves most. It is kept when it is so for sure; where there are too few
 * cases to be sure of anything, when the share reaches the objective.
 */
export function extraHours(short: Shortfall): ExtraHours {
  const { met, breaking } = short;
  const decided = met + breaking.length;
  const canBeSure = surenessOf(decided, decided, short.objective) === "sure";
  const isKept = (kept: number): boolean => {
    const sureness = surenessOf(kept, decided, short.objective);
    return sureness === "sure" || (!canBeSure && sureness === "not sure");
  };
  const effort = Math.min(ANSWER_TAKES, short.within);
  const week = weekOfMisses(short);
  const saved = new Set<Job>();
  const added = new Map<number, { people: number; saved: number }>();
  while (!isKept(met + saved.size)) {
    const best = mostSaved(week, effort, saved);
    if (best === undefined) break;
    for (const job of best.jobs) saved.add(job);
    const before = added.get(best.slot) ?? { people: 0, saved: 0 };
    added.set(best.slot, { people: before.people + 1, saved: before.saved + best.jobs.length });
  }
  const hours = [...added]
    .sort(([a], [b]) => a - b)
    .map(([slot, one]) => ({ weekday: Math.floor(slot / 24), hour: slot % 24, ...one }));
  return { hours, saved: saved.size, isEnough: isKept(met + saved.size) };
}

/** Of the hours of the week that which saves most, of several the first; undefined when none saves any. */
function mostSaved(
  week: ReadonlyMap<number, readonly Piece[]>,
  effort: number,
  saved: ReadonlySet<Job>,
): { readonly slot: number; readonly jobs: readonly Job[] } | undefined {
  let best: { slot: number; jobs: readonly Job[] } | undefined;
  for (const [slot, pieces] of week) {
    const jobs = savedIn(pieces, effort, saved);
    if (jobs.length > (best?.jobs.length ?? 0)) best = { slot, jobs };
  }
  return best;
}

/** What one person would do in those stretches, who knows of nothing before it is posted. */
function savedIn(pieces: readonly Piece[], effort: number, saved: ReadonlySet<Job>): readonly Job[] {
  const done = new Set<Job>();
  for (const { from, to, jobs } of pieces) {
    let free: number = from;
    for (const job of jobs) {
      if (saved.has(job) || done.has(job)) continue;
      const answeredAt = Math.max(free, job.from) + effort;
      if (answeredAt > Math.min(to, job.until)) continue;
      free = answeredAt;
      done.add(job);
    }
  }
  return [...done];
}
