import type { MessageId } from "../ids.ts";
import type { ChannelEvent, Conversation, Refs } from "./events.ts";

/**
 * The events by the groups of conversations that fold together: those of one account whose messages reply to, quote
 * or hang from one another's (a quote starts a new conversation on X, DESIGN §3). Groups stand in the order of their first events.
 */
export function linkConversations(events: readonly ChannelEvent[]): readonly (readonly ChannelEvent[])[] {
  const home = new Map<string, string>();
  for (const event of events) {
    if (event.kind === "message") home.set(inAccount(event.conversation, event.message), placeOf(event));
    if (event.kind === "edit" && event.alias !== undefined) {
      home.set(inAccount(event.conversation, event.alias), placeOf(event));
    }
  }
  const linked = new Map<string, string>();
  for (const event of events) {
    if (event.kind !== "message") continue;
    for (const ref of linksOf(event.refs)) {
      const there = ref && home.get(inAccount(event.conversation, ref));
      if (there) link(linked, placeOf(event), there);
    }
  }
  const groups = new Map<string, ChannelEvent[]>();
  for (const event of events) {
    const root = rootOf(linked, placeOf(event));
    const group = groups.get(root);
    if (group) group.push(event);
    else groups.set(root, [event]);
  }
  return [...groups.values()];
}

/** The messages whose conversations fold together with that of a message with these refs. */
export function linksOf({ repliesTo, quotes, threadOf }: Refs): readonly MessageId[] {
  return [repliesTo, quotes, threadOf].flatMap((id) => id ?? []);
}

function link(linked: Map<string, string>, one: string, other: string): void {
  const [from, to] = [rootOf(linked, one), rootOf(linked, other)];
  if (from !== to) linked.set(from, to);
}

/** The conversation that stands for the group; shortens the way to it for the next who asks. */
function rootOf(linked: Map<string, string>, place: string): string {
  let here = place;
  for (;;) {
    const next = linked.get(here);
    if (next === undefined) return here;
    const afterNext = linked.get(next);
    if (afterNext !== undefined) linked.set(here, afterNext);
    here = next;
  }
}

const placeOf = ({ conversation }: ChannelEvent): string => inAccount(conversation, conversation.id);

function inAccount({ brand, platform, account }: Conversation, id: string): string {
  return JSON.stringify([brand, platform, account, id]);
}
