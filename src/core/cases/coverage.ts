import type { Instant } from "../time/instant.ts";

/** When a channel was watched, [from, to); no `to`: it still is so (DESIGN §10). */
export interface CoverageInterval {
  readonly from: Instant;
  readonly to: Instant | undefined;
  /** Blind: we saw nothing. Caught up: we saw nothing then, and have since read all that was posted. */
  readonly state: "watched" | "blind" | "caught up";
  readonly cause: string | undefined;
}

/** A channel that was never blind. */
export const ALWAYS_WATCHED: readonly CoverageInterval[] = [];

/** The first stretch of blindness, not yet caught up, that touches [from, to]. */
export function blindBetween(
  coverage: readonly CoverageInterval[],
  from: Instant,
  to: Instant,
): CoverageInterval | undefined {
  return coverage.find(
    (interval) =>
      interval.state === "blind" && interval.from <= to && (interval.to === undefined || interval.to > from),
  );
}
