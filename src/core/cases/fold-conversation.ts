import type { TermsAt } from "../terms/terms-at.ts";
import type { Case } from "./case.ts";
import { conversationSnapshot } from "./conversation-snapshot.ts";
import type { ChannelEvent } from "./events.ts";

/**
 * The cases of a conversation, or of several that refs link, in the order in which they opened. Pure, and without a
 * now: the same set of events gives the same cases in whatever order, however often and in however many parts they
 * come (DESIGN §3). Throws RangeError on instants beyond what a date can name.
 */
export function foldConversation(events: readonly ChannelEvent[], termsAt: TermsAt): readonly Case[] {
  const snapshot = conversationSnapshot(termsAt);
  snapshot.add(events);
  return snapshot.cases();
}
