import { openIntervals, type BusinessHours } from "../time/business-hours.ts";
import { after, hours, instant, minutes, timeBetween, type Instant, type Interval } from "../time/instant.ts";

/** A channel opens or closes, and its team is told what that means for it. */
export interface Turn {
  readonly kind: "opening" | "closing";
  /** When it opens or closes. */
  readonly at: Instant;
  /** From then on the team is to be told; `from` belongs to it, `until` does not: then it makes no sense any more. */
  readonly from: Instant;
  readonly until: Instant;
}

/** Before an opening; and a monitor that starts late may still tell so long after it. */
const BEFORE_OPENING = minutes(15);
const AFTER_OPENING = minutes(5);
/** Before a closing; of a shorter stretch half of it. */
const BEFORE_CLOSING = minutes(60);
/** A break for lunch is no end of the day. */
const CLOSED_FOR = hours(4);
/** No turn that concerns `now` depends on what is open further away. */
const AROUND = hours(36);

/**
 * The turns of a channel that its team is to be told of around `now`, in their order (DESIGN §5): openings and closings
 * with four closed hours before or after them. Those of the next day are among them, those whose time is over are not.
 */
export function turnsAround(open: BusinessHours, now: Instant): readonly Turn[] {
  const range = { from: instant(now - AROUND), to: after(now, AROUND) };
  const stretches = openIntervals(open, range.from, range.to);
  return stretches
    .flatMap((stretch, i) => [
      ...openingOf(stretch, stretches[i - 1]?.to ?? range.from, range),
      ...closingOf(stretch, stretches[i + 1]?.from ?? range.to, range),
    ])
    .filter(({ until }) => until > now);
}

/** A stretch that is cut at the edge of what was looked at opens there only by name. */
function openingOf({ from: at }: Interval, closedSince: Instant, range: Interval): readonly Turn[] {
  if (at === range.from || timeBetween(closedSince, at) < CLOSED_FOR) return [];
  return [{ kind: "opening", at, from: instant(at - BEFORE_OPENING), until: after(at, AFTER_OPENING) }];
}

function closingOf({ from, to: at }: Interval, opensAgain: Instant, range: Interval): readonly Turn[] {
  if (at === range.to || timeBetween(at, opensAgain) < CLOSED_FOR) return [];
  const before = Math.min(BEFORE_CLOSING, Math.floor(timeBetween(from, at) / 2));
  return [{ kind: "closing", at, from: instant(at - before), until: at }];
}

/** When a brief about that opening makes no sense any more. */
export const briefEnds = (opening: Instant): Instant => after(opening, AFTER_OPENING);
