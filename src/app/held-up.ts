import { timeBetween, type Instant } from "../core/time/instant.ts";
import { HELD_UP } from "./timings.ts";

/** What a message says of itself beside its case. */
export interface Beside {
  readonly notes?: readonly string[];
  /** When it was called for, if it was held up. */
  readonly calledFor?: Instant | undefined;
}

/**
 * When a message was called for, if it stood there only minutes after: whatever held it up, our own pace among it, nobody
 * may take late news for fresh. Undefined when it was in time.
 */
export const calledFor = (calledAt: Instant, sentAt: Instant): Instant | undefined =>
  timeBetween(calledAt, sentAt) > HELD_UP ? calledAt : undefined;
