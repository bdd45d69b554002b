import type { MessageEvent } from "../core/cases/events.ts";
import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { PastConversation, PastMessage } from "../core/cases/past-conversation.ts";
import { eventsOf } from "../core/cases/past-events.ts";
import { brandId } from "../core/ids.ts";
import type { Interaction } from "../core/interaction.ts";
import type { TermsHistory } from "../core/terms/terms-at.ts";
import type { Classifier, Sought } from "../ports/classifier.ts";
import { soughtBy } from "./sought.ts";

/** Reads past conversations of a channel as the events it would have told; without a classifier every message of a customer is a request. */
export function pastReader(
  history: TermsHistory,
  classifier: Classifier | undefined,
): (past: PastConversation) => readonly MessageEvent[] {
  const factsOf = factsBy(classifier, soughtBy(history));
  return (past) => eventsOf(past, { brand: brandId("replay") }, factsOf);
}

function factsBy(
  classifier: Classifier | undefined,
  sought: Sought,
): (message: PastMessage, interaction: Interaction) => MessageFacts {
  if (classifier === undefined) return () => UNCLASSIFIED;
  return ({ text, role }, interaction) =>
    classifier.classify({
      text,
      interaction,
      from: role === "customer" ? "customer" : "responder",
      ...sought,
      autoReplies: [],
    });
}

const UNCLASSIFIED: MessageFacts = {
  classifier: "none",
  noise: undefined,
  cues: [],
  keywords: [],
  autoReply: false,
};
