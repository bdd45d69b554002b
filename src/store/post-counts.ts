import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { PostCounts } from "../ports/queries.ts";
import { orUndefined } from "./case-row.ts";
import type { Db } from "./schema.ts";

/** Counts the messages that came in on the channel since then; versions of one are one. */
export async function postCounts(db: Db, channel: ChannelId, since: Instant): Promise<PostCounts> {
  const messages = db
    .selectFrom("messages")
    .innerJoin("accounts", (join) =>
      join
        .onRef("accounts.brand", "=", "messages.brand")
        .onRef("accounts.platform", "=", "messages.platform")
        .onRef("accounts.account", "=", "messages.account"),
    )
    .where("accounts.channel", "=", channel)
    .whereRef("messages.id", "=", "messages.message");
  const recent = messages
    .where("messages.received_at", ">=", since)
    .select((eb) => eb.fn.countAll<number>().as("n"));
  const first = messages.select((eb) => eb.fn.min("messages.received_at").as("at"));
  const own = recent.whereRef("messages.author", "=", "messages.account");
  const [all, byUs, { at }] = [
    await recent.executeTakeFirstOrThrow(),
    await own.executeTakeFirstOrThrow(),
    await first.executeTakeFirstOrThrow(),
  ];
  return { own: byUs.n, others: all.n - byUs.n, firstAt: orUndefined(at) };
}
