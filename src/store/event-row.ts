import type { ChannelEvent } from "../core/cases/events.ts";
import type { Instant } from "../core/time/instant.ts";
import { unreachable } from "../core/unreachable.ts";
import type { EventRow } from "./schema.ts";

/** The columns of `events`, in the order in which they are written. */
export const EVENT_COLUMNS: readonly (keyof EventRow)[] = [
  "brand",
  "platform",
  "account",
  "kind",
  "id",
  "version",
  "conversation",
  "received_at",
  "body",
];

/** What tells an event from the others of its account: the same for two copies of one, as `identityOf` has it. */
export type EventName = Pick<EventRow, "kind" | "id" | "version">;

/** What tells `event` from the others of its account. */
export function eventKey(event: ChannelEvent): EventName {
  const { kind } = event;
  switch (kind) {
    case "message":
      return { kind, id: event.message, version: "" };
    case "edit":
      return { kind, id: event.message, version: String(event.at) };
    case "deletion":
      return { kind, id: event.message, version: `${event.lastSeen} ${event.noticed}` };
    case "act":
      return { kind, id: event.id, version: "" };
    default:
      return unreachable(event);
  }
}

/** The row that keeps `event`; written out, as `toCaseRow` is. */
export function toEventRow(event: ChannelEvent, receivedAt: Instant): EventRow {
  const { brand, platform, account, id: conversation } = event.conversation;
  const { kind, id, version } = eventKey(event);
  return {
    brand,
    platform,
    account,
    kind,
    id,
    version,
    conversation,
    received_at: receivedAt,
    body: bodyOf(event),
  };
}

/** An event as its row keeps it. */
export const bodyOf = (event: ChannelEvent): string => JSON.stringify(event);

/** The event that a row keeps: written by `toEventRow`, read back as it was. */
export const toEvent = ({ body }: Pick<EventRow, "body">): ChannelEvent => JSON.parse(body) as ChannelEvent;

/** The same text for two copies of one event of one account: a version has no more words than its kind gives it. */
export const keyText = ({ kind, id, version }: EventName): string => `${kind} ${version} ${id}`;
