import type { ChannelEvent } from "../core/cases/events.ts";
import { alertKey, type AlertKey } from "../core/ids.ts";
import { groupBy } from "./account-key.ts";
import type { Group } from "./conversation-groups.ts";
import { keyText, toEvent } from "./event-row.ts";
import { listOf } from "./prepared.ts";
import type { AccountKey, Db } from "./schema.ts";

/** What is stored of conversations that fold together. */
export interface StoredGroup {
  readonly group: Group;
  readonly events: readonly { readonly key: string; readonly event: ChannelEvent }[];
  readonly recorded: ReadonlySet<AlertKey>;
  readonly caseIds: readonly string[];
}

const selectEvents = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("events")
    .select(["conversation", "kind", "id", "version", "body"])
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations),
);

const selectKeys = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("alert_keys")
    .select(["conversation", "key"])
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations),
);

const selectCaseIds = listOf((db, account: AccountKey, conversations) =>
  db
    .selectFrom("cases")
    .select(["conversation", "id"])
    .where((eb) => eb.and(account))
    .where("conversation", "in", conversations),
);

/** Reads groups of one account. */
export async function readGroups(
  db: Db,
  account: AccountKey,
  groups: readonly Group[],
): Promise<readonly StoredGroup[]> {
  const ids = groups.flatMap(({ isNew, members }) => (isNew ? [] : members));
  const inConversation = ({ conversation }: { readonly conversation: string }): string => conversation;
  const [events, keys, cases] = [
    groupBy(await selectEvents(db, account, ids), inConversation),
    groupBy(await selectKeys(db, account, ids), inConversation),
    groupBy(await selectCaseIds(db, account, ids), inConversation),
  ];
  return groups.map((group) => {
    const of = <T>(rows: ReadonlyMap<string, readonly T[]>): readonly T[] =>
      group.members.flatMap((id) => rows.get(id) ?? []);
    return {
      group,
      events: of(events).map((row) => ({ key: keyText(row), event: toEvent(row) })),
      recorded: new Set(of(keys).map(({ key }) => alertKey(key))),
      caseIds: of(cases).map(({ id }) => id),
    };
  });
}
