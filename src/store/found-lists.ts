import { sql } from "kysely";
import { memberMarkOf } from "../core/alerts/alert-key.ts";
import { channelId } from "../core/ids.ts";
import { instant } from "../core/time/instant.ts";
import type { ListForm } from "../ports/notice.ts";
import type { ListMember, ListSubject, OutboxSubject } from "../ports/outbox.ts";
import { groupBy } from "./account-key.ts";
import { insertMembers } from "./list-members.ts";
import { COVERED, PENDING } from "./outbox-states.ts";
import { listOf } from "./prepared.ts";
import type { Db, OutboxTableRow } from "./schema.ts";
import { judgeAnew } from "./stale-figures.ts";

// A list that is only known from the platform's own history names what it covers by the beginnings of delivery keys. Of
// what is called for later these tell which was said already; and with each of them the list becomes known a little more.

const selectFound = listOf((db, _none: object, marks) =>
  db
    .selectFrom("list_members")
    .innerJoin("outbox", "outbox.key", "list_members.list")
    .select([
      "list_members.list",
      "list_members.member",
      "outbox.destination",
      "outbox.subject",
      "outbox.form",
    ])
    .where("list_members.case_id", "is", null)
    .where("list_members.member", "in", marks),
);

/** Notes what a list covers that was found in the platform's history: of that nothing is sent again. */
export async function noteFoundList(
  trx: Db,
  list: string,
  destination: string,
  marks: readonly string[],
): Promise<void> {
  if (marks.length === 0) return;
  // One of ours is known with all it covers.
  const known = await trx
    .selectFrom("list_members")
    .select("list")
    .where("list", "=", list)
    .executeTakeFirst();
  if (known !== undefined) return;
  await insertMembers(
    trx,
    marks.map((member) => ({ list, member, case_id: null })),
  );
  // Of a store that is older than what was posted: what its own lists cover that never were, too.
  const queued = await trx
    .selectFrom("outbox")
    .selectAll()
    .where("destination", "=", destination)
    .where("state", "in", [PENDING, COVERED])
    .where("channel", "is not", null)
    .where("form", "is", null)
    .execute();
  await coverFound(trx, queued);
}

/** Covers those of `rows` that a list stands for which was found in the platform's history. */
export async function coverFound(trx: Db, rows: readonly OutboxTableRow[]): Promise<void> {
  const byMark = new Map(rows.map((row) => [memberMarkOf(row.key), row]));
  const found = (await selectFound(trx, {}, [...byMark.keys()])).flatMap((hit) => {
    const row = byMark.get(hit.member);
    return row?.destination === hit.destination && row.channel !== null ? [{ ...hit, row }] : [];
  });
  for (const hits of groupBy(found, ({ list }) => list).values()) {
    const [first] = hits;
    if (first !== undefined)
      await coverBy(
        trx,
        first,
        hits.map(({ row }) => row),
      );
  }
}

async function coverBy(
  trx: Db,
  { list, subject, form }: { readonly list: string } & Pick<OutboxTableRow, "subject" | "form">,
  rows: readonly OutboxTableRow[],
): Promise<void> {
  for (const { key, case_id, covered_by } of rows) {
    const member = memberMarkOf(key);
    await trx
      .updateTable("outbox")
      .set({ state: COVERED, covered_by: list })
      .where("key", "=", key)
      .where("state", "in", [PENDING, COVERED])
      .execute();
    const members = trx.updateTable("list_members").set({ case_id }).where("list", "=", list);
    await members.where("member", "=", member).execute();
    if (case_id !== null) await judgeAnew(trx, [case_id]);
    if (covered_by === null) continue;
    await trx
      .deleteFrom("list_members")
      .where("list", "=", covered_by)
      .where("member", "=", member)
      .execute();
  }
  const [channel] = rows.flatMap((row) => row.channel ?? []);
  // Of a brief nobody knows any more which hour it is about: it stays as it stands.
  if (channel === undefined || (form !== "group" && form !== "digest")) return;
  const known = subject === null ? emptyList(channel, form) : (JSON.parse(subject) as ListSubject);
  const members = [...known.members, ...rows.flatMap(memberOf)];
  await trx
    .updateTable("outbox")
    .set({
      subject: JSON.stringify({ ...known, members }),
      channel,
      stale_at: sql.ref<number>("sent_at"),
      taken: 0,
    })
    .where("key", "=", list)
    .execute();
}

const emptyList = (channel: string, form: ListForm): ListSubject => ({
  kind: "list",
  form,
  channel: channelId(channel),
  members: [],
  others: [],
  routes: [],
  people: [],
  unreached: undefined,
});

function memberOf({ subject, called_at }: OutboxTableRow): readonly ListMember[] {
  const read = subject === null ? undefined : (JSON.parse(subject) as OutboxSubject);
  if (read?.kind !== "stage") return [];
  const { caseId, alertKeys, stage, stageKind, clock, anchor } = read;
  return [{ caseId, alertKeys, stage, stageKind, clock, anchor, calledAt: instant(called_at) }];
}
