import { duration, type Duration } from "../time/instant.ts";

/** Response times, and how long those waited who have no answer yet. */
export interface ResponseTimes {
  readonly answered: readonly Duration[];
  /** Still waiting after so long: their response time is longer than that, nobody knows by how much. */
  readonly waiting: readonly Duration[];
}

/**
 * The shortest time within which a `share` (above 0, at most 1) of customers had their answer, by the product-limit
 * estimate of Kaplan and Meier: those still waiting count for as long as they are known to have waited (DESIGN §9).
 * Without any waiting it is the ordinary percentile by nearest rank. Undefined when the share was never reached.
 */
export function censoredPercentile(
  { answered, waiting }: ResponseTimes,
  share: number,
): Duration | undefined {
  const inOrder = (times: readonly Duration[]): Float64Array => Float64Array.from(times).sort();
  return percentileInOrder(inOrder(answered), inOrder(waiting), share);
}

/** As `censoredPercentile`, of times that are in rising order already. */
export function percentileInOrder(
  answered: Float64Array,
  waiting: Float64Array,
  share: number,
): Duration | undefined {
  const all = answered.length + waiting.length;
  let atRisk = all;
  let unanswered = 1;
  let left = 0;
  for (let i = 0; i < answered.length;) {
    const time = answered[i] ?? 0;
    while ((waiting[left] ?? Infinity) < time) {
      left += 1;
      atRisk -= 1;
    }
    let together = 0;
    while (answered[i + together] === time) together += 1;
    // Counted exactly until somebody left the count: 1 - 9/10 and the like must not miss a share by a rounding.
    unanswered = left === 0 ? (atRisk - together) / all : unanswered * (1 - together / atRisk);
    atRisk -= together;
    i += together;
    if (unanswered <= 1 - share + 1e-12) return duration(time);
  }
  return undefined;
}
