import type { Instant } from "../core/time/instant.ts";
import type { Fold } from "./fold.ts";

/** What became of a page of conversations of which something was too old. */
export interface ForgottenPage {
  /** Where the next page begins; undefined after the last. */
  readonly next: string | undefined;
  readonly events: number;
  readonly cases: number;
  /** Groups of linked conversations that would be taken otherwise without what is old in them: all of it stays. */
  readonly left: number;
  /** Those whose figures are not settled yet: the next time they are looked at again. */
  readonly unsettled: number;
}

/** For how long events are kept (DESIGN §13); what became of their deadlines is kept for good. */
export interface Retention {
  /**
   * Deletes events that were posted and received before `before`, with the cases that are over and were last active before
   * it; a page of conversations at a time, the first without `from`. The cases that stay, and all figures, are as before.
   */
  readonly forget: (
    before: Instant,
    now: Instant,
    from: string | undefined,
    fold: Fold,
  ) => Promise<ForgottenPage>;
  /** Notes that nothing is left of before `at` that could go. */
  readonly forgotten: (at: Instant) => Promise<void>;
  /** What was noted last; undefined when nothing was. */
  readonly keptSince: () => Promise<Instant | undefined>;
  /**
   * When the newest message was posted that is forgotten; undefined when none is. What was posted until then is taken in
   * no more, wherever it is found: its answer may be forgotten too.
   */
  readonly forgottenUntil: () => Promise<Instant | undefined>;
}
