import type { Instant } from "../time/instant.ts";
import type { EventEnvelope } from "./event-order.ts";

/**
 * Whether messages as old as this one were forgotten: up to `until`, when anything was. Who reads it again is not to take it
 * for news, because its answer may be forgotten too. What people did, and deletions, are timed by our own clock, and change
 * nothing about what is gone.
 */
export function isForgotten(event: EventEnvelope, until: Instant | undefined): boolean {
  return until !== undefined && (event.kind === "message" || event.kind === "edit") && event.at <= until;
}
