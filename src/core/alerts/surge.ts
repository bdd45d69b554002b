/** How a channel's arrivals compare with what is usual at that hour of the week. */
export type SurgeState = "calm" | "surge";

/** Arrivals of the last hour, and of the same hour in the weeks before: those of them that were watched. */
export interface Arrivals {
  readonly now: number;
  readonly usual: readonly number[];
  /** Of the last hour not everything was seen: more may have come. */
  readonly isBlind?: boolean;
}

/** From fewer weeks nobody can tell what is usual. */
export const FEWEST_WEEKS = 4;
/** Of fewer arrivals a team keeps track by itself. */
const FEWEST_ARRIVALS = 10;

/**
 * Whether there is a surge now, given whether there was one. It begins when far more arrive than is usual: three times the
 * median, and more than chance and this hour's own ups and downs explain. It ends at half of what it takes to begin, so
 * that a channel around the limit is told of once; not while nobody sees it. Without enough weeks to compare with none
 * begins, and a running one goes on until the channel is all but quiet.
 */
export function surgeNow(was: SurgeState, { now, usual, isBlind = false }: Arrivals): SurgeState {
  const limit = surgeLimit(usual);
  if (was === "calm") return limit !== undefined && now > limit ? "surge" : "calm";
  return isBlind || now > (limit ?? FEWEST_ARRIVALS) / 2 ? "surge" : "calm";
}

/** More arrivals in an hour than this are a surge; undefined when there is too little to compare with. */
export function surgeLimit(usual: readonly number[]): number | undefined {
  if (usual.length < FEWEST_WEEKS) return undefined;
  const median = medianOf(usual);
  // One week of a storm among those before must not hide the next: the median deviation, not the standard one.
  const spread = 1.4826 * medianOf(usual.map((count) => Math.abs(count - median)));
  // Even where every week was the same, arrivals come by chance: their spread is the root of their number.
  return Math.max(FEWEST_ARRIVALS, 3 * median, median + 6 * Math.max(spread, Math.sqrt(median)));
}

/** The middle of `values`; of an even number of them the mean of the two in the middle; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
