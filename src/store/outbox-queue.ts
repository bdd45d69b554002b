import type { OnConflictBuilder, OnConflictUpdateBuilder } from "kysely";
import type { BrandId } from "../core/ids.ts";
import type { Outbox, OutboxEntry } from "../ports/outbox.ts";
import { coverFound, noteFoundList } from "./found-lists.ts";
import { keysAgain } from "./keys-again.ts";
import { OUTBOX_COLUMNS, toOutboxRow, UNTRIED } from "./outbox-row.ts";
import { PENDING, SENDING } from "./outbox-states.ts";
import { insertOf, listOf } from "./prepared.ts";
import type { Db, OutboxTableRow, Tables } from "./schema.ts";

type OnKnown = (conflict: OnConflictBuilder<Tables, "outbox">) => OnConflictUpdateBuilder<Tables, "outbox">;

/** An insert of messages that says what becomes of one whose key is known. */
const insertMessages = (
  onKnown: OnKnown,
): ((trx: Db, rows: readonly OutboxTableRow[]) => Promise<readonly object[]>) =>
  insertOf<OutboxTableRow, object>(OUTBOX_COLUMNS, (db, rows) =>
    db
      .insertInto("outbox")
      .values(rows)
      .onConflict((conflict) => onKnown(conflict.column("key"))),
  );

/** Of one that was found in the platform's history it says what it is about; nobody knows what it shows by now. */
const insertUnlessKnown = insertMessages((known) =>
  known
    .doUpdateSet((eb) => ({
      subject: eb.ref("excluded.subject"),
      case_id: eb.ref("excluded.case_id"),
      called_at: eb.ref("excluded.called_at"),
      deadline: eb.ref("excluded.deadline"),
      channel: eb.ref("excluded.channel"),
      stale_at: eb.ref("excluded.called_at"),
    }))
    .where("outbox.subject", "is", null),
);

/** One that was queued or is being sent is found to have been sent; what was sent or cancelled stays so. */
const insertFound = insertMessages((known) =>
  known
    .doUpdateSet((eb) => ({
      state: eb.ref("excluded.state"),
      place: eb.ref("excluded.place"),
      reference: eb.ref("excluded.reference"),
      sent_at: eb.ref("excluded.sent_at"),
      stale_at: eb.ref("excluded.sent_at"),
    }))
    .where("outbox.state", "in", [PENDING, SENDING]),
);

/**
 * Queues messages whose keys are not known; those that were taken back under other keys. `channel`: of the cases that they
 * are about; else it is looked up. What a list covers that was found in the platform's own history is covered at once.
 */
export async function queueEntries(
  trx: Db,
  entries: readonly OutboxEntry[],
  channel?: string,
): Promise<void> {
  const channels = channel === undefined ? await channelsOf(trx, entries) : undefined;
  const again = await keysAgain(
    trx,
    entries.map(({ key }) => key),
  );
  const rows = entries.map((entry) =>
    toOutboxRow({ ...entry, key: again(entry.key) }, (id) => channel ?? channels?.get(id)),
  );
  await insertUnlessKnown(trx, rows);
  await coverFound(trx, rows);
}

const selectChannels = listOf((db, _none: object, ids) =>
  db.selectFrom("cases").select(["id", "channel"]).where("id", "in", ids),
);

async function channelsOf(trx: Db, entries: readonly OutboxEntry[]): Promise<ReadonlyMap<string, string>> {
  const ids = entries.flatMap(({ subject }) => (subject.kind === "stage" ? [subject.caseId] : []));
  return new Map((await selectChannels(trx, {}, ids)).map((row) => [row.id, row.channel]));
}

/** Enters messages that the platform's own history has: they were sent, and are not sent again. */
export async function queueFound(
  trx: Db,
  brand: BrandId,
  destination: string,
  found: Parameters<Outbox["adopt"]>[2],
): Promise<void> {
  const rows = found.map(({ key, place, reference, at, list }): OutboxTableRow => ({
    ...UNTRIED,
    ...{ key, brand, destination, case_id: null, subject: null },
    ...{ called_at: at, deadline: at, not_before: at },
    ...{ state: "sent", place, reference, sent_at: at },
    form: list?.form ?? null,
  }));
  await insertFound(trx, rows);
  for (const { key, list } of found) await noteFoundList(trx, key, destination, list?.members ?? []);
}
