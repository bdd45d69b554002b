import type { ChannelEvent } from "../core/cases/events.ts";
import { timeOf } from "../core/cases/event-order.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Decide, Intake, Recorded } from "../ports/store.ts";
import { accountOf, accountText, byAccount } from "./account-key.ts";
import { saveDecisions, type Decided } from "./case-store.ts";
import { groupsTouched } from "./conversation-groups.ts";
import { addGaps } from "./coverage.ts";
import { decideGroups } from "./decide-groups.ts";
import { EVENT_COLUMNS, eventKey, keyText, toEventRow } from "./event-row.ts";
import { placeMessages } from "./places.ts";
import { insertOf, statementOf } from "./prepared.ts";
import type { AccountKey, ConversationRow, Db, EventRow } from "./schema.ts";
import type { WordsCipher } from "./words-cipher.ts";
import { keepWords } from "./words.ts";

const insertEvents = insertOf<EventRow, Pick<EventRow, keyof AccountKey | "kind" | "id" | "version">>(
  EVENT_COLUMNS,
  (db, rows) =>
    db
      .insertInto("events")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(["brand", "platform", "account", "kind", "id", "version"]),
);

const insertConversations = insertOf<ConversationRow, AccountKey & { readonly id: string }>(
  ["brand", "platform", "account", "id", "shape", "channel", "root"],
  (db, rows) =>
    db
      .insertInto("conversations")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning(["brand", "platform", "account", "id"]),
);

const moveCursor = statementOf((db, channel: string, stream: string, cursor: string) =>
  db
    .insertInto("cursors")
    .values({ channel, stream, cursor })
    .onConflict((conflict) =>
      conflict.columns(["channel", "stream"]).doUpdateSet((eb) => ({ cursor: eb.ref("excluded.cursor") })),
    ),
);

const noteReceipt = statementOf(
  (
    db,
    channel: string,
    brand: string,
    platform: string,
    account: string,
    last_event_at: number,
    last_received_at: number,
  ) =>
    db
      .insertInto("accounts")
      .values({ channel, brand, platform, account, last_event_at, last_received_at })
      .onConflict((conflict) =>
        conflict.columns(["channel", "brand", "platform", "account"]).doUpdateSet((eb) => ({
          last_event_at: eb
            .case()
            .when("excluded.last_event_at", ">", eb.ref("accounts.last_event_at"))
            .then(eb.ref("excluded.last_event_at"))
            .else(eb.ref("accounts.last_event_at"))
            .end(),
          last_received_at: eb.ref("excluded.last_received_at"),
        })),
      ),
);

/** Store.record, inside its transaction. */
export async function recordIntake(
  trx: Db,
  cipher: WordsCipher | undefined,
  intake: Intake,
  decide: Decide,
): Promise<Recorded> {
  const { channel, stream, cursor, receivedAt } = intake;
  const newPlaces = await addConversations(trx, intake);
  const fresh = await addEvents(trx, intake);
  await keepWords(trx, cipher, intake.words, fresh, receivedAt);
  let nextAt: Instant | undefined;
  for (const [account, events] of byAccount(fresh, ({ conversation }) => conversation)) {
    const newIds = newPlaces.get(accountText(account)) ?? NONE;
    const links = await placeMessages(trx, account, events, receivedAt);
    const ids = new Set(events.map(({ conversation }) => conversation.id as string));
    const groups = await groupsTouched(trx, { account, channel, ids }, newIds, links);
    const decided = await decideGroups(trx, account, groups, events, decide);
    await saveDecisions(trx, decided, receivedAt);
    nextAt = earliest(nextAt, decided);
    const lastAt = events.reduce((last, event) => Math.max(last, timeOf(event)), -Infinity);
    const { brand, platform, account: id } = account;
    await noteReceipt(trx, channel, brand, platform, id, lastAt, receivedAt);
  }
  await addGaps(trx, channel, intake.gaps);
  if (stream !== undefined && cursor !== undefined) await moveCursor(trx, channel, stream, cursor);
  return { fresh: fresh.length, nextAt };
}

const NONE: ReadonlySet<string> = new Set();

/** Adds the conversations that are not known; returns the ids of those, by account. */
async function addConversations(
  trx: Db,
  { events, channel }: Intake,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = new Map<string, ConversationRow>();
  for (const { conversation } of events) {
    const { id, shape } = conversation;
    const account = accountOf(conversation);
    const name = `${accountText(account)} ${id}`;
    if (!rows.has(name)) rows.set(name, { ...account, id, shape, channel, root: id });
  }
  const added = await insertConversations(trx, [...rows.values()]);
  return new Map(
    byAccount(added, (row) => row).map(([key, ids]) => [accountText(key), new Set(ids.map(({ id }) => id))]),
  );
}

/** Adds the events that are not known, and returns them: of two copies the first. */
async function addEvents(trx: Db, { events, receivedAt }: Intake): Promise<readonly ChannelEvent[]> {
  const name = (row: AccountKey & Pick<EventRow, "kind" | "id" | "version">): string =>
    accountText(row) + keyText(row);
  const byName = new Map<string, ChannelEvent>();
  for (const event of events) {
    const key = name({ ...accountOf(event.conversation), ...eventKey(event) });
    if (!byName.has(key)) byName.set(key, event);
  }
  const rows = [...byName.values()].map((event) => toEventRow(event, receivedAt));
  const added = new Set((await insertEvents(trx, rows)).map(name));
  return [...byName].flatMap(([key, event]) => (added.has(key) ? [event] : []));
}

function earliest(first: Instant | undefined, decided: readonly Decided[]): Instant | undefined {
  const instants = decided.flatMap(({ decision }) => decision.cases.flatMap(({ nextAt }) => nextAt ?? []));
  return instants.reduce((a, b) => (a === undefined || b < a ? b : a), first);
}
