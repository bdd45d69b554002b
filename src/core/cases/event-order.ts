import { canonicalJson } from "../hash.ts";
import type { ActId } from "../ids.ts";
import type { Instant } from "../time/instant.ts";
import { unreachable } from "../unreachable.ts";
import type { ActEvent, ChannelEvent, DeletionEvent, EditEvent, MessageEvent } from "./events.ts";

/** An event, or what is known of it before its text was read. */
export type EventEnvelope = Omit<MessageEvent, "facts"> | Omit<EditEvent, "facts"> | DeletionEvent | ActEvent;

/** When we could know of the event: its own instant, for a deletion the one at which it was noticed. */
export function timeOf(event: EventEnvelope): Instant {
  return event.kind === "deletion" ? event.noticed : event.at;
}

/** The same for two copies of one event, and for no others of the conversation. */
export function identityOf(event: EventEnvelope): string {
  switch (event.kind) {
    case "message":
      return `message ${event.message}`;
    case "edit":
      return `edit ${event.message} ${event.at}`;
    case "deletion":
      return `deletion ${event.message} ${event.lastSeen} ${event.noticed}`;
    case "act":
      return actIdentity(event.id);
    default:
      return unreachable(event);
  }
}

/** The identity of the act of that id. */
export const actIdentity = (id: ActId): string => `act ${id}`;

/**
 * Orders events by time. At the same instant messages come first: those whose ids count up by their ids (X tells whole
 * seconds only), others what was asked before what answers it.
 */
export function compareEvents(a: EventEnvelope, b: EventEnvelope): number {
  return timeOf(a) - timeOf(b) || RANKS[a.kind] - RANKS[b.kind] || compareAtOneInstant(a, b);
}

const RANKS = { message: 0, edit: 1, deletion: 2, act: 3 } as const;

function compareAtOneInstant(a: EventEnvelope, b: EventEnvelope): number {
  if (a.kind === "message" && b.kind === "message") {
    const [one, other] = [turnOf(a), turnOf(b)];
    if (one !== other) return one - other;
  }
  const [one, other] = [identityOf(a), identityOf(b)];
  return one.length - other.length || compareText(one, other);
}

/**
 * Ids that count up (Slack's behind their channel) need no other order; without them whoever asks speaks before whoever may
 * answer.
 */
function turnOf({ message, author }: Pick<MessageEvent, "message" | "author">): number {
  if (/^(?:\w+:)?[\d.]+$/.test(message)) return 0;
  return author.role === "responder" ? 2 : 1;
}

/** Of two events with one identity the one to keep, whichever came first. */
export function preferred<E extends ChannelEvent>(a: E, b: E): E {
  if (a === b) return a;
  return compareText(canonicalJson(a), canonicalJson(b)) <= 0 ? a : b;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
