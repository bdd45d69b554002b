import type { Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { OutboxRow } from "../ports/outbox.ts";

/** The messages that wait for company on purpose: they are unsent, and not late (DESIGN §5, "at most every 2 minutes"). */
export interface Company {
  /** Messages, by their keys, that wait until then; no others do. */
  readonly await: (until: ReadonlyMap<string, Instant>) => void;
  /** Whether that message waits so now. */
  readonly isAwaited: (row: Pick<OutboxRow, "key">) => boolean;
}

/** Known to this process alone: another finds out by its first look at what is to be sent. */
export function companyOf(clock: Pick<Clock, "now">): Company {
  let held: ReadonlyMap<string, Instant> = new Map();
  return {
    await: (until) => {
      held = until;
    },
    // Also when no pass comes any more that would let it go.
    isAwaited: ({ key }) => (held.get(key) ?? 0) > clock.now(),
  };
}
