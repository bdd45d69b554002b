import { ENOUGH, type Attainment } from "./attainment.ts";
import type { TrendWeek } from "./figures.ts";

/** How many promises were kept, as people are told: "9 of 10", and from 30 on of each 100, "93 of 100". */
export interface Kept {
  readonly kept: number;
  readonly of: number;
}

/**
 * The kept promises as people are told them; undefined when none was decided. Of 100 it is rounded down, so that 100 is
 * told only of all, and nothing below the goal reads as if it had reached it.
 */
export function keptOf({ met, decided }: Attainment): Kept | undefined {
  if (decided === 0) return undefined;
  return decided < ENOUGH ? { kept: met, of: decided } : { kept: Math.floor((100 * met) / decided), of: 100 };
}

/**
 * By how much the last week of `trend` is better than the one before it (worse: below 0), of 100, so that readers who kept
 * last week's report find the same. Undefined unless both weeks have 30 decided promises: of fewer it says nothing.
 */
export function changeOf(trend: readonly TrendWeek[]): number | undefined {
  const [before, last] = trend.slice(-2).map(({ attainment }) => keptOf(attainment));
  if (before === undefined || last === undefined) return undefined;
  const areEnough = trend.slice(-2).every(({ attainment }) => attainment.decided >= ENOUGH);
  return areEnough ? last.kept - before.kept : undefined;
}
