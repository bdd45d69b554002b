import { channelId, type BrandId, type ChannelId } from "../core/ids.ts";
import type { Instant } from "../core/time/instant.ts";
import type { ChannelRow, DueRow, StoreCounts, StoredCase, StoreQueries } from "../ports/queries.ts";
import { caseAlerts } from "./case-alerts.ts";
import { orUndefined, toCaseEntry } from "./case-row.ts";
import { conductFoundOn } from "./conduct-found.ts";
import { conductQuestionsOn } from "./conduct-questions.ts";
import type { FoldMemory, MemoryTurn } from "./fold-memory.ts";
import { ingestLags } from "./ingest-lags.ts";
import { marksSince } from "./marks.ts";
import { notedInstant } from "./noted-instant.ts";
import { PENDING, SENDING, SENT } from "./outbox-states.ts";
import { authorOf, latestFacts } from "./message-versions.ts";
import { postCounts } from "./post-counts.ts";
import type { CaseRow, Database, Db } from "./schema.ts";
import { caseById, findCases, noiseAround, readCase, toStoredCase } from "./stored-case.ts";
import { readMessages } from "./stored-message.ts";
import { accountOf } from "./account-key.ts";
import { seenMessages, watchedMessages } from "./watched.ts";
import type { WordsCipher } from "./words-cipher.ts";
import { latestWords, readWords } from "./words.ts";

