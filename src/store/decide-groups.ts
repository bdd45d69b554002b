import type { ChannelEvent } from "../core/cases/events.ts";
import type { Decide } from "../ports/store.ts";
import type { Decided } from "./case-store.ts";
import type { Group } from "./conversation-groups.ts";
import { eventKey, keyText } from "./event-row.ts";
import type { AccountKey, Db } from "./schema.ts";
import { readGroups } from "./stored-group.ts";

/** Asks `decide` once for each group, with what was stored before and what is new. */
export async function decideGroups(
  trx: Db,
  account: AccountKey,
  groups: readonly Group[],
  fresh: readonly ChannelEvent[],
  decide: Decide,
): Promise<readonly Decided[]> {
  const freshKeys = new Set(fresh.map((event) => keyText(eventKey(event))));
  const home = new Map(groups.flatMap((group) => group.members.map((id) => [id, group.root])));
  const freshOf = new Map<string, ChannelEvent[]>(groups.map(({ root }) => [root, []]));
  for (const event of fresh) freshOf.get(home.get(event.conversation.id) ?? "")?.push(event);
  const stored = await readGroups(trx, account, groups);
  return stored.map(({ group, events, recorded, caseIds }) => {
    const before = events.flatMap(({ key, event }) => (freshKeys.has(key) ? [] : [event]));
    const linked = { channel: group.channel, before, fresh: freshOf.get(group.root) ?? [], recorded };
    return { group, caseIds, decision: decide(linked) };
  });
}
