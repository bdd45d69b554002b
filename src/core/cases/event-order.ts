import { canonicalJson } from "../hash.ts";
import type { Instant } from "../time/instant.ts";
import { unreachable } from "../unreachable.ts";
import type { ChannelEvent } from "./events.ts";

/** When we could know of the event: its own instant, for a deletion the one at which it was noticed. */
export function timeOf(event: ChannelEvent): Instant {
  return event.kind === "deletion" ? event.noticed : event.at;
}

/** The same for two copies of one event, and for no others of the conversation. */
export function identityOf(event: ChannelEvent): string {
  switch (event.kind) {
    case "message":
      return `message ${event.message}`;
    case "edit":
      return `edit ${event.message} ${event.at}`;
    case "deletion":
      return `deletion ${event.message} ${event.lastSeen} ${event.noticed}`;
    case "act":
      return `act ${event.id}`;
    default:
      return unreachable(event);
  }
}

/** Orders events by time. At the same instant what was asked comes before what answers it; ids decide the rest. */
export function compareEvents(a: ChannelEvent, b: ChannelEvent): number {
  return timeOf(a) - timeOf(b) || rankOf(a) - rankOf(b) || compareText(identityOf(a), identityOf(b));
}

/** Of two events with one identity the one to keep, whichever came first. */
export function preferred<E extends ChannelEvent>(a: E, b: E): E {
  if (a === b) return a;
  return compareText(canonicalJson(a), canonicalJson(b)) <= 0 ? a : b;
}

function rankOf(event: ChannelEvent): number {
  switch (event.kind) {
    case "message":
      return event.author.role === "responder" ? 2 : 0;
    case "edit":
      return 1;
    case "deletion":
      return 3;
    case "act":
      return 4;
    default:
      return unreachable(event);
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
