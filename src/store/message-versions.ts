import type { Conversation } from "../core/cases/events.ts";
import { authorId, type AuthorId, type MessageId } from "../core/ids.ts";
import type { MessageVersion } from "../ports/queries.ts";
import { accountOf } from "./account-key.ts";
import { toEvent } from "./event-row.ts";
import { listOf } from "./prepared.ts";
import type { AccountKey, Db } from "./schema.ts";

const selectVersions = listOf((db, of: AccountKey & { readonly kind: "message" | "edit" }, messages) =>
  db
    .selectFrom("events")
    .select("body")
    .where((eb) => eb.and(of))
    .where("id", "in", messages),
);

/** StoreQueries.latestFacts. */
export async function latestFacts(
  db: Db,
  conversation: Conversation,
  messages: readonly MessageId[],
): Promise<ReadonlyMap<MessageId, MessageVersion>> {
  const found = new Map<MessageId, MessageVersion>();
  const account = accountOf(conversation);
  for (const kind of ["message", "edit"] as const) {
    for (const row of await selectVersions(db, { ...account, kind }, messages)) {
      const event = toEvent(row);
      if (event.kind !== "message" && event.kind !== "edit") continue;
      const { message, at, facts } = event;
      const known = found.get(message);
      if (known === undefined || at > known.at) found.set(message, { at, facts });
    }
  }
  return found;
}

/** StoreQueries.authorOf. */
export async function authorOf(
  db: Db,
  conversation: Conversation,
  message: MessageId,
): Promise<AuthorId | undefined> {
  const row = await db
    .selectFrom("messages")
    .select("author")
    .where((eb) => eb.and({ ...accountOf(conversation), id: message }))
    .executeTakeFirst();
  return row?.author == null ? undefined : authorId(row.author);
}
