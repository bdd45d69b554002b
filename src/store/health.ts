import type { StoreHealth } from "../ports/store-health.ts";
import { auditOf } from "./audit.ts";
import { forgetInstant, notedInstant, noteInstant, noteNumber } from "./noted-instant.ts";
import type { Database } from "./schema.ts";

/** How well the store can be worked on. */
export function healthOf({ db, freeShare }: Database): StoreHealth {
  return {
    commit: (at) => noteInstant(db, "checked itself", at),
    audit: (at) => auditOf(db, at),
    freeShare,
    armedUntil: () => notedInstant(db, "switch armed until"),
    noteArmed: (until) =>
      until === undefined
        ? forgetInstant(db, "switch armed until")
        : noteInstant(db, "switch armed until", until),
    noteClockOffset: (ms) => noteNumber(db, "clock offset", ms),
  };
}
