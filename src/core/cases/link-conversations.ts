import type { ConversationId, MessageId } from "../ids.ts";
import type { ChannelEvent } from "./events.ts";

/**
 * The events by the groups of conversations that fold together: those whose messages reply to or quote one another's
 * (a quote starts a new conversation on X, DESIGN §3). Groups stand in the order of their first events.
 */
export function linkConversations(events: readonly ChannelEvent[]): readonly (readonly ChannelEvent[])[] {
  const home = new Map<MessageId, ConversationId>();
  for (const event of events) if (event.kind === "message") home.set(event.message, event.conversation.id);
  const linked = new Map<ConversationId, ConversationId>();
  const rootOf = (id: ConversationId): ConversationId => {
    const parent = linked.get(id);
    if (parent === undefined) return id;
    const root = rootOf(parent);
    linked.set(id, root);
    return root;
  };
  for (const event of events) {
    if (event.kind !== "message") continue;
    for (const ref of [event.refs.repliesTo, event.refs.quotes]) {
      const there = ref && home.get(ref);
      if (!there) continue;
      const [from, to] = [rootOf(event.conversation.id), rootOf(there)];
      if (from !== to) linked.set(from, to);
    }
  }
  const groups = new Map<ConversationId, ChannelEvent[]>();
  for (const event of events) {
    const root = rootOf(event.conversation.id);
    const group = groups.get(root);
    if (group) group.push(event);
    else groups.set(root, [event]);
  }
  return [...groups.values()];
}
