import type { AuthorRole } from "../core/cases/events.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { FoundConduct } from "../ports/queries.ts";
import { accountOf } from "./account-key.ts";
import { toEvent } from "./event-row.ts";
import type { AccountKey, Db, EventRow } from "./schema.ts";

/** How many events are looked at at once. */
const AT_ONCE = 2000;

/** StoreQueries.conductFound: reads all that came in on the channel since, and is for a report that somebody waits for. */
export async function conductFoundOn(
  db: Db,
  channel: ChannelId,
  since: Instant,
): Promise<readonly FoundConduct[]> {
  const accounts = await db.selectFrom("accounts").selectAll().where("channel", "=", channel).execute();
  const found: FoundConduct[] = [];
  for (const row of accounts) {
    const account = accountOf(row);
    found.push(
      ...(await foundIn(db, account, "message", since)),
      ...(await foundIn(db, account, "edit", since)),
    );
  }
  return found.sort((a, b) => a.at - b.at);
}

async function foundIn(
  db: Db,
  account: AccountKey,
  kind: "message" | "edit",
  since: Instant,
): Promise<readonly FoundConduct[]> {
  const found: FoundConduct[] = [];
  let last: Pick<EventRow, "id" | "version"> = { id: "", version: "" };
  for (;;) {
    const { id, version } = last;
    const rows = await db
      .selectFrom("events")
      .select(["id", "version", "body"])
      .where((eb) => eb.and({ ...account, kind }))
      .where((eb) => eb.or([eb("id", ">", id), eb.and([eb("id", "=", id), eb("version", ">", version)])]))
      .where("received_at", ">=", since)
      .orderBy("id")
      .orderBy("version")
      .limit(AT_ONCE)
      .execute();
    for (const row of rows) {
      const event = toEvent(row);
      if (event.kind !== "message" && event.kind !== "edit") continue;
      const { conversation, message, at, facts } = event;
      if (facts.conduct === undefined && facts.patterns === undefined) continue;
      const role = event.kind === "message" ? event.author.role : await roleOf(db, account, message);
      if (role === "customer") found.push({ conversation, message, at, facts });
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_ONCE) return found;
    last = end;
  }
}

/** An edit does not say who wrote the message. */
async function roleOf(db: Db, account: AccountKey, message: string): Promise<AuthorRole | undefined> {
  const row = await db
    .selectFrom("events")
    .select("body")
    .where((eb) => eb.and({ ...account, kind: "message", id: message, version: "" }))
    .executeTakeFirst();
  const event = row && toEvent(row);
  return event?.kind === "message" ? event.author.role : undefined;
}
