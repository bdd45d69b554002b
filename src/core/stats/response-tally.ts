import type { Result } from "../cases/outcome.ts";
import { percentileInOrder } from "./censored-percentile.ts";
import type { Percentiles } from "./figures.ts";
import { numberList } from "./number-list.ts";

/** Adds up how long customers waited. */
export interface ResponseTally {
  /** Of a wait without an answer: for how long it is known to have lasted. */
  readonly add: (time: number, isAnswered: boolean) => void;
  readonly percentiles: () => Percentiles;
}

/** No wait yet. */
export function responseTally(): ResponseTally {
  const answered = numberList();
  const waiting = numberList();
  return {
    add: (time, isAnswered) => {
      (isAnswered ? answered : waiting).push(time);
    },
    percentiles: () => {
      const [done, open] = [answered.sorted(), waiting.sorted()];
      return { median: percentileInOrder(done, open, 0.5), p90: percentileInOrder(done, open, 0.9) };
    },
  };
}

/** What was withdrawn, excluded or unknown says nothing about how fast we answer. */
export const tellsOfSpeed = (result: Result): boolean =>
  result === "met" || result === "missed" || result === "pending";
