import { RESULTS, type Outcome, type Result } from "../cases/outcome.ts";

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

/** How many of `outcomes` there are of each result. */
export function countResults(outcomes: readonly Pick<Outcome, "result">[]): ResultCounts {
  const counts = { ...NO_RESULTS };
  for (const { result } of outcomes) counts[result] += 1;
  return counts;
}

/** Both counts together. */
export function addCounts(a: ResultCounts, b: ResultCounts): ResultCounts {
  const sum = { ...a };
  for (const result of RESULTS) sum[result] += b[result];
  return sum;
}

/** met / (met + missed), from 0 to 1; undefined when nothing was decided. An unknown is never met (DESIGN §4, §9). */
export function attainment({ met, missed }: ResultCounts): number | undefined {
  return met + missed === 0 ? undefined : met / (met + missed);
}
