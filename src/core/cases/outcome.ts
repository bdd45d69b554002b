import type { CaseId } from "../ids.ts";
import type { Duration, Instant } from "../time/instant.ts";
import type { Clock, Deadline } from "./deadline.ts";
import type { WaitEntry } from "./case.ts";

/** What became of a promise (glossary in docs/architecture.md). Unknown is never met. */
export const RESULTS = ["met", "missed", "pending", "withdrawn", "excluded", "unknown"] as const;
/** One of them. */
export type Result = (typeof RESULTS)[number];

/** The verdict on one deadline, as far as it can be told by an instant. */
export interface Outcome {
  readonly caseId: CaseId;
  readonly clock: Clock;
  readonly deadline: Deadline;
  /** The message whose deadline it is. */
  readonly entry: WaitEntry;
  readonly result: Result;
  /** Why, in words that start in lower case: `answered too late`, `no reply needed`, `deleted before the deadline`. */
  readonly because: string;
  /** The instant of the answer, or of what stood for one. */
  readonly answeredAt: Instant | undefined;
  /** When the customer began to wait for this: the oldest message that was not withdrawn. */
  readonly waitedFrom: Instant;
  /** When that ended: the answer, what stood for one, or the instant of judgement. */
  readonly waitedUntil: Instant;
  /** Business time from `waitedFrom` to `waitedUntil`; of a `resolve` by the calendar, calendar time. */
  readonly responseTime: Duration;
  /** The same by the calendar, as the customer felt it. */
  readonly feltTime: Duration;
  /** Business time from the deadline's own start until then: more than `within` when it is missed. */
  readonly used: Duration;
}
