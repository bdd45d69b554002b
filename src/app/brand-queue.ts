import type { ChannelId } from "../core/ids.ts";
import type { DueRow, StoreQueries } from "../ports/queries.ts";

/** A list is as long as this at most: in a storm the rest is counted as `more`. */
export const QUEUE_LIMIT = 500;

/** Open cases of some channels. */
export interface Queue {
  /** By due time; those that were promised nothing last. */
  readonly rows: readonly DueRow[];
  /** There are more than those. */
  readonly isCut: boolean;
}

/** The open cases of those channels together, the first to be due first. */
export async function queueOf(
  { due }: Pick<StoreQueries, "due">,
  channels: readonly ChannelId[],
): Promise<Queue> {
  const found = (await Promise.all(channels.map((channel) => due(QUEUE_LIMIT + 1, channel)))).flat();
  const rows = found.sort((a, b) => dueOf(a) - dueOf(b) || a.entry.openedAt - b.entry.openedAt);
  return { rows: rows.slice(0, QUEUE_LIMIT), isCut: rows.length > QUEUE_LIMIT };
}

const dueOf = ({ entry }: DueRow): number => entry.dueAt ?? Number.MAX_SAFE_INTEGER;
