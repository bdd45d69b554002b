import { hasCue, type MessageFacts } from "./message-facts.ts";

/**
 * Why such a text needs no reply where it stands; undefined when it needs one. A closing phrase needs none after our
 * answer; before it the customer still waits (DESIGN §3).
 */
export function noiseIn(facts: MessageFacts, afterOurAnswer: boolean): string | undefined {
  if (facts.noise !== undefined) return facts.noise;
  const closing = facts.cues.find(({ cue }) => cue === "closing");
  if (closing === undefined || hasCue(facts, "request") || !afterOurAnswer) return undefined;
  return `closing phrase ${JSON.stringify(closing.words)} after our answer`;
}
