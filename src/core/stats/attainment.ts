import type { Result } from "../cases/outcome.ts";
import { wilsonInterval, type ShareInterval } from "./wilson.ts";

/** How many outcomes there are of each result. */
export type ResultCounts = Readonly<Record<Result, number>>;

/** No outcome of any result. */
export const NO_RESULTS: ResultCounts = {
  met: 0,
  missed: 0,
  pending: 0,
  withdrawn: 0,
  excluded: 0,
  unknown: 0,
};

/** From so many decided promises on people are told a share; below, "9 of 10". */
export const ENOUGH = 30;

/** How many promises were kept. */
export interface Attainment {
  readonly met: number;
  /** met + missed. */
  readonly decided: number;
  /** met / decided, from 0 to 1; undefined when nothing was decided. */
  readonly share: number | undefined;
  /** Wilson's at 95 %, from 30 decided on; undefined below. */
  readonly interval: ShareInterval | undefined;
}

/** met / (met + missed), from 0 to 1; undefined when nothing was decided. An unknown is never met (DESIGN §4, §9). */
export function attainment({ met, missed }: ResultCounts): number | undefined {
  return met + missed === 0 ? undefined : met / (met + missed);
}

/** The share that was kept, with what it rests on. */
export function attainmentOf(results: ResultCounts): Attainment {
  const { met, missed } = results;
  const decided = met + missed;
  const interval = decided < ENOUGH ? undefined : wilsonInterval(met, decided);
  return { met, decided, share: attainment(results), interval };
}
