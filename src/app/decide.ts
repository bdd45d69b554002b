import { adoptStages } from "../core/alerts/adopt-stages.ts";
import type { Case } from "../core/cases/case.ts";
import { conversationSnapshot } from "../core/cases/conversation-snapshot.ts";
import { compareEvents } from "../core/cases/event-order.ts";
import type { ChannelEvent } from "../core/cases/events.ts";
import type { AlertKey } from "../core/ids.ts";
import type { Decide, LinkedConversations } from "../ports/store.ts";
import { entryOf } from "./case-entry.ts";
import { termsOf, type Watch } from "./monitored.ts";

/**
 * Decides the cases of linked conversations from all their events (DESIGN §3). After a late event the stages already
 * given count for the keys they have now, and an id that a case had before leads to it (DESIGN §5).
 */
export function decideBy(watch: Watch): Decide {
  return ({ channel, before, fresh, recorded }) => {
    const snapshot = conversationSnapshot(termsOf(watch, channel));
    snapshot.add(before);
    const earlier = isLate(before, fresh) ? snapshot.cases() : [];
    snapshot.add(fresh);
    const cases = snapshot.cases();
    const pairs = earlier.flatMap((was) => {
      const is = successorOf(was, cases);
      return is === undefined ? [] : [{ was, is }];
    });
    const adopted = pairs.map(({ was, is }) => ({
      caseId: is.id,
      keys: adoptStages(was, is, recorded),
      as: "adopted" as const,
    }));
    const known = withKeys(recorded, adopted);
    return {
      cases: cases.map((subject) => entryOf(subject, known)),
      adopted: adopted.filter(({ keys }) => keys.length > 0),
      aliases: pairs
        .filter(({ was, is }) => was.id !== is.id)
        .map(({ was, is }) => ({ was: was.id, is: is.id })),
    };
  };
}

/** The cases of `conversations` as its events and the terms have them. */
export function casesOf(
  watch: Watch,
  {
    channel,
    events,
  }: { readonly channel: LinkedConversations["channel"]; readonly events: readonly ChannelEvent[] },
): readonly Case[] {
  const snapshot = conversationSnapshot(termsOf(watch, channel));
  snapshot.add(events);
  return snapshot.cases();
}

/** Whether something of what is new happened before something that was known. */
function isLate(before: readonly ChannelEvent[], fresh: readonly ChannelEvent[]): boolean {
  const last = before.reduce<ChannelEvent | undefined>(
    (a, b) => (a === undefined || compareEvents(a, b) < 0 ? b : a),
    undefined,
  );
  return last !== undefined && fresh.some((event) => compareEvents(event, last) < 0);
}

/** What became of a case: itself, else the customer's case that now holds its opening message. */
function successorOf(was: Case, cases: readonly Case[]): Case | undefined {
  const same = cases.find(({ id }) => id === was.id);
  if (same !== undefined) return same;
  return cases.findLast(({ customer, openedAt }) => customer === was.customer && openedAt <= was.openedAt);
}

function withKeys(
  recorded: ReadonlySet<AlertKey>,
  adopted: readonly { readonly keys: readonly AlertKey[] }[],
): ReadonlySet<AlertKey> {
  return adopted.length === 0 ? recorded : new Set([...recorded, ...adopted.flatMap(({ keys }) => keys)]);
}
