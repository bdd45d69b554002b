import { sql } from "kysely";
import { brandId, caseId, channelId, type CaseId } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { Crowd, CrowdPlace, OutboxRow } from "../ports/outbox.ts";
import { orUndefined } from "./case-row.ts";
import { fromOutboxRow } from "./outbox-row.ts";
import { COVERED, PENDING, SENT } from "./outbox-states.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { Db, OutboxTableRow } from "./schema.ts";

// A case waits as long as a deadline of it runs. What is asked here is asked before each message: it is found by the due
// cases of one channel, never by all that was ever sent.

const selectCrowds = statementOf((db, now: number) =>
  db
    .selectFrom("outbox")
    .select(["brand", "destination", "channel"])
    .distinct()
    .where("state", "=", PENDING)
    .where("channel", "is not", null)
    .where("form", "is", null)
    .where("doubtful", "=", sql.lit(0))
    .where("not_before", "<=", now),
);

const selectPending = statementOf((db, destination: string, channel: string, now: number, limit: number) =>
  db
    .selectFrom("outbox")
    .innerJoin("cases", "cases.id", "outbox.case_id")
    .selectAll("outbox")
    .where("outbox.destination", "=", destination)
    .where("outbox.channel", "=", channel)
    .where("outbox.state", "=", PENDING)
    .where("outbox.form", "is", null)
    .where("outbox.doubtful", "=", sql.lit(0))
    .where("outbox.not_before", "<=", now)
    .where("cases.due_at", "is not", null)
    .orderBy("outbox.deadline")
    .orderBy("outbox.key")
    .limit(limit),
);

/** Cases of a channel that wait and about which something was said, or is to be said, at a place. */
const waitingThere = (db: Db, channel: string, destination: string) =>
  db
    .selectFrom("cases")
    .where("cases.channel", "=", channel)
    .where("cases.due_at", "is not", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("outbox")
          .select("outbox.key")
          .whereRef("outbox.case_id", "=", "cases.id")
          .where("outbox.destination", "=", destination)
          .where("outbox.channel", "is not", null)
          .where("outbox.state", "in", [SENT, COVERED, PENDING]),
      ),
    );

const countWaiting = statementOf((db, channel: string, destination: string) =>
  waitingThere(db, channel, destination).select((eb) => eb.fn.countAll<number>().as("n")),
);

const selectWaiting = statementOf((db, channel: string, destination: string, limit: number) =>
  waitingThere(db, channel, destination).select("cases.id").orderBy("cases.due_at").limit(limit),
);

const selectSaid = listOf((db, of: { readonly destination: string }, ids) =>
  db
    .selectFrom("outbox")
    .selectAll()
    .where("destination", "=", of.destination)
    .where("case_id", "in", ids)
    .where("channel", "is not", null)
    .where("state", "in", [SENT, COVERED]),
);

const selectUnsentLists = statementOf((db, destination: string, channel: string) =>
  db
    .selectFrom("outbox")
    .select("key")
    .where("destination", "=", destination)
    .where("channel", "=", channel)
    .where("form", "in", [sql.lit("group" as const), sql.lit("digest" as const)])
    .where("state", "=", PENDING)
    .where("doubtful", "=", sql.lit(0)),
);

const selectLastList = statementOf((db, destination: string, channel: string) =>
  db
    .selectFrom("outbox")
    .select((eb) => eb.fn.max("sent_at").as("at"))
    .where("destination", "=", destination)
    .where("channel", "=", channel)
    .where("form", "is not", null)
    .where("state", "=", SENT),
);

const countQueued = statementOf((db, brand: string, destination: string, now: number) =>
  db
    .selectFrom("outbox")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("brand", "=", brand)
    .where("destination", "=", destination)
    .where("state", "=", PENDING)
    .where("not_before", "<=", now),
);

/** Outbox.crowds. */
export async function crowdPlaces(db: Db, now: Instant): Promise<readonly CrowdPlace[]> {
  return (await selectCrowds(db, now)).rows.flatMap(({ brand, destination, channel }) =>
    channel === null ? [] : [{ brand: brandId(brand), destination, channel: channelId(channel) }],
  );
}

/** Outbox.crowd, inside a transaction. */
export async function crowdAt(
  trx: Db,
  { destination, channel }: CrowdPlace,
  now: Instant,
  limit: number,
): Promise<Crowd> {
  const pending = (await selectPending(trx, destination, channel, now, limit)).rows;
  const waiting = (await selectWaiting(trx, channel, destination, limit)).rows.map(({ id }) => id);
  const own = new Set(pending.map(({ case_id }) => case_id));
  const lastListAt = orUndefined((await selectLastList(trx, destination, channel)).rows[0]?.at);
  return {
    pending: pending.flatMap(fromOutboxRow),
    others: waiting.flatMap((id) => (own.has(id) ? [] : caseId(id))),
    waiting: (await countWaiting(trx, channel, destination)).rows[0]?.n ?? 0,
    lists: (await selectUnsentLists(trx, destination, channel)).rows.map(({ key }) => key),
    lastListAt: lastListAt === undefined ? undefined : instant(lastListAt),
  };
}

/** Outbox.said. */
export async function saidAt(
  db: Db,
  { destination }: Pick<CrowdPlace, "destination">,
  cases: readonly CaseId[],
): Promise<readonly OutboxRow[]> {
  const newest = newestOfEach(await selectSaid(db, { destination }, cases));
  return cases.flatMap((id) => {
    const row = newest.get(id);
    return row === undefined ? [] : fromOutboxRow(row);
  });
}

/** Outbox.queued. */
export async function countAt(
  db: Db,
  { brand, destination }: Pick<CrowdPlace, "brand" | "destination">,
  now: Instant,
): Promise<number> {
  return (await countQueued(db, brand, destination, now)).rows[0]?.n ?? 0;
}

function newestOfEach(rows: readonly OutboxTableRow[]): ReadonlyMap<string, OutboxTableRow> {
  const newest = new Map<string, OutboxTableRow>();
  for (const row of rows) {
    const before = newest.get(row.case_id ?? "");
    if (row.case_id !== null && (before === undefined || before.called_at < row.called_at))
      newest.set(row.case_id, row);
  }
  return newest;
}
