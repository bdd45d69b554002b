import type { Terms } from "../core/terms/terms.ts";
import { duration, minutes, timeBetween, type Duration, type Instant } from "../core/time/instant.ts";

/**
 * Empty reads cost nothing and are the proof of life: at least one a minute, always (DESIGN §10). With the wait for the answer,
 * so that a token that died is told within a minute.
 */
const SLOWEST = duration(50_000);
/** Well within what every platform allows. */
const FASTEST = duration(10_000);
/** A warning is near from so long before it. */
const NEAR = minutes(2);

/**
 * How long to wait before the next read of a channel: a tenth of the time until the shortest target first warns, so that
 * a message is known long before its warning, and short while a warning is near, so that an answer is seen before it.
 */
export function paceOf(terms: Terms | undefined, nextAlertAt: Instant | undefined, now: Instant): Duration {
  if (nextAlertAt !== undefined && nextAlertAt - now <= NEAR) return FASTEST;
  const shortest = terms === undefined ? SLOWEST : shortestLead(terms) / 10;
  const untilNear =
    nextAlertAt === undefined ? SLOWEST : Math.max(FASTEST, timeBetween(now, nextAlertAt) - NEAR);
  return duration(Math.round(Math.min(SLOWEST, Math.max(FASTEST, Math.min(shortest, untilNear)))));
}

/** The shortest time from a message to its first warning. */
function shortestLead({ targets, warnings }: Terms): number {
  const leads = targets.flatMap(({ promise }) =>
    promise === undefined
      ? []
      : [promise.first, promise.next].map((span) =>
          Math.min(
            span,
            ...warnings.map((rule) =>
              rule.kind === "share" ? span * rule.share : Math.max(0, span - rule.left),
            ),
          ),
        ),
  );
  return Math.min(10 * SLOWEST, ...leads);
}
