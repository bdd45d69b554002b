import type { ChannelEvent, MessageEvent } from "../core/cases/events.ts";
import type { AuthorId, ChannelId } from "../core/ids.ts";
import { toEvent } from "./event-row.ts";
import { eventsOn } from "./in-groups.ts";
import type { Db } from "./schema.ts";

/** What tells of an account on a channel: what it posted, and what names it. Reads every event of the channel. */
export async function messagesNaming(
  db: Db,
  channel: ChannelId,
  author: AuthorId,
): Promise<readonly MessageEvent[]> {
  const rows = await eventsOn(db, channel)
    .select("events.body")
    .where("events.kind", "=", "message")
    // Whatever stands for any character finds more, and is sorted out below.
    .where("events.body", "like", `%${JSON.stringify(author)}%`)
    .execute();
  return rows.map(toEvent).filter((event): event is MessageEvent => names(event, author));
}

const names = (event: ChannelEvent, author: AuthorId): boolean =>
  event.kind === "message" &&
  (event.author.id === author || event.refs.addresses.some(({ id }) => id === author));

/** The same event with `as` in the place of `author`. */
export function renamed(event: MessageEvent, author: AuthorId, as: AuthorId): MessageEvent {
  const rename = <A extends { readonly id: AuthorId }>(one: A): A =>
    one.id === author ? { ...one, id: as } : one;
  const { refs } = event;
  return {
    ...event,
    author: rename(event.author),
    refs: { ...refs, addresses: refs.addresses.map(rename) },
  };
}
