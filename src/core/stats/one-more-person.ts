import { duration, minutes, type Duration, type Instant, type Interval } from "../time/instant.ts";

/** A missed wait, as somebody who could have helped would have found it. */
export interface MissedWait {
  /** When its clock began to run: nobody is assumed to work before. */
  readonly from: Instant;
  readonly dueAt: Instant;
  readonly breachAt: Instant;
}

/** No answer is assumed to take less, whatever the team's pace was. */
export const LEAST_HANDLING: Duration = minutes(5);

/** Fewer gaps between answers do not tell how long one takes. */
export const GAPS_NEEDED = 5;

/**
 * How many of `missed` one more person would have kept who was there in `shifts`, and who takes `handling` for each.
 *
 * The queue of each shift is replayed with that one person beside the team. What the team did stays as it was; the person
 * takes up only what the team missed, and only what began to wait within the shift; one at a time, of those that wait and
 * can still be kept the one that is due first; and counts one as kept only if it is answered by `breachAt` and before the
 * shift ends. No relief of the team, no head start and no overtime: a real colleague would have kept at least so many,
 * if they take no longer than `handling` for one.
 */
export function keptByOneMore(
  missed: readonly MissedWait[],
  shifts: readonly Interval[],
  handling: Duration,
): number {
  return shifts.reduce((kept, shift) => {
    const own = missed.filter(({ from }) => from >= shift.from && from < shift.to);
    return kept + keptInShift(own, shift, handling);
  }, 0);
}

function keptInShift(missed: readonly MissedWait[], shift: Interval, handling: Duration): number {
  const coming = missed.toSorted((a, b) => a.from - b.from);
  let waiting: MissedWait[] = [];
  let next = 0;
  let kept = 0;
  let time: number = shift.from;
  for (;;) {
    for (let one = coming[next]; one !== undefined && one.from <= time; one = coming[++next])
      waiting.push(one);
    const done = time + handling;
    if (done > shift.to) return kept;
    waiting = waiting.filter(({ breachAt }) => done <= breachAt).sort((a, b) => a.dueAt - b.dueAt);
    if (waiting.shift() !== undefined) {
      kept += 1;
      time = done;
    } else {
      const soon = coming[next];
      if (soon === undefined) return kept;
      time = soon.from;
    }
  }
}

/**
 * How long one person takes for an answer, at a careful guess: the longer of two medians, and at least `LEAST_HANDLING`.
 * `gaps`, in rising order, are those between answers that follow one another within an hour of the clock: they hold the
 * time in which nobody waited as well, but are those of the whole team where several answer at once. `claimed` are the
 * times from a claim to its answer, which count where there are enough. Undefined when there are fewer than `GAPS_NEEDED` gaps.
 */
export function handlingTime(gaps: Float64Array, claimed: Float64Array): Duration | undefined {
  if (gaps.length < GAPS_NEEDED) return undefined;
  const byClaims = claimed.length < GAPS_NEEDED ? 0 : middle(claimed);
  return duration(Math.max(LEAST_HANDLING, middle(gaps), byClaims));
}

const middle = (sorted: Float64Array): number => sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
