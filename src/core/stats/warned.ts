import type { Instant } from "../time/instant.ts";

/** What the team was told of a deadline before it was over: warnings alone, not the breach or what follows it. */
export interface Warned {
  /** Warnings sent while the wait lasted, by a list or a digest too; two stages in one message are one. */
  readonly count: number;
  /** When the first of them was sent; undefined exactly when there was none. */
  readonly firstAt: Instant | undefined;
}

/** Nobody was told. */
export const NOT_WARNED: Warned = { count: 0, firstAt: undefined };
