import type { MessageFacts } from "../core/cases/message-facts.ts";
import type { Interaction } from "../core/interaction.ts";

/** What the terms of a channel look for in a text; each is told of as the terms spell it. */
export interface Sought {
  readonly keywords: readonly string[];
  /** Regular expressions; each was checked when its terms were read. */
  readonly patterns: readonly string[];
}

/** What ingest knows of a message before it is classified. */
export interface ClassifierInput extends Sought {
  readonly text: string;
  readonly interaction: Interaction;
  readonly from: "customer" | "responder";
  /** Beginnings of the texts by which the channel's automatic replies are known. */
  readonly autoReplies: readonly string[];
}

/** Reads a text once, at ingest, before the transaction; the fold sees only what it returns (DESIGN §3). */
export interface Classifier {
  /** Stored with the facts, so that a verdict can be traced to the rules that made them. */
  readonly version: string;
  /** Makes a pattern ready, so that the first text need not wait for it. A few milliseconds: breathe between two. */
  readonly prepare: (pattern: string) => void;
  /** The facts of a text; the same for the same input. Never throws on any text. */
  readonly classify: (input: ClassifierInput) => MessageFacts;
}

/** The same for many texts, which keep nobody waiting meanwhile: the live path reads by it. */
export interface BatchClassifier {
  /** The facts of each text, in the order given. Never rejects: after `stop` it still answers. */
  readonly classifyAll: (inputs: readonly ClassifierInput[]) => Promise<readonly MessageFacts[]>;
  readonly stop: () => Promise<void>;
}
