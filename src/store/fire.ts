import type { AlertKey } from "../core/ids.ts";
import { instant, type Instant } from "../core/time/instant.ts";
import type { Called, Caller } from "../ports/store.ts";
import { byAccount } from "./account-key.ts";
import { caseGroups, type CaseGroup } from "./case-groups.ts";
import { keyRow, recordKeys, saveCases } from "./case-store.ts";
import { orUndefined } from "./case-row.ts";
import type { Group } from "./conversation-groups.ts";
import type { FoldMemory, MemoryTurn } from "./fold-memory.ts";
import { queueEntries } from "./outbox-queue.ts";
import { listOf, statementOf } from "./prepared.ts";
import type { Database, Db } from "./schema.ts";
import { foldGroup, keysOf, readGroups, type KnownGroup } from "./stored-group.ts";

/** How long conversations that could not be decided are left alone, so that they do not stand in the others' way. */
const ASIDE_MS = 60_000;

const selectDue = statementOf((db, now: number, limit: number) =>
  db
    .selectFrom("cases")
    .select(["brand", "platform", "account", "conversation", "id"])
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
 * Store.fire. Conversations for which `caller` throws are left as they were, and asked about again in a minute; what the
 * others call for is committed first, and then the error is thrown.
 */
export async function fireDue(
  { db, transact }: Database,
  memory: FoldMemory,
  now: Instant,
  limit: number,
  caller: Caller,
): Promise<number> {
  const next = await nextAlertAt(db, undefined);
  if (next === undefined || next > now) return 0; // nearly always: spares the write
  const turn = memory.turn();
  const { count, failures } = await transact((trx) => fireInside(trx, turn, now, limit, caller), turn.end);
  if (failures.length > 0) throw failures[0];
  return count;
}

interface Fired {
  readonly count: number;
  readonly failures: readonly unknown[];
}

async function fireInside(
  trx: Db,
  turn: MemoryTurn,
  now: Instant,
  limit: number,
  caller: Caller,
): Promise<Fired> {
  const { rows } = await selectDue(trx, now, limit);
  const failures: unknown[] = [];
  let count = 0;
  for (const [account, due] of byAccount(rows, (row) => row)) {
    const groups = await caseGroups(trx, account, due);
    const known = await readGroups(trx, turn, account, groups);
    const recordedFor = await keysOf(
      trx,
      groups.flatMap(({ ids }) => ids),
    );
    count += groups.length;
    for (const one of known) {
      const { group } = one;
      const result = attempt(one, turn, recordedFor(group.ids), caller);
      if (result.kind === "called") await saveCalled(trx, group, result.called);
      else failures.push(result.error);
      const decided = result.kind === "called" ? result.called.cases.map(({ id }) => id) : [];
      // A case that the terms open no more stays as it is as well: they may be other ones tomorrow.
      const others = group.ids.filter((id) => !decided.includes(id));
      await putOff(trx, { next_at: instant(now + ASIDE_MS), now }, others);
    }
  }
  return { count, failures };
}

type Attempt =
  { readonly kind: "called"; readonly called: Called } | { readonly kind: "failed"; readonly error: unknown };

function attempt(
  known: KnownGroup<CaseGroup>,
  turn: MemoryTurn,
  recorded: ReadonlySet<AlertKey>,
  { fold, call }: Caller,
): Attempt {
  const { channel, ids } = known.group;
  try {
    const { folded, isSettled } = foldGroup(known, fold);
    turn.keep(known.group, { folded, isSettled });
    const cases = ids.flatMap((id) => folded.caseById(id) ?? []);
    return { kind: "called", called: call({ channel, cases, recorded }) };
  } catch (error) {
    return { kind: "failed", error };
  }
}

async function saveCalled(trx: Db, group: Group, called: Called): Promise<void> {
  await recordKeys(
    trx,
    called.keys.map((key) => keyRow(group, called.cases, key)),
  );
  await queueEntries(trx, called.queue, group.channel);
  await saveCases(trx, group, called.cases);
}
