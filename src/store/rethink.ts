import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Decide } from "../ports/store.ts";
import { byAccount } from "./account-key.ts";
import { saveDecisions } from "./case-store.ts";
import { groupsOf } from "./conversation-groups.ts";
import { decideGroups } from "./decide-groups.ts";
import type { Database } from "./schema.ts";

/** How many conversations are decided in one commit. */
const AT_ONCE = 100;

/**
 * Store.rethink: a commit for some conversations at a time, because all at once would hold up the alerts. One that ends
 * half-way is done again from the start; deciding twice changes nothing.
 */
export async function rethinkChannel(
  { db, transact }: Database,
  channel: ChannelId,
  decide: Decide,
  now: Instant,
): Promise<void> {
  const open = await db
    .selectFrom("cases")
    .select(["brand", "platform", "account", "conversation"])
    .distinct()
    .where("channel", "=", channel)
    .where((eb) => eb.or([eb("state", "=", "waiting"), eb("due_at", "is not", null)]))
    .execute();
  for (const [account, rows] of byAccount(open, (row) => row)) {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const ids = rows.slice(from, from + AT_ONCE).map(({ conversation }) => conversation);
      await transact(async (trx) => {
        const groups = await groupsOf(trx, account, ids);
        await saveDecisions(trx, await decideGroups(trx, account, groups, [], decide), now);
      });
    }
  }
}
