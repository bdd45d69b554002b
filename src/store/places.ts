import type { ChannelEvent, EditEvent, MessageEvent } from "../core/cases/events.ts";
import { linksOf } from "../core/cases/link-conversations.ts";
import type { Instant } from "../core/time/instant.ts";
import { insertOf, listOf } from "./prepared.ts";
import type { AccountKey, Db, MessageRow, OpenRefRow } from "./schema.ts";

/** Two conversations of one account that fold together. */
export type Link = readonly [one: string, other: string];

const MESSAGE_COLUMNS = [
  "brand",
  "platform",
  "account",
  "id",
  "message",
  "conversation",
  "author",
  "received_at",
  "seen_at",
] as const satisfies readonly (keyof MessageRow)[];

const insertMessages = insertOf<MessageRow, object>(MESSAGE_COLUMNS, (db, rows) =>
  db
    .insertInto("messages")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing()),
);

const insertOpenRefs = insertOf<OpenRefRow, object>(
  ["brand", "platform", "account", "target", "conversation"],
  (db, rows) =>
    db
      .insertInto("open_refs")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
);

const selectPlaces = listOf((db, account: AccountKey, ids) =>
  db
    .selectFrom("messages")
    .select(["id", "conversation"])
    .where((eb) => eb.and(account))
    .where("id", "in", ids),
);

const selectOpenRefs = listOf((db, account: AccountKey, targets) =>
  db
    .selectFrom("open_refs")
    .select(["target", "conversation"])
    .where((eb) => eb.and(account))
    .where("target", "in", targets),
);

/**
 * Notes where the messages of new events stand, and returns which conversations fold together because of them: those
 * they point at, and those that pointed at them before they came (core/cases/link-conversations.ts has the rule).
 */
export async function placeMessages(
  trx: Db,
  account: AccountKey,
  fresh: readonly ChannelEvent[],
  receivedAt: Instant,
): Promise<readonly Link[]> {
  const places = fresh.flatMap((event) => placesOf(event, account, receivedAt));
  await insertMessages(trx, places);
  const refs = fresh.flatMap((event) => (event.kind === "message" ? refsOf(event) : []));
  const targets = [...new Set(refs.map(([, target]) => target))];
  const known = new Map(
    (await selectPlaces(trx, account, targets)).map(({ id, conversation }) => [id, conversation]),
  );
  const open = refs.filter(([, target]) => !known.has(target));
  await insertOpenRefs(
    trx,
    open.map(([conversation, target]) => ({ ...account, target, conversation })),
  );
  const homes = new Map(places.map(({ id, conversation }) => [id, conversation]));
  const waiting = await selectOpenRefs(trx, account, [...homes.keys()]);
  const pairs = [
    ...refs.map(([conversation, target]) => [conversation, known.get(target)] as const),
    ...waiting.map(({ target, conversation }) => [conversation, homes.get(target)] as const),
  ];
  return pairs.flatMap(([one, other]) => (other === undefined || one === other ? [] : [[one, other]]));
}

function placesOf(event: ChannelEvent, of: AccountKey, receivedAt: Instant): readonly MessageRow[] {
  if (event.kind === "message") return [placeOf(event, event.message, event.author.id, of, receivedAt)];
  if (event.kind !== "edit" || event.alias === undefined || event.alias === event.message) return [];
  return [placeOf(event, event.alias, null, of, receivedAt)];
}

function placeOf(
  { conversation, message }: MessageEvent | EditEvent,
  id: string,
  author: string | null,
  { brand, platform, account }: AccountKey,
  received_at: Instant,
): MessageRow {
  const seen_at = null;
  return {
    brand,
    platform,
    account,
    id,
    message,
    conversation: conversation.id,
    author,
    received_at,
    seen_at,
  };
}

function refsOf({ conversation, refs }: MessageEvent): readonly (readonly [string, string])[] {
  return linksOf(refs).map((target) => [conversation.id, target] as const);
}
