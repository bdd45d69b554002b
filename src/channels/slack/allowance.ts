import { duration } from "../../core/time/instant.ts";
import type { Clock } from "../../ports/clock.ts";
import { PER_MINUTE, SHARE, SLOW_EVERY, SLOW_FOR, SLOW_FOR_MOST, SLOW_PAGE } from "./plan.ts";

/** A method of Slack's that reads messages; each has a limit of its own. */
export type ReadMethod = "conversations.history" | "conversations.replies";

/** How much we may ask, and how much of that is left. */
export interface Allowance {
  /** Whether a request may be made now; what can wait leaves half to what cannot. */
  readonly may: (method: ReadMethod, urgency: "now" | "later") => boolean;
  /** In milliseconds, until one may be made that cannot wait. */
  readonly wait: (method: ReadMethod) => number;
  /** One is made. */
  readonly spend: (method: ReadMethod) => void;
  /** It was answered with a page of so many messages. */
  readonly answered: (method: ReadMethod, count: number, isLast: boolean) => void;
  /** It was answered with "too many requests". */
  readonly refused: (method: ReadMethod) => void;
  /** Whether Slack holds the app to one request a minute. */
  readonly isSlow: () => boolean;
}

const MINUTE = 60_000;
/** Two requests answered within this are never answered at the slow limits. */
const TOO_FAST_FOR_SLOW = 50_000;

/**
 * Finds out by itself whether Slack holds the app to one request a minute and 15 messages, as it does with apps that are
 * sold outside its Marketplace: by a page of 15 of which there is more though more was asked for, or when it refuses, twice
 * and with no proof of the contrary between, a request that followed another within a minute. It is tried again after hours.
 */
export function allowance(clock: Pick<Clock, "monotonic">): Allowance {
  const spent = new Map<ReadMethod, readonly number[]>();
  const answeredAt = new Map<ReadMethod, number>();
  let suspicions = 0;
  let slowUntil = -Infinity;
  let slowFor = SLOW_FOR;

  const recent = (method: ReadMethod, within: number): readonly number[] =>
    (spent.get(method) ?? []).filter((at) => at > clock.monotonic() - within);
  const isSlow = (): boolean => clock.monotonic() < slowUntil;
  const slowDown = (): void => {
    if (isSlow()) return;
    slowUntil = clock.monotonic() + slowFor;
    slowFor = duration(Math.min(SLOW_FOR_MOST, slowFor * 2));
  };
  const hurry = (): void => {
    suspicions = 0;
    slowUntil = -Infinity;
    slowFor = SLOW_FOR;
  };
  const wait = (method: ReadMethod): number => {
    const now = clock.monotonic();
    if (isSlow()) return Math.max(0, ((spent.get(method) ?? []).at(-1) ?? -Infinity) + SLOW_EVERY - now);
    const last = recent(method, MINUTE);
    const first = last[last.length - PER_MINUTE * SHARE];
    return first === undefined ? 0 : first + MINUTE - now;
  };
  return {
    may: (method, urgency) => {
      if (wait(method) > 0) return false;
      return urgency === "now" || isSlow() || recent(method, MINUTE).length < (PER_MINUTE * SHARE) / 2;
    },
    wait,
    spend: (method) => {
      spent.set(method, [...recent(method, SLOW_EVERY), clock.monotonic()]);
    },
    answered: (method, count, isLast) => {
      const now = clock.monotonic();
      const before = answeredAt.get(method) ?? -Infinity;
      answeredAt.set(method, now);
      if (count > SLOW_PAGE || now - before < TOO_FAST_FOR_SLOW) hurry();
      else if (count === SLOW_PAGE && !isLast) slowDown();
    },
    refused: (method) => {
      const before = answeredAt.get(method) ?? -Infinity;
      if (clock.monotonic() - before > SLOW_EVERY) return;
      suspicions += 1;
      if (suspicions > 1) slowDown();
    },
    isSlow,
  };
}
