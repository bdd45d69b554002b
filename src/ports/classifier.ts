import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { Interaction } from "../core/interaction.ts";

/** What ingest knows of a message before it is classified. */
export interface ClassifierInput {
  readonly text: string;
  readonly interaction: Interaction;
  readonly from: "customer" | "responder";
  /** The keywords of all targets of the channel, as the terms spell them. */
  readonly keywords: readonly string[];
  /** Beginnings of the texts by which the channel's automatic replies are known. */
  readonly autoReplies: readonly string[];
}

/** Reads a text once, at ingest, before the transaction; the fold sees only what it returns (DESIGN §3). */
export interface Classifier {
  /** Stored with the facts, so that a verdict can be traced to the rules that made them. */
  readonly version: string;
  /** The facts of a text; the same for the same input. Never throws on any text. */
  readonly classify: (input: ClassifierInput) => MessageFacts;
}
