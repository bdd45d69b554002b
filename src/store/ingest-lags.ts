import type { ChannelId } from "../core/ids.ts";
import { duration, type Duration, type Instant } from "../core/time/instant.ts";
import type { Db } from "./schema.ts";

/** Of the cases that opened on the channel since then, the newest first: how long after it was posted what opened each came in. */
export async function ingestLags(
  db: Db,
  channel: ChannelId,
  since: Instant,
  limit: number,
): Promise<readonly Duration[]> {
  const rows = await db
    .selectFrom("cases")
    .innerJoin("messages", (join) =>
      join
        .onRef("messages.brand", "=", "cases.brand")
        .onRef("messages.platform", "=", "cases.platform")
        .onRef("messages.account", "=", "cases.account")
        .onRef("messages.id", "=", "cases.opening"),
    )
    .where("cases.channel", "=", channel)
    .where("cases.opened_at", ">=", since)
    .orderBy("cases.opened_at", "desc")
    .limit(limit)
    .select(["cases.opened_at as opened", "messages.received_at as received"])
    .execute();
  // A platform's clock may be ahead of ours, and an edit may have made a request of what came in before it.
  return rows.map(({ opened, received }) => duration(Math.max(0, received - opened)));
}
