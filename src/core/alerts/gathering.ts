import { after, duration, instant, minutes, type Duration, type Instant } from "../time/instant.ts";

/** What is known of the messages about one channel that wait to be sent to one place. */
export interface CrowdFacts {
  readonly now: Instant;
  /** Cases about which something is to be said. */
  readonly pending: number;
  /** Other cases of which people were told there, and that still wait. */
  readonly others: number;
  /** The earliest deadline of what is to be said. */
  readonly firstDue: Instant;
  /** A promise was broken, or something that follows from that: it cannot wait for company. */
  readonly isNews: boolean;
  /** When the last list was sent there. */
  readonly lastListAt: Instant | undefined;
  /** How long all that waits there would take, one by one. */
  readonly queueTakes: Duration;
}

/** How it is to be said. */
export type Gathering =
  | { readonly kind: "one by one" }
  | { readonly kind: "together"; readonly isStorm: boolean }
  /** Together, but not yet. */
  | { readonly kind: "wait"; readonly until: Instant };

/** From so many cases one message (DESIGN §5). */
export const CROWD = 3;
/** When they cannot go one by one in time, already from so many. */
const PAIR = 2;
/** What must have been said so long before its deadline to be of any use. */
const MARGIN = duration(30_000);
/** A list is posted anew at most so often when nothing in it falls due sooner. */
const CALM = minutes(2);
/** Who called for it so long ago and was sent nothing has to be looked after: company is waited for first, then it has a minute. */
export const UNSENT_FOR: Duration = minutes(3);
/** In a storm, no more often than this: ten channels then make fifty messages a minute, whatever falls due. */
const STORM = duration(12_000);
/** Nobody reads more rows of a list. */
export const ROWS = 20;

/** Whether what waits to be said about a channel is said in one message, and when (DESIGN §5). */
export function gather(facts: CrowdFacts): Gathering {
  const { now, pending, others, firstDue, isNews, lastListAt, queueTakes } = facts;
  if (pending === 0) return { kind: "one by one" };
  const isTooSlow = queueTakes > 0 && now + queueTakes > firstDue - MARGIN;
  if (pending + others < (isTooSlow ? PAIR : CROWD)) return { kind: "one by one" };
  const isStorm = pending > ROWS || isTooSlow;
  if (lastListAt === undefined) return { kind: "together", isStorm };
  const isUrgent = isNews || firstDue <= after(lastListAt, CALM);
  const until = instant(lastListAt + (isUrgent ? STORM : CALM));
  // A clock that was set back must not hold anything up for longer than the rule asks for.
  const isHeldBack = now < until && lastListAt <= now;
  return isHeldBack ? { kind: "wait", until } : { kind: "together", isStorm };
}
