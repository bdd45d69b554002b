import type { Conversation } from "../core/cases/events.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Fold, Folded } from "../ports/fold.ts";
import type { StoreQueries } from "../ports/queries.ts";

/** Linked conversations of the store, folded, and how many of how many cases have been read with them. */
export interface GroupOfCases {
  readonly folded: Folded;
  readonly done: number;
  readonly total: number;
}

/**
 * The conversations of a channel in which cases were opened from `since` on, folded by `fold`, linked ones together and each
 * once; one group at a time is in memory. They may hold older cases too.
 */
export async function* groupsOpenedSince(
  queries: Pick<StoreQueries, "opened" | "readCase">,
  channel: ChannelId,
  since: Instant,
  fold: Fold,
): AsyncGenerator<GroupOfCases> {
  const opened = await queries.opened(channel, since, Number.MAX_SAFE_INTEGER);
  const read = new Set<string>();
  for (const [i, { entry }] of opened.entries()) {
    if (read.has(nameOf(entry.conversation))) continue;
    const found: Folded[] = [];
    await queries.readCase(entry.id, (past) => {
      const folded = fold(past);
      found.push(folded);
      return folded;
    });
    for (const folded of found) {
      for (const { conversation } of folded.events()) read.add(nameOf(conversation));
      yield { folded, done: i + 1, total: opened.length };
    }
  }
}

/** No id holds a line end. */
const nameOf = ({ brand, platform, account, id }: Conversation): string =>
  [brand, platform, account, id].join("\n");
