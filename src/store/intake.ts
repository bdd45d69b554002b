import type { ChannelEvent } from "../core/cases/events.ts";
import { isForgotten } from "../core/cases/is-forgotten.ts";
import type { ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { Decider, Intake, Recorded } from "../ports/store.ts";
import { byAccount } from "./account-key.ts";
import { saveDecisions, type Decided } from "./case-store.ts";
import { touchConductQuestions } from "./conduct-questions.ts";
import { groupsTouched } from "./conversation-groups.ts";
import { addGaps } from "./coverage.ts";
import { decideGroups } from "./decide-groups.ts";
import { EVENT_COLUMNS, eventKey, keyText, toEventRow, type EventName } from "./event-row.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import { notedInstant } from "./noted-instant.ts";
import { placeMessages } from "./places.ts";
import { insertOf, statementOf } from "./prepared.ts";
import type { AccountKey, ConversationRow, Db, EventRow } from "./schema.ts";
import type { WordsCipher } from "./words-cipher.ts";
import { keepWords } from "./words.ts";

const insertEvents = insertOf<EventRow, EventName>(EVENT_COLUMNS, (db, rows) =>
  db
    .insertInto("events")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(["kind", "id", "version"]),
);

const insertConversations = insertOf<ConversationRow, Pick<ConversationRow, "id">>(
  ["brand", "platform", "account", "id", "shape", "channel", "root"],
  (db, rows) =>
    db
      .insertInto("conversations")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning("id"),
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
  decider: Decider & { readonly turn: MemoryTurn },
): Promise<Recorded> {
  const { channel, stream, cursor } = intake;
  let fresh = 0;
  let nextAt: Instant | undefined;
  // In the commit: what goes while it is being read stays gone.
  const until = await notedInstant(trx, "events forgotten until");
  const events = intake.events.filter((event) => !isForgotten(event, until));
  for (const [account, told] of byAccount(events, ({ conversation }) => conversation)) {
    const added = await recordAccount(trx, { account, cipher, intake, decider }, told);
    fresh += added.fresh;
    if (nextAt === undefined || (added.nextAt !== undefined && added.nextAt < nextAt)) nextAt = added.nextAt;
  }
  await addGaps(trx, channel, intake.gaps);
  if (stream !== undefined && cursor !== undefined) await moveCursor(trx, channel, stream, cursor);
  return { fresh, nextAt };
}

interface Of {
  readonly account: AccountKey;
  readonly cipher: WordsCipher | undefined;
  readonly intake: Intake;
  readonly decider: Decider & { readonly turn: MemoryTurn };
}

async function recordAccount(
  trx: Db,
  { account, cipher, intake, decider }: Of,
  told: readonly ChannelEvent[],
): Promise<Recorded> {
  const { channel, receivedAt } = intake;
  const newIds = await addConversations(trx, account, channel, told);
  const fresh = await addEvents(trx, told, receivedAt);
  if (fresh.length === 0) return { fresh: 0, nextAt: undefined };
  await keepWords(trx, { account, cipher, receivedAt }, intake.words, fresh);
  await touchConductQuestions(trx, account, fresh, receivedAt);
  const links = await placeMessages(trx, account, fresh, receivedAt);
  const ids = new Set<string>(fresh.map(({ conversation }) => conversation.id));
  const groups = await groupsTouched(trx, { account, channel, ids }, newIds, links);
  const decided = await decideGroups(trx, decider, account, groups, fresh);
  await saveDecisions(trx, decided, receivedAt);
  // The others are timed by this machine's clock.
  const lastAt = fresh.reduce(
    (last, event) => (event.kind === "message" ? Math.max(last, event.at) : last),
    -1,
  );
  const { brand, platform, account: name } = account;
  if (lastAt >= 0) await noteReceipt(trx, channel, brand, platform, name, lastAt, receivedAt);
  return { fresh: fresh.length, nextAt: earliest(decided) };
}

/** Adds the conversations that are not known, and returns their ids. */
async function addConversations(
  trx: Db,
  of: AccountKey,
  channel: string,
  events: readonly ChannelEvent[],
): Promise<ReadonlySet<string>> {
  const rows = new Map<string, ConversationRow>();
  const { brand, platform, account } = of;
  for (const { conversation } of events) {
    const { id, shape } = conversation;
    if (!rows.has(id)) rows.set(id, { brand, platform, account, id, shape, channel, root: id });
  }
  const added = await insertConversations(trx, [...rows.values()]);
  return new Set(added.map(({ id }) => id));
}

/** Adds the events of an account that are not known, and returns them: of two copies the first. */
async function addEvents(
  trx: Db,
  events: readonly ChannelEvent[],
  receivedAt: Instant,
): Promise<readonly ChannelEvent[]> {
  const byName = new Map<string, ChannelEvent>();
  for (const event of events) {
    const name = keyText(eventKey(event));
    if (!byName.has(name)) byName.set(name, event);
  }
  const rows = [...byName.values()].map((event) => toEventRow(event, receivedAt));
  const added = new Set((await insertEvents(trx, rows)).map(keyText));
  return [...byName].flatMap(([name, event]) => (added.has(name) ? [event] : []));
}

function earliest(decided: readonly Decided[]): Instant | undefined {
  const instants = decided.flatMap(({ decision }) => decision.cases.flatMap(({ nextAt }) => nextAt ?? []));
  return instants.reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
}

/** Where each stream of the channel is read on. */
export async function cursorsOf(db: Db, channel: ChannelId): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("cursors").selectAll().where("channel", "=", channel).execute();
  return new Map(rows.map(({ stream, cursor }) => [stream, cursor]));
}
