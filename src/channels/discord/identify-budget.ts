import { duration, hours, type Duration, type Instant } from "../../core/time/instant.ts";

/**
 * Discord allows 1,000 new sessions (IDENTIFYs) in 24 hours, and beyond that takes the bot's token away. A program that
 * crashes over and over must not get there: it is blind to nothing while it waits, because reading goes on without a session.
 */
export interface IdentifyBudget {
  /** Milliseconds until another session may be begun; 0 when it may be now. */
  readonly wait: (now: Instant) => number;
  /** The sessions with one more, begun at `now`. */
  readonly with: (now: Instant) => IdentifyBudget;
  /** For the cursor. */
  readonly text: string;
}

const WINDOW: Duration = hours(24);
const MOST = 400;
/** So many may be begun shortly after one another; then they keep the longer distance. */
const FAST = 5;
const APART_WHEN_FAST: Duration = duration(5000);
const APART: Duration = duration(90_000);

/** The budget of which `text` tells; a full one when it tells nothing. */
export function readIdentifyBudget(text: string | undefined): IdentifyBudget {
  return budgetOf(/^[\d,]*$/.test(text ?? "") ? (text ?? "").split(",").filter(Boolean).map(Number) : []);
}

/** `begun` in seconds after 1970, oldest first. */
function budgetOf(begun: readonly number[]): IdentifyBudget {
  return {
    wait: (now) => {
      // A clock that was set back must not lock us out until it has caught up.
      const ago = begun.map((at) => Math.max(0, now - at * 1000));
      const [last, fifth, first] = [ago.at(-1), ago.at(-FAST), ago.at(-MOST)];
      if (last === undefined) return 0;
      const isFast = fifth !== undefined && fifth < FAST * APART;
      const apart = (isFast ? APART : APART_WHEN_FAST) - last;
      return Math.max(0, apart, first === undefined ? 0 : WINDOW - first);
    },
    with: (now) => {
      const recent = begun.filter((at) => now - at * 1000 < WINDOW);
      return budgetOf([...recent, Math.floor(now / 1000)].slice(-MOST));
    },
    text: begun.join(","),
  };
}
