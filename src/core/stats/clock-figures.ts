import type { Result } from "../cases/outcome.ts";
import type { Duration } from "../time/instant.ts";
import { attainment, NO_RESULTS, type ResultCounts } from "./attainment.ts";
import type { Percentiles } from "./figures.ts";
import { responseTally, tellsOfSpeed } from "./response-tally.ts";

/** The figures of all deadlines of one clock. */
export interface ClockFigures extends Percentiles {
  readonly results: ResultCounts;
  /** From 0 to 1; undefined when nothing was decided. */
  readonly attainment: number | undefined;
  /** Warnings sent, whatever became of the deadline. */
  readonly warnings: number;
  /** Of the missed, those that were warned of before. */
  readonly missesWarned: number;
}

/** What the figures need of one deadline. */
export interface ClockFact {
  readonly result: Result;
  readonly responseTime: Duration;
  readonly answered: boolean;
  readonly warnings: number;
}

/** Adds up deadlines one by one; holds a number per deadline, not the deadline. */
export interface ClockTally {
  readonly add: (fact: ClockFact) => void;
  readonly figures: () => ClockFigures;
}

/** A tally of no deadlines yet. */
export function clockTally(): ClockTally {
  const results = { ...NO_RESULTS };
  const responseTime = responseTally();
  let warnings = 0;
  let missesWarned = 0;
  return {
    add: (fact) => {
      results[fact.result] += 1;
      warnings += fact.warnings;
      if (fact.result === "missed" && fact.warnings > 0) missesWarned += 1;
      if (tellsOfSpeed(fact.result)) responseTime.add(fact.responseTime, fact.answered);
    },
    figures: () => ({
      results: { ...results },
      attainment: attainment(results),
      ...responseTime.percentiles(),
      warnings,
      missesWarned,
    }),
  };
}
