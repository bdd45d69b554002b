import { channelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { StoredMark } from "../ports/queries.ts";
import { toEvent } from "./event-row.ts";
import type { Db } from "./schema.ts";

/** What people said since then of whether messages need a reply, of all channels. */
export async function marksSince(db: Db, since: Instant): Promise<readonly StoredMark[]> {
  const accounts = await db
    .selectFrom("accounts")
    .select(["brand", "platform", "account", "channel"])
    .distinct()
    .execute();
  const found: StoredMark[] = [];
  for (const { brand, platform, account, channel } of accounts) {
    const rows = await db
      .selectFrom("events")
      .select("body")
      .where("brand", "=", brand)
      .where("platform", "=", platform)
      .where("account", "=", account)
      .where("kind", "=", "act")
      .where("received_at", ">=", since)
      .execute();
    for (const row of rows) {
      const event = toEvent(row);
      if (event.kind !== "act") continue;
      const { kind } = event.act;
      if (kind === "needs a reply" || kind === "no reply needed") {
        found.push({ channel: channelId(channel), event });
      }
    }
  }
  return found;
}
