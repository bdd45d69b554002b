import { timeBetween, type Instant } from "../core/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { OutboxRow } from "../ports/outbox.ts";
import type { Company } from "./company.ts";
import type { Reach } from "./reach.ts";
import { FALLBACK_AFTER, FALLBACK_GRACE, SILENT_AFTER } from "./timings.ts";

/** Tells of unsent messages whether they should have been sent by now. */
export interface Lateness {
  /** Stuck: late, and unsent for a while in this process too, which may yet find that it was sent. */
  readonly of: (row: OutboxRow) => "in time" | "late" | "stuck";
  /** These are unsent now, and no others. */
  readonly seen: (rows: readonly OutboxRow[]) => void;
}

export interface LatenessDeps {
  readonly clock: Pick<Clock, "now">;
  readonly reach: Reach;
  readonly company: Company;
}

export function lateness({ clock, reach, company }: LatenessDeps): Lateness {
  let since = new Map<string, Instant>();
  return {
    of: (row) => {
      if (reach.silentFor(row) >= SILENT_AFTER) return "stuck";
      if (company.isAwaited(row)) return "in time";
      const now = clock.now();
      const seen = since.get(row.key) ?? now;
      // From its first attempt: what a monitor that was not running could not send is not late yet.
      if (timeBetween(row.firstAt ?? seen, now) < FALLBACK_AFTER) return "in time";
      return timeBetween(seen, now) >= FALLBACK_GRACE ? "stuck" : "late";
    },
    seen: (rows) => {
      const now = clock.now();
      // What waited for company begins to be late when it has stopped to.
      since = new Map(
        rows.map((row) => [row.key, company.isAwaited(row) ? now : (since.get(row.key) ?? now)]),
      );
    },
  };
}
