import { sql } from "kysely";
import type { ChannelId } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { Judging, KeptRecord, RecordGroup, RecordRange } from "../ports/figures.ts";
import { toKeptRecord, type DeadlineRow } from "./deadline-row.ts";
import type { MemoryTurn } from "./fold-memory.ts";
import { judgeCases, type CasePlace } from "./judge-cases.ts";
import { GROUPED, groupSums } from "./record-groups.ts";
import type { Db } from "./schema.ts";
import { judgedOtherwiseSince } from "./settle-figures.ts";
import { unsettledIn, wasActive, type Unsettled } from "./stale-figures.ts";

/** How many records are read, and how many cases judged, at once. */
const AT_ONCE = 2000;
const JUDGED_AT_ONCE = 200;

/** What is asked, and by what it is answered. */
export interface Asked {
  readonly range: RecordRange;
  readonly now: Instant;
  readonly judging: Judging;
}

/** FigureQueries.records, inside a transaction. */
export async function readRecords(
  db: Db,
  turn: MemoryTurn,
  asked: Asked,
  take: (record: KeptRecord) => void,
): Promise<void> {
  const unsettled = await unsettledOf(db, asked);
  const anew = await judgeUnsettled(db, turn, asked, unsettled, take);
  for await (const rows of pagesOf(db, asked.range)) {
    for (const row of rows) {
      if (!anew.has(row.case_id)) take(aged(toKeptRecord(row), asked));
    }
  }
}

/** FigureQueries.groups, inside a transaction. */
export async function readGroupsOf(db: Db, turn: MemoryTurn, asked: Asked): Promise<readonly RecordGroup[]> {
  const sums = groupSums(asked.range.channel);
  const unsettled = await unsettledOf(db, asked);
  const anew = await judgeUnsettled(db, turn, asked, unsettled, sums.add);
  const settled = dueIn(db, asked.range).where((eb) =>
    anew.size === 0 ? eb.lit(true) : eb("case_id", "not in", unsettledIn(db, unsettled)),
  );
  for (const { times, ...row } of await settled
    .where("ages_from", "is", null)
    .select([...GROUPED, sql<string>`string_agg(cast(response_ms as text), ',')`.as("times")])
    .select((eb) => [
      eb.fn.sum<number>("warnings").as("warnings"),
      eb.fn.sum<number>(sql`case when warnings > 0 then 1 else 0 end`).as("warned"),
    ])
    .groupBy(GROUPED)
    .execute())
    sums.addAll(row, times);
  const open = settled.where("is_open", "=", sql.lit(1)).where("ages_from", "is not", null);
  for (const row of await open.select("body").execute()) sums.add(aged(toKeptRecord(row), asked));
  return sums.groups();
}

/** FigureQueries.openings, inside a transaction. A case that was opened since then has been active since then too. */
export async function readOpenings(
  db: Db,
  { channel, from, to }: Pick<RecordRange, "channel" | "from" | "to">,
  take: (openedAt: Instant) => void,
): Promise<void> {
  const rows = await db
    .selectFrom("cases")
    .select("opened_at")
    .where("channel", "=", channel)
    .where(wasActive(from))
    .where("opened_at", ">=", from)
    .where("opened_at", "<", to)
    .execute();
  const past = await db
    .selectFrom("past_cases")
    .select("opened_at")
    .where("channel", "=", channel)
    .where("opened_at", ">=", from)
    .where("opened_at", "<", to)
    .execute();
  for (const { opened_at } of [...rows, ...past]) take(instant(opened_at));
}

/** How many cases of a channel would be judged anew to answer. */
export async function countUnsettled(db: Db, unsettled: Unsettled): Promise<number> {
  const { n } = await db
    .selectFrom(unsettledIn(db, unsettled).as("those"))
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** Which cases of the channel have to be judged anew by now. */
export async function unsettledOn(
  db: Db,
  channel: ChannelId,
  now: Instant,
  judging: Judging,
): Promise<Unsettled> {
  return { channel, now, since: await judgedOtherwiseSince(db, channel, judging) };
}

const unsettledOf = (db: Db, { range, now, judging }: Asked): Promise<Unsettled> =>
  unsettledOn(db, range.channel, now, judging);

/** Hands over the records in range of cases that have to be judged anew. Returns their ids: what is kept of them does not count. */
async function judgeUnsettled(
  db: Db,
  turn: MemoryTurn,
  { range, now, judging }: Asked,
  unsettled: Unsettled,
  take: (record: KeptRecord) => void,
): Promise<ReadonlySet<string>> {
  const anew = new Set<string>();
  const places: readonly CasePlace[] = await db
    .selectFrom("cases")
    .select(["brand", "platform", "account", "conversation", "id", "channel"])
    .where("id", "in", unsettledIn(db, unsettled))
    .execute();
  for (let from = 0; from < places.length; from += JUDGED_AT_ONCE) {
    const some = places.slice(from, from + JUDGED_AT_ONCE);
    for (const verdict of await judgeCases(db, turn, some, now, judging)) {
      if (verdict.kind === "failed") throw verdict.error;
      if (verdict.kind === "left") continue;
      anew.add(verdict.id);
      for (const record of verdict.judged.records) if (isWithin(record, range)) take(record);
    }
  }
  return anew;
}

const isWithin = ({ dueAt, endedAt }: KeptRecord, { which, from, to }: RecordRange): boolean =>
  (dueAt >= from && dueAt < to) || (which === "due or open" && endedAt === undefined);

/** The record as it is by now: only the times of what is open change by themselves. */
export function aged(record: KeptRecord, { now, judging }: Pick<Asked, "now" | "judging">): KeptRecord {
  const { agesFrom } = record;
  return agesFrom === undefined ? record : { ...record, ...judging.waited({ ...record, agesFrom }, now) };
}

const dueIn = (db: Db, { channel, from, to }: RecordRange) =>
  db
    .selectFrom("deadline_records")
    .where("channel", "=", channel)
    .where("due_at", ">=", from)
    .where("due_at", "<", to);

/** Those that are open, and were due before the range or are after it. */
const openElsewhere = (db: Db, { channel, from, to }: RecordRange) =>
  db
    .selectFrom("deadline_records")
    .where("channel", "=", channel)
    .where("is_open", "=", sql.lit(1))
    .where((eb) => eb.or([eb("due_at", "<", from), eb("due_at", ">=", to)]));

type Page = readonly Pick<DeadlineRow, "due_at" | "case_id" | "ordinal" | "body">[];

async function* pagesOf(db: Db, range: RecordRange): AsyncGenerator<Page> {
  yield* pages(dueIn(db, range));
  if (range.which === "due or open") yield* pages(openElsewhere(db, range));
}

/** Each page from where the last one ended. */
async function* pages(rows: ReturnType<typeof dueIn>): AsyncGenerator<Page> {
  let last: Page[number] | undefined;
  do {
    const page: Page = await (last === undefined ? rows : after(rows, last))
      .select(["due_at", "case_id", "ordinal", "body"])
      .orderBy("due_at")
      .orderBy("case_id")
      .orderBy("ordinal")
      .limit(AT_ONCE)
      .execute();
    yield page;
    last = page.length < AT_ONCE ? undefined : page.at(-1);
  } while (last !== undefined);
}

const after = (
  rows: ReturnType<typeof dueIn>,
  { due_at, case_id, ordinal }: Page[number],
): ReturnType<typeof dueIn> =>
  rows
    .where("due_at", ">=", due_at)
    .where((eb) => eb(eb.refTuple("due_at", "case_id", "ordinal"), ">", eb.tuple(due_at, case_id, ordinal)));
