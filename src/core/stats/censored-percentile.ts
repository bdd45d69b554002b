import type { Duration } from "../time/instant.ts";

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
  const times = answered.toSorted((a, b) => a - b);
  const censored = waiting.toSorted((a, b) => a - b);
  let atRisk = times.length + censored.length;
  let unanswered = 1;
  let left = 0;
  for (let i = 0; i < times.length;) {
    const time = times[i];
    if (time === undefined) break;
    while ((censored[left] ?? Infinity) < time) {
      left += 1;
      atRisk -= 1;
    }
    let together = 0;
    while (times[i + together] === time) together += 1;
    // Counted exactly until somebody left the count: 1 - 9/10 and the like must not miss a share by a rounding.
    unanswered =
      left === 0
        ? (atRisk - together) / (times.length + censored.length)
        : unanswered * (1 - together / atRisk);
    atRisk -= together;
    i += together;
    if (unanswered <= 1 - share + 1e-12) return time;
  }
  return undefined;
}
