import type { Result } from "../cases/outcome.ts";

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

/** met / (met + missed), from 0 to 1; undefined when nothing was decided. An unknown is never met (DESIGN §4, §9). */
export function attainment({ met, missed }: ResultCounts): number | undefined {
  return met + missed === 0 ? undefined : met / (met + missed);
}
