import type { ChannelEvent } from "../core/cases/events.ts";
import type { ChannelId } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import { toEvent, type EventName } from "./event-row.ts";
import type { AccountKey, Db } from "./schema.ts";

/** An event, and when it came in. */
export interface ReceivedEvent {
  readonly event: ChannelEvent;
  readonly receivedAt: Instant;
}

/** So many are in memory at a time. */
const PAGE = 1000;

/** Every event of a channel, by kind and id: in the order of the key, which needs no sorting. */
export async function* eventsOf(db: Db, channel: ChannelId): AsyncGenerator<ReceivedEvent> {
  const accounts = await db
    .selectFrom("accounts")
    .select(["brand", "platform", "account"])
    .where("channel", "=", channel)
    .orderBy("account")
    .execute();
  for (const account of accounts) {
    let last: EventName | undefined;
    do {
      const rows = await pageAfter(db, account, last);
      for (const row of rows) yield { event: toEvent(row), receivedAt: instant(row.received_at) };
      last = rows.length < PAGE ? undefined : rows.at(-1);
    } while (last !== undefined);
  }
}

const pageAfter = (
  db: Db,
  account: AccountKey,
  last: EventName | undefined,
): Promise<(EventName & { readonly body: string; readonly received_at: number })[]> => {
  const all = db
    .selectFrom("events")
    .select(["kind", "id", "version", "body", "received_at"])
    .where((eb) => eb.and({ brand: account.brand, platform: account.platform, account: account.account }))
    .orderBy("kind")
    .orderBy("id")
    .orderBy("version")
    .limit(PAGE);
  if (last === undefined) return all.execute();
  const { kind, id, version } = last;
  return all
    .where((eb) => eb(eb.refTuple("kind", "id", "version"), ">", eb.tuple(kind, id, version)))
    .execute();
};
