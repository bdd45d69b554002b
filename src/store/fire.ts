import { instant, type Instant } from "../core/time/instant.ts";
import type { Called, DueConversations } from "../ports/store.ts";
import { byAccount } from "./account-key.ts";
import { keyRow, recordKeys, saveCases } from "./case-store.ts";
import { orUndefined } from "./case-row.ts";
import { groupsOf } from "./conversation-groups.ts";
import { queueEntries } from "./outbox-queue.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { AccountKey, Database, Db } from "./schema.ts";
import { readGroups, type StoredGroup } from "./stored-group.ts";

/** How long conversations that could not be decided are left alone, so that they do not stand in the others' way. */
const ASIDE_MS = 60_000;

const selectDue = statementOf((db, now: number, limit: number) =>
  db
    .selectFrom("cases")
    .select(["brand", "platform", "account", "conversation"])
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(limit),
);

const selectNextAt = statementOf((db) =>
  db
    .selectFrom("cases")
    .select((eb) => eb.fn.min("next_at").as("at"))
    .where("next_at", "is not", null),
);

const selectNextAtOf = statementOf((db, channel: string) =>
  db
    .selectFrom("cases")
    .select((eb) => eb.fn.min("next_at").as("at"))
    .where("channel", "=", channel)
    .where("next_at", "is not", null),
);

const putOff = listOf((db, until: { readonly next_at: number; readonly now: number }, ids) =>
  db
    .updateTable("cases")
    .set({ next_at: until.next_at })
    .where("next_at", "<=", until.now)
    .where("id", "in", ids),
);

/** The earliest instant at which a case, of the channel or of all, calls for an alert. */
export async function nextAlertAt(db: Db, channel: string | undefined): Promise<Instant | undefined> {
  const { rows } = channel === undefined ? await selectNextAt(db) : await selectNextAtOf(db, channel);
  return orUndefined(rows[0]?.at);
}

/**
 * Store.fire. Conversations for which `call` throws are left as they were, and asked about again in a minute; what the
 * others call for is committed first, and then the error is thrown.
 */
export async function fireDue(
  { db, transact }: Database,
  now: Instant,
  limit: number,
  call: (due: DueConversations) => Called,
): Promise<number> {
  const next = await nextAlertAt(db, undefined);
  if (next === undefined || next > now) return 0; // nearly always: spares the write
  const { count, failures } = await transact((trx) => fireInside(trx, now, limit, call));
  if (failures.length > 0) throw failures[0];
  return count;
}

interface Fired {
  readonly count: number;
  readonly failures: readonly unknown[];
}

async function fireInside(
  trx: Db,
  now: Instant,
  limit: number,
  call: (due: DueConversations) => Called,
): Promise<Fired> {
  const { rows } = await selectDue(trx, now, limit);
  const failures: unknown[] = [];
  let count = 0;
  for (const [account, due] of byAccount(rows, (row) => row)) {
    const stored = await readDue(trx, account, [...new Set(due.map(({ conversation }) => conversation))]);
    count += stored.length;
    const called = stored.map((one) => attempt(one, call));
    for (const result of called) {
      if (result.kind === "called") await saveCalled(trx, result);
      else {
        failures.push(result.error);
        await putOff(trx, { next_at: instant(now + ASIDE_MS), now }, result.stored.caseIds);
      }
    }
  }
  return { count, failures };
}

async function readDue(
  trx: Db,
  account: AccountKey,
  conversations: readonly string[],
): Promise<readonly StoredGroup[]> {
  return readGroups(trx, account, await groupsOf(trx, account, conversations));
}

type Attempt =
  | { readonly kind: "called"; readonly stored: StoredGroup; readonly called: Called }
  | { readonly kind: "failed"; readonly stored: StoredGroup; readonly error: unknown };

function attempt(stored: StoredGroup, call: (due: DueConversations) => Called): Attempt {
  const { group, recorded } = stored;
  const events = stored.events.map(({ event }) => event);
  try {
    return { kind: "called", stored, called: call({ channel: group.channel, events, recorded }) };
  } catch (error) {
    return { kind: "failed", stored, error };
  }
}

async function saveCalled(trx: Db, { stored, called }: Extract<Attempt, { kind: "called" }>): Promise<void> {
  const { group } = stored;
  await recordKeys(
    trx,
    called.keys.map((key) => keyRow(group, called.cases, key)),
  );
  await queueEntries(trx, called.queue);
  await saveCases(trx, group, called.cases);
}
