import {
  authorId,
  brandId,
  caseId,
  conversationId,
  messageId,
  type ChannelId,
  type MessageId,
} from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { CaseEntry } from "../ports/queries.ts";
import type { CaseRow } from "./schema.ts";

/** The columns of `cases`, in the order in which they are written. */
export const CASE_COLUMNS: readonly (keyof CaseRow)[] = [
  "brand",
  "platform",
  "account",
  "conversation",
  "id",
  "channel",
  "shape",
  "opening",
  "customer",
  "opened_at",
  "state",
  "last_activity_at",
  "due_at",
  "breach_at",
  "next_at",
  "watched",
  "figures_at",
];

/** Whatever is written of a case, its figures are to be looked at. */
const STALE_FIGURES = 0;

/** The row that keeps `entry`. Written out: V8 takes a hundred times as long for a literal that begins with a spread. */
export function toCaseRow(entry: CaseEntry, channel: ChannelId): CaseRow {
  const { conversation, dueAt, breachAt, nextAt } = entry;
  return {
    brand: conversation.brand,
    platform: conversation.platform,
    account: conversation.account,
    conversation: conversation.id,
    id: entry.id,
    channel,
    shape: conversation.shape,
    opening: entry.opening,
    customer: entry.customer,
    opened_at: entry.openedAt,
    state: entry.state,
    last_activity_at: entry.lastActivityAt,
    due_at: dueAt ?? null,
    breach_at: breachAt ?? null,
    next_at: nextAt ?? null,
    watched: JSON.stringify(entry.watched),
    figures_at: STALE_FIGURES,
  };
}

/** The entry that a row keeps. */
export function toCaseEntry(row: CaseRow): CaseEntry {
  return {
    id: caseId(row.id),
    conversation: {
      brand: brandId(row.brand),
      platform: row.platform,
      account: row.account,
      id: conversationId(row.conversation),
      shape: row.shape,
    },
    opening: messageId(row.opening),
    customer: authorId(row.customer),
    openedAt: instant(row.opened_at),
    state: row.state,
    lastActivityAt: instant(row.last_activity_at),
    dueAt: orUndefined(row.due_at),
    breachAt: orUndefined(row.breach_at),
    nextAt: orUndefined(row.next_at),
    watched: watchedOf(row),
  };
}

/** The messages whose loss would change the case. */
export const watchedOf = ({ watched }: Pick<CaseRow, "watched">): readonly MessageId[] =>
  JSON.parse(watched) as readonly MessageId[];

/** The instant in a column that may have none. */
export const orUndefined = (ms: number | null | undefined): Instant | undefined =>
  ms === null || ms === undefined ? undefined : instant(ms);