/** Questions to the store. Each that takes several statements sees one state. */
export function queriesOf(
  { db, transact }: Database,
  cipher: WordsCipher | undefined,
  memory: FoldMemory,
): StoreQueries {
  const folding = <T>(ask: (trx: Db, turn: MemoryTurn) => Promise<T>): Promise<T> => {
    const turn = memory.turn();
    return transact((trx) => ask(trx, turn), turn.end);
  };
  return {
    lastRun: () => notedInstant(db, "last run"),
    caseById: (id) => transact((trx) => caseById(trx, id)),
    readCase: (id, fold) => folding((trx, turn) => readCase(trx, turn, id, fold)),
    noiseAround: (id, fold) => folding((trx, turn) => noiseAround(trx, turn, id, fold)),
    readMessages: (id, fold) => folding((trx, turn) => readMessages(trx, turn, id, fold)),
    marks: (since) => transact((trx) => marksSince(trx, since)),
    find: (id) => transact((trx) => findCases(trx, id)),
    words: (conversation, message) => readWords(db, cipher, conversation, message),
    latestWords: (conversation, message) => latestWords(db, cipher, conversation, message),
    latestFacts: (conversation, messages) => latestFacts(db, conversation, messages),
    authorOf: (conversation, message) => authorOf(db, conversation, message),
    conductFound: (channel, since) => conductFoundOn(db, channel, since),
    conductQuestions: (channel, since) => conductQuestionsOn(db, channel, since),
    due: (limit, channel) => transact((trx) => dueCases(trx, cipher, limit, channel)),
    waiting: (channel, activeSince, limit) =>
      transact((trx) => waitingOn(trx, cipher, { channel, activeSince, limit })),
    opened: (channel, since, limit) => openedCases(db, channel, since, limit),
    countDue: async (channel, until) => {
      const all = db.selectFrom("cases").where("channel", "=", channel).where("due_at", "is not", null);
      const due = until === undefined ? all : all.where("due_at", "<=", until);
      return (await due.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
    },
    alerts: (entry) => transact((trx) => caseAlerts(trx, entry)),
    watchedBy: ({ conversation, watched }) =>
      seenMessages(db, accountOf(conversation), conversation, new Set(watched)),
    watched: (channel, activeSince) => transact((trx) => watchedMessages(trx, channel, activeSince)),
    counts: (brand) => transact((trx) => counts(trx, brand)),
    channels: () => transact(channelRows),
    lags: (channel, since, limit) => ingestLags(db, channel, since, limit),
    posts: (channel, since) => transact((trx) => postCounts(trx, channel, since)),
  };
}

/** Those with a running deadline, the earliest first; then those that wait and were promised nothing. */
async function dueCases(
  db: Db,
  cipher: WordsCipher | undefined,
  limit: number,
  channel: ChannelId | undefined,
): Promise<readonly DueRow[]> {
  const all = db.selectFrom("cases").selectAll();
  const cases = channel === undefined ? all : all.where("channel", "=", channel);
  const dated = await cases.where("due_at", "is not", null).orderBy("due_at").limit(limit).execute();
  const others = cases.where("state", "=", "waiting").where("due_at", "is", null).orderBy("opened_at");
  const left = limit - dated.length;
  const rows = left > 0 ? [...dated, ...(await others.limit(left).execute())] : dated;
  return withWords(db, cipher, rows);
}

async function waitingOn(
  db: Db,
  cipher: WordsCipher | undefined,
  asked: { readonly channel: ChannelId; readonly activeSince: Instant; readonly limit: number },
): Promise<readonly DueRow[]> {
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("channel", "=", asked.channel)
    .where("state", "=", "waiting")
    .where("last_activity_at", ">=", asked.activeSince)
    .orderBy("last_activity_at", "desc")
    .limit(asked.limit)
    .execute();
  return withWords(db, cipher, rows);
}

async function withWords(
  db: Db,
  cipher: WordsCipher | undefined,
  rows: readonly CaseRow[],
): Promise<readonly DueRow[]> {
  const found: DueRow[] = [];
  for (const row of rows) {
    const words = await readWords(db, cipher, row, row.opening);
    found.push({ channel: channelId(row.channel), entry: toCaseEntry(row), words });
  }
  return found;
}

/** A case that was opened since then has been active since then too: that is what the index knows. */
async function openedCases(
  db: Db,
  channel: ChannelId,
  since: Instant,
  limit: number,
): Promise<readonly StoredCase[]> {
  const rows = await db
    .selectFrom("cases")
    .selectAll()
    .where("channel", "=", channel)
    .where("state", "in", ["waiting", "answered", "closed"])
    .where("last_activity_at", ">=", since)
    .where("opened_at", ">=", since)
    .orderBy("opened_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(toStoredCase);
}

async function counts(db: Db, brand: BrandId | undefined): Promise<StoreCounts> {
  // Whatever is of a brand says so in a column of that name.
  const ofBrand = <T extends { where: (column: "brand", is: "=", value: string) => T }>(rows: T): T =>
    brand === undefined ? rows : rows.where("brand", "=", brand);
  const outbox = ofBrand(db.selectFrom("outbox"));
  const cases = ofBrand(db.selectFrom("cases"));
  const events = ofBrand(db.selectFrom("events"));
  const inState = async (state: typeof PENDING): Promise<number> => {
    const rows = outbox.where("state", "=", state);
    return (await rows.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow()).n;
  };
  const unsent = outbox
    .select((eb) => eb.fn.min("called_at").as("at"))
    .where((eb) => eb.or([eb("state", "=", PENDING), eb("state", "=", SENDING)]));
  const allCases = cases.select((eb) => eb.fn.countAll<number>().as("n"));
  const allEvents = events.select((eb) => eb.fn.countAll<number>().as("n"));
  return {
    events: (await allEvents.executeTakeFirstOrThrow()).n,
    cases: (await allCases.executeTakeFirstOrThrow()).n,
    waiting: (await allCases.where("state", "=", "waiting").executeTakeFirstOrThrow()).n,
    pending: await inState(PENDING),
    uncertain: await inState(SENDING),
    sent: await inState(SENT),
    oldestUnsent: orUndefined((await unsent.executeTakeFirstOrThrow()).at),
  };
}

/** Every channel that told of anything, or was blind once, by its id. */
async function channelRows(db: Db): Promise<readonly ChannelRow[]> {
  const told = await db
    .selectFrom("accounts")
    .select((eb) => [
      "channel",
      eb.fn.max("last_event_at").as("event"),
      eb.fn.max("last_received_at").as("received"),
    ])
    .groupBy("channel")
    .execute();
  const blind = await db
    .selectFrom("coverage")
    .select(["channel", "from_at", "cause"])
    .where("to_at", "is", null)
    .execute();
  const waiting = await db
    .selectFrom("cases")
    .select((eb) => ["channel", eb.fn.countAll<number>().as("n")])
    .where("state", "=", "waiting")
    .groupBy("channel")
    .execute();
  const names = [...new Set([...told, ...blind].map(({ channel }) => channel))].sort();
  return names.map((name) => {
    const its = <T extends { readonly channel: string }>(rows: readonly T[]): T | undefined =>
      rows.find(({ channel }) => channel === name);
    const [receipt, blindness] = [its(told), its(blind)];
    return {
      channel: channelId(name),
      waiting: its(waiting)?.n ?? 0,
      lastEventAt: orUndefined(receipt?.event),
      lastReceivedAt: orUndefined(receipt?.received),
      blindSince: orUndefined(blindness?.from_at),
      blindCause: blindness?.cause,
    };
  });
}
